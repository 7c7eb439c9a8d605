/// Cuts, doublings, swaps and flips of seeds, the same each time for one beginning.
public struct Knocks {
  private var state: UInt64
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]
  private let largest: Int

  /// For a road; `beginning` is any number.
  public init(_ knock: HardKnock, beginning: UInt64) {
    state = beginning
    seeds = Seeds.of(knock)
    words = Seeds.words.map { Array($0.utf8) }
    largest = knock.largest
  }

  private mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(limit, 1)))
  }

  /// The next bytes to try.
  public mutating func next() -> [UInt8] {
    guard !seeds.isEmpty else { return [] }
    var bytes = seeds[below(seeds.count)]
    for _ in 0...below(3) { knock(&bytes) }
    return Array(bytes.prefix(largest))
  }

  private mutating func range(in bytes: [UInt8]) -> Range<Int> {
    let start = below(bytes.count + 1)
    return start..<min(bytes.count, start + below(below(4) == 0 ? 400 : 24))
  }

  private mutating func knock(_ bytes: inout [UInt8]) {
    let range = range(in: bytes)
    let place = below(bytes.count + 1)
    switch below(9) {
    case 0: bytes.removeSubrange(range)
    case 1: bytes.insert(contentsOf: bytes[range], at: place)
    case 2:
      let part = bytes[range]
      bytes.removeSubrange(range)
      bytes.insert(contentsOf: part, at: min(place, bytes.count))
    case 3: if place < bytes.count { bytes[place] ^= 1 << UInt8(below(8)) }
    case 4, 5: if !words.isEmpty { bytes.insert(contentsOf: words[below(words.count)], at: place) }
    case 6:
      let other = seeds[below(seeds.count)]
      bytes.insert(contentsOf: other[self.range(in: other)], at: place)
    case 7: bytes.removeSubrange(place...)
    default:
      let part = Array(bytes[range])
      bytes.insert(contentsOf: (0..<below(60)).flatMap { _ in part }, at: place)
    }
  }
}
