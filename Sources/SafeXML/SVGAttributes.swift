/// Takes the allowed attributes of an element.
enum SVGAttributes {
  /// The element with what it may have, and what is wrong with the rest. Attributes that do nothing in a
  /// static picture are dropped without a word.
  static func element(_ start: XMLStart) -> (SVGElement, [SVGProblem.Kind]) {
    var element = SVGElement(name: start.name)
    var problems: [SVGProblem.Kind] = []
    for attribute in start.attributes {
      switch attribute.namespace {
      case nil:
        take(attribute, &element, &problems)
      case SVGAllowlist.xlinkNamespace:
        guard attribute.name == "href" else { continue }
        // Where both are given, the one without a prefix counts.
        let hasPlain = start.attributes.contains { $0.namespace == nil && $0.name == "href" }
        takeReference(attribute.value, &element, &problems, counts: !hasPlain)
      case SVGAllowlist.xmlNamespace:
        takeXML(attribute, &element, &problems)
      default:
        if !SVGAllowlist.isOfEditors(attribute.namespace) { drop(attribute, &problems) }
      }
    }
    return (element, problems)
  }

  private static func take(
    _ attribute: XMLStart.Attribute, _ element: inout SVGElement, _ problems: inout [SVGProblem.Kind]
  ) {
    let (name, value) = (attribute.name, attribute.value)
    switch name {
    case "href": return takeReference(value, &element, &problems, counts: true)
    case "style":
      let style = SVGStyle.declarations(value, mayRefer: true)
      element.style = style.declarations
      problems += style.problems
      return
    default: break
    }
    let isRight: Bool
    switch SVGAllowlist.kind(of: name) {
    case .plain: isRight = SVGValue.isPlain(value)
    case .id: isRight = SVGValue.isID(value)
    case .names: isRight = SVGValue.areNames(value)
    case .words: isRight = true
    case .presentation:
      let fault = SVGValue.fault(in: value, mayRefer: SVGAllowlist.mayRefer(name))
      if fault == .outsideReference { return problems.append(.outsideReference(value)) }
      isRight = fault == nil
    case nil: return drop(attribute, &problems)
    }
    if isRight { element.attributes[name] = value } else { problems.append(.value(value, of: name)) }
  }

  private static func takeReference(
    _ value: String, _ element: inout SVGElement, _ problems: inout [SVGProblem.Kind], counts: Bool
  ) {
    guard SVGAllowlist.elementsWithReference.contains(element.name) else {
      return problems.append(.attribute("href"))
    }
    guard SVGValue.isLocalReference(value) else { return problems.append(.outsideReference(value)) }
    if counts { element.attributes["href"] = value }
  }

  private static func takeXML(
    _ attribute: XMLStart.Attribute, _ element: inout SVGElement, _ problems: inout [SVGProblem.Kind]
  ) {
    switch (attribute.name, attribute.value) {
    case ("space", "preserve"): element.attributes["xml:space"] = "preserve"
    case ("lang", let language) where SVGValue.isPlain(language): element.attributes["xml:lang"] = language
    case ("base", _): problems.append(.attribute("xml:base"))
    default: break
    }
  }

  /// Leaves an attribute out, with a word to its author where it would have acted or fetched.
  private static func drop(_ attribute: XMLStart.Attribute, _ problems: inout [SVGProblem.Kind]) {
    let name = attribute.name.lowercased()
    if name.hasPrefix("on") || name == "src" || SVGValue.looksDangerous(attribute.value) {
      problems.append(.attribute(attribute.name))
    }
  }
}
