import Diagnostics
import ProgramReading
import Source

/// What an editor writes for an author who begins a directive's name: the format's own examples.
enum EditorSnippets {
  static func file(in language: Words.Language) -> JSONValue {
    let directives = FormatTables.directives.map { snippet($0, $0.example, in: language) }
    let fields = FormatTables.fields.map { snippet($0, alone($0), in: language) }
    let views = FormatTables.views.map { view in
      JSONValue.Member(
        Words(nb: "visningen \(view.bokmål)", en: "the view \(view.names[0])").text(in: language),
        snippet(
          prefixes: view.names.map { "visning-\($0)" } + ["view-\(view.names[0])"], view.example,
          view.purpose, language))
    }
    return .object(directives + fields + views)
  }

  private static func snippet(
    _ entry: FormatEntry, _ example: String, in language: Words.Language
  ) -> JSONValue.Member {
    let marks = entry.isContainer ? ":::" : "::"
    let name = language == .nb ? entry.bokmål : entry.names[0]
    return .init("\(marks) \(name)", snippet(prefixes: entry.names, example, entry.purpose, language))
  }

  private static func snippet(
    prefixes: [String], _ example: String, _ purpose: Words, _ language: Words.Language
  ) -> JSONValue {
    var seen: Set<String> = []
    let lines = body(example).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return [
      "scope": "markdown", "prefix": .strings(prefixes.filter { seen.insert($0).inserted }),
      "body": .strings(lines), "description": .string(purpose.text(in: language)),
    ]
  }

  /// The example as a snippet's text, in which `$` and `\` mean something; the first id is where the cursor goes.
  private static func body(_ example: String) -> String {
    var text = ""
    for character in example {
      if character == "$" || character == "\\" { text.append("\\") }
      text.append(character)
    }
    guard let open = text.firstRange(of: "{#") else { return text + "\n$0" }
    let id = text[open.upperBound...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return text[..<open.upperBound] + "${1:\(id)}" + text[id.endIndex...] + "\n$0"
  }

  /// A field without the exercise around it, with the options that follow it.
  private static func alone(_ entry: FormatEntry) -> String {
    let lines = entry.example.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let marks = entry.isContainer ? ":::" : "::"
    let begins = entry.names.map { "\(marks) \($0)" }
    guard
      let start = lines.firstIndex(where: { line in begins.contains { line == $0 || line.hasPrefix($0 + " ") }
      })
    else { return entry.example }
    var end = start + 1
    if entry.isContainer {
      while end < lines.count, lines[end] != ":::" { end += 1 }
      end = min(end + 1, lines.count)
    } else {
      while end < lines.count, lines[end].hasPrefix("- ") || lines[end].hasPrefix("  ") { end += 1 }
    }
    return lines[start..<end].joined(separator: "\n")
  }
}
