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

  private func large(_ path: String, _ size: Int) -> FileSum { FileSum(path: path, size: size, sum: "") }

  private func worker(_ files: [OutputFile], _ code: [UInt8]? = nil) -> [UInt8] {
    let sums = FileSums(for: code ?? self.code)
    for file in files.map(sums.noting) { _ = file.bytes }
    return sums.workerFile.bytes
  }

  private func text(_ files: [OutputFile]) -> String { String(decoding: worker(files), as: UTF8.self) }

  @Test func everyFileIsListedWithItsSum() {
    let text = text([file("nb/index.html", "Hei"), file("assets/a b\"c.svg", "<svg/>")])
    // printf Hei | sha256sum
    #expect(text.contains("[\"nb/index.html\", \"e661b9dd3a729319\"],"))
    #expect(text.contains("[\"assets/a b\\\"c.svg\", "))
    #expect(text.hasSuffix("]);\ncode();\n})();\n"))
  }

  @Test func theBytesDependOnTheFilesAndOnNothingElse() {
    let files = (0..<100).map { file("nb/\($0).html", "side \($0)") }
    let first = text(files)
    #expect(text(files.reversed()) == first)
    var changed = files
    changed[40] = file("nb/40.html", "side 40.")
    #expect(text(changed) != first)
    #expect(text(files.dropLast()) != first)
    let other = worker(files, code + [10])
    let versions = [Array(first.utf8), other].map { $0.split(separator: 10)[2] }
    #expect(versions[0] != versions[1], "two workers would share a cache")
  }

  @Test func whatNobodyReadsIsNotFetchedByEverybody() {
    let text = text([
      file("sitemap.xml", "<x/>"), file("offline/angst.html", "alt"), file("nb/a.html", "a"),
    ])
    #expect(!text.contains("sitemap.xml") && !text.contains("offline/"))
    #expect(text.contains("nb/a.html"))
  }

  @Test func filmGivesWayToTextAndIsTold() {
    let half = WorkerBuilding.ceilingWithMedia / 2
    let files = [
      large("assets/film.mp4", half + 1), large("assets/pust.mp3", half), large("assets/stort.png", 1000),
      large("nb/index.html", 3),
    ]
    let worker = WorkerBuilding(code, keeping: files)
    let text = String(decoding: worker.bytes, as: UTF8.self)
    #expect(worker.leftOut.map(\.path) == ["assets/film.mp4"])
    #expect(!text.contains("film.mp4"))
    for path in ["assets/pust.mp3", "assets/stort.png", "nb/index.html"] { #expect(text.contains(path)) }
  }

  @Test func picturesGiveWayToText() {
    let files = [
      large("assets/a.png", WorkerBuilding.ceiling - 10), large("assets/b.png", 20),
      large("nb/index.html", 5),
    ]
    #expect(WorkerBuilding(code, keeping: files).leftOut.map(\.path) == ["assets/a.png"])
  }

  @Test func aSiteIsKeptAsItIsBuilt() async throws {
    let made = try await SiteBuild.make(BuildRequest(root: fixtures + "/everything", jobs: 2))
    let site = try #require(made.sites?.first)
    let files = site.made()
    let worker = try #require(files.first { $0.path == WorkerBuilding.path })
    let text = String(decoding: worker.bytes, as: UTF8.self)
    for file in files
    where file.path != WorkerBuilding.path && file.path != "sitemap.xml" && !file.path.hasPrefix("offline/") {
      #expect(text.contains("[\"\(file.path)\", \"\(Digest.long(file.bytes))\"]"), "\(file.path)")
    }
  }
}
