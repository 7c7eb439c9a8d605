import Diagnostics
import ProgramModel
import Source

/// Finds web and mail addresses in running text that are no links.
public struct BareAddresses {
  /// An address and how it is written as a link.
  public struct Found {
    /// As it stands in the words.
    public let address: String
    /// As a link in Markdown.
    public let written: String
    /// What a link with words of its own leads to.
    public let target: String
    /// Whether nothing had to be guessed.
    let isCertain: Bool
  }

  /// The addresses in some words, in their order. Words without `:`, `@` or `www.` cost one look at each byte.
  public static func find(in words: String) -> [Found] {
    var words = words
    return words.withUTF8 { bytes in
      var found: [Found] = []
      var index = 0
      while index < bytes.count {
        let end: Int?
        switch bytes[index] {
        case UInt8(ascii: ":"): end = web(bytes, at: index, &found)
        case UInt8(ascii: "w"): end = site(bytes, at: index, &found)
        case UInt8(ascii: "@"): end = mail(bytes, at: index, &found)
        default: end = nil
        }
        index = max(end ?? 0, index + 1)
      }
      return found
    }
  }

  /// `https://…`; the index is the colon's. Gives where it ends.
  private static func web(_ bytes: UnsafeBufferPointer<UInt8>, at colon: Int, _ found: inout [Found]) -> Int?
  {
    guard colon + 3 < bytes.count, bytes[colon + 1] == UInt8(ascii: "/"),
      bytes[colon + 2] == UInt8(ascii: "/")
    else { return nil }
    var start = colon
    while start > 0, (97...122).contains(bytes[start - 1] | 32) { start -= 1 }
    let scheme = String(decoding: bytes[start..<colon], as: UTF8.self).lowercased()
    guard scheme == "https" || scheme == "http" else { return nil }
    let end = addressEnd(bytes, from: colon + 3)
    guard end > colon + 3 else { return nil }
    let address = String(decoding: bytes[start..<end], as: UTF8.self)
    found.append(Found(address: address, written: "<\(address)>", target: address, isCertain: true))
    return end
  }

  /// `www.…`, whose scheme must be guessed.
  private static func site(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ found: inout [Found]) -> Int?
  {
    guard start + 6 < bytes.count, bytes[start..<start + 4].elementsEqual("www.".utf8),
      start == 0 || isGap(bytes[start - 1])
    else { return nil }
    let end = addressEnd(bytes, from: start + 4)
    guard bytes[start + 4..<end].contains(UInt8(ascii: ".")) else { return nil }
    let address = String(decoding: bytes[start..<end], as: UTF8.self)
    found.append(
      Found(
        address: address, written: "[\(address)](https://\(address))", target: "https://\(address)",
        isCertain: false))
    return end
  }

  /// `navn@sted.no`; the index is the sign's.
  private static func mail(_ bytes: UnsafeBufferPointer<UInt8>, at sign: Int, _ found: inout [Found]) -> Int?
  {
    func isName(_ byte: UInt8) -> Bool {
      (97...122).contains(byte | 32) || (48...57).contains(byte) || "._%+-".utf8.contains(byte)
    }
    var start = sign
    while start > 0, isName(bytes[start - 1]) { start -= 1 }
    var end = sign + 1
    while end < bytes.count, isName(bytes[end]) { end += 1 }
    while end > sign + 1, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") {
      end -= 1
    }
    let host = bytes[sign + 1..<end]
    let ending = host.reversed().prefix { $0 != UInt8(ascii: ".") }
    guard start < sign, start == 0 || isGap(bytes[start - 1]), ending.count >= 2, ending.count < host.count,
      ending.allSatisfy({ (97...122).contains($0 | 32) })
    else { return nil }
    let address = String(decoding: bytes[start..<end], as: UTF8.self)
    found.append(
      Found(address: address, written: "<\(address)>", target: "mailto:\(address)", isCertain: true))
    return end
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    byte <= 32 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",")
      || byte == 0xAB || byte == 0xA0
  }

  /// Where an address ends: before a space, a quotation mark, or the signs that end the sentence around it.
  private static func addressEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    var opened = 0
    loop: while end < bytes.count {
      switch bytes[end] {
      case 0...32, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "["),
        UInt8(ascii: "]"),
        0xC2, 0xE2:
        break loop
      case UInt8(ascii: "("): opened += 1
      case UInt8(ascii: ")"):
        if opened == 0 { break loop }
        opened -= 1
      default: break
      }
      end += 1
    }
    while end > start, ".,;:!?'*_".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }
}
