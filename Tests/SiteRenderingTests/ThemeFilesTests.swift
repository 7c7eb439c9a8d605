import Foundation
import Testing

@testable import SiteRendering

/// The standard theme's own files.
struct ThemeFilesTests {
  private static let theme = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Themes/standard")

  /// A flat file of `key: "text"` lines, read as simply as it is written.
  static func words(_ tag: String) throws -> [String: String] {
    let text = try String(contentsOf: theme.appending(path: "words/\(tag).yaml"), encoding: .utf8)
    var words: [String: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let value = parts[1].drop { $0 == " " }
      #expect(value.first == "\"" && value.last == "\"", "\(tag): \(line)")
      #expect(
        words.updateValue(String(value.dropFirst().dropLast()), forKey: String(parts[0])) == nil, "\(line)")
    }
    return words
  }

  static func layout(_ name: String) throws -> Layout {
    try Layout(template: String(contentsOf: theme.appending(path: "layouts/\(name).html"), encoding: .utf8))
  }

  @Test(arguments: ["nb", "nn", "en"])
  func `every language has every word`(tag: String) throws {
    let words = try Self.words(tag)
    let missing = ThemeWord.allCases.map(\.rawValue).filter { words[$0] == nil }
    #expect(missing == [])
    #expect(try Set(words.keys) == Set(Self.words("nb").keys))
  }

  @Test func `translations have the same places to fill`() throws {
    func places(_ text: String) -> [String] {
      text.matches(of: /\{\w+\}/).map { String($0.output) }.sorted()
    }
    let nb = try Self.words("nb")
    for tag in ["nn", "en"] {
      for (key, text) in try Self.words(tag) {
        #expect(places(text) == places(nb[key] ?? ""), "\(tag) \(key)")
      }
    }
  }

  @Test func `the layouts can be cut`() throws {
    _ = try Self.layout("page")
    _ = try Self.layout("missing")
    _ = try Self.layout("program-file")
  }
}
