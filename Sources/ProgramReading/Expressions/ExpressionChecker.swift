import Diagnostics
import ProgramModel
import Source

/// Checks that an expression's names exist and that its operators get what they can work with.
public enum ExpressionChecker {
  /// What is wrong with an expression.
  ///
  /// - Parameters:
  ///   - names: the type of a reference; nil where nothing has that name. What stands in the parentheses of
  ///     `diary.mean(field)` is asked for as `diary.field`.
  ///   - known: the names that could have been meant; asked for where a name is unknown alone.
  ///   - suggests: whether what was meant is looked for; of mistakes that nobody hears it needn't be.
  ///   - advice: what a name may be, where nothing near is known; nil for that of a program's conditions.
  ///   - wanted: what the whole must be, as `truth` for a condition; nil for anything.
  public static func check(
    _ expression: Expression, wanted: ExpressionType? = nil, known: @autoclosure () -> [String] = [],
    suggests: Bool = true, advice: Words? = nil, names: (Reference) -> ExpressionType?
  ) -> [Diagnostic] {
    withoutActuallyEscaping(names) { names in
      withoutActuallyEscaping(known) { known in
        check(
          expression, wanted,
          by: ExpressionChecking(
            known: known, suggests: suggests, advice: advice ?? Self.advice, names: names))
      }
    }
  }

  private static func check(
    _ expression: Expression, _ wanted: ExpressionType?, by checking: ExpressionChecking
  ) -> [Diagnostic] {
    var checking = checking
    let type = checking.type(of: expression)
    if wanted == .truth, type != .truth, type != .unknown {
      checking.tell(.expressionNotACondition, expression.span, ["type": .words(type.words)])
    } else if wanted == .number, !type.isNumeric {
      checking.tell(.expressionNotANumericValue, expression.span, ["type": .words(type.words)])
    }
    return checking.diagnostics
  }
}

extension ExpressionChecker {
  fileprivate static let advice = Words(
    nb: "skriv `felt` i samme øvelse, `øvelse.felt` i samme program, ellers `program.øvelse.felt`",
    en: "write `field` in its exercise, `exercise.field` in its program, else `program.exercise.field`")
}

private struct ExpressionChecking {
  let known: () -> [String]
  let suggests: Bool
  let advice: Words
  let names: (Reference) -> ExpressionType?
  private(set) var diagnostics: [Diagnostic] = []

  init(
    known: @escaping () -> [String], suggests: Bool, advice: Words,
    names: @escaping (Reference) -> ExpressionType?
  ) {
    self.known = known
    self.suggests = suggests
    self.advice = advice
    self.names = names
  }

  mutating func tell(
    _ rule: Rule, _ span: SourceSpan, _ arguments: [String: Words.Argument], suggestion: String? = nil
  ) {
    diagnostics.append(Diagnostic(rule, at: span, arguments, suggestion: suggestion))
  }

  mutating func type(of expression: Expression) -> ExpressionType {
    switch expression {
    case .number: return .number
    case .text: return .text
    case .time: return .time
    case .reference(let reference): return type(of: reference)
    case .not(let inner, _):
      expectTruth(inner)
      return .truth
    case .negative(let inner, _):
      return expectNumber(inner)
    case .call(let whole, let function, let arguments, let span):
      return call(on: whole, function, arguments, at: span)
    case .binary(.has, let left, let right):
      has(left, right)
      return .truth
    case .binary(let operation, let left, let right):
      switch operation {
      case .and, .or:
        expectTruth(left)
        expectTruth(right)
        return .truth
      case .plus, .minus, .times, .divided: return arithmetic(operation, left, right)
      default:
        compare(operation, left, right, at: expression.span)
        return .truth
      }
    }
  }

  private mutating func type(of reference: Reference) -> ExpressionType {
    if let type = names(reference) { return type }
    let near =
      suggests ? tightMinus(reference) ?? Suggestion.nearest(to: reference.text, among: known()) : nil
    tell(
      .expressionUnknownName, reference.span, ["name": .text(reference.text), "advice": .words(advice)],
      suggestion: near)
    return .unknown
  }

  /// `styrke-1`: a hyphen is part of a name, and what stands before it is one.
  private func tightMinus(_ reference: Reference) -> String? {
    let text = reference.text
    guard let hyphen = text.lastIndex(of: "-") else { return nil }
    let (name, rest) = (text[..<hyphen], text[text.index(after: hyphen)...])
    let known = known()
    let isKnown =
      known.contains(String(name)) && (known.contains(String(rest)) || rest.allSatisfy(\.isWholeNumber))
    return isKnown && !rest.isEmpty ? "\(name) - \(rest)" : nil
  }

