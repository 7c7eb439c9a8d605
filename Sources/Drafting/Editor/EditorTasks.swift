import Diagnostics
import Source

/// The commands that an editor offers, and how it finds mistakes in what they say.
enum EditorTasks {
  static func file(in language: Words.Language) -> JSONValue {
    let check = Words(nb: "Mestring: se etter feil", en: "Mestring: look for mistakes")
    let serve = Words(nb: "Mestring: vis i nettleseren", en: "Mestring: show in the browser")
    let watch = Words(nb: "Mestring: følg med på feil", en: "Mestring: keep looking for mistakes")
    return [
      "version": "2.0.0",
      "tasks": [
        task(
          check, ["check", ".", "--color", "never", "--language", language.rawValue], in: language,
          ["group": ["kind": "build", "isDefault": true], "problemMatcher": .object(matcher)]),
        task(
          watch, ["check", ".", "--watch", "--color", "never", "--language", language.rawValue], in: language,
          ["isBackground": true, "problemMatcher": .object(matcher + [background])]),
        task(
          serve, ["serve", ".", "--color", "never", "--language", language.rawValue], in: language,
          ["isBackground": true, "problemMatcher": []]),
      ],
    ]
  }

  private static func task(
    _ label: Words, _ arguments: [String], in language: Words.Language, _ more: JSONValue
  ) -> JSONValue {
    let members: [JSONValue.Member] = [
      .init("label", .string(label.text(in: language))), .init("type", "process"),
      .init("command", "mestring"),
      .init("args", .strings(arguments)), .init("options", ["cwd": "${workspaceFolder}"]),
      .init("presentation", ["reveal": "silent", "clear": true]),
    ]
    guard case .object(let others) = more else { return .object(members) }
    return .object(members + others)
  }

  /// The first two lines of a diagnostic as `check` tells it: what is wrong, then where.
  private static let matcher: [JSONValue.Member] = [
    .init("owner", "mestring"), .init("source", "mestring"), .init("severity", "info"),
    .init("fileLocation", ["relative", "${workspaceFolder}"]),
    .init(
      "pattern",
      [
        [
          "regexp": "^(error|warning|note)\\[(M\\d{4})\\]: (.*)$", "severity": 1, "code": 2, "message": 3,
        ],
        ["regexp": "^\\s*--> (.+):(\\d+):(\\d+)$", "file": 1, "line": 2, "column": 3],
      ]),
  ]

  /// The lines that `check --watch` says before and after each round.
  private static let background = JSONValue.Member(
    "background",
    [
      "activeOnStart": true, "beginsPattern": "^\\[mestring\\] (kontrollerer|checking) …$",
      "endsPattern": "^\\[mestring\\] (ferdig|done), ",
    ])
}
