/// The last line of a lock: how many facts there are, and a sum of them all, by which one that has been cut is known.
///
/// Two branches that each release something differ in this line, so that a merge of them is never taken for a release. A lock
/// only ever grows: one with fewer facts than the line says has lost some, and one with as many or more has been merged or
/// written in.
struct LockSum {
  /// The word that the line begins with.
  static let name = "sum"

  private(set) var count = 0
  /// FNV-1a of 64 bits. It is there to find accidents; whoever means to deceive the file can write what they like.
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Counts a line in, without its line break.
  mutating func add(_ line: some Sequence<UInt8>) {
    count += 1
    for byte in line { take(byte) }
    take(10)
  }

  private mutating func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// As the lock has it.
  var line: String { "\(Self.name) \(count) \(digits)" }

  /// The sum alone, always as long.
  var digits: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
