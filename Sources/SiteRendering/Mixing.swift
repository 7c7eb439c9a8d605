/// A mixed order that is the same in every build and every language.
enum Mixing {
  /// The numbers below `count`, mixed; never in their own order where there is another.
  static func order(of count: Int, seed: String) -> [Int] {
    guard count > 1 else { return Array(0..<max(count, 0)) }
    // FNV-1a makes a number of the name, and xorshift further ones of it.
    var state: UInt64 = seed.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    if state == 0 { state = 1 }
    var order = Array(0..<count)
    for index in stride(from: count - 1, to: 0, by: -1) {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      order.swapAt(index, Int(state % UInt64(index + 1)))
    }
    if order.elementsEqual(0..<count) { order.append(order.removeFirst()) }
    return order
  }
}
