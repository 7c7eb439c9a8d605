/// Paths as they stand in addresses.
public enum URIText {
  /// A path with all but letters, digits, `-._~` and `/` as per cent signs with two digits.
  public static func path(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126, 47: text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }
}
