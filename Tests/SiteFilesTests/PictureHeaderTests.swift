import SiteFiles
import Testing

/// Without these a page jumps when its pictures arrive, or a damaged picture ends the build.
@Suite struct PictureHeaderTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
      0, 0, 3, 32, 0, 0, 1, 0xF4,
    ]
  private static let gif: [UInt8] = Array("GIF89a".utf8) + [0x20, 0x03, 0xF4, 0x01]
  private static let lossy: [UInt8] =
    Array("RIFFxxxxWEBPVP8 xxxx".utf8) + [0, 0, 0, 0x9D, 0x01, 0x2A, 0x20, 0x43, 0xF4, 0x01]
  /// 14 bits of width − 1, 14 bits of height − 1.
  private static let lossless: [UInt8] = Array("RIFFxxxxWEBPVP8Lxxxx".utf8) + [0x2F, 0x1F, 0xC3, 0x7C, 0x00]
  private static let extended: [UInt8] =
    Array("RIFFxxxxWEBPVP8Xxxxx".utf8) + [0, 0, 0, 0, 0x1F, 0x03, 0, 0xF3, 0x01, 0]

  /// A JPEG with an APP0, an Exif block that says how the camera was held, and the size.
  private static func jpeg(turned: UInt8, isBig: Bool = true) -> [UInt8] {
    let tiff: [UInt8] =
      isBig
      ? Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0]
      : Array("II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, turned, 0, 0, 0, 0, 0, 0, 0]
    let exif = Array("Exif".utf8) + [0, 0] + tiff
    return [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
      + [0xFF, 0xFF, 0xC2, 0, 11, 8, 1, 0xF4, 3, 32, 1, 0, 0]
  }

  private func size(_ bytes: [UInt8]) -> [Int]? { PictureHeader.of(bytes).map { [$0.width, $0.height] } }

  @Test func everyFormatSaysItsSize() {
    #expect(size(Self.png) == [800, 500])
    #expect(size(Self.gif) == [800, 500])
    #expect(size(Self.lossy) == [800, 500])
    #expect(size(Self.lossless) == [800, 500])
    #expect(size(Self.extended) == [800, 500])
    #expect(size(Self.jpeg(turned: 1)) == [800, 500])
    #expect(PictureHeader.of(Self.png)?.format == .png)
    #expect(PictureHeader.of(Self.jpeg(turned: 1))?.format == .jpeg)
  }

  @Test(arguments: [true, false])
  func aPhotographOnItsSideIsMeasuredAsItIsShown(isBig: Bool) {
    #expect(size(Self.jpeg(turned: 3, isBig: isBig)) == [800, 500])
    #expect(size(Self.jpeg(turned: 6, isBig: isBig)) == [500, 800])
    #expect(size(Self.jpeg(turned: 8, isBig: isBig)) == [500, 800])
    #expect(size(Self.jpeg(turned: 9, isBig: isBig)) == [800, 500])
  }

  @Test(arguments: [png, gif, lossy, lossless, extended, jpeg(turned: 6), jpeg(turned: 6, isBig: false)])
  func aPictureThatIsCutOffOrDamagedNeverCrashes(bytes: [UInt8]) {
    for count in 0..<bytes.count { _ = PictureHeader.of(Array(bytes[..<count])) }
    for place in 0..<bytes.count {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var damaged = bytes
        damaged[place] = value
        if let header = PictureHeader.of(damaged) { #expect(header.width > 0 && header.height > 0) }
      }
    }
  }

  @Test func whatIsNoPictureHasNoSize() {
    for text in ["", "<svg/>", "GIF89a", "RIFF", "\u{FF}\u{D8}\u{FF}"] {
      #expect(size(Array(text.utf8)) == nil)
    }
    #expect(size(Array(Self.png.dropLast(4)) + [0, 0, 0, 0]) == nil)
  }
}
