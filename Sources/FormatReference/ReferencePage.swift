/// A page of the format's reference in one language, before it is set for a terminal or as Markdown.
public struct ReferencePage: Sendable {
  /// A part of the page, in the order in which one reads.
  public enum Part: Sendable {
    /// 1 is the page's own title.
    case heading(Int, String)
    case text(String)
    /// Something as one would write it in a file.
    case example(String)
    case table(head: [String], rows: [[String]])
  }

  /// In the order in which one reads.
  public let parts: [Part]

  init(_ parts: [Part]) { self.parts = parts }

  /// For a terminal or a plain file: 80 columns, examples set in.
  public var plainText: String {
    parts.map { part in
      switch part {
      case .heading(let level, let words):
        level > 2 ? words : words + "\n" + String(repeating: level == 1 ? "=" : "-", count: words.count)
      case .text(let words): Self.wrapped(words)
      case .example(let text): Self.indented(text)
      case .table(let head, let rows): Self.columns([head] + rows)
      }
    }
    .joined(separator: "\n\n") + "\n"
  }

  /// As Markdown, as it is read on a page of its own.
  public var markdown: String {
    parts.map { part in
      switch part {
      case .heading(let level, let words): String(repeating: "#", count: level) + " " + words
      case .text(let words): words
      case .example(let text): "````\n\(text)\n````"
      case .table(let head, let rows):
        ([head, head.map { _ in "---" }] + rows).map { row in
          "| " + row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
        }
        .joined(separator: "\n")
      }
    }
    .joined(separator: "\n\n") + "\n"
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
  }

  private static func wrapped(_ words: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in words.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > 80 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// Columns as wide as their widest cell; the last one is left as it is.
  private static func columns(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { index, cell in
        index == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[index] - cell.count + 2)
      }
      .joined()
    }
    .joined(separator: "\n")
  }
}
