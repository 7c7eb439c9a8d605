import Diagnostics
import Foundation
import Testing

@testable import SiteBuilding

/// Somebody who knows Markdown would read one thing in the editor's preview, and the person another on the page; or words would be
/// in the file and on no page. Each published example goes through the whole of the product as the text of a page and comes out
/// as published, or is on the list beside the examples with the reason.
@Suite struct CommonMarkTests {
  /// What may become of an example.
  private struct Outcomes {
    /// Those that are refused, by the codes of what is told.
    var refused: [String: [Int]] = [:]
    /// Those that are refused for addresses that lead nowhere from here, and come out as published with others.
    var readdressed: [Int] = []
    var different: [Int] = []
    var equal: [Int] = []
  }

  @Test func eachPublishedExampleComesOutAsPublishedOrIsOnTheList() async throws {
    let examples = try CommonMarkExample.all()
    let list = try CommonMarkList()
    let found = try await outcomes(of: examples)
    let refused = found.refused.map { CommonMarkList.Row(key: $0, examples: $1) }
    expectSame(refused, list.parts["Refused"])
    expectSame(
      [.init(key: "refused", examples: found.readdressed)], list.parts["Refused for its address alone"])
    let different = list.parts["Different"] ?? []
    #expect(different.flatMap(\.examples).sorted() == found.different)
    expectSame(
      [.init(key: "as published", examples: [found.equal.count])], list.parts["The same"])
    // Each is in one place, and every one is.
    let all = found.refused.values.flatMap(\.self) + found.readdressed + found.different + found.equal
    #expect(all.sorted() == Array(1...examples.count))
  }

  private func expectSame(_ found: [CommonMarkList.Row], _ listed: [CommonMarkList.Row]?) {
    let listed = listed ?? []
    for row in found where !listed.contains(row) {
      Issue.record("the list lacks: | `\(row.key)` | … | \(CommonMarkList.text(row.examples)) |")
    }
    for row in listed where !found.contains(row) {
      Issue.record("the list has, and nothing does: \(row.key): \(CommonMarkList.text(row.examples))")
    }
    #expect(listed.count == found.count)
  }

  private func outcomes(of examples: [CommonMarkExample]) async throws -> Outcomes {
    var outcomes = Outcomes()
    var codes = try await refusals(of: examples)
    let elsewhere = examples.filter { example in
      codes[example.example].map { $0.isSubset(of: ["M0513", "M0515", "M0522"]) } ?? false
    }.compactMap(\.leadingSomewhere)
    let stillRefused = try await refusals(of: elsewhere)
    let readdressed = elsewhere.filter { stillRefused[$0.example] == nil }
    let plain = examples.filter { codes[$0.example] == nil }
    let pages = try await pages(of: plain + readdressed)
    func isPublished(_ example: CommonMarkExample) -> Bool {
      guard let page = pages[example.example] else { return false }
      return PlainMarkup.pieces(of: page) == PlainMarkup.pieces(of: opening + example.html)
    }
    for example in plain {
      if isPublished(example) {
        outcomes.equal.append(example.example)
      } else {
        outcomes.different.append(example.example)
      }
    }
    for example in readdressed where isPublished(example) {
      outcomes.readdressed.append(example.example)
      codes[example.example] = nil
    }
    for (number, codes) in codes.sorted(by: { $0.key < $1.key }) {
      outcomes.refused[codes.sorted().joined(separator: " "), default: []].append(number)
    }
    return outcomes
  }

  // MARK: Through the product

  /// The page that an example stands on has words of its own: many examples become nothing by themselves.
  private let opening = "<h1>Side</h1><p>Før.</p>"

  private func root(_ examples: [CommonMarkExample]) throws -> Scratch {
    let scratch = try Scratch()
    try ExampleRoot.write(.files([.init("angst/1-modul.nb.md", .absent)]), to: scratch)
    for example in examples {
      try scratch.write(
        "---\ntitle: Eksempel\n---\n\n# Side\n\nFør.\n\n" + example.markdown,
        to: "angst/\(example.example)-m\(example.example).nb.md")
    }
    let picture = try scratch.write("", to: "angst/media/bilde.png")
    try Data(base64Encoded: Self.picture)?.write(to: URL(filePath: picture))
    return scratch
  }

  private static let picture =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

  /// The codes of the errors in each example that has any.
  private func refusals(of examples: [CommonMarkExample]) async throws -> [Int: Set<String>] {
    let scratch = try root(examples)
    let loaded = try await ContentLoading.check(scratch.path, jobs: 2)
    var codes: [Int: Set<String>] = [:]
    for diagnostic in loaded.diagnostics where diagnostic.severity == .error {
      let path = diagnostic.span.flatMap { loaded.sources[$0.file]?.path } ?? ""
      let number = try #require(Int(path.dropFirst("angst/".count).prefix { $0.isNumber }), "\(diagnostic)")
      codes[number, default: []].insert(diagnostic.rule.code)
    }
    return codes
  }

  /// The title and the text of all pages that an example became: a heading of the first level begins a new one.
  private func pages(of examples: [CommonMarkExample]) async throws -> [Int: String] {
    let scratch = try root(examples)
    let made = try await SiteBuild.make(BuildRequest(root: scratch.path, programFiles: false, jobs: 2))
    let site = try #require(made.sites?.first, "\(made.diagnostics)")
    var parts: [Int: [Int: String]] = [:]
    for file in site.known where file.path.hasPrefix("nb/angst/m") && file.path.hasSuffix(".html") {
      let html = String(decoding: file.bytes, as: UTF8.self)
      guard let text = Self.text(of: html), let place = Self.number(html) else { continue }
      let number = try #require(Int(file.path.dropFirst("nb/angst/m".count).prefix { $0.isNumber }))
      parts[number, default: [:]][place] = text
    }
    return parts.mapValues { pages in pages.sorted { $0.key < $1.key }.map(\.value).joined() }
  }

  private static func text(of page: String) -> String? {
    guard let title = page.firstRange(of: "<h1>"), let titleEnd = page.firstRange(of: "</h1>"),
      let start = page.firstRange(of: "<div class=\"prose\">")?.upperBound,
      let end = page.firstRange(of: "</div>\n<nav class=\"pager\"")?.lowerBound
    else { return nil }
    // The last page of a module asks whether it was useful.
    let text = page[start..<end].components(separatedBy: "<section class=\"rating at-end\"")[0]
    return page[title.lowerBound..<titleEnd.upperBound] + text
  }

  /// Which of its module's pages a page says that it is.
  private static func number(_ page: String) -> Int? {
    let numbers = page.components(separatedBy: "<p class=\"eyebrow\">").last?.prefix { $0 != "<" }
      .split { !$0.isNumber }.compactMap { Int($0) }
    return numbers.flatMap { $0.count == 3 ? $0[1] : nil }
  }
}
