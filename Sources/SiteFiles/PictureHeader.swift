/// What the first bytes of a picture say: its format, and its size in pixels as a browser shows it.
///
/// Only the header is read; the rest of the file may still be damaged.
public struct PictureHeader: Sendable, Hashable {
  /// The formats that every browser shows.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case png, jpeg, webp, gif
  }

  /// What the bytes are, whatever the file is called.
  public let format: Format
  /// In pixels, at least 1.
  public let width: Int
  /// In pixels, at least 1.
  public let height: Int

  /// The header of a picture; nil for anything else, and for one that is cut off or says a size of nothing.
  public static func of(_ bytes: [UInt8]) -> PictureHeader? {
    bytes.withUnsafeBytes { raw in
      let bytes = PictureBytes(raw[...])
      return png(bytes) ?? gif(bytes) ?? webp(bytes) ?? JPEGHeader.read(bytes)
    }
  }

  init?(_ format: Format, width: Int?, height: Int?) {
    guard let width, let height, width > 0, height > 0 else { return nil }
    self.format = format
    self.width = width
    self.height = height
  }

  private static func png(_ bytes: PictureBytes) -> PictureHeader? {
    guard bytes.holds([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0), bytes.holds("IHDR", at: 12)
    else { return nil }
    return PictureHeader(.png, width: bytes.big(4, at: 16), height: bytes.big(4, at: 20))
  }

  private static func gif(_ bytes: PictureBytes) -> PictureHeader? {
    guard bytes.holds("GIF87a", at: 0) || bytes.holds("GIF89a", at: 0) else { return nil }
    return PictureHeader(.gif, width: bytes.little(2, at: 6), height: bytes.little(2, at: 8))
  }

  private static func webp(_ bytes: PictureBytes) -> PictureHeader? {
    guard bytes.holds("RIFF", at: 0), bytes.holds("WEBP", at: 8) else { return nil }
    if bytes.holds("VP8X", at: 12) {
      return PictureHeader(
        .webp, width: bytes.little(3, at: 24).map { $0 + 1 }, height: bytes.little(3, at: 27).map { $0 + 1 })
    }
    if bytes.holds("VP8L", at: 12), bytes.holds([0x2F], at: 20), let packed = bytes.little(4, at: 21) {
      return PictureHeader(.webp, width: (packed & 0x3FFF) + 1, height: (packed >> 14 & 0x3FFF) + 1)
    }
    if bytes.holds("VP8 ", at: 12), bytes.holds([0x9D, 0x01, 0x2A], at: 23) {
      return PictureHeader(
        .webp, width: bytes.little(2, at: 26).map { $0 & 0x3FFF },
        height: bytes.little(2, at: 28).map { $0 & 0x3FFF })
    }
    return nil
  }
}