  // MARK: What operators take

  private mutating func expectTruth(_ expression: Expression) {
    let type = type(of: expression)
    guard type != .truth, type != .unknown else { return }
    tell(.expressionNotACondition, expression.span, ["type": .words(type.words)])
  }

  @discardableResult
  private mutating func expectNumber(_ expression: Expression) -> ExpressionType {
    let type = type(of: expression)
    if type.isNumeric { return type }
    tell(.expressionNotANumericValue, expression.span, ["type": .words(type.words)])
    return .unknown
  }

  /// Sums of numbers and durations; the time between two times or dates.
  private mutating func arithmetic(
    _ operation: Expression.Operator, _ left: Expression, _ right: Expression
  ) -> ExpressionType {
    let types = (type(of: left), type(of: right))
    switch (operation, types.0, types.1) {
    case (_, .unknown, _), (_, _, .unknown): return .unknown
    case (.minus, .time, .time): return .duration
    case (.minus, .date, .date): return .number
    case (.plus, .time, .duration), (.minus, .time, .duration), (.plus, .duration, .time): return .time
    case (.divided, .duration, .duration): return .number
    case (.plus, .duration, .duration), (.minus, .duration, .duration), (.times, .duration, .number),
      (.times, .number, .duration), (.divided, .duration, .number), (.plus, .duration, .number),
      (.minus, .duration, .number), (.plus, .number, .duration):
      return .duration
    case (_, .number, .number): return .number
    default:
      let wrong = types.0.isNumeric ? (right, types.1) : (left, types.0)
      tell(.expressionNotANumericValue, wrong.0.span, ["type": .words(wrong.1.words)])
      return .unknown
    }
  }

  private mutating func compare(
    _ operation: Expression.Operator, _ left: Expression, _ right: Expression, at span: SourceSpan
  ) {
    // `gjorde = gikk-ut`: what it is compared with is an option's id, which isn't a name of its own.
    if isOption(left) { return tellOption(operation, left, right, at: span) }
    if isOption(right) { return tellOption(operation, right, left, at: span) }
    let types = (type(of: left), type(of: right))
    if types.0 == .unknown || types.1 == .unknown { return }
    let isEquality = operation == .equal || operation == .unequal
    let fits: Bool
    switch (types.0, types.1) {
    case (.number, .number), (.number, .duration), (.duration, .number), (.duration, .duration),
      (.time, .time),
      (.date, .date):
      fits = true
    case (.text, .text): fits = isEquality
    case (.truth, .truth): fits = isEquality
    case (.date, .text): fits = isDate(right)
    case (.text, .date): fits = isDate(left)
    default: fits = false
    }
    guard !fits else { return }
    tell(.expressionIncomparable, span, ["left": .words(types.0.words), "right": .words(types.1.words)])
  }

  private func isOption(_ expression: Expression) -> Bool {
    let asked: Reference
    switch expression {
    case .reference(let reference): asked = reference
    case .call(let whole?, "last", let arguments, _):
      guard case .reference(let field)? = arguments.first else { return false }
      asked = whole.adding(field)
    default: return false
    }
    return switch names(asked) {
    case .option, .options: true
    default: false
    }
  }

  private mutating func tellOption(
    _ operation: Expression.Operator, _ choice: Expression, _ other: Expression, at span: SourceSpan
  ) {
    let name = written(choice)
    let option = written(other)
    let isNot = operation == .unequal
    let right = Words(
      nb: (isNot ? "ikke " : "") + "\(name.nb) har \(option.nb)",
      en: (isNot ? "not " : "") + "\(name.en) has \(option.en)")
    tell(.expressionOptionCompared, span, ["name": .words(name), "right": .words(right)])
  }

  /// What stands beside `has`, as one writes it.
  private func written(_ expression: Expression) -> Words {
    switch expression {
    case .reference(let reference): return Words(nb: reference.text, en: reference.text)
    case .text(let text, _): return Words(nb: text, en: text)
    case .number(let number, _):
      return Words(nb: DecimalNumber.text(number), en: DecimalNumber.text(number))
    case .call(let whole?, let function, let arguments, _):
      if case .reference(let field)? = arguments.first {
        return example(whole, function, Words(nb: field.text, en: field.text))
      }
    default: break
    }
    return Words(nb: "…", en: "…")
  }

