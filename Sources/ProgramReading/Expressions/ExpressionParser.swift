import Diagnostics
import ProgramModel
import Source

/// Reads conditions and computations (section 9 of the format).
public enum ExpressionParser {
  /// How deep parentheses and signs may stand within each other.
  static let maximumDepth = 50
  /// The most bytes of one expression.
  static let maximumBytes = 4096

  /// The expression of a text; nil after telling what is wrong. `span` is the text's place, with or without
  /// quotes.
  public static func parse(_ text: String, at span: SourceSpan) -> (Expression?, [Diagnostic]) {
    let places = ExpressionPlaces(text, at: span)
    guard text.utf8.count <= maximumBytes else {
      return (nil, [Diagnostic(.expressionTooLong, at: span, ["limit": .number(maximumBytes)])])
    }
    var lexer = ExpressionLexer(text, places)
    lexer.run()
    if let problem = lexer.problem { return (nil, [problem]) }
    guard lexer.tokens.count > 1 else { return (nil, [Diagnostic(.expressionEmpty, at: span)]) }
    var reading = ExpressionReading(lexer.tokens, text, places)
    return reading.whole()
  }
}

/// One pass over the tokens of an expression, operator by operator from the weakest to the strongest.
private struct ExpressionReading {
  private struct Stopped: Error {
    let diagnostic: Diagnostic
  }

  private let tokens: [ExpressionToken]
  private let bytes: [UInt8]
  private let places: ExpressionPlaces
  private var index = 0
  private var depth = 0

  init(_ tokens: [ExpressionToken], _ text: String, _ places: ExpressionPlaces) {
    self.tokens = tokens
    self.places = places
    bytes = Array(text.utf8)
  }

  mutating func whole() -> (Expression?, [Diagnostic]) {
    do throws(Stopped) {
      let expression = try logical()
      guard token.kind == .end else { throw unexpected() }
      return (expression, [])
    } catch {
      return (nil, [error.diagnostic])
    }
  }

  // MARK: Tokens

  private var token: ExpressionToken { tokens[index] }

  private mutating func next() -> ExpressionToken {
    let token = tokens[index]
    if index < tokens.count - 1 { index += 1 }
    return token
  }

  private func span(_ token: ExpressionToken) -> SourceSpan { places.span(token.range) }

  private func text(_ token: ExpressionToken) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  private func stop(_ rule: Rule, _ span: SourceSpan, _ arguments: [String: Words.Argument] = [:]) -> Stopped
  {
    Stopped(diagnostic: Diagnostic(rule, at: span, arguments))
  }

  private func unexpected() -> Stopped {
    switch token.kind {
    case .end:
      let last = tokens.dropLast().last ?? token
      return stop(.expressionEndsEarly, span(last), ["text": .text(text(last))])
    case .name, .number, .text, .time, .not, .open:
      return stop(.expressionMissingOperator, span(token), ["text": .text(text(token))])
    case .close: return stop(.expressionUnopened, span(token))
    case .comma, .operation: return stop(.expressionMissingValue, span(token), ["text": .text(text(token))])
    }
  }

