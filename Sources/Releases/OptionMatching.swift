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

  /// For the old options that aren't retired, in the order in which they stood.
  init(_ old: [AnswerLock.Option], _ new: [AskedProgram.Option]) {
    self.old = old
    self.new = new
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

  private mutating func matchIDs() {
    for (number, option) in new.enumerated() {
      let id = option.id?.text
      if let same = old.indices.first(where: { newOf[$0] == nil && old[$0].name == id }) {
        pair(same, number)
      }
    }
    for (number, option) in new.enumerated() where oldOf[number] == nil {
      let names = option.formerly
      if let same = old.indices.first(where: {
        newOf[$0] == nil && (names.contains(old[$0].name) || names.contains(old[$0].key))
      }) {
        pair(same, number)
      }
    }
  }

  private mutating func matchWords() {
    for number in new.indices where oldOf[number] == nil && new[number].formerly.isEmpty {
      let same = old.indices.filter { newOf[$0] == nil && isSame($0, number) }
      if let one = same.first(where: { $0 == number }) ?? same.first { pair(one, number) }
    }
  }

  /// Between the same two neighbours, or at the same place in a list of the same length.
  private mutating func matchPlaces() {
    let left = old.indices.filter { newOf[$0] == nil }
    let fresh = new.indices.filter { oldOf[$0] == nil && new[$0].id == nil && new[$0].formerly.isEmpty }
    guard !left.isEmpty, !fresh.isEmpty else { return }
    let oldGaps = Dictionary(grouping: left) { gap(before: $0, old.count, matched: newOf) { $0 } }
    let newGaps = Dictionary(grouping: fresh) { number in
      gap(before: number, new.count, matched: oldOf) { oldOf[$0] ?? $0 }
    }
    for gap in oldGaps.keys.sorted() { pairWithin(oldGaps[gap] ?? [], newGaps[gap] ?? []) }
    if old.count == new.count {
      for number in fresh where oldOf[number] == nil && newOf[number] == nil { pair(number, number) }
    }
    // What was moved and changed a little is still to be known again.
    pairSimilar(left.filter { newOf[$0] == nil }, fresh.filter { oldOf[$0] == nil })
  }

  /// The old options' numbers around a place; −1 and −2 for the ends of the list.
  private func gap(
    before number: Int, _ count: Int, matched: [Int: Int], _ asOld: (Int) -> Int
  ) -> [Int] {
    let before = stride(from: number - 1, through: 0, by: -1).first { matched[$0] != nil }
    let after = (number + 1..<max(count, number + 1)).first { matched[$0] != nil }
    return [before.map(asOld) ?? -1, after.map(asOld) ?? -2]
  }

  private mutating func pairWithin(_ left: [Int], _ fresh: [Int]) {
    pairSimilar(left, fresh)
    let left = left.filter { newOf[$0] == nil }
    let fresh = fresh.filter { oldOf[$0] == nil }
    guard left.count == fresh.count else { return }
    for (one, other) in zip(left, fresh) { pair(one, other) }
  }

  /// Those that are each other's only one with nearly the same words.
  private mutating func pairSimilar(_ left: [Int], _ fresh: [Int]) {
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
