import Glibc
import Testing

@testable import SiteFiles

/// Without these an author's file is passed over in silence, or a file from elsewhere is published.
@Suite struct ContentFolderTests {
  private let scratch = Scratch()

  @Test func everyFileIsListedInTheOrderOfItsBytes() throws {
    for name in ["b.md", "a/z.md", "a-b.md", "Å.md", "B.md", "a/ø/dyp.svg"] { scratch.make(name, "x") }
    for hidden in [".git/config", ".DS_Store", "a/.sikkerhetskopi.md"] { scratch.make(hidden, "x") }
    mkdir(scratch("tom"), 0o755)
    let listing = try ContentFolder(scratch.path).list()
    #expect(listing.files == ["B.md", "a-b.md", "a/z.md", "a/ø/dyp.svg", "b.md", "Å.md"])
    #expect(listing.leftOut.isEmpty)
  }

  @Test func linksAreToldAndNeverFollowed() throws {
    scratch.make("inne/a.md", "a")
    scratch.make("ute/b.md", "b")
    symlink("../ute", scratch("inne/mappe"))
    symlink("../ute/b.md", scratch("inne/fil.md"))
    symlink(".", scratch("inne/ring"))
    symlink("borte", scratch("inne/ingensteds"))
    mkfifo(scratch("inne/ror"), 0o644)
    let folder = ContentFolder(scratch("inne"))
    let listing = try folder.list()
    #expect(listing.files == ["a.md"])
    #expect(listing.leftOut.map(\.path) == ["fil.md", "ingensteds", "mappe", "ring", "ror"])
    #expect(listing.leftOut.map(\.reason) == Array(repeating: .symbolicLink, count: 4) + [.notARegularFile])

    #expect(throws: SiteFilesError.symbolicLink(path: "fil.md")) { try folder.readFile("fil.md", limit: 9) }
    #expect(throws: SiteFilesError.symbolicLink(path: "mappe/b.md")) {
      try folder.readFile("mappe/b.md", limit: 9)
    }
    #expect(throws: SiteFilesError.unsafePath("../ute/b.md")) { try folder.readFile("../ute/b.md", limit: 9) }
    #expect(throws: SiteFilesError.unsafePath("/etc/passwd")) { try folder.readFile("/etc/passwd", limit: 9) }
    #expect(throws: SiteFilesError.missing(path: "c/d.md")) { try folder.readFile("c/d.md", limit: 9) }
  }

  @Test func aSiteThatWasBuiltThereIsNotRead() throws {
    scratch.make("a.md", "x")
    scratch.make("ute/.mestring", "mestring output 2\nfiles 0\n")
    scratch.make("ute/nb/index.html", "x")
    scratch.make("annet/.mestring", "noe annet")
    scratch.make("annet/b.md", "x")
    let listing = try ContentFolder(scratch.path).list()
    #expect(listing.files == ["a.md", "annet/b.md"])
    #expect(listing.leftOut == [.init(path: "ute", reason: .builtSite)])
  }

  /// A marker that was copied in with a folder's hidden files would take a whole program off the site.
  @Test(arguments: ["program.nb.md", "2-sirkelen.nb.md", "vik.yaml", "ord.yml"])
  func whatIsWrittenIsReadThoughAMarkerLiesBesideIt(name: String) throws {
    for list in ["files 0\n", "files 1\nindex.html\n", "files 9\n"] {
      scratch.make("angst/.mestring", "mestring output 2\n" + list)
      scratch.make("angst/\(name)", "x")
      scratch.make("angst/media/bilde.svg", "x")
      let listing = try ContentFolder(scratch.path).list()
      #expect(Set(listing.files) == ["angst/\(name)", "angst/media/bilde.svg"])
      #expect(listing.leftOut.isEmpty)
    }
  }

  @Test func aHostsOwnWordsBesideABuiltSiteAreNoContent() throws {
    scratch.make("ute/.mestring", "mestring output 2\nfiles 1\nindex.html\n")
    for name in ["ute/index.html", "ute/README.md", "ute/LES-MEG.md"] { scratch.make(name, "x") }
    let listing = try ContentFolder(scratch.path).list()
    #expect(listing.files.isEmpty)
    #expect(listing.leftOut == [.init(path: "ute", reason: .builtSite)])
  }

  @Test func aNameThatIsNotTextIsTold() throws {
    let bytes = Array(scratch("bl").utf8CString.dropLast()) + [CChar(bitPattern: 0xE5), 0]
    close(open(bytes, O_WRONLY | O_CREAT, 0o644))
    let listing = try ContentFolder(scratch.path).list()
    #expect(listing.files.isEmpty)
    #expect(listing.leftOut == [.init(path: "bl\u{FFFD}", reason: .nameIsNotText)])
  }

  @Test func aWholeDiskNamedByAccidentIsRefused() throws {
    scratch.make("a/b/c/d.md", "x")
    scratch.make("a/e.md", "x")
    #expect(throws: SiteFilesError.tooDeep(path: scratch("a/b/c"), limit: 2)) {
      try ContentFolder(scratch.path, limits: .init(depth: 2)).list()
    }
    #expect(throws: SiteFilesError.tooManyFiles(path: scratch.path, limit: 4)) {
      try ContentFolder(scratch.path, limits: .init(count: 4)).list()
    }
    #expect(try ContentFolder(scratch.path, limits: .init(depth: 3, count: 5)).list().files.count == 2)
  }

  @Test func aRootThatIsNoFolderIsSaid() {
    scratch.make("a.md", "x")
    #expect(throws: SiteFilesError.missing(path: scratch("b"))) { try ContentFolder(scratch("b")).list() }
    #expect(throws: SiteFilesError.notAFolder(path: scratch("a.md"))) {
      try ContentFolder(scratch("a.md")).list()
    }
  }

  @Test func aRootMayBeReachedThroughALink() throws {
    scratch.make("ekte/a.md", "x")
    symlink("ekte", scratch("lenke"))
    let folder = ContentFolder(scratch("lenke"))
    #expect(try folder.list().files == ["a.md"])
    #expect(try folder.readFile("a.md", limit: 1) == Array("x".utf8))
  }
}
