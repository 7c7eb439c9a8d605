import SiteFiles
import Testing

@testable import SiteBuilding

/// The list that the service worker goes by: what is not in it is not there in a cabin without a net, and a sum that is wrong
/// keeps every new version from ever coming.
@Suite struct WorkerBuildingTests {
  private let code = Array("code();\n".utf8)

  private func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  private func large(_ path: String, _ count: Int) -> OutputFile {
    OutputFile(path: path, bytes: [UInt8](repeating: 65, count: count))
  }

  private func text(_ files: [OutputFile], jobs: Int = 1) async -> String {
    String(decoding: await WorkerBuilding(code, keeping: files, jobs: jobs).file.bytes, as: UTF8.self)
  }

  @Test func everyFileIsListedWithItsSum() async {
    let text = await text([file("nb/index.html", "Hei"), file("assets/a b\"c.svg", "<svg/>")])
    // printf Hei | sha256sum
    #expect(text.contains("[\"nb/index.html\", \"e661b9dd3a729319\"],"))
    #expect(text.contains("[\"assets/a b\\\"c.svg\", "))
    #expect(text.hasSuffix("]);\ncode();\n})();\n"))
  }

  @Test func theBytesDependOnTheFilesAndOnNothingElse() async {
    let files = (0..<100).map { file("nb/\($0).html", "side \($0)") }
    let first = await text(files)
    #expect(await text(files.reversed(), jobs: 4) == first)
    var changed = files
    changed[40] = file("nb/40.html", "side 40.")
    #expect(await text(changed) != first)
    #expect(await text(files.dropLast()) != first)
    let other = await WorkerBuilding(code + [10], keeping: files, jobs: 1).file.bytes
    let versions = [Array(first.utf8), other].map { $0.split(separator: 10)[2] }
    #expect(versions[0] != versions[1], "two workers would share a cache")
  }

  @Test func whatNobodyReadsIsNotFetchedByEverybody() async {
    let text = await text([
      file("sitemap.xml", "<x/>"), file("offline/angst.html", "alt"), file("nb/a.html", "a"),
    ])
    #expect(!text.contains("sitemap.xml") && !text.contains("offline/"))
    #expect(text.contains("nb/a.html"))
  }

  @Test func filmGivesWayToTextAndIsTold() async {
    let half = WorkerBuilding.ceilingWithMedia / 2
    let files = [
      large("assets/film.mp4", half + 1), large("assets/pust.mp3", half), large("assets/stort.png", 1000),
      file("nb/index.html", "Hei"),
    ]
    let worker = await WorkerBuilding(code, keeping: files, jobs: 1)
    let text = String(decoding: worker.file.bytes, as: UTF8.self)
    #expect(worker.leftOut.map(\.path) == ["assets/film.mp4"])
    #expect(!text.contains("film.mp4"))
    for path in ["assets/pust.mp3", "assets/stort.png", "nb/index.html"] { #expect(text.contains(path)) }
  }

  @Test func picturesGiveWayToText() async {
    let files = [
      large("assets/a.png", WorkerBuilding.ceiling - 10), large("assets/b.png", 20),
      large("nb/index.html", 5),
    ]
    #expect(await WorkerBuilding(code, keeping: files, jobs: 1).leftOut.map(\.path) == ["assets/a.png"])
  }

  @Test func aSiteIsKeptAsItIsBuilt() async throws {
    let made = try await SiteBuild.make(BuildRequest(root: fixtures + "/everything", jobs: 2))
    let site = try #require(made.sites?.first)
    let worker = try #require(site.files.first { $0.path == WorkerBuilding.path })
    let text = String(decoding: worker.bytes, as: UTF8.self)
    for file in site.files
    where file.path != WorkerBuilding.path && file.path != "sitemap.xml" && !file.path.hasPrefix("offline/") {
      #expect(text.contains("[\"\(file.path)\", \"\(Digest.long(file.bytes))\"]"), "\(file.path)")
    }
    #expect(site.onlineOnly.isEmpty)
  }
}
