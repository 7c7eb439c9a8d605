/// The markers that are drawn at the corners of a line, by their ids. They are inherited.
struct SVGMarkers {
  private(set) var start: [Substring] = []
  private(set) var middle: [Substring] = []
  private(set) var end: [Substring] = []

  var isEmpty: Bool { start.isEmpty && middle.isEmpty && end.isEmpty }

  /// Those of an element within.
  func within(_ element: SVGElement) -> SVGMarkers {
    func own(_ property: String, else inherited: [Substring]) -> [Substring] {
      element.has(property) ? element.references(of: property) : inherited
    }
    return SVGMarkers(
      start: own("marker-start", else: start), middle: own("marker-mid", else: middle),
      end: own("marker-end", else: end))
  }

  /// What stands in a marker doesn't inherit that one: no browser draws it within itself.
  func without(_ id: Substring) -> SVGMarkers {
    SVGMarkers(
      start: start.filter { $0 != id }, middle: middle.filter { $0 != id }, end: end.filter { $0 != id })
  }
}

extension SVGElement {
  fileprivate func has(_ property: String) -> Bool { style[property] != nil || attributes[property] != nil }

  /// The ids that a property refers to as `url(#…)`.
  func references(of property: String) -> [Substring] {
    guard let value = style[property] ?? attributes[property] else { return [] }
    return value.split(separator: "#", omittingEmptySubsequences: false).dropFirst().map { part in
      part.prefix { $0 != ")" && $0 != "\"" && $0 != "'" && !$0.isWhitespace }
    }
  }

  /// At most how many corners a line has, each with its marker: every one is given by a number at least, or closes the line.
  var corners: Int {
    switch name {
    case "path": Self.numbers(in: attributes["d"] ?? "")
    case "polyline", "polygon": Self.numbers(in: attributes["points"] ?? "")
    case "line": 2
    default: 0
    }
  }

  private static func numbers(in text: String) -> Int {
    var count = 0
    var isNumber = false
    var hasPoint = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if !isNumber { count += 1 }
        isNumber = true
      case UInt8(ascii: "."):
        // `.5.5` is two numbers.
        if !isNumber || hasPoint { count += 1 }
        isNumber = true
        hasPoint = true
      default:
        if byte == UInt8(ascii: "z") || byte == UInt8(ascii: "Z") { count += 1 }
        isNumber = false
        hasPoint = false
      }
    }
    return count
  }
}
