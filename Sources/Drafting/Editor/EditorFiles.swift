import Diagnostics
import ProgramReading
import Source

extension Draft {
  /// What Visual Studio Code (and editors that read its files) needs in the folder that one opens: the content root.
  public static func editor(in language: Words.Language) -> Draft {
    let schemas: [(name: String, FileSchema)] = [
      ("front-matter", .module), ("program", .program), ("measure", .measure), ("site", .site),
      ("settings", .settings),
    ]
    let files: [(name: String, value: JSONValue)] =
      [
        ("settings.json", settings), ("tasks.json", EditorTasks.file(in: language)),
        ("extensions.json", ["recommendations": ["redhat.vscode-yaml"]]),
        ("mestring.code-snippets", EditorSnippets.file(in: language)),
      ]
      + schemas.map { ("mestring-\($0.name).schema.json", $0.1.schema(in: language)) }
    return Draft(
      files: files.map { File(".vscode/\($0.name)", $0.value.pretty) },
      next: [
        Words(
          nb: "åpne mappen i Visual Studio Code, og si ja til tillegget den foreslår",
          en: "open the folder in Visual Studio Code, and say yes to the extension that it suggests"),
        Words(
          nb: "Ctrl+Shift+B ser etter feil og merker dem i filene",
          en: "Ctrl+Shift+B looks for mistakes and marks them in the files"),
        Words(
          nb: "skriv «quiz», «øvelse» eller navnet på et felt, og trykk Ctrl+mellomrom",
          en: "write “quiz”, “exercise” or the name of a field, and press Ctrl+Space"),
      ])
  }

  private static var settings: JSONValue {
    [
      "files.encoding": "utf8", "files.eol": "\n", "files.insertFinalNewline": true,
      "[markdown]": [
        "editor.wordWrap": "on", "editor.snippetSuggestions": "top",
        "editor.quickSuggestions": ["other": "on", "comments": "off", "strings": "off"],
      ],
      "yaml.schemas": [
        "./.vscode/mestring-settings.schema.json": "/site.yaml",
        "./.vscode/mestring-site.schema.json": "/sites/*.yaml",
      ],
    ]
  }
}
