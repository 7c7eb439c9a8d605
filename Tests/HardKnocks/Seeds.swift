import Diagnostics
import Foundation
import ProgramReading
import SiteBuilding

/// What tries begin with: the content that is shipped, the fixtures, every rule's examples, and what once went wrong.
public enum Seeds {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The seeds of a road, those that it takes whole.
  public static func of(_ knock: HardKnock) -> [[UInt8]] {
    (written(for: knock).map { Array($0.utf8) } + found(by: knock))
      .filter { !$0.isEmpty && $0.count <= knock.largest }
  }

  /// The bytes that once made a road go wrong, by their files' names.
  public static func found(by knock: HardKnock) -> [[UInt8]] {
    let folder = project.appending(path: "Tests/Fixtures/found/\(knock.rawValue)")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.sorted { $0.path < $1.path }.compactMap { try? Data(contentsOf: $0) }.map(Array.init)
  }

  /// The words of the format, each of which is worth putting anywhere.
  public static var words: [String] {
    var words: Set<String> = Set(FormatTables.answer.names)
    for entry in FormatTables.directives + FormatTables.fields {
      let opening = entry.isContainer ? "::: " : ":: "
      for name in entry.names { words.insert(opening + name) }
      for key in entry.keys {
        for name in key.names { words.insert(key.isFlag ? name : name + "=") }
        for choice in key.choices { words.formUnion(choice) }
      }
    }
    for view in FormatTables.views {
      words.formUnion(view.names)
      for place in view.places { words.formUnion(place) }
    }
    for text in texts(".yaml") + texts(".md") { words.formUnion(keys(in: text)) }
    words.formUnion(signs)
    return words.sorted()
  }

  private static let signs = [
    ":::\n", "\n# ", "\n## ", "\n- [ ] ", "\n- [x] ", ":svar[", "]{", "{#", "[^1]", "\n[^1]: ", "\n---\n",
    "\n> ",
    "| ", "\n- ::: ", "![](", "<!-- ok: ", " -->", "9223372036854775807", "-9223372036854775808", "=== ",
    "æøå",
    "\u{FEFF}", "\u{202E}", "😀",
  ]

  /// The keys that lines of YAML begin with.
  private static func keys(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let key = line.prefix { $0.isLowercase || $0 == "-" }
      return !key.isEmpty && line.dropFirst(key.count).hasPrefix(":") ? "\n\(key): " : nil
    }
  }

  // MARK: What is written

  private static func written(for knock: HardKnock) -> [String] {
    switch knock {
    case .frontMatter: return texts(".yaml") + texts(".md").compactMap(front) + fronts
    case .directives: return texts(".md") + pages
    case .expressions: return expressions
    case .measures:
      let shipped = texts(".md").filter { $0.contains("\noptions:") }
      let examples = examples { if case .measure(let text) = $0 { text } else { nil } }
      return shipped + examples + [SoundRoot.files[SoundRoot.measure] ?? ""]
    case .svg: return texts(".svg")
    case .locks: return locks
    case .sites:
      let files = SoundRoot.files.sorted { $0.key < $1.key }
      return [SiteKnock.archive(files.map { ($0.key, $0.value) })] + roots
    }
  }

  private static var fronts: [String] {
    examples { example in
      switch example {
      case .moduleFront(let text), .programFront(let text), .site(let text), .settings(let text),
        .glossary(let text):
        text
      default: nil
      }
    }
  }

  private static var expressions: [String] {
    var found = [
      "a.tall >= 3 og ikke besvart(a.ord)", "a.snitt(tall, 7) + 2 * (a.tall - 1) / 3 = 07:00",
      "a.flere har x eller a.valg = \"ja\"", "a.tid < 12:30", "-(-(a.tall)) != 2.5e3",
    ]
    for line in pages.flatMap({ $0.split(separator: "\n") }) {
      for mark in ["hvis ", "verdi=\""] {
        guard let range = line.range(of: mark) else { continue }
        found.append(String(line[range.upperBound...].prefix { $0 != "\"" }))
      }
    }
    return found
  }

  private static var locks: [String] {
    guard let plan = LockKnock.first else { return [] }
    let lock = String(decoding: plan.lock, as: UTF8.self)
    let lines = lock.split(separator: "\n").filter { !$0.hasPrefix("sum ") }
    // The first format has no sum, so that an edit isn't refused before its lines are read.
    return [lock, lines.joined(separator: "\n").replacing("format 2", with: "format 1") + "\n"]
  }

  /// What may stand on a page.
  private static var pages: [String] {
    let entries = FormatTables.directives.map(\.example) + FormatTables.fields.map(\.example)
    let pages = examples { if case .page(let text) = $0 { text } else { nil } }
    let modules = examples { if case .module(let text) = $0 { text } else { nil } }
    return entries + FormatTables.views.map(\.example) + [FormatTables.answer.example] + pages + modules
  }

  private static var roots: [String] {
    examples { example in
      switch example {
      case .page(let text): SoundRoot.moduleHead + text
      case .module(let text): text
      case .program(let text): SiteKnock.archive([(SoundRoot.program, text)])
      case .measure(let text): SiteKnock.archive([(SoundRoot.measure, text)])
      case .files(let files), .releasing(let files), .told(_, let files):
        SiteKnock.archive(
          files.compactMap { file in if case .text(let text) = file.content { (file.path, text) } else { nil }
          })
      default: nil
      }
    }
  }

  private static func examples(_ text: (Example) -> String?) -> [String] {
    Catalogue.rules.flatMap { rule in
      [rule.explanation.wrong, rule.explanation.right].compactMap(text)
    }
  }

  private static func front(_ text: String) -> String? {
    let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].isEmpty ? String(parts[1]) : nil
  }

  private static func texts(_ ending: String) -> [String] {
    ["Programs", "Tests/Fixtures/everything", "Themes/standard/pictures"].flatMap { folder in
      let root = project.appending(path: folder).path
      let paths = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
      return paths.filter { $0.hasSuffix(ending) }.sorted().compactMap {
        try? String(contentsOfFile: "\(root)/\($0)", encoding: .utf8)
      }
    }
  }
}
