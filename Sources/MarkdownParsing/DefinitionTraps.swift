import Diagnostics
import Glibc
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
      guard Self.mayDefine(text) else { return }
      let bytes = text.file.bytes
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

    /// Whether there is a `]:` anywhere. Every text is asked, and most have none.
    private static func mayDefine(_ text: MarkdownText) -> Bool {
      guard let first = text.lines.first, let last = text.lines.last else { return false }
      return text.file.bytes.withUnsafeBufferPointer { all in
        let count = last.upperBound - first.lowerBound
        guard count > 0, let start = all.baseAddress.map({ $0 + first.lowerBound }) else { return false }
        var offset = 0
        while let place = memchr(start + offset, Int32(UInt8(ascii: "]")), count - offset) {
          offset = UnsafeRawPointer(place) - UnsafeRawPointer(start) + 1
          if offset < count, start[offset] == UInt8(ascii: ":") { return true }
        }
        return false
      }
    }

    /// Small or large letters and the number of spaces don't matter; ẞ is SS, as it is to cmark.
    static func normal(_ label: String) -> String {
      label.lowercased().uppercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
