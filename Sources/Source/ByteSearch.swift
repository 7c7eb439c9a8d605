import Glibc

/// Finds a run of bytes in another. The standard library's search for a run is generic over all collections: it took a third of
/// a build.
public enum ByteSearch {
  /// Whether a byte stands anywhere in a text. It is asked of each piece of a program's words.
  public static func contains(_ byte: UInt8, in text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
    } ?? text.utf8.contains(byte)
  }

  /// Where `needle` first begins in `bytes`; nil where it doesn't, and for an empty one.
  @inlinable
  public static func first<Bytes: Collection<UInt8>, Needle: Collection<UInt8>>(
    _ needle: Needle, in bytes: Bytes
  ) -> Bytes.Index? {
    guard let first = needle.first else { return nil }
    var rest = bytes[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: needle) { return start }
      rest = rest.dropFirst()
    }
    return nil
  }
}
