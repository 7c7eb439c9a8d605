import Glibc
import Testing

@testable import SiteFiles

/// Without these somebody loses a folder that was theirs, or readers get half a site.
@Suite struct OutputFolderTests {
  private let scratch = Scratch()

  private func files(_ texts: KeyValuePairs<String, String>) -> [OutputFile] {
    texts.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  @discardableResult
  private func build(_ texts: KeyValuePairs<String, String>, jobs: Int = 2) throws -> OutputFolder.Written {
    try OutputFolder.write(files(texts), to: scratch("ut"), jobs: jobs)
  }

  /// Everything in the scratch folder but what the marker says.
  private var result: [String: String] {
    scratch.tree().mapValues { $0.hasPrefix("100644 mestring output 2\n") ? "marker" : $0 }
  }

  @Test func aSiteIsWrittenWithItsMarker() throws {
    let written = try build(["index.html": "hei", "a/b/c.css": "x", "tom.txt": ""])
    #expect(written.files == 3 && written.changed == 3 && written.unchanged == 0 && written.bytes == 4)
    #expect(written.leftBehind == [] && written.unclaimed == [])
    #expect(
      result == [
        "ut": "40755", "ut/.mestring": "marker", "ut/index.html": "100644 hei", "ut/a": "40755",
        "ut/a/b": "40755",
        "ut/a/b/c.css": "100644 x", "ut/tom.txt": "100644 ",
      ])
  }

  @Test func whatIsUnchangedKeepsItsFileAndItsTime() throws {
    try build(["a.html": "a", "b.html": "b", "c/d.html": "d", "bort/e.html": "e"])
    let before = ["a.html", "b.html", "c/d.html"].map { scratch.inode("ut/\($0)") }
    let written = try build(["a.html": "a", "b.html": "B", "c/d.html": "d"])
    let after = ["a.html", "b.html", "c/d.html"].map { scratch.inode("ut/\($0)") }
    #expect(written.unchanged == 2 && written.changed == 1)
    #expect(before[0] == after[0] && before[2] == after[2])
    #expect(before[1] != after[1])
    #expect(scratch.text("ut/b.html") == "B")
    #expect(result.keys.sorted() == ["ut", "ut/.mestring", "ut/a.html", "ut/b.html", "ut/c", "ut/c/d.html"])
    // Once more: a file that has been kept has one name again, and can be kept again.
    #expect(try build(["a.html": "a", "b.html": "B", "c/d.html": "d"]).unchanged == 3)
  }

  @Test func whatWasTamperedWithDoesNotSurvive() throws {
    let site: KeyValuePairs = [
      "a.html": "aaa", "b.html": "bbb", "c.html": "ccc", "d/e.html": "eee", "f.html": "fff",
    ]
    try build(site)
    let fresh = result
    scratch.make("ute/e.html", "eee")
    scratch.make("ut/a.html", "aXa")
    unlink(scratch("ut/b.html"))
    symlink(scratch("ute/e.html"), scratch("ut/b.html"))
    chmod(scratch("ut/c.html"), 0o666)
    unlink(scratch("ut/d/e.html"))
    link(scratch("ute/e.html"), scratch("ut/d/e.html"))
    link(scratch("ut/f.html"), scratch("ute/f.html"))
    let outside = scratch.tree("ute")
    #expect(try build(site).unchanged == 0)
    #expect(scratch.tree("ute") == outside)
    _ = removeTree(scratch("ute"))
    #expect(result == fresh)
    #expect(stat.of(scratch("ut/f.html"))?.st_nlink == 1)
  }

  @Test(arguments: ["min.txt", "mappe/min.txt", ".skjult", "a.html"])
  func aFolderThatIsNotOursIsLeftAlone(name: String) {
    scratch.make("ut/\(name)", "mitt")
    chmod(scratch("ut"), 0o750)
    let before = scratch.tree()
    #expect(throws: SiteFilesError.foreignFolder(path: scratch("ut"))) { try build(["a.html": "a"]) }
    #expect(scratch.tree() == before)
  }

  @Test(arguments: [
    "noe annet\n", "", "mestring output 1", "x mestring output 1\n", "mestring output 12\n",
    "mestring output 3\n",
  ])
  func aMarkerThatIsNotOursIsNone(text: String) {
    scratch.make("ut/.mestring", text)
    let before = scratch.tree()
    #expect(throws: SiteFilesError.foreignFolder(path: scratch("ut"))) { try build(["a.html": "a"]) }
    #expect(scratch.tree() == before)
  }

