/// Finds what somebody probably meant among the words that were possible.
public enum Suggestion {
  /// The word nearest to `written`, if it is near enough to be a slip: at most a third of its letters differ.
  ///
  /// Two letters that changed places count as one difference. Among equally near words the first one wins.
  public static func nearest(to written: String, among words: some Sequence<String>) -> String? {
    let written = Array(written.lowercased().unicodeScalars)
    let allowed = max(1, written.count / 3)
    var best: (word: String, distance: Int)?
    for word in words {
      let letters = Array(word.lowercased().unicodeScalars)
      guard abs(letters.count - written.count) <= allowed else { continue }
      let distance = distance(written, letters)
      if distance <= allowed, distance < (best?.distance ?? .max) { best = (word, distance) }
    }
    return best?.word
  }

  /// The optimal string alignment distance (Damerau–Levenshtein without repeated edits of one place).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        var least = min(above[column] + 1, current[column - 1] + 1, above[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          least = min(least, before[column - 2] + 1)
        }
        current.append(least)
      }
      before = above
      above = current
    }
    return above[right.count]
  }
}
