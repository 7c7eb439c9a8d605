import Testing

@testable import SiteFiles

/// Files are put into a folder that somebody works in: all or none, and never in another's place.
@Suite struct NewFilesTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func allFilesAndTheirFoldersAreMade() throws {
    let scratch = Scratch()
    let root = scratch.path + "/a/b"
    try NewFiles.write(
      [OutputFile(path: "en.md", bytes: bytes("1")), OutputFile(path: "c/d/to.md", bytes: bytes("2"))],
      below: root)
    #expect(try ContentFolder(root).list().files == ["c/d/to.md", "en.md"])
    #expect(try readFile(root + "/c/d/to.md", limit: 9) == bytes("2"))
  }

  @Test func whatIsThereStopsTheWhole() throws {
    let scratch = Scratch()
    try NewFiles.write([OutputFile(path: "en.md", bytes: bytes("mitt"))], below: scratch.path)
    #expect(throws: SiteFilesError.alreadyThere(path: scratch.path + "/en.md")) {
      try NewFiles.write(
        [OutputFile(path: "ny/to.md", bytes: bytes("2")), OutputFile(path: "en.md", bytes: bytes("1"))],
        below: scratch.path)
    }
    #expect(try ContentFolder(scratch.path).list().files == ["en.md"])
    #expect(try readFile(scratch.path + "/en.md", limit: 9) == bytes("mitt"))
  }

  @Test func aFileThatWasSavedMeanwhileIsLeftAlone() throws {
    let scratch = Scratch()
    try NewFiles.write([OutputFile(path: "en.md", bytes: bytes("nytt"))], below: scratch.path)
    #expect(throws: SiteFilesError.changedMeanwhile(path: scratch.path + "/en.md")) {
      try NewFiles.write(
        [OutputFile(path: "to.md", bytes: bytes("2"))],
        changing: [.init(path: "en.md", before: bytes("gammel"), after: bytes("mitt"))], below: scratch.path)
    }
    #expect(try readFile(scratch.path + "/en.md", limit: 9) == bytes("nytt"))
    #expect(try ContentFolder(scratch.path).list().files == ["en.md"])
    try NewFiles.write(
      [], changing: [.init(path: "en.md", before: bytes("nytt"), after: bytes("mitt"))], below: scratch.path)
    #expect(try readFile(scratch.path + "/en.md", limit: 9) == bytes("mitt"))
  }

  @Test(arguments: ["../ut.md", "/etc/ut.md", "a//b", ""])
  func noPathLeadsOut(path: String) throws {
    let scratch = Scratch()
    #expect(throws: SiteFilesError.unsafePath(path)) {
      try NewFiles.write([OutputFile(path: path, bytes: [])], below: scratch.path)
    }
  }
}
