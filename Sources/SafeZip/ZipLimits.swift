/// How much a zip file may hold. All of it is judged by the file's directory, before anything is unpacked.
public struct ZipLimits: Sendable {
  /// How many files.
  public let entries: Int
  /// The bytes of one file, unpacked.
  public let entry: Int
  /// The bytes of all files together, unpacked.
  public let total: Int
  /// How many times larger than the zip file its files may be together …
  public let growth: Int
  /// … where they are more bytes than this: a small file of blanks packs better than anything real.
  public let unjudged: Int

  /// Limits that suit what is to be read.
  public init(entries: Int, entry: Int, total: Int, growth: Int, unjudged: Int) {
    self.entries = entries
    self.entry = entry
    self.total = total
    self.growth = growth
    self.unjudged = unjudged
  }

  /// Whether files of a total size may be in a zip file of a size.
  func allow(total unpacked: Int, in size: Int) -> Bool {
    unpacked <= total && (unpacked <= unjudged || unpacked / growth <= size)
  }
}
