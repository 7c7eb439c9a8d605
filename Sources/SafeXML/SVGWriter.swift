/// Writes a picture: the same picture always gives the same bytes.
struct SVGWriter {
  private var bytes: [UInt8] = []
  /// Whether a start tag still lacks its `>`.
  private var isTagOpen = false
  private let hasStyleElement: Bool

  static func write(_ document: SVGDocument, _ size: SVGSize) -> [UInt8] {
    var writer = SVGWriter(hasStyleElement: document.hasStyleElement)
    var open: [String] = []
    for (index, node) in document.nodes.enumerated() {
      switch node {
      case .start(var element):
        if index == 0, let box = size.missingViewBox { element.attributes["viewBox"] = box }
        writer.start(element, isRoot: index == 0)
        open.append(element.name)
      case .text(let text):
        writer.closeTag()
        writer.escape(text)
      case .end:
        writer.end(open.popLast() ?? "svg")
      }
    }
    writer.put("\n")
    return writer.bytes
  }

  private init(hasStyleElement: Bool) {
    self.hasStyleElement = hasStyleElement
  }

  private mutating func start(_ element: SVGElement, isRoot: Bool) {
    closeTag()
    put("<")
    put(element.name)
    if isRoot { attribute("xmlns", SVGAllowlist.namespace) }
    for (name, value) in attributes(of: element).sorted(by: { $0.key < $1.key }) { attribute(name, value) }
    isTagOpen = true
  }

  /// A `style` attribute overrules a `style` element, and an attribute doesn't. So declarations stay in
  /// `style` where there is such an element, but for those that refer to something.
  private func attributes(of element: SVGElement) -> [String: String] {
    var attributes = element.attributes
    let stays = { (value: String) in hasStyleElement && !value.contains("(") }
    for (name, value) in element.style where !stays(value) { attributes[name] = value }
    let style = element.style.filter { stays($0.value) }
    if !style.isEmpty { attributes["style"] = SVGStyle.written(style) }
    return attributes
  }

  private mutating func end(_ name: String) {
    if isTagOpen {
      put("/>")
      isTagOpen = false
    } else {
      put("</")
      put(name)
      put(">")
    }
  }

  private mutating func closeTag() {
    if isTagOpen { put(">") }
    isTagOpen = false
  }

  private mutating func attribute(_ name: String, _ value: String) {
    put(" ")
    put(name)
    put("=\"")
    escape(value, isAttribute: true)
    put("\"")
  }

  private mutating func escape(_ text: String, isAttribute: Bool = false) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): put("&amp;")
      case UInt8(ascii: "<"): put("&lt;")
      case UInt8(ascii: ">"): put("&gt;")
      case UInt8(ascii: "\"") where isAttribute: put("&quot;")
      // A carriage return, and any white space in an attribute, would come back from a reader as something
      // else.
      case 0x0D: put("&#13;")
      case 0x09 where isAttribute, 0x0A where isAttribute: put("&#\(byte);")
      default: bytes.append(byte)
      }
    }
  }

  private mutating func put(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}
