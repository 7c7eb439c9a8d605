/// Numbers as they are written in files: digits with a point before decimals.
enum DecimalNumber {
  /// The number, or nil for anything else: no exponents, no `inf`, no comma.
  static func read(_ text: some StringProtocol) -> Double? {
    let digits = text.utf8.first == UInt8(ascii: "-") || text.hasPrefix("−") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      (1...2).contains(parts.count)
      && parts.allSatisfy {
        !$0.isEmpty && $0.utf8.count <= 12 && $0.utf8.allSatisfy { (48...57).contains($0) }
      }
    guard isNumber, let number = Double(String(digits)) else { return nil }
    return digits.startIndex == text.startIndex ? number : -number
  }

  /// The number without a needless `.0`, as people write it.
  static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
