/// Texts as they stand behind a key in YAML.
enum YAMLText {
  /// The text as it is where YAML would read it so, else in double quotes.
  static func line(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || " -–.,!?()/«»".unicodeScalars.contains(scalar)
      } && (text.unicodeScalars.first?.properties.isAlphabetic ?? false) && text.last != " "
    return isPlain ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
