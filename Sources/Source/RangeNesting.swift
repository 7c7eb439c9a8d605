/// Ranges of which some lie within others.
public enum RangeNesting {
  /// For each range the place of the innermost that it lies in; nil for one that lies in none.
  ///
  /// - Parameter ranges: by their starts, and of those with one start the longest first.
  public static func parents(of ranges: [Range<Int>]) -> [Int?] {
    var parents: [Int?] = []
    parents.reserveCapacity(ranges.count)
    var open: [Int] = []
    for (index, range) in ranges.enumerated() {
      while let last = open.last, ranges[last].upperBound <= range.lowerBound { open.removeLast() }
      parents.append(open.last)
      open.append(index)
    }
    return parents
  }
}
