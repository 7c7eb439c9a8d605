import Foundation

extension String {
  /// The text in composed form (NFC), so that an å from a Mac and one from a PC are the same letter.
  public var composed: String {
    // Only U+0300–U+036F, the bytes CC 80 – CD AF, can make Latin text differ; most texts have none.
    utf8.contains { $0 == 0xCC || $0 == 0xCD } ? precomposedStringWithCanonicalMapping : self
  }
}
