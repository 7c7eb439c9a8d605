import Foundation
import SafeXML
import Testing

@testable import SiteBuilding

/// A program in one file has nothing beside it: what it lacks, nobody can fetch.
@Suite struct ProgramFileTests {
  /// The fixture's program as one file, with what was said of it.
  private func build(_ edit: (Scratch) throws -> Void = { _ in }) async throws -> (
    text: String, files: [String: [UInt8]], leftOut: [LeftOutMedium]
  ) {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: fixtures + "/everything", toPath: scratch.path + "/content")
    try edit(scratch)
    let output = scratch.path + "/site"
    let outcome = try await SiteBuild.run(
      BuildRequest(root: scratch.path + "/content", output: output, jobs: 2))
    let summary = try #require(outcome.summary, "\(outcome.diagnostics)")
    let files = try tree(output)
    return (
      String(decoding: try #require(files["offline/angst.html"]), as: UTF8.self), files, summary.leftOut
    )
  }

  /// What stands between each pair of two texts.
  private func all(_ start: String, _ end: String, in text: some StringProtocol) -> [String] {
    text.components(separatedBy: start).dropFirst().compactMap { $0.components(separatedBy: end).first }
  }

  private func pages(_ text: String) -> [(address: String, markup: String)] {
    all("<template ", "</template>", in: text).compactMap { markup in
      all("data-address=\"", "\"", in: markup).first.map { ($0, markup) }
    }
  }

