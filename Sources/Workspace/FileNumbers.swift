import Source

/// Numbers for files that stand in the order of their paths and stay as they are while files come and go, so that what was read
/// of a file that nobody has changed keeps its places.
struct FileNumbers: Sendable {
  private var numbers: [String: UInt32] = [:]

  /// The id of each path, for paths in their order. What lies between two that are known gets a number between theirs.
  ///
  /// - Returns: whether all numbers are new, as they are when there is no room left between two.
  mutating func assign(_ paths: [String]) -> (ids: [SourceFile.ID], areNew: Bool) {
    var assigned: [UInt32] = []
    assigned.reserveCapacity(paths.count)
    var last: UInt32 = 0
    var index = 0
    while index < paths.count {
      if let known = numbers[paths[index]] {
        guard known > last else { return renumbered(paths) }
        assigned.append(known)
        last = known
        index += 1
        continue
      }
      let end = paths[index...].firstIndex { numbers[$0] != nil } ?? paths.count
      let next = end < paths.count ? numbers[paths[end]] ?? .max : .max
      let step = next > last ? (next - last) / UInt32(end - index + 1) : 0
      guard step > 0 else { return renumbered(paths) }
      for _ in index..<end {
        last += step
        assigned.append(last)
      }
      index = end
    }
    numbers = Dictionary(zip(paths, assigned), uniquingKeysWith: { first, _ in first })
    return (assigned.map { SourceFile.ID(Int($0)) }, false)
  }

  private mutating func renumbered(_ paths: [String]) -> (ids: [SourceFile.ID], areNew: Bool) {
    let step = UInt32.max / UInt32(paths.count + 1)
    let assigned = paths.indices.map { UInt32($0 + 1) * step }
    numbers = Dictionary(zip(paths, assigned), uniquingKeysWith: { first, _ in first })
    return (assigned.map { SourceFile.ID(Int($0)) }, true)
  }
}
