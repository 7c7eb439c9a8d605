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
          Diagnostic(.flatFileNeedsText, at: entry.key.span, ["key": .text(entry.key.value)]))
      }
    }
    return (texts, diagnostics)
  }
}

extension Rule {
  static let flatFileNeedsText = Rule(
    "M0190", .error,
    Words(nb: "«{key}» må være en enkel tekst", en: "“{key}” must be a plain text"))
}
