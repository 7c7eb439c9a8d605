/// A script of a theme, as it is joined with the others: what it takes from them, what it has at its top level, and the rest of
/// it without the words of import and export.
struct ScriptModule {
  struct Import {
    let names: [String]
    /// The path in the theme; as it is written where it leads nowhere.
    let file: String
    let line: Int
  }

  struct Name {
    let text: String
    let line: Int
    let isExported: Bool
  }

  let path: String
  let imports: [Import]
  let names: [Name]
  /// As a browser gets it.
  let code: [UInt8]

  var folder: String { Self.folder(of: path) }

  static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// All names in the code but those after a full stop, which are another's.
  func used() -> Set<ArraySlice<UInt8>> {
    var result: Set<ArraySlice<UInt8>> = []
    var index = code.startIndex
    while index < code.endIndex {
      guard ScriptReader.isPartOfName(code[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < code.endIndex, ScriptReader.isPartOfName(code[index]) { index += 1 }
      let before = code[..<start]
      if before.last != UInt8(ascii: ".") || before.suffix(3).elementsEqual("...".utf8) {
        result.insert(code[start..<index])
      }
    }
    return result
  }
}
