/// Unpacks DEFLATE (RFC 1951), as zip files hold it, up to a limit.
struct Inflate {
  private let bytes: ArraySlice<UInt8>
  private let limit: Int
  private var index: Int
  private var bits: UInt32 = 0
  private var count = 0
  private var output: [UInt8] = []

  /// The unpacked bytes; nil for what is damaged or larger than `limit`.
  static func unpack(_ bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    var inflate = Inflate(bytes: bytes, limit: limit, index: bytes.startIndex)
    return inflate.run() ? inflate.output : nil
  }

  private init(bytes: ArraySlice<UInt8>, limit: Int, index: Int) {
    self.bytes = bytes
    self.limit = limit
    self.index = index
  }

  private mutating func take(_ number: Int) -> Int? {
    while count < number {
      guard index < bytes.endIndex else { return nil }
      bits |= UInt32(bytes[index]) << count
      index += 1
      count += 8
    }
    let value = bits & (1 << number - 1)
    bits >>= number
    count -= number
    return Int(value)
  }

  private mutating func run() -> Bool {
    while let isLast = take(1), let kind = take(2) {
      let isRead =
        switch kind {
        case 0: stored()
        case 1: packed(.fixedLengths, .fixedDistances)
        case 2: dynamic()
        default: false
        }
      guard isRead else { return false }
      if isLast == 1 { return true }
    }
    return false
  }

  private mutating func stored() -> Bool {
    bits = 0
    count = 0
    guard index + 4 <= bytes.endIndex else { return false }
    let length = Int(bytes[index]) | Int(bytes[index + 1]) << 8
    index += 4
    guard index + length <= bytes.endIndex, output.count + length <= limit else { return false }
    output += bytes[index..<index + length]
    index += length
    return true
  }

  private mutating func dynamic() -> Bool {
    guard let lengths = take(5), let distances = take(5), let codes = take(4) else { return false }
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var sizes = [Int](repeating: 0, count: 19)
    for position in order.prefix(codes + 4) {
      guard let size = take(3) else { return false }
      sizes[position] = size
    }
    let table = Huffman(sizes)
    let wanted = lengths + 257 + distances + 1
    var all: [Int] = []
    while all.count < wanted {
      guard let symbol = symbol(table) else { return false }
      switch symbol {
      case 0...15: all.append(symbol)
      case 16:
        guard let last = all.last, let more = take(2) else { return false }
        all += Array(repeating: last, count: more + 3)
      case 17:
        guard let more = take(3) else { return false }
        all += Array(repeating: 0, count: more + 3)
      default:
        guard let more = take(7) else { return false }
        all += Array(repeating: 0, count: more + 11)
      }
    }
    guard all.count == wanted else { return false }
    return packed(Huffman(Array(all.prefix(lengths + 257))), Huffman(Array(all.dropFirst(lengths + 257))))
  }

  private mutating func packed(_ lengths: Huffman, _ distances: Huffman) -> Bool {
    while let code = symbol(lengths) {
      if code == 256 { return true }
      if code < 256 {
        guard output.count < limit else { return false }
        output.append(UInt8(code))
        continue
      }
      guard code - 257 < 29, let more = take(Self.lengthBits[code - 257]), let place = symbol(distances),
        place < 30, let further = take(Self.distanceBits[place])
      else { return false }
      let length = Self.lengthBases[code - 257] + more
      let distance = Self.distanceBases[place] + further
      guard distance <= output.count, output.count + length <= limit else { return false }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
    return false
  }

  private mutating func symbol(_ table: Huffman) -> Int? {
    var code = 0
    var first = 0
    var start = 0
    for length in 1...15 {
      guard let bit = take(1) else { return nil }
      code |= bit
      let number = table.counts[length]
      if code - number < first { return table.symbols[start + code - first] }
      start += number
      first = (first + number) << 1
      code <<= 1
    }
    return nil
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
    4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]
}

/// A code whose words' lengths are known: how many there are of each length, and what they stand for in order.
private struct Huffman {
  var counts = [Int](repeating: 0, count: 16)
  var symbols: [Int]

  static let fixedLengths = Huffman(
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112) + Array(repeating: 7, count: 24)
      + Array(repeating: 8, count: 8))
  static let fixedDistances = Huffman(Array(repeating: 5, count: 30))

  init(_ lengths: [Int]) {
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    var starts = [Int](repeating: 0, count: 17)
    for length in 1...15 { starts[length + 1] = starts[length] + counts[length] }
    symbols = [Int](repeating: 0, count: lengths.count)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[starts[length]] = symbol
      starts[length] += 1
    }
  }
}
