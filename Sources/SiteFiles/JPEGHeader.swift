/// The size of a JPEG, turned as its camera said.
enum JPEGHeader {
  /// Goes through the segments to the one with the size; nil where there is none.
  static func read(_ bytes: PictureBytes) -> PictureHeader? {
    guard bytes.holds([0xFF, 0xD8, 0xFF], at: 0) else { return nil }
    var isTurned = false
    var offset = 2
    while bytes.byte(at: offset) == 0xFF, let kind = bytes.byte(at: offset + 1) {
      switch kind {
      case 0xFF:
        // A marker may be led by more than one such byte.
        offset += 1
        continue
      case 0x01, 0xD0...0xD7:
        offset += 2
        continue
      case 0xD9, 0xDA:
        return nil
      default:
        break
      }
      guard let length = bytes.big(2, at: offset + 2), length >= 2 else { return nil }
      switch kind {
      case 0xE1:
        isTurned = isTurned || isOnItsSide(bytes.part(offset + 4..<offset + 2 + length))
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        let height = bytes.big(2, at: offset + 5)
        let width = bytes.big(2, at: offset + 7)
        return PictureHeader(.jpeg, width: isTurned ? height : width, height: isTurned ? width : height)
      default:
        break
      }
      offset += 2 + length
    }
    return nil
  }

  /// Whether the Exif data say that the camera was held on its side: browsers turn the picture, and its width
  /// is then what the header calls height.
  private static func isOnItsSide(_ segment: PictureBytes) -> Bool {
    guard segment.holds([0x45, 0x78, 0x69, 0x66, 0, 0], at: 0) else { return false }
    let tiff = segment.part(6..<segment.count)
    let isBig = tiff.holds("MM", at: 0)
    func number(_ size: Int, _ offset: Int) -> Int? {
      isBig ? tiff.big(size, at: offset) : tiff.little(size, at: offset)
    }
    guard isBig || tiff.holds("II", at: 0), let directory = number(4, 4), let count = number(2, directory)
    else { return false }
    for entry in 0..<count {
      let place = directory + 2 + entry * 12
      guard let tag = number(2, place) else { return false }
      if tag == 0x0112 { return number(2, place + 8).map { (5...8).contains($0) } ?? false }
    }
    return false
  }
}
