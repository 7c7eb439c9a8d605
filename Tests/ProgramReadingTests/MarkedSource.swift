import Diagnostics
import Source

/// A file whose tested place stands between ⟦ and ⟧ in the source literal.
struct MarkedSource {
  let file: SourceFile
  /// The marked place; nil where nothing is marked.
  let span: SourceSpan?

  init(_ text: String, path: String = "angst/1-prøve.nb.md") {
    var bytes: [UInt8] = []
    var start: Int?
    var end: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧": end = bytes.count
      default: bytes += Array(String(scalar).utf8)
      }
    }
    let file = SourceFile(id: .init(0), path: path, bytes: bytes)
    self.file = file
    span = start.flatMap { start in end.map { file.span(start, $0) } }
  }
}

extension Diagnostic {
  /// The diagnostic as one line to compare with: its code and words in bokmål.
  var inBokmål: String { "\(rule.code) \(message(in: .nb))" }
}

extension SourceFile {
  /// The text after a fix's edits.
  func text(after fix: Diagnostic.Fix) -> String {
    var bytes = self.bytes
    for edit in fix.edits.sorted(by: { $0.span.start > $1.span.start }) {
      bytes.replaceSubrange(edit.span.start..<edit.span.end, with: Array(edit.newText.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
