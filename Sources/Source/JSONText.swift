/// The few pieces of JSON that the house writes by hand, where the order of members must stay as written.
public enum JSONText {
  /// A string in quotes. `<`, `>` and `&` are escaped too, so that the text can stand in a script or an attribute, and the
  /// two line separators that JavaScript once took for line breaks.
  public static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<", ">", "&", "\u{2028}", "\u{2029}": result += escape(scalar)
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          result += escape(scalar)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
