/// The name of a program, module, page, block, field or option: the same in every language, and for as long as people have
/// answers stored under it. `a–z 0–9 -`, at most 64 characters, starting with a letter.
public struct Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The longest an id may be, in characters.
  public static let maximumLength = 64

  /// ASCII, and safe in paths, in HTML attributes and as a part of a key.
  public let text: String

  /// Takes a text that is an id already; nil for anything else.
  public init?(_ text: String) {
    let bytes = text.utf8
    guard let first = bytes.first, (97...122).contains(first), bytes.count <= Self.maximumLength,
      bytes.allSatisfy(Self.mayHold)
    else { return nil }
    self.text = text
  }

  /// The id that words become: «Å møte frykten» gives `a-mote-frykten`. Nil where the words have no letter to start with.
  public init?(words: String) {
    var bytes: [UInt8] = []
    var pendingDivider = false
    for scalar in words.lowercased().unicodeScalars {
      let letters = Self.letters(for: scalar)
      if letters.isEmpty {
        // An accent that stands on its own belongs to the letter before it; anything else divides words.
        if !(0x300...0x36F).contains(scalar.value) { pendingDivider = !bytes.isEmpty }
        continue
      }
      for letter in letters {
        if bytes.isEmpty, !(97...122).contains(letter) { continue }
        if pendingDivider { bytes.append(UInt8(ascii: "-")) }
        pendingDivider = false
        bytes.append(letter)
      }
    }
    while bytes.count > Self.maximumLength { bytes.removeLast() }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  /// The id of a rating that was given none, in a module or elsewhere. With the module's name in it, it may be longer than one that
  /// is written.
  public init(ratingOf module: Identifier?) { text = module.map { "rating-\($0)" } ?? "rating" }

  /// The id itself, so that it can stand in a text.
  public var description: String { text }

  /// By the letters' ASCII, the same on every machine.
  public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }

  private static func mayHold(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
  }

  /// The letters an id has for a character of a word: æ → ae, ø → o, å → a, an accent falls away.
  private static func letters(for scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar {
    case "a"..."z", "0"..."9": [UInt8(scalar.value)]
    case "æ", "ä": Array("ae".utf8)
    case "ø", "ö", "ò", "ó", "ô", "õ": [UInt8(ascii: "o")]
    case "å", "à", "á", "â", "ã": [UInt8(ascii: "a")]
    case "è", "é", "ê", "ë": [UInt8(ascii: "e")]
    case "ì", "í", "î", "ï": [UInt8(ascii: "i")]
    case "ù", "ú", "û", "ü": [UInt8(ascii: "u")]
    case "ç", "č": [UInt8(ascii: "c")]
    case "ñ", "ŋ": [UInt8(ascii: "n")]
    case "š": [UInt8(ascii: "s")]
    case "ž": [UInt8(ascii: "z")]
    case "đ": [UInt8(ascii: "d")]
    case "ŧ": [UInt8(ascii: "t")]
    default: []
    }
  }
}
