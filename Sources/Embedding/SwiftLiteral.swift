/// Swift source for a file's path and bytes.
public enum SwiftLiteral {
  /// An element of the array of embedded files.
  ///
  /// Text is written as text. A picture or a font is not UTF-8: there each byte is written as the character
  /// of that number, and `isText` tells the reader to turn the characters back.
  public static func entry(path: String, bytes: [UInt8]) -> String {
    let text = String(validating: bytes, as: UTF8.self)
    let content = text ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    return ".init(path: \(quoted(path)), content: \(quoted(content)), isText: \(text != nil))"
  }

  /// A string literal on one line. Everything that an editor or the compiler could take for something else is
  /// escaped; a literal on several lines would lose its carriage returns.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if isPlain(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          result += "\\u{\(String(scalar.value, radix: 16))}"
        }
      }
    }
    return result + "\""
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: false
    default: true
    }
  }
}
