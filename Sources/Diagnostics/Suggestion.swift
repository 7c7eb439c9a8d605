/// Finds what somebody probably meant among the words that were possible.
public enum Suggestion {
  /// The word nearest to `written`, if it is near enough to be a slip: at most a third of its letters differ.
  ///
  /// Two letters that changed places count as one difference. Among equally near words the first one wins.
  public static func nearest(to written: String, among words: some Sequence<String>) -> String? {
    var letters: [UInt32] = []
    fill(&letters, with: written)
    let written = letters
    let allowed = max(1, written.count / 3)
    var best: (word: String, distance: Int)?
    for word in words {
      // A letter has at most four bytes, and small ones seldom more than capitals: most words are out by their length alone.
      let bytes = word.utf8.count
      guard bytes + allowed >= written.count, bytes <= 4 * (written.count + allowed) else { continue }
      fill(&letters, with: word)
      guard abs(letters.count - written.count) <= allowed else { continue }
      // Only what is nearer than the best so far is of interest.
      let limit = min(allowed, best.map { $0.distance - 1 } ?? allowed)
      if let distance = distance(written, letters, atMost: limit) { best = (word, distance) }
    }
    return best?.word
  }

  /// Gives the small letters of a word. Most are of ASCII, and nothing new has to be made for them.
  private static func fill(_ letters: inout [UInt32], with word: String) {
    letters.removeAll(keepingCapacity: true)
    for byte in word.utf8 {
      guard byte < 0x80 else {
        letters = word.lowercased().unicodeScalars.map(\.value)
        return
      }
      letters.append(UInt32((65...90).contains(byte) ? byte | 32 : byte))
    }
  }

  /// The optimal string alignment distance (Damerau–Levenshtein without repeated edits of one place); nil where it is more than a
  /// limit. Only the cells are worked out that may lie within it, so that it takes time by the length and not by its square.
  static func distance(
    _ left: [UInt32], _ right: [UInt32], atMost limit: Int = .max
  ) -> Int? {
    guard limit >= 0 else { return nil }
    let limit = min(limit, left.count + right.count)
    guard abs(left.count - right.count) <= limit else { return nil }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    let width = right.count + 1
    let beyond = limit + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
      cells.initialize(repeating: beyond)
      var (before, above, current) = (0, width, 2 * width)
      for column in 0...min(limit, right.count) { cells[above + column] = column }
      for row in 1...left.count {
        let first = max(1, row - limit)
        let last = min(right.count, row + limit)
        cells[current + first - 1] = first == 1 ? min(row, beyond) : beyond
        if last < right.count { cells[current + last + 1] = beyond }
        var nearest = cells[current + first - 1]
        for column in first...last {
          let same = left[row - 1] == right[column - 1]
          var least = min(
            cells[above + column] + 1, cells[current + column - 1] + 1,
            cells[above + column - 1] + (same ? 0 : 1))
          if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
            least = min(least, cells[before + column - 2] + 1)
          }
          cells[current + column] = least
          nearest = min(nearest, least)
        }
        // From here on it only grows; a change of places reaches one row further back.
        if nearest > beyond { return nil }
        (before, above, current) = (above, current, before)
      }
      let distance = cells[above + right.count]
      return distance <= limit ? distance : nil
    }
  }
}
