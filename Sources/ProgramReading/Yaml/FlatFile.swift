import Diagnostics
import Source

/// A file of `key: text` lines, as a theme's words.
public enum FlatFile {
  /// The texts by their keys. What isn't a text is left out and told.
  public static func read(_ file: SourceFile) -> ([String: String], [Diagnostic]) {
    var (value, diagnostics) = YAMLReader.read(file, range: 0..<file.bytes.count)
    var texts: [String: String] = [:]
    for entry in value?.entries ?? [] {
      if let text = entry.value.scalar?.text {
        texts[entry.key.value] = text
      } else {
        diagnostics.append(
          Diagnostic(
            .keyWrongKind, at: entry.key.span,
            ["key": .text(entry.key.value), "kind": .words(FileKey.Kind.line.words)]))
      }
    }
    return (texts, diagnostics)
  }
}
