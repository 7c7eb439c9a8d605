import Glibc
import Testing

@testable import SiteFiles

/// What a host puts beside the pages is the host's: without these a build takes a server's settings, a certificate's proof or
/// a whole history with it.
@Suite struct ForeignFilesTests {
  private let scratch = Scratch()

  private func files(_ texts: KeyValuePairs<String, String>) -> [OutputFile] {
    texts.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  @discardableResult
  private func build(
    _ texts: KeyValuePairs<String, String>, exchange: ((String, String) -> Int32)? = nil
  ) throws -> OutputFolder.Written {
    guard let exchange else { return try OutputFolder.write(files(texts), to: scratch("ut"), jobs: 2) }
    return try OutputFolder.write(files(texts), to: scratch("ut"), jobs: 2, exchange: exchange)
  }

  /// All but the markers.
  private var tree: [String: String] { scratch.tree().filter { !$0.key.hasSuffix("/.mestring") } }

  private let site: KeyValuePairs = ["index.html": "a", "nb/a.html": "b", "nb/dypt/c.html": "c"]

  /// What hosts really have beside a site, in folders of ours and of their own.
  private func putForeign() {
    scratch.make("ut/web.config", "mitt")
    scratch.make("ut/.htaccess", "mitt")
    scratch.make("ut/.well-known/acme-challenge/x", "mitt")
    scratch.make("ut/.git/objects/ab/cd", "mitt")
    scratch.make("ut/nb/dypt/brosjyre.pdf", "mitt")
    mkdir(scratch("ut/nb/tom"), 0o711)
    mkfifo(scratch("ut/nb/rør"), 0o600)
    symlink("../../ute", scratch("ut/nb/lenke"))
    symlink("borte", scratch("ut/dinglende"))
    chmod(scratch("ut/web.config"), 0o640)
    chmod(scratch("ut/.well-known"), 0o700)
    chmod(scratch("ut/.git/objects/ab"), 0o555)
  }

  private var foreign: [String: String] {
    tree.filter { path, text in
      text.contains("mitt")
        || ["tom", "rør", "lenke", "dinglende", ".git", "objects", "ab"].contains { path.hasSuffix($0) }
    }
  }

  private var foreignInodes: [UInt?] {
    foreign.filter { $0.value.contains("mitt") }.keys.sorted().map { scratch.inode($0) }
  }

  @Test(arguments: [true, false])
  func whatAHostHasPutThereStays(canExchange: Bool) throws {
    try build(site)
    putForeign()
    let inodes = foreignInodes
    let before = foreign
    #expect(before.count == 12)
    for texts: KeyValuePairs in [site, ["index.html": "ny"], site] {
      let written = try build(texts, exchange: canExchange ? nil : { _, _ in EINVAL })
      #expect(written.leftBehind == [])
      #expect(foreign == before)
      #expect(foreignInodes == inodes)
      #expect(scratch.tree().keys.filter { !$0.contains("/") } == ["ut"])
    }
    // A folder of ours whose files have gone stays for what is not ours, and with it alone.
    try build(["index.html": "ny"])
    #expect(scratch.tree("ut/nb/dypt").keys.sorted() == ["brosjyre.pdf"])
    #expect(stat.of(scratch("ut/nb/a.html")) == nil)
  }

  @Test func aFolderOfOursWithNothingElseGoes() throws {
    try build(site)
    try build(["index.html": "a"])
    #expect(tree.keys.sorted() == ["ut", "ut/index.html"])
  }

  @Test func namesThatAreNoTextStayToo() throws {
    try build(site)
    let name: [CChar] = [-1, 46, 112, 100, 102, 0]
    let folder = open(scratch("ut"), O_RDONLY)
    defer { close(folder) }
    close(openat(folder, name, O_WRONLY | O_CREAT, 0o644))
    // `å` in two letters is not the `å` of the list.
    try build(["index.html": "a", "\u{E5}.html": "vår"])
    scratch.make("ut/a\u{30A}.html", "mitt")
    try build(["index.html": "a"])
    let now = open(scratch("ut"), O_RDONLY)
    defer { close(now) }
    #expect(stat.of(name, from: now) != nil)
    #expect(scratch.text("ut/a\u{30A}.html") == "mitt")
    #expect(stat.of(scratch("ut/\u{E5}.html")) == nil)
  }

  @Test(arguments: ["ny.html", "mappe", "mappe/x/side.html", "fil.html/min.txt", "nb/dypt"])
  func whatStandsInTheSitesWayIsNeverOverwritten(path: String) throws {
    try build(["index.html": "a", "nb/dypt/c.html": "c"])
    scratch.make("ut/nb/dypt/min.txt", "mitt")
    scratch.make("ut/\(path == "nb/dypt" ? "annet.txt" : path)", "mitt")
    let before = scratch.tree()
    let taken = ["nb/dypt": "nb/dypt/min.txt", "fil.html/min.txt": "fil.html"][path] ?? path
    #expect(throws: SiteFilesError.foreignFile(path: scratch("ut/\(taken)"))) {
      try build([
        "ny.html": "ny", "mappe/x/side.html": "ny", "fil.html": "ny",
        path == "nb/dypt" ? "nb/dypt" : "nb/x": "en fil der mappen var",
      ])
    }
    #expect(scratch.tree() == before)
  }

