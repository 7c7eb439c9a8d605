import Dispatch
import Synchronization

/// Work over many items at once.
public enum Parallel {
  /// The results for all items, in their order. At most `jobs` batches are under way at a time; neither that number nor the
  /// order in which they end changes the result.
  public static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, batch: Int, _ work: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    let batches = stride(from: 0, to: items.count, by: batch).map { $0..<min($0 + batch, items.count) }
    guard jobs > 1, batches.count > 1 else { return items.map(work) }
    let next = Counter()
    let results = await withTaskGroup(of: [(Int, [Result])].self) { group in
      for _ in 0..<min(jobs, batches.count) {
        group.addTask {
          var done: [(Int, [Result])] = []
          while let number = next.take(below: batches.count) {
            done.append((number, items[batches[number]].map(work)))
          }
          return done
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return results.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }

  /// The same for whoever can't wait in between; the thread that asks takes its share.
  public static func mapNow<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, batch: Int, _ work: @Sendable (Item) -> Result
  ) -> [Result] {
    let batches = stride(from: 0, to: items.count, by: batch).map { $0..<min($0 + batch, items.count) }
    guard jobs > 1, batches.count > 1 else { return items.map(work) }
    let next = Counter()
    let results = Mutex<[(Int, [Result])]>([])
    DispatchQueue.concurrentPerform(iterations: min(jobs, batches.count)) { _ in
      while let number = next.take(below: batches.count) {
        let done = items[batches[number]].map(work)
        results.withLock { $0.append((number, done)) }
      }
    }
    return results.withLock { $0 }.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }

  private final class Counter: Sendable {
    private let value = Atomic<Int>(0)

    /// The next number, until they are used up.
    func take(below limit: Int) -> Int? {
      let number = value.add(1, ordering: .relaxed).oldValue
      return number < limit ? number : nil
    }
  }
}
