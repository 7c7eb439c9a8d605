/// Reads the little of CSS that pictures need: declarations of known properties, and rules with plain
/// selectors.
enum SVGStyle {
  /// The declarations of a `style` attribute or a rule. A property that pictures don't need is left out; one
  /// that tries to fetch something is a problem.
  static func declarations(
    _ text: some StringProtocol, mayRefer: Bool
  ) -> (declarations: [String: String], problems: [SVGProblem.Kind]) {
    var declarations: [String: String] = [:]
    var problems: [SVGProblem.Kind] = []
    for part in text.split(separator: ";") where !part.trimmed.isEmpty {
      guard let colon = part.firstIndex(of: ":") else {
        problems.append(.style(String(part.trimmed)))
        continue
      }
      let name = part[..<colon].trimmed.lowercased()
      var value = String(part[part.index(after: colon)...].trimmed)
      if value.lowercased().hasSuffix("!important") {
        value = String(value.dropLast("!important".count).trimmed)
      }
      guard SVGAllowlist.presentation.contains(name) else {
        // An escape may spell `url`, and nothing that drawing programs leave here needs one.
        if value.contains("\\") || SVGValue.looksDangerous(value) { problems.append(.value(value, of: name)) }
        continue
      }
      switch SVGValue.fault(in: value, mayRefer: mayRefer && SVGAllowlist.mayRefer(name)) {
      case .outsideReference: problems.append(.outsideReference(value))
      case .value: problems.append(.value(value, of: name))
      case nil: declarations[name] = value
      }
    }
    return (declarations, problems)
  }

  /// The rules of a `style` element, written anew. Anything but plain rules is a problem: at-rules fetch,
  /// escapes hide, and `url()` is kept to attributes.
  static func sheet(_ text: String) -> (text: String, problems: [SVGProblem.Kind]) {
    var result = ""
    var problems: [SVGProblem.Kind] = []
    for rule in withoutComments(text).split(separator: "}") where !rule.trimmed.isEmpty {
      let parts = rule.split(separator: "{", omittingEmptySubsequences: false)
      guard parts.count == 2, isSelector(parts[0]) else {
        problems.append(.style(String(rule.trimmed.prefix(80))))
        continue
      }
      let body = declarations(parts[1], mayRefer: false)
      problems += body.problems
      guard !body.declarations.isEmpty else { continue }
      let selector = parts[0].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      result += "\(selector){\(written(body.declarations))}"
    }
    return (result, problems)
  }

  /// Declarations as text, ordered by name.
  static func written(_ declarations: [String: String]) -> String {
    declarations.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: ";")
  }

  /// A comment becomes a space, so that what stands on its two sides is never joined.
  private static func withoutComments(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "/*") {
      result += rest[..<open.lowerBound] + " "
      guard let close = rest[open.upperBound...].firstRange(of: "*/") else { return result }
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  /// Names of elements, classes and ids and what stands between them.
  private static func isSelector(_ text: Substring) -> Bool {
    !text.trimmed.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.isWhitespace || ("0"..."9").contains($0)
          || "-_.#,:*>+~".unicodeScalars.contains($0)
      }
  }
}
