import Diagnostics
import ProgramModel
import Source

/// Addresses of links, `[ord]: adresse`, that no link uses: Markdown leaves such a line out without a word, and `[NB]: Viktig` is one.
enum DefinitionTraps {
  /// One diagnostic for each.
  static func check(_ text: MarkdownText) -> [Diagnostic] {
    let labels = Labels(text)
    let unused = labels.first.filter { labels.count[$0.key] == 1 }
    guard !unused.isEmpty else { return [] }
    // Few files have any that look so, and only cmark knows whether they are in a text or in code.
    let defined = Set(CmarkDocument.definedLabels(text.joined).map(Labels.normal))
    return unused.filter { defined.contains($0.key) }.sorted { $0.value.lowerBound < $1.value.lowerBound }
      .map { label, mark in
        Diagnostic(
          .definitionUnused, at: text.file.span(mark.lowerBound, mark.upperBound),
          ["name": .text(text.file.text(text.file.span(mark.lowerBound + 1, mark.upperBound - 2)))])
      }
  }

  /// The words in brackets of a text that has a `]:`, as cmark compares them.
  private struct Labels {
    /// How often each stands in the text.
    var count: [String: Int] = [:]
    /// Where each that is followed by a colon first stands, with its brackets and the colon.
    var first: [String: Range<Int>] = [:]

    init(_ text: MarkdownText) {
      let bytes = text.file.bytes
      guard text.lines.contains(where: { ByteSearch.first("]:".utf8, in: bytes[$0]) != nil }) else { return }
      for line in text.lines {
        var start: Int?
        for index in line where index == line.lowerBound || bytes[index - 1] != UInt8(ascii: "\\") {
          if bytes[index] == UInt8(ascii: "[") { start = index }
          guard bytes[index] == UInt8(ascii: "]"), let opening = start, index > opening + 1 else { continue }
          start = nil
          let label = Self.normal(text.file.text(text.file.span(opening + 1, index)))
          count[label, default: 0] += 1
          let isDefinition = index + 1 < line.upperBound && bytes[index + 1] == UInt8(ascii: ":")
          if isDefinition, !label.hasPrefix("^"), first[label] == nil { first[label] = opening..<index + 2 }
        }
      }
    }

    /// Small or large letters and the number of spaces don't matter; ẞ is SS, as it is to cmark.
    static func normal(_ label: String) -> String {
      label.lowercased().uppercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
