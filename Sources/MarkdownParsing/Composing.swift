import CUTF8Proc
import Glibc

extension String {
  /// The text in composed form (NFC), so that an å from a Mac and one from a PC are the same letter.
  ///
  /// A text with more accents on one letter than any language has stays as it is: to put them in order takes time that grows with the
  /// square of their number.
  public var composed: String {
    // Only U+0300–U+036F, the bytes CC 80 – CD AF, can make Latin text differ; most texts have none.
    guard utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }), !hasHeapOfAccents else { return self }
    var text = self
    return text.withUTF8 { utf8 in
      var result: UnsafeMutablePointer<UInt8>?
      let options = UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue
      let count = utf8proc_map(
        utf8.baseAddress, utf8.count, &result, utf8proc_option_t(rawValue: options))
      defer { free(result) }
      guard count >= 0, let result else { return self }
      return String(decoding: UnsafeBufferPointer(start: result, count: count), as: UTF8.self)
    }
  }

  /// Unicode's Stream-Safe Text has at most thirty in a row.
  private var hasHeapOfAccents: Bool {
    var run = 0
    for scalar in unicodeScalars {
      run = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : run + 1
      if run > 30 { return true }
    }
    return false
  }
}
