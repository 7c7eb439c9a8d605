/// What a static picture may consist of.
enum SVGAllowlist {
  static let namespace = "http://www.w3.org/2000/svg"
  static let xlinkNamespace = "http://www.w3.org/1999/xlink"
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "title", "desc", "style",
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "text", "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "marker",
  ]

  /// Elements whose text is shown, read aloud or is style; elsewhere it is only white space between tags.
  static let elementsWithText: Set<String> = ["text", "tspan", "title", "desc", "style"]

  /// Elements that may refer to another with `href`.
  static let elementsWithReference: Set<String> = ["use", "linearGradient", "radialGradient"]

  /// Elements that are dropped without a word.
  static let droppedElements: Set<String> = ["metadata"]

  /// What an attribute's value may look like.
  enum AttributeKind {
    /// Numbers, units, keywords, path data and transformations.
    case plain
    /// A CSS value, which may refer to a part of the picture where `mayRefer` says so.
    case presentation
    /// A name that others refer to.
    case id
    /// Names divided by spaces.
    case names
    /// Words for people.
    case words
  }

  static func kind(of attribute: String) -> AttributeKind? {
    if plain.contains(attribute) { return .plain }
    if presentation.contains(attribute) { return .presentation }
    return switch attribute {
    case "id": .id
    case "class", "aria-labelledby", "aria-describedby": .names
    case "aria-label", "aria-hidden", "role", "lang": .words
    default: nil
    }
  }

  /// Properties that may be `url(#…)`.
  static func mayRefer(_ property: String) -> Bool {
    switch property {
    case "fill", "stroke", "clip-path", "mask", "marker-start", "marker-mid", "marker-end": true
    default: false
    }
  }

  private static let plain: Set<String> = [
    "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "dx", "dy",
    "width", "height", "d", "points", "pathLength", "transform", "gradientTransform", "viewBox",
    "preserveAspectRatio", "offset", "rotate", "textLength", "lengthAdjust", "gradientUnits",
    "spreadMethod", "clipPathUnits", "maskUnits", "maskContentUnits", "markerUnits", "markerWidth",
    "markerHeight", "refX", "refY", "orient",
  ]

  /// The properties that SVG lets stand as attributes, without those of filters.
  static let presentation: Set<String> = [
    "alignment-baseline", "baseline-shift", "clip-path", "clip-rule", "color", "color-interpolation",
    "direction", "display", "dominant-baseline", "fill", "fill-opacity", "fill-rule", "font-family",
    "font-size", "font-stretch", "font-style", "font-variant", "font-weight", "letter-spacing",
    "marker-end", "marker-mid", "marker-start", "mask", "mask-type", "opacity", "overflow", "paint-order",
    "shape-rendering", "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width",
    "text-anchor", "text-decoration", "text-rendering", "transform-origin", "unicode-bidi",
    "vector-effect", "visibility", "white-space", "word-spacing", "writing-mode",
  ]

  /// Whether a namespace is one that drawing programs keep their own notes in.
  static func isOfEditors(_ namespace: String?) -> Bool {
    guard let namespace else { return false }
    return editors.contains { namespace.hasPrefix($0) }
  }

  private static let editors = [
    "http://www.inkscape.org/namespaces/", "http://sodipodi.sourceforge.net/DTD/",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/", "http://purl.org/dc/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://ns.adobe.com/", "http://www.bohemiancoding.com/sketch/", "http://www.serif.com/",
    "http://www.figma.com/", "https://boxy-svg.com", "http://www.vector.evaxdesign.sk",
    "http://www.corel.com/", "http://schemas.microsoft.com/visio/",
  ]
}
