import Diagnostics
import SiteBuilding

/// What a build says of the files that don't come along when the site is used without a net.
struct OnlineOnly {
  let words: Words

  /// Names three of them, the largest first; nil where everything comes along.
  init?(_ files: [FileSum]) {
    guard !files.isEmpty else { return nil }
    let largest = files.sorted { $0.size > $1.size }.prefix(3)
    let names = largest.map { "\($0.path) (\(Self.megabytes($0)) MB)" }.joined(separator: ", ")
    let rest = files.count - largest.count
    words = Words(
      nb:
        "bare med nett, fordi det blir for mye å lagre på enheten: \(names)\(rest > 0 ? " og \(rest) til" : "")",
      en:
        "online only, as it is too much to keep on the device: \(names)\(rest > 0 ? " and \(rest) more" : "")"
    )
  }

  private static func megabytes(_ file: FileSum) -> Int {
    max(1, (file.size + (1 << 19)) >> 20)
  }
}
