/// One file of a site that is to be written.
public struct OutputFile: Sendable, Hashable {
  /// The path relative to the site's folder, with `/` between its parts.
  public let path: String
  /// All of the file.
  public let bytes: [UInt8]

  /// A file with its path and its bytes. Whether the path stays inside the folder is seen when it is written.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
