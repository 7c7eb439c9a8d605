/// Finds a file in a zip file.
enum ZipFile {
  /// The bytes of the file of a name; nil where there is none, it is damaged, or larger than `limit`.
  static func file(_ name: String, in bytes: [UInt8], limit: Int) -> [UInt8]? {
    guard var index = directory(bytes) else { return nil }
    while index + 46 <= bytes.count, number(4, bytes, index) == 0x0201_4B50 {
      let lengths = (
        name: number(2, bytes, index + 28), extra: number(2, bytes, index + 30),
        note: number(2, bytes, index + 32)
      )
      let end = index + 46 + lengths.name
      guard end <= bytes.count else { return nil }
      if bytes[index + 46..<end].elementsEqual(name.utf8) {
        return content(
          bytes, number(4, bytes, index + 42), number(2, bytes, index + 10), number(4, bytes, index + 20),
          limit)
      }
      index = end + lengths.extra + lengths.note
    }
    return nil
  }

  private static func content(
    _ bytes: [UInt8], _ header: Int, _ method: Int, _ size: Int, _ limit: Int
  ) -> [UInt8]? {
    guard header + 30 <= bytes.count, number(4, bytes, header) == 0x0403_4B50 else { return nil }
    let start = header + 30 + number(2, bytes, header + 26) + number(2, bytes, header + 28)
    guard start + size <= bytes.count else { return nil }
    let packed = bytes[start..<start + size]
    switch method {
    case 0: return size <= limit ? Array(packed) : nil
    case 8: return Inflate.unpack(packed, limit: limit)
    default: return nil
    }
  }

  /// Where the list of files begins: told at the end of the file, before a comment of at most 64 KB.
  private static func directory(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    for index in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 65_535), by: -1)
    where number(4, bytes, index) == 0x0605_4B50 {
      return number(4, bytes, index + 16)
    }
    return nil
  }

  private static func number(_ size: Int, _ bytes: [UInt8], _ index: Int) -> Int {
    (0..<size).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
  }
}
