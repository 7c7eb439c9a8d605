import ProgramModel

/// The text of `answers.lock`: one fact a line, in an order that is always the same, so that two people's releases merge.
enum LockWriting {
  /// The format that is written, and the newest that is read. The first had no sum at its end.
  static let format = 2

  static let opening =
    "# What people's answers are stored under. Made by `mestring release`: keep it, don't edit it."

  static func text(of lock: AnswerLock) -> String {
    var lines = [opening, "format \(format)", "program \(lock.program)", "version \(lock.version)"]
    for page in lock.pages.sorted(by: { order($0.key.text, $1.key.text) }) {
      lines.append(line("page", page.key.text, [("now", page.now?.text)], [page.title], page.isRetired))
    }
    for block in lock.blocks.sorted(by: { order($0.key.text, $1.key.text) }) {
      lines += self.lines(of: block)
    }
    var sum = LockSum()
    for line in lines.dropFirst() { sum.add(line.utf8) }
    return (lines + [sum.line]).joined(separator: "\n") + "\n"
  }

  private static func lines(of block: AnswerLock.Block) -> [String] {
    let own = line(
      "block", block.key.text, words: block.kind.words,
      [("in", block.place?.text), ("now", block.now?.text)], [block.title], block.isRetired)
    return [own] + lines(of: block.options, in: block.key.text)
      + block.fields.sorted { order($0.key.text, $1.key.text) }.flatMap {
        lines(of: $0, "field", in: block.key.text)
      }
  }

  private static func lines(of field: AnswerLock.Field, _ name: String, in owner: String) -> [String] {
    let path = "\(owner).\(field.key)"
    let limits = field.limits
    let now = field.nowIn.map { "\($0).\(field.name)" } ?? field.now?.text
    let own = line(
      name, path,
      words: [field.kind.rawValue] + (field.allowsOther ? ["other"] : [])
        + (field.hasOwnRows ? ["own"] : []),
      [
        ("min", limits.minimum.map(number)), ("max", limits.maximum.map(number)),
        ("step", limits.step == 1 ? nil : number(limits.step)), ("unit", limits.unit.map(quoted)),
        ("low", limits.low.map(quoted)), ("high", limits.high.map(quoted)), ("now", now),
      ], [field.label], field.isRetired)
    return [own] + lines(of: field.options, in: path)
      + field.columns.sorted { order($0.key.text, $1.key.text) }.flatMap { lines(of: $0, "column", in: path) }
  }

  private static func lines(of options: [AnswerLock.Option], in owner: String) -> [String] {
    options.sorted { order($0.key, $1.key) }.map { option in
      line(
        "option", "\(owner).\(option.key)", [("at", String(option.place)), ("now", option.now?.text)],
        [option.words] + [option.partner].compactMap(\.self), option.isRetired)
    }
  }

  private static func line(
    _ name: String, _ path: String, words: [String] = [], _ pairs: [(String, String?)], _ texts: [String],
    _ isRetired: Bool
  ) -> String {
    let values = pairs.compactMap { key, value in value.map { "\(key)=\($0)" } }
    let parts = (isRetired ? ["retired"] : []) + [name, path] + words + values + texts.map(quoted)
    return parts.joined(separator: " ")
  }

  private static func number(_ number: Double) -> String { ExpressionPrinter.text(of: number) }

  /// On one line whatever the words hold.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar.value < 32 ? " " : scalar)
      }
    }
    return result + "\""
  }

  /// By parts between dots; numbers by what they count.
  static func order(_ left: String, _ right: String) -> Bool {
    let one = left.split(separator: ".")
    let other = right.split(separator: ".")
    for (first, second) in zip(one, other) where first != second {
      if let number = Int(first), let next = Int(second) { return number < next }
      return first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    return one.count < other.count
  }
}

extension AnswerLock.Block.Kind {
  /// As the lock writes it.
  var words: [String] {
    switch self {
    case .quiz(let kind): ["quiz", kind.rawValue]
    case .exercise: ["exercise"]
    case .log: ["log"]
    case .diary: ["diary"]
    case .measure(let id): ["measure", id.text]
    case .rating: ["rating"]
    }
  }
}
