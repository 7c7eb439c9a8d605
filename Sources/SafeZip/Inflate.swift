import CZlib

/// Unpacks DEFLATE (RFC 1951), as zip files hold it, with zlib.
enum Inflate {
  /// The unpacked bytes; nil for what is damaged, goes on behind its end, or isn't `size` bytes.
  static func unpack(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    guard size >= 0, size < Int(Int32.max), packed.count < Int(Int32.max) else { return nil }
    var stream = z_stream()
    // Without zlib's own header and sum, which zip files don't have.
    let version = ZLIB_VERSION
    guard inflateInit2_(&stream, -MAX_WBITS, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { inflateEnd(&stream) }
    var isWhole = false
    // Room for one byte more than there should be: with it in use, there are more.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { room, count in
      packed.withUnsafeBufferPointer { packed in
        // zlib reads what `next_in` points at and never writes there.
        stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
        stream.avail_in = UInt32(packed.count)
        stream.next_out = room.baseAddress
        stream.avail_out = UInt32(size + 1)
        isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0
      }
      count = size + 1 - Int(stream.avail_out)
    }
    return isWhole && bytes.count == size ? bytes : nil
  }
}

/// The sum by which a zip file knows that a file is whole (CRC-32).
enum Checksum {
  static func of(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
  }
}
