/// Where the files of the content root end up: pictures, sound, film, captions, logos.
public struct MediaTable: Sendable {
  /// A file in the finished site.
  public struct Entry: Sendable, Equatable {
    /// The path from the site's root.
    public let path: String
    /// In CSS pixels, where it is a picture whose size is known.
    public let width: Int?
    /// In CSS pixels, as the width.
    public let height: Int?
    /// A program's one file has no room for it.
    public var isLeftOut = false

    /// A file by its path from the site's root.
    public init(path: String, width: Int? = nil, height: Int? = nil) {
      self.path = path
      self.width = width
      self.height = height
    }
  }

  /// The files by their paths from the content root.
  private let entries: [String: Entry]

  /// The files by their paths from the content root.
  public init(_ entries: [String: Entry] = [:]) {
    self.entries = entries
  }

  /// Where a file of the content root ends up; nil for one that isn't published.
  public subscript(_ contentPath: String) -> Entry? { entries[contentPath] }
}
