import Diagnostics
import Source

/// Footnotes that nothing points to, and the second of two with one name, which Markdown leaves out without a word.
enum FootnoteTraps {
  /// The definitions that are used somewhere, and what is wrong with the others.
  static func check(_ text: MarkdownText) -> (used: [FootnoteScan.Definition], [Diagnostic]) {
    let definitions = FootnoteScan.definitions(in: text)
    guard !definitions.isEmpty else { return ([], []) }
    let used = Set(FootnoteScan.labels(in: text, except: Set(definitions.map(\.mark.lowerBound))))
    let unused = definitions.filter { !used.contains($0.label) }.map {
      Diagnostic(
        .footnoteUnused, at: text.file.span($0.mark.lowerBound, $0.mark.upperBound),
        ["name": .text(String(decoding: $0.label, as: UTF8.self))])
    }
    var names: Set<ArraySlice<UInt8>> = []
    let again = definitions.filter { used.contains($0.label) && !names.insert($0.label).inserted }.map {
      Diagnostic(
        .footnoteTwice, at: text.file.span($0.mark.lowerBound, $0.mark.upperBound),
        ["name": .text(String(decoding: $0.label, as: UTF8.self))])
    }
    return (definitions.filter { used.contains($0.label) }, unused + again)
  }
}
