/// A path that stays below where it starts: parts with `/` between them, none empty, `.` or `..`.
struct RelativePath {
  let text: String
  private let nameStart: String.Index

  /// Takes a path that stays inside; nil for any other.
  init?(_ text: String) {
    guard !text.utf8.contains(0) else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for part in parts where part.isEmpty || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
      return nil
    }
    self.text = text
    nameStart = parts.last?.startIndex ?? text.startIndex
  }

  /// The last part.
  var name: String { String(text[nameStart...]) }

  /// The folder's path, without a `/` at its end; empty for a file at the top.
  var folder: String {
    nameStart == text.startIndex ? "" : String(text[..<text.utf8.index(before: nameStart)])
  }

  /// The folder's parts, from the top.
  var folderParts: [Substring] { folder.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) } }
}