  @Test func everyLinkWithinLeadsToAPageOfTheFile() async throws {
    let (text, _, _) = try await build()
    let pages = pages(text)
    let addresses = pages.map(\.address)
    #expect(Set(addresses).count == addresses.count)
    for address in [
      "#/nb", "#/nb/alt", "#/nb/alt/quiz", "#/nb/me", "#/nb/help", "#/en/search", "#/nb/recipe",
    ] {
      #expect(addresses.contains(address) || address.hasSuffix("recipe"), "\(address)")
    }
    for (address, markup) in pages {
      for link in all("href=\"#/", "\"", in: markup).map({ "#/" + $0 }) where !addresses.contains(link) {
        let parts = link.split(separator: "/")
        let page = try #require(
          pages.first { $0.address == parts.dropLast().joined(separator: "/") }, "\(address) leads to \(link)"
        )
        let element = try #require(parts.last)
        #expect(page.markup.contains(" id=\"\(element)\""), "\(address) leads to \(link)")
      }
      for link in all("href=\"", "\"", in: markup) where !link.isEmpty {
        #expect(
          ["#", "http", "mailto:", "tel:"].contains { link.hasPrefix($0) }, "\(address) leads to \(link)")
      }
    }
  }

  @Test func noIdStandsTwiceOnAPage() async throws {
    for (address, markup) in try await pages(build().text) {
      let ids = all(" id=\"", "\"", in: markup)
      #expect(Set(ids).count == ids.count, "\(address)")
    }
  }

  @Test func everyPictureIsInTheFileAndNothingIsAskedFor() async throws {
    let text = try await build().text
    let sources = Set(all(" src=\"", "\"", in: text))
    #expect(!sources.isEmpty)
    for source in sources { #expect(text.contains("\"\(source)\":\"data:image/"), "\(source)") }
    for element in ["<link rel=\"stylesheet\"", "<script src", "<iframe", "url(http"] {
      #expect(!text.contains(element), "\(element)")
    }
  }

  @Test func itsPolicyAllowsExactlyItsOwnScriptsAndStyles() async throws {
    let text = try await build().text
    let policy = try #require(all("http-equiv=\"Content-Security-Policy\" content=\"", "\"", in: text).first)
    var scripts = all("<script>", "</script>", in: text)
    for early in all("<script data-to", "</script>", in: text) {
      scripts.append(all(">", "", in: early).joined())
    }
    func allowed(_ directive: String) -> [String] {
      (all("\(directive) ", ";", in: policy).first ?? "").split(separator: " ").map(String.init)
    }
    func hash(_ content: String) -> String {
      "'sha256-\(Data(Digest.sha256(Array(content.utf8))).base64EncodedString())'"
    }
    #expect(allowed("script-src") == scripts.map(hash))
    #expect(allowed("style-src") == all("<style>", "</style>", in: text).map(hash))
    #expect(allowed("default-src") == ["'none'"] && allowed("require-trusted-types-for") == ["'script'"])
  }

  /// The place in the fixture's first module where a recording is played.
  private func addSound(_ sizes: [Int], to scratch: Scratch) throws {
    for (number, size) in sizes.enumerated() {
      let media = "\(scratch.path)/content/angst/media/lyd\(number).mp3"
      try Data(repeating: UInt8(number), count: size).write(to: URL(filePath: media))
    }
    let page = sizes.indices.map { number in
      "::: lyd Opptak {fil=media/lyd\(number).mp3}\nDet som blir sagt.\n:::\n"
    }
    try scratch.write(
      "---\ntitle: Lyd\n---\n\n# Lyd {#lytt}\n\n\(page.joined(separator: "\n"))",
      to: "content/angst/7-lyd.nb.md")
  }

  @Test func soundBeyondTheCeilingIsLeftOutAndTold() async throws {
    let built = try await build { try addSound([5_000_000, 4_000_000, 1000], to: $0) }
    #expect(
      built.leftOut == [
        LeftOutMedium(file: "offline/angst.html", path: "angst/media/lyd1.mp3", bytes: 4_000_000)
      ])
    let page = try #require(pages(built.text).first { $0.address == "#/nb/lyd/lytt" })
    #expect(all("<audio ", ">", in: page.markup).count == 2)
    #expect(all("class=\"left-out\">Lydopptaket", "<", in: page.markup).count == 1)
    #expect(page.markup.components(separatedBy: "Det som blir sagt.").count == 4)
    #expect(built.text.utf8.count < 5_001_000 * 4 / 3 + 1_000_000)
    // The site itself has all of them.
    let site = String(decoding: try #require(built.files["nb/angst/lyd/lytt.html"]), as: UTF8.self)
    #expect(all("<audio ", ">", in: site).count == 3)
  }

  @Test func theProgramsPageSaysHowLargeItIs() async throws {
    let (text, files, _) = try await build()
    let page = String(decoding: try #require(files["nb/angst/index.html"]), as: UTF8.self)
    #expect(page.contains("href=\"../../offline/angst.html\" download=\"angst.html\""))
    let kilobytes = (text.utf8.count + 500) / 1000
    #expect(page.contains("Last ned hele kurset som én fil (\(kilobytes)\u{A0}kB)"))
    #expect(!text.contains("download="), "it would lead out of the file")
  }

  @Test func whoDoesNotWantItHasNoTraceOfIt() async throws {
    let scratch = try Scratch()
    let output = scratch.path + "/site"
    _ = try await SiteBuild.run(
      BuildRequest(root: fixtures + "/everything", output: output, programFiles: false, jobs: 2))
    let files = try tree(output)
    #expect(!files.keys.contains { $0.hasPrefix("offline/") })
    let page = String(decoding: try #require(files["nb/angst/index.html"]), as: UTF8.self)
    #expect(!page.contains("offline/"))
  }

  @Test func aThemeThatWouldEndItsOwnElementIsRefused() async throws {
    let scratch = try Scratch()
    let theme = URL(filePath: fixtures).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Themes/standard")
    try FileManager.default.copyItem(at: theme, to: URL(filePath: scratch.path + "/theme"))
    try scratch.write("const end = '</script>';\n", to: "theme/scripts/page/end.js")
    await #expect(throws: BuildFailure.self) {
      try await SiteBuild.make(
        BuildRequest(root: fixtures + "/everything", theme: scratch.path + "/theme", jobs: 1))
    }
  }
}
