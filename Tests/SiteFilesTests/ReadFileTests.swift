import Glibc
import Testing

@testable import SiteFiles

/// Without these a build hangs or runs out of memory on a file that is no file of ours.
@Suite struct ReadFileTests {
  private let scratch = Scratch()

  @Test func aFileIsReadWholeUpToTheLimit() throws {
    scratch.make("a", "12345")
    scratch.make("tom", "")
    #expect(try readFile(scratch("a"), limit: 5) == Array("12345".utf8))
    #expect(try readFile(scratch("a"), limit: .max) == Array("12345".utf8))
    #expect(try readFile(scratch("tom"), limit: 0) == [])
    #expect(throws: SiteFilesError.tooLarge(path: scratch("a"), limit: 4)) {
      try readFile(scratch("a"), limit: 4)
    }
  }

  /// Files of the kernel say that they are empty; so does a file that grows while it is read.
  @Test func aFileThatIsLongerThanItSaysIsReadWhole() throws {
    let bytes = try readFile("/proc/cpuinfo", limit: 1 << 24)
    #expect(bytes.count > 100)
    #expect(throws: SiteFilesError.tooLarge(path: "/proc/cpuinfo", limit: 64)) {
      try readFile("/proc/cpuinfo", limit: 64)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func aPipeIsRefusedWithoutWaiting() {
    mkfifo(scratch("ror"), 0o644)
    #expect(throws: SiteFilesError.notARegularFile(path: scratch("ror"))) {
      try readFile(scratch("ror"), limit: 9)
    }
    #expect(throws: SiteFilesError.notARegularFile(path: "/dev/zero")) { try readFile("/dev/zero", limit: 9) }
    #expect(throws: SiteFilesError.notARegularFile(path: scratch.path)) {
      try readFile(scratch.path, limit: 9)
    }
  }

  @Test func linksAndMissingFilesAreSaid() {
    symlink("/etc/passwd", scratch("lenke"))
    #expect(throws: SiteFilesError.symbolicLink(path: scratch("lenke"))) {
      try readFile(scratch("lenke"), limit: 1 << 20)
    }
    #expect(throws: SiteFilesError.missing(path: scratch("x"))) { try readFile(scratch("x"), limit: 9) }
    #expect(throws: SiteFilesError.unsafePath("a\0b")) { try readFile("a\0b", limit: 9) }
  }

  @Test func theSystemsWordsFollowAnError() {
    let error = SiteFilesError.system(.readFile, "a.md", EACCES)
    #expect(error == .failed(.readFile, path: "a.md", errno: EACCES))
    #expect(error.systemText == "Permission denied")
    #expect(error.path == "a.md")
  }
}
