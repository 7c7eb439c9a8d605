/// Bytes of a picture that can be asked for at any offset: outside of them there is nil, never a crash.
struct PictureBytes {
  private let bytes: Slice<UnsafeRawBufferPointer>

  init(_ bytes: Slice<UnsafeRawBufferPointer>) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  /// The bytes from an offset up to another, kept inside.
  func part(_ range: Range<Int>) -> PictureBytes {
    let range = range.clamped(to: 0..<count)
    return PictureBytes(bytes[(bytes.startIndex + range.lowerBound)..<(bytes.startIndex + range.upperBound)])
  }

  func byte(at offset: Int) -> Int? {
    offset >= 0 && offset < count ? Int(bytes[bytes.startIndex + offset]) : nil
  }

  func holds(_ wanted: [UInt8], at offset: Int) -> Bool {
    offset >= 0 && offset <= count - wanted.count && bytes.dropFirst(offset).starts(with: wanted)
  }

  func holds(_ wanted: String, at offset: Int) -> Bool { holds(Array(wanted.utf8), at: offset) }

  /// A number of up to 4 bytes, the highest first.
  func big(_ size: Int, at offset: Int) -> Int? {
    var number = 0
    for place in offset..<offset + size {
      guard let byte = byte(at: place) else { return nil }
      number = number << 8 | byte
    }
    return number
  }

  /// A number of up to 4 bytes, the lowest first.
  func little(_ size: Int, at offset: Int) -> Int? {
    var number = 0
    for place in (offset..<offset + size).reversed() {
      guard let byte = byte(at: place) else { return nil }
      number = number << 8 | byte
    }
    return number
  }
}
