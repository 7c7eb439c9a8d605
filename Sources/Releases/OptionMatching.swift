import Diagnostics
import ProgramModel

/// Finds which option of now is which of those that people have chosen among.
///
/// An id decides. Else the same words elsewhere have moved, and other words in the same place have been mended; where an option has
/// done both, nobody can tell, and the author is asked.
struct OptionMatching {
  /// Numbers of the old and the new option.
  private(set) var pairs: [(old: Int, new: Int)] = []
  /// Those of the pairs that have other words now.
  private(set) var mended: [(old: Int, new: Int)] = []
  /// Old ones that are there no more.
  private(set) var gone: [Int] = []
  private(set) var added: [Int] = []
  /// Old and new ones of which some may be the same.
  private(set) var unclear: (old: [Int], new: [Int])?

  private let old: [AnswerLock.Option]
  private let new: [AskedProgram.Option]
  private var newOf: [Int: Int] = [:]
  private var oldOf: [Int: Int] = [:]
  private var signs: Candidates<Sign>

  /// For the old options that aren't retired, in the order in which they stood.
  init(_ old: [AnswerLock.Option], _ new: [AskedProgram.Option]) {
    self.old = old
    self.new = new
    signs = Candidates(
      old.map { [.name($0.name), .key($0.key), .words($0.words, partner: $0.partner)] })
    matchIDs()
    matchWords()
    matchPlaces()
    let left = old.indices.filter { newOf[$0] == nil }
    let fresh = new.indices.filter { oldOf[$0] == nil }
    // What got an id of its own without `was=` is new by its author's word.
    let nameless = fresh.filter { new[$0].id == nil }
    if !left.isEmpty, !nameless.isEmpty {
      unclear = (left, nameless)
      added = fresh.filter { new[$0].id != nil }
    } else {
      gone = left
      added = fresh
    }
    pairs = newOf.map { ($0, $1) }.sorted { $0.old < $1.old }
    mended = pairs.filter { !isSame($0.old, $0.new) }
  }

  private mutating func pair(_ one: Int, _ other: Int) {
    newOf[one] = other
    oldOf[other] = one
  }

  /// What an old option is found by.
  private enum Sign: Hashable {
    case name(String)
    case key(String)
    case words(String, partner: String?)
  }

  private mutating func match(_ one: Int?, _ other: Int) {
    guard let one else { return }
    pair(one, other)
    signs.take(one)
  }

  private mutating func matchIDs() {
    for (number, option) in new.enumerated() {
      if let id = option.id { match(signs.first(.name(id.text)), number) }
    }
    for (number, option) in new.enumerated() where oldOf[number] == nil {
      match(signs.first(of: option.formerly.flatMap { [.name($0), .key($0)] }), number)
    }
  }

  private mutating func matchWords() {
    for number in new.indices where oldOf[number] == nil && new[number].formerly.isEmpty {
      let isAtItsPlace = old.indices.contains(number) && newOf[number] == nil && isSame(number, number)
      match(
        isAtItsPlace ? number : signs.first(.words(new[number].words, partner: new[number].partner)), number)
    }
  }

  /// Between the same two neighbours, or at the same place in a list of the same length.
  private mutating func matchPlaces() {
    let left = old.indices.filter { newOf[$0] == nil }
    let fresh = new.indices.filter { oldOf[$0] == nil && new[$0].id == nil && new[$0].formerly.isEmpty }
    guard !left.isEmpty, !fresh.isEmpty else { return }
    let gapsOfOld = gaps(old.count) { newOf[$0] == nil ? nil : $0 }
    let gapsOfNew = gaps(new.count) { oldOf[$0] }
    let oldGaps = Dictionary(grouping: left) { gapsOfOld[$0] }
    let newGaps = Dictionary(grouping: fresh) { gapsOfNew[$0] }
    for gap in oldGaps.keys.sorted() { pairWithin(oldGaps[gap] ?? [], newGaps[gap] ?? []) }
    if old.count == new.count {
      for number in fresh where oldOf[number] == nil && newOf[number] == nil { pair(number, number) }
    }
    // What was moved and changed a little is still to be known again.
    pairSimilar(left.filter { newOf[$0] == nil }, fresh.filter { oldOf[$0] == nil })
  }

  /// The old options' numbers around each place; −1 and −2 for the ends of the list.
  ///
  /// - Parameter asOld: the old option that has been found for what stands at a place.
  private func gaps(_ count: Int, asOld: (Int) -> Int?) -> [[Int]] {
    var gaps = Array(repeating: [-1, -2], count: count)
    var known = -1
    for number in 0..<count {
      gaps[number][0] = known
      known = asOld(number) ?? known
    }
    known = -2
    for number in (0..<count).reversed() {
      gaps[number][1] = known
      known = asOld(number) ?? known
    }
    return gaps
  }

  private mutating func pairWithin(_ left: [Int], _ fresh: [Int]) {
    pairSimilar(left, fresh)
    let left = left.filter { newOf[$0] == nil }
    let fresh = fresh.filter { oldOf[$0] == nil }
    guard left.count == fresh.count else { return }
    for (one, other) in zip(left, fresh) { pair(one, other) }
  }

  /// The most pairs of words that are compared letter by letter. Who changes more than a hundred options at once is asked for ids.
  private static let mostCompared = 10_000

  /// Those that are each other's only one with nearly the same words.
  private mutating func pairSimilar(_ left: [Int], _ fresh: [Int]) {
    guard left.count * fresh.count <= Self.mostCompared else { return }
    for one in left {
      let near = fresh.filter { oldOf[$0] == nil && isNear(one, $0) }
      guard near.count == 1, left.filter({ newOf[$0] == nil && isNear($0, near[0]) }).count == 1 else {
        continue
      }
      pair(one, near[0])
    }
  }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    old[one].words == new[other].words && old[one].partner == new[other].partner
  }

  private func isNear(_ one: Int, _ other: Int) -> Bool {
    let (before, now) = (old[one].words, new[other].words)
    guard before.utf8.count < 400, now.utf8.count < 400 else { return false }
    return Suggestion.nearest(to: before, among: [now]) != nil
  }
}

extension Sequence<[Int]> {
  fileprivate func sorted() -> [[Int]] { sorted { $0.lexicographicallyPrecedes($1) } }
}
