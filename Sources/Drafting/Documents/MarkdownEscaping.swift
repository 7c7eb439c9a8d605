/// Words from elsewhere as Markdown that shows them as they were: nothing in them becomes markup.
enum MarkdownEscaping {
  /// A text within a line. What stands at a line's beginning is seen to by `line`.
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", "|", "{", "&":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\u{9}", "\u{A}", "\u{D}", "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}",
        "\u{2028}",
        "\u{2029}":
        result += " "
      // Word's soft hyphens and marks of direction would be invisible letters in words that one searches for.
      case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{206F}", "\u{FEFF}":
        continue
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A line of escaped text whose beginning is no list, heading, directive or rule, and which holds no `:name[…]`.
  static func line(_ text: String) -> String {
    let text = withoutMentions(String(text.drop { $0 == " " }))
    guard let first = text.first else { return text }
    if "-+:=#>~".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    if !digits.isEmpty, let sign = rest.first, ".)".contains(sign) {
      let behind = rest.dropFirst().first
      if behind == nil || behind == " " { return "\(digits)\\\(rest)" }
    }
    return text
  }

  /// `:svar[…]` is read after escapes are gone, so a space is put into what would look like it.
  private static func withoutMentions(_ text: String) -> String {
    var result = ""
    var sawColon = false
    var letters = 0
    for character in text {
      if character == ":" {
        sawColon = true
        letters = 0
      } else if sawColon, character.isLetter {
        letters += 1
      } else if sawColon, letters > 0, character == "\\" {
        result += " "
        sawColon = false
      } else {
        sawColon = false
      }
      result.append(character)
    }
    return result
  }
}
