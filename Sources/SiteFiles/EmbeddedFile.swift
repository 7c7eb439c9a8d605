/// A file that is compiled into the executable.
public struct EmbeddedFile: Sendable {
  /// The path below the folder that was compiled in, with `/` between its parts.
  public let path: String
  private let content: StaticString
  private let isText: Bool

  /// What the build's own tool writes down.
  public init(path: String, content: StaticString, isText: Bool) {
    self.path = path
    self.content = content
    self.isText = isText
  }

  /// The file's bytes. What isn't text is kept as one character for each byte.
  public var bytes: [UInt8] {
    let text = content.withUTF8Buffer { Array($0) }
    guard !isText else { return text }
    return String(decoding: text, as: UTF8.self).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}
