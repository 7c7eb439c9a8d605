@testable import SafeZip

/// A zip file as a test wants it: right, unless a field is told to be another.
struct WrittenZip {
  struct File {
    var name: String
    var bytes: [UInt8]
    /// What the directory says, where that isn't so.
    var size: Int?
    var packedSize: Int?
    var checksum: UInt32?
    var method = 0
    var flags = 0
    /// The bytes as they lie in the file, where they aren't those unpacked.
    var packed: [UInt8]?
    /// The name before the bytes, where it isn't the directory's.
    var localName: String?
    /// The place in the list of the file whose bytes this one has too.
    var shares: Int?
  }

  var files: [File]
  /// What the end says of how many files there are, where that isn't so.
  var count: Int?
  var comment: [UInt8] = []

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    var places: [Int] = []
    for file in files {
      let packed = file.packed ?? file.bytes
      let place = file.shares.map { places[$0] } ?? bytes.count
      places.append(place)
      let name = Array(file.name.utf8)
      let fields =
        Self.short(20) + Self.short(file.flags) + Self.short(file.method) + Self.long(0)
        + Self.long(Int(file.checksum ?? Checksum.of(file.bytes)))
        + Self.long(file.packedSize ?? packed.count) + Self.long(file.size ?? file.bytes.count)
        + Self.short(name.count)
      if file.shares == nil {
        let localName = file.localName.map { Array($0.utf8) } ?? name
        bytes += Self.long(0x0403_4B50) + fields + Self.short(0) + localName + packed
      }
      directory += Self.long(0x0201_4B50) + Self.short(20) + fields + Self.short(0) + Self.short(0)
      directory += Self.short(0) + Self.short(0) + Self.long(0) + Self.long(place) + name
    }
    let number = Self.short(count ?? files.count)
    let end =
      Self.long(0x0605_4B50) + Self.long(0) + number + number + Self.long(directory.count)
      + Self.long(bytes.count) + Self.short(comment.count) + comment
    return bytes + directory + end
  }

  private static func short(_ number: Int) -> [UInt8] {
    [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)]
  }

  private static func long(_ number: Int) -> [UInt8] {
    short(number & 0xFFFF) + short(number >> 16 & 0xFFFF)
  }
}
