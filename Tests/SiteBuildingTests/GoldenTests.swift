import Foundation
import Testing

@testable import SiteBuilding

/// A whole small content root against the site it has always become. What changes here changes for everybody who reads, so it
/// is looked at line by line; `MESTRING_RENEW=1` takes the new site as right.
@Suite struct GoldenTests {
  @Test func everythingTheFormatHasBecomesTheSameSite() async throws {
    let scratch = try Scratch()
    let output = scratch.path + "/site"
    let outcome = try await SiteBuild.run(
      // What is in the programs' one file is the pages again, with all of the theme's scripts.
      BuildRequest(root: fixtures + "/everything", output: output, programFiles: false, jobs: 2))
    #expect(outcome.summary != nil)
    // The service worker has the sums of all files, the theme's too.
    var pages = try tree(output).filter { !$0.key.hasPrefix("assets/") || $0.key.contains("answers-") }
      .filter { $0.key != "worker.js" }
      .mapValues(withoutHashes)
    pages = Dictionary(uniqueKeysWithValues: pages.map { (withoutHashes($0), $1) })
    let expected = fixtures + "/everything.site"
    if ProcessInfo.processInfo.environment["MESTRING_RENEW"] == "1" { try renew(expected, pages) }
    let golden = try tree(expected).mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(pages.keys.sorted() == golden.keys.sorted())
    for (path, text) in golden where pages[path] != text {
      Issue.record("\(path): \(firstDifference(text, pages[path] ?? ""))")
    }
  }

  @Test func whatTheTranslatorHasNotReachedIsToldAndShown() async throws {
    let loaded = try await ContentLoading.load(fixtures + "/everything", jobs: 1)
    #expect(loaded.diagnostics.map(\.rule.code) == ["M0803"])
    #expect(loaded.diagnostics.first?.message(in: .nb) == "siden «Beholdere» mangler på en")
  }

  private func renew(_ folder: String, _ pages: [String: String]) throws {
    try? FileManager.default.removeItem(atPath: folder)
    for (path, text) in pages {
      let whole = "\(folder)/\(path)"
      try FileManager.default.createDirectory(
        atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try text.write(toFile: whole, atomically: false, encoding: .utf8)
    }
  }

  /// The names of assets change with the theme, which isn't what is compared.
  private func withoutHashes(_ bytes: [UInt8]) -> String {
    withoutHashes(String(decoding: bytes, as: UTF8.self))
  }

  private func withoutHashes(_ text: String) -> String {
    text.replacing(/-[0-9a-f]{8}\.(css|js|svg|png)/) { "-HASH.\($0.1)" }
      .replacing(/sha256-[A-Za-z0-9+\/=]{44}/) { _ in "sha256-HASH" }
  }

  private func firstDifference(_ golden: String, _ now: String) -> String {
    let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let new = now.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, (one, other)) in zip(old, new).enumerated() where one != other {
      return "line \(number + 1) was\n  \(one)\nand is\n  \(other)"
    }
    return "one is longer than the other"
  }
}