  private func isDate(_ expression: Expression) -> Bool {
    if case .text(let text, _) = expression { CalendarDate.isDate(text) } else { false }
  }

  /// `gjorde has gikk-ut`: what follows is an option's id, not a name of its own.
  private mutating func has(_ left: Expression, _ right: Expression) {
    let keys: [String]
    switch type(of: left) {
    case .option(let options), .options(let options): keys = options
    case .unknown: return
    case let type: return tell(.expressionHasNoOptions, left.span, ["type": .words(type.words)])
    }
    let written: String
    switch right {
    case .reference(let reference): written = reference.text
    case .text(let text, _): written = text
    case .number(let number, _): written = DecimalNumber.text(number)
    default: return tell(.expressionUnknownOption, right.span, ["option": "…", "options": .list(keys)])
    }
    // Rows of one's own as options have no keys that could be known.
    guard !keys.isEmpty, !keys.contains(written) else { return }
    let near = suggests ? Suggestion.nearest(to: written, among: keys) : nil
    // A list for each of thousands that nobody hears would fill the memory.
    tell(
      .expressionUnknownOption, right.span,
      ["option": .text(written), "options": .list(suggests ? keys : [])], suggestion: near)
  }

  // MARK: Functions

  /// A call as one writes it: `humor.snitt(felt, 7)`.
  private func example(_ whole: Reference, _ function: String, _ arguments: Words) -> Words {
    let nb = ["mean": "snitt", "last": "siste", "count": "antall"][function] ?? function
    return Words(
      nb: "\(whole.text).\(nb)(\(arguments.nb))", en: "\(whole.text).\(function)(\(arguments.en))")
  }

  private mutating func call(
    on whole: Reference?, _ function: String, _ arguments: [Expression], at span: SourceSpan
  ) -> ExpressionType {
    guard let whole else {
      guard arguments.count == 1, case .reference(let reference) = arguments[0] else {
        tell(
          .expressionWrongArguments, span,
          ["example": .words(Words(nb: "besvart(felt)", en: "answered(field)"))])
        return .truth
      }
      _ = type(of: reference)
      return .truth
    }
    if function == "count", arguments.isEmpty {
      _ = type(of: whole)
      return .number
    }
    let allowed = function == "last" || function == "count" ? 1...1 : 1...2
    guard allowed.contains(arguments.count), case .reference(let field) = arguments[0] else {
      let days = allowed.upperBound == 2 ? ", 7" : ""
      tell(
        .expressionWrongArguments, span,
        ["example": .words(example(whole, function, Words(nb: "felt\(days)", en: "field\(days)")))])
      return .unknown
    }
    if arguments.count == 2 {
      guard case .number(let days, _) = arguments[1], days >= 1, days <= 365, days == days.rounded()
      else {
        tell(
          .expressionWrongArguments, arguments[1].span,
          ["example": .words(example(whole, function, Words(nb: "\(field.text), 7", en: "\(field.text), 7")))]
        )
        return .unknown
      }
    }
    let type = type(of: whole.adding(field))
    guard function == "mean" || function == "sum" else { return function == "count" ? .number : type }
    guard !type.isNumeric, type != .time else { return type }
    tell(.expressionNotANumericValue, field.span, ["type": .words(type.words)])
    return .unknown
  }
}

extension ExpressionType {
  /// Whether one can count with it; what is unknown has been told of elsewhere.
  fileprivate var isNumeric: Bool { self == .number || self == .duration || self == .unknown }

  fileprivate var words: Words {
    switch self {
    case .number: Words(nb: "et tall", en: "a number")
    case .text: Words(nb: "en tekst", en: "a text")
    case .option: Words(nb: "et valg", en: "a choice")
    case .options: Words(nb: "flere valg", en: "several choices")
    case .date: Words(nb: "en dato", en: "a date")
    case .time: Words(nb: "et klokkeslett", en: "a time of day")
    case .duration: Words(nb: "en varighet", en: "a duration")
    case .truth: Words(nb: "et vilkår", en: "a condition")
    case .records: Words(nb: "noe som er fylt ut flere ganger", en: "something filled in several times")
    case .unknown: Words(nb: "ukjent", en: "unknown")
    }
  }
}