  @Test func aLinkToAMarkerIsNone() throws {
    try build(["a.html": "a"])
    mkdir(scratch("annet"), 0o755)
    symlink("../ut/.mestring", scratch("annet/.mestring"))
    #expect(throws: SiteFilesError.foreignFolder(path: scratch("annet"))) {
      try OutputFolder.write([], to: scratch("annet"), jobs: 1)
    }
  }

  @Test func linksAndFilesInTheFoldersPlaceAreRefused() throws {
    scratch.make("fil", "mitt")
    mkdir(scratch("ekte"), 0o755)
    symlink("ekte", scratch("lenke"))
    let before = scratch.tree()
    func write(_ name: String) throws { _ = try OutputFolder.write([], to: scratch(name), jobs: 1) }
    #expect(throws: SiteFilesError.notAFolder(path: scratch("fil"))) { try write("fil") }
    #expect(throws: SiteFilesError.notAFolder(path: scratch("fil/under"))) { try write("fil/under") }
    #expect(throws: SiteFilesError.symbolicLink(path: scratch("lenke"))) { try write("lenke") }
    #expect(throws: SiteFilesError.symbolicLink(path: scratch("lenke"))) { try write("lenke//") }
    #expect(scratch.tree() == before)
  }

  @Test(arguments: [".", "..", "/", "", "a/..", "./"])
  func aFolderWithoutANameIsRefused(path: String) {
    #expect(throws: SiteFilesError.namelessFolder(path: path)) {
      try OutputFolder.write([], to: path, jobs: 1)
    }
  }

  @Test func anEmptyFolderAndOneThatLacksItsParentsAreFine() throws {
    mkdir(scratch("tom"), 0o755)
    _ = try OutputFolder.write(files(["a": "a"]), to: scratch("tom") + "/", jobs: 1)
    _ = try OutputFolder.write(files(["a": "a"]), to: scratch("x/y/z"), jobs: 1)
    #expect(scratch.text("tom/a") == "a" && scratch.text("x/y/z/a") == "a")
  }

  @Test(arguments: ["", "/a", "a//b", "a/", "./a", "a/../b", "..", "a/..", "a\0b", "../../etc/x"])
  func aPathThatLeadsOutIsRefused(path: String) throws {
    try build(["a.html": "a"])
    let before = scratch.tree()
    #expect(throws: SiteFilesError.unsafePath(path)) { try build(["b.html": "b", path: "x"]) }
    #expect(scratch.tree() == before)
  }

  @Test func filesThatStandInEachOthersWayAreRefused() {
    #expect(throws: SiteFilesError.twoFilesAtOnePath("a/b")) { try build(["a/b": "1", "a/b": "1"]) }
    #expect(throws: SiteFilesError.fileInPlaceOfFolder("a")) { try build(["a/b/c": "1", "a": "2"]) }
    #expect(throws: SiteFilesError.twoFilesAtOnePath(".mestring")) { try build([".mestring": "1"]) }
    #expect(throws: SiteFilesError.fileInPlaceOfFolder(".mestring")) { try build([".mestring/a": "1"]) }
    #expect(scratch.tree().isEmpty)
  }

  /// A name that no disk takes fails when most of the files are written, for root too.
  @Test(arguments: [1, 8])
  func aFailureHalfWayLeavesTheOldSite(jobs: Int) throws {
    try build(["a.html": "gammel", "b/c.html": "gammel"])
    let before = scratch.tree()
    let inode = scratch.inode("ut")
    let tooLong = String(repeating: "x", count: 300)
    let site =
      (0..<500).map { OutputFile(path: "s/\($0).html", bytes: Array("ny".utf8)) }
      + [
        OutputFile(path: "s/\(tooLong)", bytes: []), OutputFile(path: "a.html", bytes: Array("gammel".utf8)),
      ]
    #expect(throws: SiteFilesError.failed(.writeFile, path: "s/\(tooLong)", errno: ENAMETOOLONG)) {
      try OutputFolder.write(site, to: scratch("ut"), jobs: jobs)
    }
    #expect(scratch.tree() == before)
    #expect(scratch.inode("ut") == inode)
  }

  @Test func aFailureRemovesTheFoldersThatWereMadeForIt() {
    let tooLong = String(repeating: "x", count: 300)
    #expect(throws: SiteFilesError.self) {
      try OutputFolder.write(files([tooLong: ""]), to: scratch("x/y/ut"), jobs: 1)
    }
    #expect(scratch.tree().isEmpty)
  }

  @Test func aFullDiskLeavesTheOldSite() throws {
    mkdir(scratch("disk"), 0o755)
    guard mount("tmpfs", scratch("disk"), "tmpfs", 0, "size=256k") == 0 else { return }
    defer { umount2(scratch("disk"), Int32(MNT_DETACH)) }
    let page = [UInt8](repeating: 65, count: 12_000)
    _ = try OutputFolder.write(
      [OutputFile(path: "a.html", bytes: page), OutputFile(path: "b.html", bytes: page)],
      to: scratch("disk/ut"), jobs: 2)
    let before = scratch.tree("disk")
    let site = (0..<40).map { OutputFile(path: "\($0 / 10)/\($0).html", bytes: page) }
    #expect {
      try OutputFolder.write(site, to: scratch("disk/ut"), jobs: 2)
    } throws: { error in
      if case .diskFull = error as? SiteFilesError { true } else { false }
    }
    #expect(scratch.tree("disk") == before)
    // A folder that is a disk of its own can't change places with another.
    #expect(throws: SiteFilesError.mountPoint(path: scratch("disk"))) {
      try OutputFolder.write([], to: scratch("disk"), jobs: 1)
    }
  }

  /// The limit on a file's size does to one file what a full disk does, where nothing may be mounted.
  @Test func aFileThatCanNotGrowLeavesTheOldSite() throws {
    try build(["a.html": "gammel"])
    let before = scratch.tree()
    var old = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &old)
    signal(SIGXFSZ, SIG_IGN)
    var small = rlimit(rlim_cur: 4 << 20, rlim_max: old.rlim_max)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &small)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &old) }
    let large = OutputFile(path: "film", bytes: [UInt8](repeating: 1, count: 5 << 20))
    #expect(throws: SiteFilesError.failed(.writeFile, path: "film", errno: EFBIG)) {
      try OutputFolder.write(files(["a.html": "ny"]) + [large], to: scratch("ut"), jobs: 2)
    }
    #expect(scratch.tree() == before)
  }

  @Test func orderAndWorkersNeverMatter() throws {
    let site = (0..<700).map { number in
      OutputFile(path: "m\(number % 7)/n\(number % 3)/\(number).html", bytes: Array("side \(number)".utf8))
    }
    _ = try OutputFolder.write(site, to: scratch("ut"), jobs: 1)
    let one = scratch.tree("ut")
    _ = try OutputFolder.write(site.reversed(), to: scratch("ut8"), jobs: 8)
    #expect(scratch.tree("ut8") == one)
    let kept = try OutputFolder.write(site.shuffled(), to: scratch("ut"), jobs: 8)
    #expect(kept.unchanged == 700)
    #expect(scratch.tree("ut") == one)
    #expect(scratch.tree().keys.filter { !$0.contains("/") }.sorted() == ["ut", "ut8"])
  }

  @Test func whatADeadProcessLeftIsClearedAway() throws {
    scratch.make(".ut.mestring-\(Int32.max)/a.html", "halv")
    scratch.make(".ut.mestring-\(getpid())/a.html", "halv")
    scratch.make(".ut.mestring-1/a.html", "av en som lever")
    scratch.make(".ut.mestring-notat/a.html", "en persons egen")
    scratch.make(".ut2.mestring-\(Int32.max)/a.html", "en annens")
    try build(["a.html": "a"])
    #expect(
      scratch.tree().keys.filter { !$0.contains("/") }.sorted()
        == [".ut.mestring-1", ".ut.mestring-notat", ".ut2.mestring-\(Int32.max)", "ut"])
  }

  @Test func aDiskThatCanNotExchangeGetsTheNewSiteToo() throws {
    try build(["a.html": "gammel", "b.html": "b"])
    let written = try OutputFolder.write(
      files(["a.html": "ny", "b.html": "b"]), to: scratch("ut"), jobs: 1, exchange: { _, _ in EINVAL })
    #expect(written.unchanged == 1)
    #expect(scratch.text("ut/a.html") == "ny")
    #expect(scratch.tree().keys.filter { !$0.contains("/") } == ["ut"])
  }

  @Test func aRefusedSwapLeavesTheOldSite() throws {
    try build(["a.html": "gammel"])
    let before = scratch.tree()
    #expect(throws: SiteFilesError.failed(.replaceFolder, path: scratch("ut"), errno: EACCES)) {
      try OutputFolder.write(
        files(["a.html": "ny"]), to: scratch("ut"), jobs: 1, exchange: { _, _ in EACCES })
    }
    #expect(scratch.tree() == before)
  }

  /// A process may die after the old site is moved aside and before the new one is in place.
  @Test func anOldSiteThatWasLeftAsideIsPutBack() throws {
    try build(["a.html": "gammel"])
    rename(scratch("ut"), scratch(".ut.mestring-\(Int32.max)-old"))
    scratch.make(".ut.mestring-\(Int32.max)/a.html", "halv")
    #expect(throws: SiteFilesError.self) { try build([String(repeating: "x", count: 300): ""]) }
    #expect(scratch.text("ut/a.html") == "gammel")
    #expect(scratch.tree().keys.filter { !$0.contains("/") } == ["ut"])
  }

  @Test func buildsAtTheSameTimeEachWriteAWholeSite() async throws {
    let path = scratch("ut")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<6 {
        group.addTask {
          let site = (0..<150).map { OutputFile(path: "\($0).html", bytes: Array("av \(writer)".utf8)) }
          for _ in 0..<5 { _ = try OutputFolder.write(site, to: path, jobs: 2) }
        }
      }
      try await group.waitForAll()
    }
    let texts = Set((0..<150).map { scratch.text("ut/\($0).html") })
    #expect(texts.count == 1)
    #expect(scratch.tree().keys.filter { !$0.contains("/") } == ["ut"])
  }
}
