/// One file of a site that is to be written.
public struct OutputFile: Sendable {
  /// The path relative to the site's folder, with `/` between its parts.
  public let path: String
  private let content: Content

  private enum Content: Sendable {
    case bytes([UInt8])
    case made(@Sendable () -> [UInt8])
  }

  /// A file with its path and its bytes. Whether the path stays inside the folder is seen when it is written.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    content = .bytes(bytes)
  }

  /// A file that is made when it is written, so that a site needn't be in memory as a whole. It comes out the same however often it is
  /// made, and on any thread.
  public init(path: String, making: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    content = .made(making)
  }

  /// All of the file.
  public var bytes: [UInt8] {
    switch content {
    case .bytes(let bytes): bytes
    case .made(let make): make()
    }
  }
}
