/// Finds what was meant as the address of a link or a picture, but has a space in it, so that Markdown reads it as words.
enum SpacedAddresses {
  /// The addresses in some words, in their order. Words without `](` cost one look at each byte.
  static func find(in words: String) -> [String] {
    var words = words
    return words.withUTF8 { bytes in
      var found: [String] = []
      var index = 0
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "]")
        where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "("):
          guard let end = end(of: bytes, from: index + 2) else { return found }
          let address = bytes[(index + 2)..<end]
          if address.contains(where: isSpace), looksLikeAddress(address) {
            found.append(String(decoding: address, as: UTF8.self))
          }
          index = end
        default: break
        }
        index += 1
      }
      return found
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

  private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    bytes[start...].firstIndex(of: UInt8(ascii: ")"))
  }

  /// `[1](se side 4)` is words: an address has a scheme, a folder or the ending of a file.
  static func looksLikeAddress(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = bytes.first, !isSpace(first) else { return false }
    if bytes.contains(UInt8(ascii: "/")) || bytes.contains(UInt8(ascii: "@")) || first == UInt8(ascii: "#") {
      return true
    }
    let scheme = bytes.prefix { ($0 | 32) >= 97 && ($0 | 32) <= 122 }
    if !scheme.isEmpty, bytes.dropFirst(scheme.count).first == UInt8(ascii: ":") { return true }
    let ending = bytes.reversed().prefix { $0 != UInt8(ascii: ".") }
    return (2...4).contains(ending.count) && ending.count < bytes.count && !ending.contains(where: isSpace)
  }
}
