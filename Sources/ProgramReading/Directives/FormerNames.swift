import Diagnostics
import MarkdownParsing
import ProgramModel

/// The names that `was=` gives, divided by commas: ids, with the block's and a dot before where it was another. An option may
/// have gone by its number.
enum FormerNames {
  static func read(_ pair: Attributes.Pair?, mayBeNumber: Bool = false) -> (names: [String], [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let names = (pair?.value ?? "").split(separator: ",").compactMap { part -> String? in
      let text = part.filter { !$0.isWhitespace }
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      if parts.count <= 3, parts.allSatisfy({ Identifier(String($0)) != nil }) { return text }
      if mayBeNumber, text.utf8.count <= 4, !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) {
        return text
      }
      diagnostics.append(
        Diagnostic(
          .idUnreadable, at: pair?.valueSpan, ["id": .text(text)],
          suggestion: Identifier(words: text)?.text))
      return nil
    }
    return (names, diagnostics)
  }

  /// The same out of the braces behind a heading or an option.
  static func read(in attributes: Attributes?, mayBeNumber: Bool = false) -> (names: [String], [Diagnostic]) {
    read(attributes?.pairs.first { AttributeKey.vocabulary[$0.key] == .was }, mayBeNumber: mayBeNumber)
  }
}
