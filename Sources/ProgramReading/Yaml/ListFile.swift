import Diagnostics
import Source

/// A file of keys with a list of texts each, as a theme's words of danger.
public enum ListFile {
  /// The lists in the order in which they are written. What isn't a list of texts is left out and told.
  public static func read(_ file: SourceFile) -> ([(key: String, texts: [String])], [Diagnostic]) {
    var (value, diagnostics) = YAMLReader.read(file, range: 0..<file.bytes.count)
    var lists: [(key: String, texts: [String])] = []
    for entry in value?.entries ?? [] {
      let texts = entry.value.items?.map(\.scalar?.text)
      if let texts, !texts.contains(nil) {
        lists.append((entry.key.value, texts.compactMap(\.self)))
      } else {
        diagnostics.append(
          Diagnostic(
            .keyWrongKind, at: entry.key.span,
            ["key": .text(entry.key.value), "kind": .words(FileKey.Kind.lines.words)]))
      }
    }
    return (lists, diagnostics)
  }
}