  @Test func aLinkInPlaceOfAFolderOfOursIsNotFollowed() throws {
    try build(site)
    scratch.make("ute/c.html", "mitt")
    unlink(scratch("ut/nb/dypt/c.html"))
    rmdir(scratch("ut/nb/dypt"))
    symlink("../../ute", scratch("ut/nb/dypt"))
    let before = scratch.tree()
    #expect(throws: SiteFilesError.foreignFile(path: scratch("ut/nb/dypt"))) { try build(site) }
    #expect(scratch.tree() == before)
    try build(["index.html": "a"])
    #expect(scratch.text("ute/c.html") == "mitt")
    #expect(stat.of(scratch("ut/nb/dypt"))?.isSymbolicLink == true)
  }

  /// An earlier mestring kept no list: a page of its and a host's file look alike.
  @Test func ofAnOutputWithoutAListOnlyWhatComesAgainIsOurs() throws {
    scratch.make("ut/.mestring", "mestring output 1\nHele denne mappen lages på nytt\n")
    scratch.make("ut/index.html", "gammel")
    scratch.make("ut/nb/borte.html", "gammel eller min")
    scratch.make("ut/web.config", "mitt")
    let written = try build(["index.html": "ny", "nb/a.html": "a"])
    #expect(written.unclaimed == ["nb/borte.html", "web.config"])
    #expect(scratch.text("ut/index.html") == "ny" && scratch.text("ut/nb/borte.html") == "gammel eller min")
    let again = try build(["index.html": "ny"])
    #expect(again.unclaimed == [])
    #expect(
      tree.keys.sorted() == ["ut", "ut/index.html", "ut/nb", "ut/nb/borte.html", "ut/web.config"])
  }

  @Test func theListIsTheSameForTheSameSite() throws {
    try build(["b/c.html": "1", "a.html": "2", "b.html": "3"])
    let first = scratch.text("ut/.mestring")
    #expect(first?.hasSuffix("\nfiles 3\na.html\nb.html\nb/c.html\n") == true)
    scratch.make("ut/min.txt", "mitt")
    try build(["b.html": "3", "b/c.html": "x", "a.html": "2"])
    #expect(scratch.text("ut/.mestring") == first)
  }

  @Test(arguments: [
    "", "files 2\na.html\n", "files 1\na.html", "files 1\n../ute/min.txt\n", "files 1\n/etc/passwd\n",
    "files 1\na//b\n", "files 1\n./a\n", "files x\na\n", "a.html\n", "files 1\na\tb\n", "files 0\n\n",
    "files -1\n", "# files 0\n",
  ])
  func aListThatIsNotAsItWasWrittenTouchesNothing(list: String) throws {
    scratch.make("ute/min.txt", "mitt")
    scratch.make("ut/.mestring", "mestring output 2\n# merknad\n\(list)")
    scratch.make("ut/a.html", "hvem sin?")
    let before = scratch.tree()
    #expect(throws: SiteFilesError.damagedMarker(path: scratch("ut/.mestring"))) { try build(site) }
    #expect(scratch.tree() == before)
  }

  /// A process may die at any moment; what is a host's is in the folder at each of them.
  @Test func aRunThatDiedAfterTheSwapLeavesNothingOfAHostsToLose() throws {
    try build(site)
    putForeign()
    scratch.make("ut/endret.txt", "før")
    let before = foreign
    // The old output as a dead process leaves it: its files are in the new one too.
    try build(["index.html": "ny"]) { path, target in
      let number = mestringExchange(path, target)
      rename(path, scratch(".ut.mestring-\(Int32.max).1"))
      return number
    }
    #expect(foreign.filter { $0.key.hasPrefix("ut/") } == before)
    let stale = ".ut.mestring-\(Int32.max).1"
    #expect(scratch.text("\(stale)/web.config") == "mitt")
    // The host goes on with the folder that is in place, and somebody had the old one open.
    scratch.make("ut/endret.txt", "etter, og lengre")
    scratch.make("\(stale)/sent.txt", "skrevet av en som hadde den åpen")
    let written = try build(site)
    #expect(foreign.filter { $0.key.hasPrefix("ut/") } == before)
    #expect(scratch.text("ut/endret.txt") == "etter, og lengre")
    #expect(scratch.text("ut/sent.txt") == "skrevet av en som hadde den åpen")
    #expect(written.leftBehind == [])
    #expect(scratch.tree().keys.filter { !$0.contains("/") } == ["ut"])
  }

  @Test func whatSomebodyPutThereDuringTheBuildIsKeptBesideTheNew() throws {
    try build(site)
    let written = try build(["index.html": "a", "ny/side.html": "ny"]) { path, target in
      scratch.make("ut/ny/side.html", "min, kom sent")
      scratch.make("ut/ny/annet.txt", "min, kom sent")
      scratch.make("ut/egen/fil.txt", "min, kom sent")
      return mestringExchange(path, target)
    }
    #expect(scratch.text("ut/ny/annet.txt") == "min, kom sent")
    #expect(scratch.text("ut/egen/fil.txt") == "min, kom sent")
    #expect(scratch.text("ut/ny/side.html") == "ny")
    #expect(written.leftBehind.count == 1)
    let left = written.leftBehind.first.map { String($0.dropFirst(scratch.path.utf8.count + 1)) } ?? ""
    #expect(scratch.text("\(left)/ny/side.html") == "min, kom sent")
    // Nor does the next run take it.
    #expect(try build(site).leftBehind == written.leftBehind)
    #expect(scratch.text("\(left)/ny/side.html") == "min, kom sent")
  }

  @Test func aRunThatDiedBeforeTheSwapLeavesNoSecondNames() throws {
    try build(site)
    putForeign()
    let before = foreign
    #expect(throws: SiteFilesError.self) { try build(site) { _, _ in EACCES } }
    #expect(foreign == before)
    mkdir(scratch(".ut.mestring-\(Int32.max)"), 0o755)
    let number = scratch.inode(".ut.mestring-\(Int32.max)") ?? 0
    let stale = ".ut.mestring-\(Int32.max).\(number)"
    rename(scratch(".ut.mestring-\(Int32.max)"), scratch(stale))
    scratch.make("\(stale)/.mestring", "mestring output 2\nfiles 0\n")
    link(scratch("ut/web.config"), scratch("\(stale)/web.config"))
    scratch.make("\(stale)/slettet-siden.txt", "verten har slettet den")
    try build(site)
    #expect(foreign == before)
    #expect(stat.of(scratch("ut/slettet-siden.txt")) == nil)
    #expect(scratch.tree().keys.filter { !$0.contains("/") } == ["ut"])
  }

  /// Hard links are refused for other users' files and on some disks; the file is there all the same, and stays that user's.
  @Test func aFileThatCanNotHaveTwoNamesIsCopied() throws {
    try build(site)
    scratch.make("ut/min.txt", "mitt")
    let times = [timespec(tv_sec: 1, tv_nsec: 5), timespec(tv_sec: 1_000_000, tv_nsec: 5)]
    utimensat(AT_FDCWD, scratch("ut/min.txt"), times, 0)
    let inode = scratch.inode("ut/min.txt")
    // A copy as it stands in the new folder when the system has refused the second name.
    try build(site) { path, target in
      unlink("\(path)/min.txt")
      scratch.make(String("\(path)/min.txt".dropFirst(scratch.path.utf8.count + 1)), "mitt")
      utimensat(AT_FDCWD, "\(path)/min.txt", times, 0)
      return mestringExchange(path, target)
    }
    #expect(scratch.inode("ut/min.txt") == inode)
    #expect(scratch.text("ut/min.txt") == "mitt")
  }
}

/// Swaps two folders of a test in which nobody else looks.
private func mestringExchange(_ path: String, _ target: String) -> Int32 {
  rename(target, "\(target)-bytte")
  rename(path, target)
  rename("\(target)-bytte", path)
  return 0
}
