import Glibc

/// Where the lines of a text begin, so that an offset becomes a line and a column.
public struct LineTable: Sendable {
  /// A line and a column, both from 1. The column counts UTF-16 units, as editors do.
  public struct Position: Hashable, Sendable {
    /// From 1.
    public let line: Int
    /// From 1, in UTF-16 units.
    public let column: Int

    /// For a place that is shown to people or editors; inside the compiler places are byte offsets.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  private let bytes: [UInt8]
  /// The offset of each line's first byte.
  private let starts: [Int]

  /// Looks through the bytes once for LF, CRLF and CR.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      // Most files have LF alone.
      guard memchr(start, Int32(UInt8(ascii: "\r")), bytes.count) != nil else {
        var offset = 0
        while let found = memchr(start + offset, Int32(UInt8(ascii: "\n")), bytes.count - offset) {
          offset = UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
          starts.append(offset)
        }
        return
      }
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\r") {
          if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
          starts.append(index)
        } else if byte == UInt8(ascii: "\n") {
          starts.append(index)
        }
      }
    }
    self.starts = starts
  }

  /// At least 1; a line break at the end of the text begins one more.
  public var count: Int { starts.count }

  /// The offsets at which the lines begin, in their order.
  public var beginnings: [Int] { starts }

  /// The line that holds a byte offset, from 1.
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and column of a byte offset.
  public func position(of offset: Int) -> Position {
    var places = Places(self)
    return places.position(of: offset)
  }

  /// Positions of many offsets: of those that stand in order on one line, none is counted from the line's beginning again. A line may
  /// be long, and hold thousands of them.
  public struct Places {
    private let table: LineTable
    private var offset = 0
    private var position = Position(line: 1, column: 1)

    /// For offsets of a text.
    public init(_ table: LineTable) { self.table = table }

    /// The line and column of a byte offset.
    public mutating func position(of wanted: Int) -> Position {
      let line = table.line(of: wanted)
      if line != position.line || wanted < offset {
        offset = table.starts[line - 1]
        position = Position(line: line, column: 1)
      }
      let end = min(max(wanted, offset), table.bytes.count)
      position = Position(line: line, column: position.column + table.bytes[offset..<end].utf16Length)
      offset = end
      return position
    }
  }

  /// The offset of a line's first byte; the end of the text for a line that doesn't exist.
  public func start(ofLine line: Int) -> Int {
    line >= 1 && line <= starts.count ? starts[line - 1] : bytes.count
  }

  /// The bytes of a line without its line break.
  public func range(ofLine line: Int) -> Range<Int> {
    let start = start(ofLine: line)
    var end = self.start(ofLine: line + 1)
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }

  /// A line's text without its line break.
  public func text(ofLine line: Int) -> String {
    String(decoding: bytes[range(ofLine: line)], as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// The number of UTF-16 units of this UTF-8 text: one for each lead byte, two for those of four bytes.
  fileprivate var utf16Length: Int {
    var units = 0
    for byte in self where byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
    return units
  }
}
