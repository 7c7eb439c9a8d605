/// One file of a zip file, as the directory tells of it.
struct ZipEntry: Sendable {
  /// As it stands in the file; nobody says in which alphabet.
  let name: [UInt8]
  /// Where it begins, with its name once more.
  let start: Int
  /// Where its bytes lie, packed or not.
  let place: Range<Int>
  let isPacked: Bool
  /// The number of its bytes, unpacked.
  let size: Int
  let checksum: UInt32
}

/// The directory at the end of a zip file (PKWARE's APPNOTE, 4.3). One disk, no encryption, no zip64, and no compression but
/// DEFLATE: more isn't in what people write, and what isn't read can't be used against us.
struct ZipDirectory {
  private(set) var entries: [ZipEntry] = []

  /// Reads a directory of at most `most` files.
  init(_ bytes: [UInt8], most: Int) throws(ZipFault) {
    let reader = ByteReader(bytes)
    let end = try Self.end(reader)
    let count = try reader.short(end + 10)
    guard count <= most else { throw .overLimit }
    guard try reader.short(end + 4) == 0, try reader.short(end + 6) == 0, try reader.short(end + 8) == count
    else { throw .damaged }
    let start = try reader.long(end + 16)
    guard start + (try reader.long(end + 12)) == end else { throw .damaged }
    var index = start
    for _ in 0..<count {
      let header = index
      index = try add(reader, header, before: start)
      guard index <= end else { throw .damaged }
    }
    guard index == end else { throw .damaged }
    // Files that share bytes unpack to far more than their zip file could hold.
    let inOrder = entries.sorted { $0.start < $1.start }
    for (one, next) in zip(inOrder, inOrder.dropFirst()) where one.place.upperBound > next.start {
      throw .damaged
    }
  }

  /// Adds the file that a header of the directory tells of, and gives where the next one begins.
  private mutating func add(
    _ reader: ByteReader, _ header: Int, before directory: Int
  ) throws(ZipFault) -> Int {
    guard try reader.long(header) == 0x0201_4B50 else { throw .damaged }
    let flags = try reader.short(header + 8)
    let method = try reader.short(header + 10)
    let packed = try reader.long(header + 20)
    let size = try reader.long(header + 24)
    let nameLength = try reader.short(header + 28)
    let name = try reader.bytes(header + 46, nameLength)
    let isEncrypted = flags & 1 == 1
    guard !isEncrypted, method == 0 || method == 8, method == 8 || packed == size else { throw .damaged }
    let local = try reader.long(header + 42)
    guard try reader.long(local) == 0x0403_4B50, try reader.short(local + 26) == nameLength,
      try reader.bytes(local + 30, nameLength) == name
    else { throw .damaged }
    let start = local + 30 + nameLength + (try reader.short(local + 28))
    guard start + packed <= directory else { throw .damaged }
    entries.append(
      ZipEntry(
        name: name, start: local, place: start..<start + packed, isPacked: method == 8, size: size,
        checksum: UInt32(try reader.long(header + 16))))
    return header + 46 + nameLength + (try reader.short(header + 30)) + (try reader.short(header + 32))
  }

  /// Where the directory's end is told: the last 22 bytes of the file, but for a comment of at most 64 KB.
  private static func end(_ reader: ByteReader) throws(ZipFault) -> Int {
    let last = reader.count - 22
    var index = last
    while index >= max(0, last - 65_535) {
      let reachesEnd = index + (try reader.short(index + 20)) == last
      if try reader.long(index) == 0x0605_4B50, reachesEnd { return index }
      index -= 1
    }
    throw .damaged
  }
}

/// Numbers and names out of bytes that may end anywhere.
private struct ByteReader {
  private let all: [UInt8]

  init(_ bytes: [UInt8]) {
    all = bytes
  }

  var count: Int { all.count }

  func short(_ index: Int) throws(ZipFault) -> Int {
    guard index >= 0, index + 2 <= all.count else { throw .damaged }
    return Int(all[index]) | Int(all[index + 1]) << 8
  }

  func long(_ index: Int) throws(ZipFault) -> Int {
    try short(index) | short(index + 2) << 16
  }

  func bytes(_ index: Int, _ length: Int) throws(ZipFault) -> [UInt8] {
    guard index >= 0, index + length <= all.count else { throw .damaged }
    return Array(all[index..<index + length])
  }
}
