import Foundation
import Testing

@testable import SiteFiles

/// A cache that grows for ever fills the disk that the next build needs.
@Suite struct CacheFolderTests {
  @Test func onlyTheLatestAreKept() throws {
    let scratch = Scratch()
    let folder = CacheFolder(scratch.path + "/around/cache")
    for number in 0..<CacheFolder.most + 3 { folder.write([UInt8(number)], to: "note-\(number)") }
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/around/cache")
    #expect(names.count == CacheFolder.most)
    #expect(folder.read("note-\(CacheFolder.most + 2)", limit: 10) == [UInt8(CacheFolder.most + 2)])
  }

  @Test func aNoteTakesTheOldOnesPlaceAndNothingUnfinishedIsLeft() throws {
    let scratch = Scratch()
    let folder = CacheFolder(scratch.path + "/cache")
    #expect(folder.read("note", limit: 10) == nil)
    folder.write([1], to: "note")
    folder.write([2, 3], to: "note")
    #expect(folder.read("note", limit: 10) == [2, 3])
    #expect(folder.read("note", limit: 1) == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/cache") == ["note"])
  }
}
