import ProgramModel

/// What phone numbers, colours and addresses look like.
enum SiteValues {
  /// Digits with a few signs between: `116 117`, `+47 22 40 00 40`, `(0047) 1234-5678`.
  static func isPhone(_ text: String) -> Bool {
    let digits = text.utf8.filter { (48...57).contains($0) }.count
    let signs = " +()-\u{A0}–"
    let hasOnlySigns = text.unicodeScalars.allSatisfy {
      ("0"..."9").contains($0) || signs.unicodeScalars.contains($0)
    }
    let hasPlusFirst = !text.dropFirst().contains("+")
    return hasOnlySigns && hasPlusFirst && (3...15).contains(digits)
  }

  static func isColour(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "#") && text.utf8.count == 7
      && text.utf8.dropFirst().allSatisfy(isHexDigit)
  }

  /// `#abc` and `aabbcc` mean `#aabbcc`.
  static func colour(meantBy text: String) -> String? {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.allSatisfy(isHexDigit) else { return nil }
    switch digits.utf8.count {
    case 6: return "#" + digits
    case 3: return "#" + digits.map { "\($0)\($0)" }.joined()
    default: return nil
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte | 0x20)
  }

  /// `https://` and a host name, without what would be dangerous or senseless in a link.
  static func isSecureAddress(_ text: String) -> Bool {
    guard text.hasPrefix("https://") else { return false }
    let host = text.dropFirst(8).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let name = host.split(separator: ":", omittingEmptySubsequences: false)
    let isName =
      (1...2).contains(name.count) && name[0].contains(".") && !name[0].hasPrefix(".")
      && !name[0].hasSuffix(".")
      && name[0].unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "."
      }
    let hasPort = name.count < 2 || UInt16(name[1]) != nil
    let forbidden = "<>\"\\^`{|}"
    return isName && hasPort
      && text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value != 0x7F && !forbidden.unicodeScalars.contains($0)
      }
  }

  /// `http://host`, `www.host` and `host` mean `https://host`.
  static func address(meantBy text: String) -> String? {
    let bare = text.hasPrefix("http://") ? String(text.dropFirst(7)) : text
    let address = "https://" + bare
    return isSecureAddress(address) && address != text ? address : nil
  }

  /// The host of an address that has a path too; nil for one that stands at its host's root.
  static func hostOfAddressWithPath(_ text: String) -> String? {
    let rest = text.dropFirst(8)
    guard let slash = rest.firstIndex(of: "/"), rest.index(after: slash) != rest.endIndex else { return nil }
    return String(rest[..<slash])
  }

  static func isMail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
      !parts[1].hasSuffix("."), text.utf8.count <= 254
    else { return false }
    let allowed = "@.!#$%&'*+-/=?^_`{|}~"
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || allowed.unicodeScalars.contains($0)
    }
  }

  /// Digits and signs alone, as `08–15`, are the same in every language.
  static func needsNoWords(_ value: YAMLValue) -> Bool {
    value.scalar.map { !$0.text.unicodeScalars.contains { $0.properties.isAlphabetic } } ?? false
  }
}
