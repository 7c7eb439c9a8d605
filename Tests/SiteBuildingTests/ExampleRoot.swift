import Diagnostics
import Foundation

/// A content root in which nothing is wrong, with an example in its place.
enum ExampleRoot {
  /// Writes the root to a folder.
  static func write(_ example: Example, to scratch: Scratch) throws {
    var files = sound
    switch example {
    case .page(let text): files["angst/1-modul.nb.md"] = .text(moduleHead + "# Velkommen\n\n" + text + "\n")
    case .module(let text): files["angst/1-modul.nb.md"] = .text(text + "\n")
    case .moduleFront(let lines): files["angst/1-modul.nb.md"] = front(lines, in: "angst/1-modul.nb.md")
    case .program(let text): files["angst/program.nb.md"] = .text(text + "\n")
    case .programFront(let lines): files["angst/program.nb.md"] = front(lines, in: "angst/program.nb.md")
    case .site(let lines): files["sites/kommunen.yaml"] = keys(lines, in: "sites/kommunen.yaml")
    case .settings(let lines): files["site.yaml"] = keys(lines, in: "site.yaml")
    case .measure(let text): files["measures/uro.nb.md"] = .text(text + "\n")
    case .measureFront(let lines): files["measures/uro.nb.md"] = front(lines, in: "measures/uro.nb.md")
    case .glossary(let lines): files["glossary.yaml"] = .text(lines + "\n")
    case .files(let own), .releasing(let own), .told(_, let own):
      for file in own { files[file.path] = file.content }
    }
    if files.keys.contains(where: { $0.hasPrefix("angst/") && $0.hasSuffix(".en.md") }) {
      files["angst/program.en.md"] = files["angst/program.en.md"] ?? englishFront
    }
    for (path, content) in files {
      switch content {
      case .text(let text): try scratch.write(text, to: path)
      case .bytes(let bytes):
        let whole = try scratch.write("", to: path)
        try Data(bytes).write(to: URL(filePath: whole))
      case .link(let target):
        let whole = try scratch.write("", to: path)
        try FileManager.default.removeItem(atPath: whole)
        try FileManager.default.createSymbolicLink(atPath: whole, withDestinationPath: target)
      case .absent: break
      case .pipe:
        let whole = try scratch.write("", to: path)
        try FileManager.default.removeItem(atPath: whole)
        mkfifo(whole, 0o644)
      }
    }
  }

  private static let moduleHead = "---\ntitle: Første modul\n---\n\n"

  /// The front page that a translated module comes with.
  private static let englishFront = Example.File.Content.text(
    "---\ntitle: Anxiety\nsummary: On worry.\n---\n\nWelcome.\n")

  private static let sound: [String: Example.File.Content] = [
    "site.yaml": .text(
      """
      source: nb
      languages: [nb]
      default: kommunen
      crisis:
        - {name: Legevakt, phone: 116 117, hours: hele døgnet}
      crisis-verified: 2026-05-01

      """),
    "sites/kommunen.yaml": .text(
      """
      name: Vik kommune
      contact: {service: Rask psykisk helsehjelp, phone: 55 55 55 55}
      feedback: {email: hjelp@vik.example}
      accessibility-statement: https://vik.example/uu
      address: https://hjelp.vik.example/

      """),
    "angst/program.nb.md": .text("---\ntitle: Angst\nsummary: Om uro.\n---\n\nVelkommen.\n"),
    "angst/1-modul.nb.md": .text(moduleHead + "# Velkommen\n\nHei.\n"),
    "measures/uro.nb.md": .text(
      """
      ---
      title: Uro
      source: Laget her.
      licence: fri bruk
      period: de siste sju dagene
      options:
        - 0: Nei
        - 1: Ja
      score: sum
      bands:
        - 0-1: {name: lite, say: "Lite uro."}
        - 2-3: {name: mye, say: "Mye uro.", show: contact}
      ---
      1. Har du vært urolig?
      2. Har du vært rastløs?
      3. Har du vært bekymret?

      """),
  ]

  /// The root's own file with lines of front matter in place of those that have the same keys.
  private static func front(_ lines: String, in path: String) -> Example.File.Content {
    guard case .text(let text) = sound[path] else { return .text(lines) }
    let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
    return .text("---\n" + replacing(String(parts[1]), with: lines) + "---\n" + parts[2])
  }

  private static func keys(_ lines: String, in path: String) -> Example.File.Content {
    guard case .text(let text) = sound[path] else { return .text(lines) }
    return .text(replacing(text, with: lines))
  }

  /// The keys of a text that the lines don't have, then the lines. What is indented belongs to the key above it.
  private static func replacing(_ text: String, with lines: String) -> String {
    let own = Set(lines.split(separator: "\n").compactMap(key))
    var kept = ""
    var keeps = true
    for line in text.split(separator: "\n") {
      if let key = key(line) { keeps = !own.contains(key) }
      if keeps { kept += line + "\n" }
    }
    return kept + lines + "\n"
  }

  private static func key(_ line: Substring) -> Substring? {
    guard let first = line.first, first != " ", let colon = line.firstIndex(of: ":") else { return nil }
    return line[..<colon]
  }
}