  private mutating func deeper<Result>(
    _ read: (inout ExpressionReading) throws(Stopped) -> Result
  ) throws(Stopped) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ExpressionParser.maximumDepth else {
      throw stop(.expressionTooDeep, span(token), ["limit": .number(ExpressionParser.maximumDepth)])
    }
    return try read(&self)
  }

  // MARK: Operators

  /// `and` and `or`. Which of them counts first isn't obvious, so beside each other they need parentheses.
  private mutating func logical() throws(Stopped) -> Expression {
    var left = try negation()
    var first: ExpressionToken?
    while case .operation(let operation) = token.kind, operation == .and || operation == .or {
      let word = next()
      if let first, first.kind != word.kind { throw stop(.expressionAndBesideOr, span(word)) }
      first = word
      left = .binary(operation, left, try negation())
    }
    return left
  }

  private mutating func negation() throws(Stopped) -> Expression {
    guard token.kind == .not else { return try comparison() }
    let word = next()
    let inner = try deeper { reading throws(Stopped) in try reading.negation() }
    return .not(inner, at: span(word).through(inner.span))
  }

  private mutating func comparison() throws(Stopped) -> Expression {
    let left = try sum()
    guard case .operation(let operation) = token.kind, operation.isComparison else { return left }
    _ = next()
    let right = try sum()
    if case .operation(let second) = token.kind, second.isComparison {
      throw stop(.expressionChained, span(token))
    }
    return .binary(operation, left, right)
  }

  private mutating func sum() throws(Stopped) -> Expression {
    var left = try product()
    while case .operation(let operation) = token.kind, operation == .plus || operation == .minus {
      _ = next()
      left = .binary(operation, left, try product())
    }
    return left
  }

  private mutating func product() throws(Stopped) -> Expression {
    var left = try value()
    while case .operation(let operation) = token.kind, operation == .times || operation == .divided {
      _ = next()
      left = .binary(operation, left, try value())
    }
    return left
  }

  // MARK: Values

  private mutating func value() throws(Stopped) -> Expression {
    switch token.kind {
    case .operation(.minus):
      let sign = next()
      let inner = try deeper { reading throws(Stopped) in try reading.value() }
      return .negative(inner, at: span(sign).through(inner.span))
    case .number(let number):
      return .number(number, at: span(next()))
    case .text(let text):
      return .text(text, at: span(next()))
    case .time(let minutes):
      return .time(minutes: minutes, at: span(next()))
    case .open:
      let open = next()
      let inner = try deeper { reading throws(Stopped) in try reading.logical() }
      guard token.kind == .close else {
        if token.kind == .end { throw stop(.expressionUnclosed, span(open)) }
        throw unexpected()
      }
      _ = next()
      return inner
    case .name(let parts):
      let name = next()
      guard token.kind == .open else { return .reference(Reference(parts, at: span(name))) }
      return try call(parts, name)
    case .operation, .not, .close, .comma, .end:
      if token.kind == .end || token.kind == .close { throw missingValue() }
      throw stop(.expressionMissingValue, span(token), ["text": .text(text(token))])
    }
  }

  /// A value is missing where the text or its parentheses end.
  private func missingValue() -> Stopped {
    guard index > 0 else { return unexpected() }
    let before = tokens[index - 1]
    if before.kind == .open, token.kind == .close {
      return stop(.expressionMissingValue, span(token), ["text": ")"])
    }
    return stop(.expressionEndsEarly, span(before), ["text": .text(text(before))])
  }

  /// `answered(field)`, `diary.mean(field, 7)`.
  private mutating func call(_ parts: [String], _ name: ExpressionToken) throws(Stopped) -> Expression {
    let word = parts.last ?? ""
    guard let function = ExpressionWords.functions[word.lowercased()],
      (function == "answered") == (parts.count == 1)
    else {
      let names = ["answered", "mean", "sum", "last", "count"]
      let near = ExpressionWords.functions[word.lowercased()] ?? Suggestion.nearest(to: word, among: names)
      throw Stopped(
        diagnostic: Diagnostic(
          .expressionUnknownFunction, at: span(name), ["name": .text(word)], suggestion: near))
    }
    let open = next()
    var arguments: [Expression] = []
    while token.kind != .close {
      arguments.append(try deeper { reading throws(Stopped) in try reading.logical() })
      if token.kind == .comma {
        _ = next()
      } else if token.kind == .end {
        throw stop(.expressionUnclosed, span(open))
      } else if token.kind != .close {
        throw unexpected()
      }
    }
    let whole = span(name).through(span(next()))
    let first = span(name)
    let exact = first.end - first.start == name.range.count
    let end = exact ? first.end - word.utf8.count - 1 : first.end
    let on =
      parts.count == 1
      ? nil
      : Reference(
        Array(parts.dropLast()),
        at: SourceSpan(file: first.file, start: first.start, end: max(end, first.start)))
    return .call(on: on, function: function, arguments: arguments, at: whole)
  }
}

extension Expression.Operator {
  /// Whether it compares two values.
  var isComparison: Bool {
    switch self {
    case .less, .lessOrEqual, .equal, .unequal, .greaterOrEqual, .greater, .has: true
    case .and, .or, .plus, .minus, .times, .divided: false
    }
  }
}
