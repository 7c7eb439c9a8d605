/// The files below a folder, as they were found.
public struct FolderListing: Sendable, Hashable {
  /// Something that lies in the folder and is not among its files.
  public struct LeftOut: Sendable, Hashable {
    /// Why it is not among the files.
    public enum Reason: Sendable, Hashable {
      /// A symbolic link; where it leads was not looked at.
      case symbolicLink
      /// A pipe, a socket or a device.
      case notARegularFile
      /// A folder that mestring has built a site in; what lies there was not looked at.
      case builtSite
      /// A name that is not UTF-8; the path shows the nearest text.
      case nameIsNotText
    }

    /// The path relative to the root, with `/` between its parts.
    public let path: String
    /// Why it was left out.
    public let reason: Reason
  }

  /// The regular files' paths relative to the root, with `/` between their parts, ordered by their bytes.
  public let files: [String]
  /// What else was there, so that an author is told; ordered in the same way.
  public let leftOut: [LeftOut]
}
