/// Bytes of a page on their way.
///
/// Three things can be written, and the type tells them apart: a `StaticString`, which stands in our own source, is markup as
/// it is; a `String` is always escaped; a `Markup` was written by another writer. There is no fourth way, so nothing that an
/// author wrote can become markup.
public struct HTMLWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// An empty writer with room for so many bytes.
  public init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Markup that stands in the source of the program.
  @inline(__always)
  public mutating func raw(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Words, in an element or an attribute in double quotes: the same escaping serves both.
  public mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { Escaping.append($0, to: &bytes) }
  }

  /// A number; it needs no escaping.
  public mutating func number(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A fragment that another writer has made.
  public mutating func write(_ markup: Markup) {
    bytes.append(contentsOf: markup.bytes)
  }

  /// What has been written as a fragment.
  public var markup: Markup { Markup(written: bytes) }
}
