import MarkdownParsing
import ProgramModel

/// The fingerprint of a validated wording: it changes with every word, not with how the lines are broken.
///
/// FNV-1a of 64 bits: a lock against slips, not against forgery; whoever changes the words may renew it.
enum Fingerprint {
  static func of(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash ^= UInt64(byte)
      hash = hash &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// What is locked of a measure: period, options and items, each text composed and with single spaces.
  static func lockedText(period: String?, options: [Measure.Option], items: [Measure.Item]) -> String {
    func line(_ option: Measure.Option) -> String { "- \(option.value): \(folded(option.words))" }
    var lines = ["period: \(folded(period ?? ""))"] + options.map(line)
    for item in items {
      lines.append("\(item.number). \(folded(item.words.plainText))")
      lines += (item.options ?? []).map(line)
    }
    return lines.joined(separator: "\n")
  }

  private static func folded(_ text: String) -> String {
    text.composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
