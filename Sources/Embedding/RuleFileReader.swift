extension RuleFile {
  /// Reads the file of a code, and stops at the first line that isn't as it must be.
  public init(_ code: String, _ text: String) throws(Mistake) {
    var reader = RuleFileReader(text)
    try reader.expect("# \(code)")
    self.code = code
    message = try reader.text(under: "## Message")
    label = try reader.isNext("## Label") ? reader.text(under: "## Label") : nil
    help = try reader.isNext("## Help") ? reader.text(under: "## Help") : nil
    why = try reader.text(under: "## Why")
    wrong = try reader.example(under: "## Wrong: ")
    right = try reader.example(under: "## Right: ")
    try reader.expectEnd()
  }
}

/// Goes through the lines of a rule's file.
private struct RuleFileReader {
  private let lines: [String]
  private var index = 0

  init(_ text: String) {
    // Not at a line break as Swift sees characters: a carriage return before it is part of the line.
    lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  // MARK: Lines

  /// The next line that isn't empty; nil at the end.
  private mutating func peek() -> String? {
    while index < lines.count, lines[index].isEmpty { index += 1 }
    return index < lines.count ? lines[index] : nil
  }

  mutating func isNext(_ line: String) -> Bool { peek() == line }

  mutating func expect(_ line: String) throws(RuleFile.Mistake) {
    guard isNext(line) else { throw mistake("here “\(line)” must stand") }
    index += 1
  }

  mutating func expectEnd() throws(RuleFile.Mistake) {
    guard peek() == nil else { throw mistake("nothing may stand behind the right example") }
  }

  private func mistake(_ words: String) -> RuleFile.Mistake {
    RuleFile.Mistake(line: min(index + 1, lines.count), words: words)
  }

  // MARK: Texts

  mutating func text(under heading: String) throws(RuleFile.Mistake) -> RuleFile.Text {
    try expect(heading)
    return try text()
  }

  private mutating func text() throws(RuleFile.Mistake) -> RuleFile.Text {
    let nb = try text(in: "nb")
    let en = try text(in: "en")
    guard Self.places(of: nb) == Self.places(of: en) else {
      index -= 1
      throw mistake("the languages must have the same places to fill")
    }
    return RuleFile.Text(nb: nb, en: en)
  }

  private mutating func text(in language: String) throws(RuleFile.Mistake) -> String {
    let mark = "- \(language): "
    guard let line = peek(), line.hasPrefix(mark) else { throw mistake("here “\(mark)…” must stand") }
    let text = String(line.dropFirst(mark.count))
    guard text.contains(where: { $0 != " " }) else { throw mistake("the text is empty") }
    index += 1
    return text
  }

  /// The `{name}`s that a diagnostic fills; braces of the format itself hold more than a name.
  private static func places(of text: String) -> Set<String> {
    var places: Set<String> = []
    for part in text.utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: UInt8(ascii: "}")) else { continue }
      let name = part[..<end]
      if !name.isEmpty, name.allSatisfy({ (97...122).contains($0) }) {
        places.insert(String(Substring(name)))
      }
    }
    return places
  }

  // MARK: Examples

  mutating func example(under heading: String) throws(RuleFile.Mistake) -> RuleFile.Example {
    guard let line = peek(), line.hasPrefix(heading) else { throw mistake("here “\(heading)…” must stand") }
    guard let kind = RuleFile.Kind(rawValue: String(line.dropFirst(heading.count))) else {
      let kinds = RuleFile.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw mistake("an example is one of: \(kinds)")
    }
    index += 1
    guard kind.hasFiles else {
      let (content, isBytes) = try content()
      guard !isBytes else { throw mistake("only a file may be of bytes") }
      return RuleFile.Example(kind: kind, words: nil, content: content, files: [])
    }
    let words = try kind == .told ? text() : nil
    var files: [RuleFile.File] = []
    while let line = peek(), line.hasPrefix("### ") {
      index += 1
      files.append(RuleFile.File(path: String(line.dropFirst(4)), content: try fileContent()))
    }
    // What is told of may be what isn't there.
    guard !files.isEmpty || kind == .told else { throw mistake("here “### path” must stand") }
    return RuleFile.Example(kind: kind, words: words, content: [], files: files)
  }

  private mutating func fileContent() throws(RuleFile.Mistake) -> RuleFile.File.Content {
    let link = "A link to: "
    if isNext("No such file.") {
      index += 1
      return .absent
    }
    if isNext("A pipe.") {
      index += 1
      return .pipe
    }
    if let line = peek(), line.hasPrefix(link) {
      index += 1
      return .link(String(line.dropFirst(link.count)))
    }
    let (content, isBytes) = try content()
    return isBytes ? .bytes(content) : .text(content)
  }

  /// Fences that follow each other are one text, joined as they stand.
  private mutating func content() throws(RuleFile.Mistake) -> (pieces: [RuleFile.Piece], isBytes: Bool) {
    var pieces: [RuleFile.Piece] = []
    var isBytes = false
    while let line = peek(), line.hasPrefix("```") {
      let fence = String(line.prefix { $0 == "`" })
      let info = line.dropFirst(fence.count).split(separator: " ").map(String.init)
      let (count, marks) = try attributes(info)
      index += 1
      let first = index
      while index < lines.count, lines[index] != fence { index += 1 }
      guard index < lines.count else { throw mistake("the example isn't closed by “\(fence)”") }
      var text = lines[first..<index].joined(separator: "\n")
      if marks.contains("escaped") { text = try unescaped(text) }
      if marks.contains("bytes") {
        guard text.unicodeScalars.allSatisfy({ $0.value < 256 }) else {
          throw mistake("a byte is a character below 256")
        }
        isBytes = true
      }
      index += 1
      pieces.append(RuleFile.Piece(text: text, count: count))
    }
    guard !pieces.isEmpty else { throw mistake("here an example in ``` must stand") }
    return (pieces, isBytes)
  }

  /// What stands behind a fence: `800 times`, `escaped`, `bytes`.
  private func attributes(_ info: [String]) throws(RuleFile.Mistake) -> (count: Int, marks: Set<String>) {
    var count = 1
    var words = info[...]
    if words.last == "times" {
      guard let number = words.dropLast().last.flatMap({ Int($0) }), number > 0 else {
        throw mistake("how many times?")
      }
      count = number
      words = words.dropLast(2)
    }
    guard words.allSatisfy({ $0 == "escaped" || $0 == "bytes" }) else {
      throw mistake("behind a fence may stand: escaped, bytes, 800 times")
    }
    return (count, Set(words))
  }

  /// Signs that nobody would see, or that an editor would take away: `\u{A0}`, and `\\` for the sign itself.
  private func unescaped(_ text: String) throws(RuleFile.Mistake) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      if rest.first == "\\" {
        rest.removeFirst()
        result.append("\\")
        continue
      }
      guard rest.starts(with: "u{".unicodeScalars), let end = rest.firstIndex(of: "}"),
        let value = UInt32(String(rest[..<end].dropFirst(2)), radix: 16), let sign = Unicode.Scalar(value)
      else { throw mistake("a sign is written as \\u{A0}, and \\ itself as \\\\") }
      rest = rest[rest.index(after: end)...]
      result.append(sign)
    }
    return String(result)
  }
}
