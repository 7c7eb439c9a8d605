import CCrypto

/// SHA-256, from OpenSSL's library.
public enum Digest {
  /// The 32 bytes of the digest.
  public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    _ = SHA256(bytes, bytes.count, &digest)
    return digest
  }

  /// Eight hexadecimal digits that differ when the bytes do: enough to name a file by its content.
  public static func short(_ bytes: [UInt8]) -> String { hexadecimal(bytes, 4) }

  /// Sixteen hexadecimal digits, by which a browser can tell whether what it got is what was built.
  static func long(_ bytes: [UInt8]) -> String { hexadecimal(bytes, 8) }

  private static func hexadecimal(_ bytes: [UInt8], _ count: Int) -> String {
    sha256(bytes).prefix(count).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
