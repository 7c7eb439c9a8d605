/// Reads a script of a theme line by line.
///
/// What it takes is narrow on purpose: `import { a, b } from './x.js';` at the top, over one line or several, and `export` at
/// the start of a line before a declaration of one name. Anything else that begins with those words is refused, so that nothing
/// is left in a script that a browser wouldn't run.
struct ScriptReader {
  private let path: String
  private let lines: [ArraySlice<UInt8>]
  /// The line that is read, from 0.
  private var at = 0
  private var imports: [ScriptModule.Import] = []
  private var names: [ScriptModule.Name] = []
  private var code: [UInt8] = []

  static func read(_ bytes: [UInt8], at path: String) throws(ScriptProblem) -> ScriptModule {
    var reader = ScriptReader(path: path, bytes: bytes)
    try reader.readLines()
    return ScriptModule(
      path: path, imports: reader.imports, names: reader.names,
      code: ThemeText.forBrowsers(reader.code, slashes: true))
  }

  private init(path: String, bytes: [UInt8]) {
    self.path = path
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  private mutating func readLines() throws(ScriptProblem) {
    var isInComment = false
    var isAtTop = true
    while at < lines.count {
      let line = lines[at]
      let (rest, isOpen) = Self.afterComments(line, isInComment: isInComment)
      isInComment = isOpen
      let first = Self.firstWord(of: rest)
      if first == "import" || first == "export" {
        // Not at the start of the line it would be no part of a module.
        guard rest.startIndex == line.startIndex else { throw problem(.form) }
        guard first == "export" || isAtTop else { throw problem(.lateImport) }
        if first == "import" {
          try readImport()
          continue
        }
        let declaration = line.dropFirst(7)
        guard line[..<declaration.startIndex].elementsEqual("export ".utf8),
          try readDeclaration(declaration, isExported: true)
        else { throw problem(.form) }
        keep(declaration)
      } else {
        if rest.startIndex == line.startIndex { _ = try readDeclaration(line, isExported: false) }
        keep(line)
      }
      guard rest.count(where: { $0 == UInt8(ascii: "`") }).isMultiple(of: 2) else {
        throw problem(.declaration)
      }
      if !rest.isEmpty { isAtTop = false }
      at += 1
    }
  }

  private mutating func keep(_ line: ArraySlice<UInt8>) {
    code += line
    code.append(UInt8(ascii: "\n"))
  }

  private func problem(_ kind: ScriptProblem.Kind) -> ScriptProblem {
    ScriptProblem(path: path, line: at + 1, kind: kind)
  }

  /// From `import` to the `;` that ends it, which may be some lines below.
  private mutating func readImport() throws(ScriptProblem) {
    let beginning = problem(.form)
    var signs: [String] = []
    repeat {
      guard at < lines.count, let more = Self.signs(in: lines[at]) else { throw beginning }
      signs += more
      at += 1
    } while signs.last != ";"
    guard signs.count > 6, signs.starts(with: ["import", "{"]), signs[signs.count - 4] == "}",
      signs[signs.count - 3] == "from"
    else { throw beginning }
    var list = signs[2..<(signs.count - 4)]
    if list.last == "," { list.removeLast() }
    let names = list.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    let separators = list.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    let address = signs[signs.count - 2]
    guard separators.allSatisfy({ $0 == "," }), separators.count == names.count - 1,
      names.allSatisfy({ $0.utf8.allSatisfy(Self.isPartOfName) }), address.first == "'"
    else { throw beginning }
    let file = Self.path(String(address.dropFirst().dropLast()), from: path)
    imports.append(ScriptModule.Import(names: names, file: file, line: beginning.line))
  }

  /// - Returns: whether the line is a declaration
  private mutating func readDeclaration(
    _ line: ArraySlice<UInt8>, isExported: Bool
  ) throws(ScriptProblem) -> Bool {
    let starts = [
      "function ", "async function ", "function*", "async function*", "class ", "const ", "let ", "var ",
    ]
    guard let start = starts.first(where: { line.starts(with: $0.utf8) }) else { return false }
    let rest = line.dropFirst(start.utf8.count)
    let name = rest.prefix(while: Self.isPartOfName)
    let next = rest[name.endIndex...].first { $0 != UInt8(ascii: " ") }
    let ends = start == "class " ? "{e" : start.hasSuffix("function ") ? "(" : "=;"
    guard !name.isEmpty, let next, ends.utf8.contains(next) else { throw problem(.declaration) }
    names.append(
      ScriptModule.Name(
        text: String(decoding: name, as: UTF8.self), line: at + 1, isExported: isExported))
    return true
  }

  static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  private static func firstWord(of text: ArraySlice<UInt8>) -> String {
    String(decoding: text.prefix(while: isPartOfName), as: UTF8.self)
  }

  /// The names, texts and signs of a line of an import; nil where it has anything else.
  private static func signs(in line: ArraySlice<UInt8>) -> [String]? {
    var result: [String] = []
    var rest = line
    while let byte = rest.first {
      let sign: ArraySlice<UInt8>
      switch byte {
      case UInt8(ascii: " "):
        rest = rest.dropFirst()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ";"):
        sign = rest.prefix(1)
      case UInt8(ascii: "'"):
        guard let end = rest.dropFirst().firstIndex(of: byte) else { return nil }
        sign = rest[...end]
      default:
        sign = rest.prefix(while: isPartOfName)
      }
      guard !sign.isEmpty else { return nil }
      result.append(String(decoding: sign, as: UTF8.self))
      rest = rest[sign.endIndex...]
    }
    return result
  }

  /// What of a line is code, from its first sign, and whether a comment goes on in the next line. A comment behind code is left
  /// to stand: where it goes on, its lines are taken for code, which never takes anything away.
  private static func afterComments(
    _ line: ArraySlice<UInt8>, isInComment: Bool
  ) -> (rest: ArraySlice<UInt8>, isOpen: Bool) {
    var isOpen = isInComment
    var rest = line
    while true {
      if isOpen {
        guard
          let end = rest.indices.dropLast().first(where: {
            rest[$0] == UInt8(ascii: "*") && rest[$0 + 1] == UInt8(ascii: "/")
          })
        else { return (rest.suffix(0), true) }
        rest = rest[(end + 2)...]
        isOpen = false
      }
      rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if rest.starts(with: "//".utf8) { return (rest.suffix(0), false) }
      guard rest.starts(with: "/*".utf8) else { return (rest, false) }
      rest = rest.dropFirst(2)
      isOpen = true
    }
  }

  /// Where an address leads, from the file it stands in.
  private static func path(_ address: String, from file: String) -> String {
    guard address.hasPrefix("./") || address.hasPrefix("../") else { return address }
    var parts = file.split(separator: "/").dropLast()
    for part in address.split(separator: "/", omittingEmptySubsequences: false) where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return address
      }
    }
    return parts.joined(separator: "/")
  }
}
