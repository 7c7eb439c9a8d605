import Source

/// Turns the lines and columns of libyaml into offsets of the file.
///
/// It counts both from 0 and columns in code points, and takes U+0085, U+2028 and U+2029 for line breaks too.
struct YAMLPlaces {
  private let bytes: [UInt8]
  private let end: Int
  private var line = 0
  private var column = 0
  private var offset: Int
  let start: Int

  init(_ file: SourceFile, range: Range<Int>) {
    bytes = file.bytes
    start = range.lowerBound
    end = range.upperBound
    offset = start
  }

  /// The offset of a mark. Marks mostly come in the order of the text, so the search goes on where the last
  /// one ended: a line of 60,000 characters is walked once.
  mutating func offset(of mark: YAMLEvents.Mark) -> Int {
    if mark.line < line || (mark.line == line && mark.column < column) {
      line = 0
      column = 0
      offset = start
    }
    while offset < end, line < mark.line || (line == mark.line && column < mark.column) {
      let breakLength = bytes.yamlBreak(at: offset, before: end)
      if breakLength > 0 {
        if line == mark.line { break }
        offset += breakLength
        line += 1
        column = 0
      } else {
        offset += 1
        while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        column += 1
      }
    }
    return offset
  }
}

extension [UInt8] {
  /// The length of the line break at an offset; 0 where there is none.
  func yamlBreak(at offset: Int, before end: Int) -> Int {
    guard offset < end else { return 0 }
    switch self[offset] {
    case 0x0A: return 1
    case 0x0D: return offset + 1 < end && self[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: return offset + 1 < end && self[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      let isBreak = offset + 2 < end && self[offset + 1] == 0x80 && (self[offset + 2] & 0xFE) == 0xA8
      return isBreak ? 3 : 0
    default: return 0
    }
  }
}
