/// A picture with only what is allowed, in the file's order.
struct SVGDocument {
  enum Node {
    case start(SVGElement)
    case text(String)
    case end
  }

  /// Every start has its end. The first is the start of `svg`.
  var nodes: [Node] = []

  /// The outermost element.
  var root: SVGElement? {
    guard case .start(let element) = nodes.first else { return nil }
    return element
  }

  var hasStyleElement: Bool {
    nodes.contains {
      if case .start(let element) = $0 { element.name == "style" } else { false }
    }
  }
}

/// An element of a picture with the attributes that it may have.
struct SVGElement {
  let name: String
  var attributes: [String: String] = [:]
  /// The declarations of its `style` attribute; the last one of a name counts.
  var style: [String: String] = [:]

  /// The id that it refers to in its `href`.
  var reference: Substring? { attributes["href"]?.dropFirst() }
}
