import Testing

@testable import SafeZip

/// A zip file from a stranger could fill the memory, or show one reader something else than another.
@Suite struct ZipArchiveTests {
  private typealias File = WrittenZip.File

  private let limits = ZipLimits(entries: 8, entry: 1000, total: 2000, growth: 10, unjudged: 500)
  private let word = File(name: "word/document.xml", bytes: Array("Stå opp".utf8))

  /// Why it isn't read, whether that is seen in its directory or when it is unpacked; nil where it is.
  private func fault(_ bytes: [UInt8]) -> ZipFault? {
    do {
      try ZipArchive(bytes, limits: limits).check()
      return nil
    } catch {
      return error
    }
  }

  private func fault(_ files: [File]) -> ZipFault? { fault(WrittenZip(files: files).bytes) }

  @Test func aFileIsFoundByItsName() throws {
    let other = File(name: "a", bytes: Array("nei".utf8))
    let archive = try ZipArchive(WrittenZip(files: [other, word]).bytes, limits: limits)
    #expect(try archive.contents(of: "word/document.xml") == word.bytes)
    #expect(try archive.contents(of: "word") == nil)
    let packed = File(name: "p", bytes: [], checksum: 0, method: 8, packed: [3, 0])
    #expect(try ZipArchive(WrittenZip(files: [packed]).bytes, limits: limits).contents(of: "p") == [])
    #expect(fault(WrittenZip(files: [word], comment: Array("PK\u{5}\u{6} laget i går".utf8)).bytes) == nil)
  }

  @Test func whatIsTooMuchIsKnownBeforeItIsUnpacked() {
    func of(_ number: Int, _ size: Int) -> [File] {
      (0..<number).map { File(name: "\($0)", bytes: [UInt8](repeating: 120, count: size)) }
    }
    #expect(fault(of(8, 10)) == nil)
    #expect(fault(of(9, 10)) == .overLimit)
    #expect(fault(of(1, 1000)) == nil)
    #expect(fault(of(1, 1001)) == .overLimit)
    #expect(fault(of(3, 700)) == .overLimit)
    // Nothing of it is unpacked: there is nothing to unpack.
    let bomb = File(name: "b", bytes: [], size: 4_294_967_295, method: 8, packed: [3, 0])
    #expect(fault([bomb]) == .overLimit)
    let grown = File(name: "g", bytes: [], size: 900, packedSize: 2, method: 8, packed: [3, 0])
    #expect(fault([grown]) == .damaged)
    #expect(fault([grown, File(name: "h", bytes: [], size: 1000, method: 8, packed: [3, 0])]) == .overLimit)
    var full = WrittenZip(files: [word])
    full.count = 65_535
    #expect(fault(full.bytes) == .overLimit)
  }

  @Test func whatLiesIsRefused() {
    for (what, change) in [
      ("size", { $0.size = 3 }), ("packed size", { $0.packedSize = 3 }),
      ("sum", { $0.checksum = 7 }), ("method", { $0.method = 9 }), ("secret", { $0.flags = 1 }),
      ("name", { $0.localName = "word/document.xmm" }),
      ("beyond the end", { ($0.packedSize, $0.size) = (900, 900) }),
    ] as [(String, (inout File) -> Void)] {
      var file = word
      change(&file)
      #expect(fault([file]) != nil, "\(what)")
    }
    #expect(fault([word, word]) == .damaged, "a name twice")
    #expect(fault([word, File(name: word.name, bytes: word.bytes, shares: 0)]) == .damaged)
    var one = word
    one.name = "one"
    var two = word
    two.name = "two"
    two.localName = "one"
    two.shares = 0
    #expect(fault([one, two]) == .damaged, "bytes of another file")
    for count in [0, 1, 3] {
      var zip = WrittenZip(files: [one, File(name: "b", bytes: [1])])
      zip.count = count
      #expect(fault(zip.bytes) == .damaged, "\(count) files")
    }
  }

  /// One file's bytes may hold another whole file, with its name before it: each byte then counts many times.
  @Test func filesWithinFilesAreRefused() {
    let inner = WrittenZip(files: [File(name: "i", bytes: Array(repeating: 65, count: 20))]).bytes
    let outer = File(name: "o", bytes: inner)
    let again = File(name: "i", bytes: Array(repeating: 65, count: 20), shares: 0)
    var zip = WrittenZip(files: [outer, again]).bytes
    #expect(fault(zip) == .damaged)
    // The inner file's own header, 31 bytes into the outer one.
    let place = zip.count - 22 - 47 + 42
    zip[place] = 31
    #expect(fault(zip) == .damaged)
  }

  @Test func damageIsNoCrash() {
    let whole = WrittenZip(files: [word, File(name: "t", bytes: [], method: 8, packed: [3, 0])]).bytes
    #expect(fault(whole) == nil)
    for cut in 0..<whole.count { #expect(fault(Array(whole.prefix(cut))) == .damaged) }
    for index in whole.indices {
      for change in [UInt8(1), 0x10, 0x80, 0xFF] {
        var spoilt = whole
        spoilt[index] ^= change
        _ = fault(spoilt)
      }
    }
    #expect(fault(Array("PK".utf8) + Array(repeating: 0xFF, count: 100)) == .damaged)
    #expect(fault([UInt8]()) == .damaged)
  }
}
