/// Things in a list by what they have in common with others, until each has been taken once.
///
/// Whoever looks for the heir of each of a thousand fields among a thousand others would go through them all each time; here a
/// look costs the same however many there are.
struct Candidates<Key: Hashable> {
  /// The numbers of the things with a key, in their order, and up to where they are known to be taken.
  private var numbers: [Key: (all: [Int], start: Int)] = [:]
  private var left: [Key: Int] = [:]
  private let keys: [[Key]]
  private var taken: [Bool]

  /// For the keys of each thing.
  init(_ keys: [[Key]]) {
    self.keys = keys
    taken = Array(repeating: false, count: keys.count)
    for (number, own) in keys.enumerated() {
      for key in Set(own) {
        numbers[key, default: ([], 0)].all.append(number)
        left[key, default: 0] += 1
      }
    }
  }

  /// How many with a key are left.
  func count(_ key: Key) -> Int { left[key] ?? 0 }

  func isTaken(_ number: Int) -> Bool { taken[number] }

  /// The first with a key that is left.
  mutating func first(_ key: Key) -> Int? {
    guard count(key) > 0, var known = numbers[key] else { return nil }
    while taken[known.all[known.start]] { known.start += 1 }
    numbers[key]?.start = known.start
    return known.all[known.start]
  }

  /// The first that is left with any of some keys.
  mutating func first(of keys: some Sequence<Key>) -> Int? {
    var found: Int?
    for key in keys {
      if let number = first(key) { found = min(found ?? number, number) }
    }
    return found
  }

  /// The one with a key that is left where it is the only one.
  mutating func only(_ key: Key) -> Int? { count(key) == 1 ? first(key) : nil }

  /// All with any of some keys, taken or not, in their order.
  func all(of keys: some Sequence<Key>) -> [Int] {
    keys.reduce(into: Set<Int>()) { $0.formUnion(numbers[$1]?.all ?? []) }.sorted()
  }

  /// One that has been found to be something is no other.
  mutating func take(_ number: Int) {
    guard !taken[number] else { return }
    taken[number] = true
    for key in Set(keys[number]) { left[key, default: 1] -= 1 }
  }
}
