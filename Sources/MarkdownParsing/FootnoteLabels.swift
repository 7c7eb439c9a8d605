import Source

/// The numbers of a file's footnotes by their labels, so that a part of the file which is read by itself finds them.
public struct FootnoteLabels: Sendable {
  private var numbers: [String: Int] = [:]

  init() {}

  /// How many notes there are.
  var count: Int { numbers.count }

  /// Gives a label the next number; false where it has one already, as with two notes of one name, where the first counts.
  @discardableResult
  mutating func add(_ label: String) -> Bool {
    let key = Self.folded(label)
    guard numbers[key] == nil else { return false }
    numbers[key] = numbers.count + 1
    return true
  }

  /// The number of a label; nil where the file has no such note.
  subscript(_ label: String) -> Int? { numbers[Self.folded(label)] }

  /// Definitions of those notes that a part of the file mentions, as they must stand behind it for its marks to be found.
  func definitions(for text: MarkdownText) -> [UInt8] {
    var bytes: [UInt8] = []
    var seen: Set<String> = []
    for label in FootnoteScan.labels(in: text) {
      let label = String(decoding: label, as: UTF8.self)
      guard self[label] != nil, seen.insert(Self.folded(label)).inserted else { continue }
      bytes += "\n[^\(label)]: …\n".utf8
    }
    return bytes
  }

  /// Markdown takes labels for the same where they differ in case or blanks alone.
  private static func folded(_ label: String) -> String {
    label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
