/// Sees to it that no id stands twice on a page.
///
/// Blocks keep their ids, since links and stored answers go by them; a heading or a second showing of a block gets a number.
struct PageIDs: Sendable {
  private var taken: Set<String>
  /// The ids that blocks of the page will ask for.
  private let kept: Set<String>
  /// The number to try next for an id that is taken, so that a thousand equal headings don't try a thousand numbers each.
  private var next: [String: Int] = [:]

  /// A page that has these blocks.
  init(blocks: Set<String> = []) {
    taken = ["main", "q"]
    kept = blocks
  }

  /// An id for a block: the one it has, if that is free.
  mutating func claimBlock(_ wanted: String) -> String {
    taken.insert(wanted).inserted ? wanted : numbered(wanted)
  }

  /// An id for anything else, which gives way to blocks.
  mutating func claim(_ wanted: String) -> String {
    !kept.contains(wanted) && taken.insert(wanted).inserted ? wanted : numbered(wanted)
  }

  private mutating func numbered(_ wanted: String) -> String {
    var number = next[wanted] ?? 2
    var candidate = "\(wanted)-\(number)"
    while kept.contains(candidate) || !taken.insert(candidate).inserted {
      number += 1
      candidate = "\(wanted)-\(number)"
    }
    next[wanted] = number + 1
    return candidate
  }
}
