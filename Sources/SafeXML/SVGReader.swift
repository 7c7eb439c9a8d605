/// Takes the allowed parts of a picture as they are read, and notes what is wrong with the others.
final class SVGReader: XMLEvents {
  private(set) var document = SVGDocument()
  private(set) var problems: [SVGProblem] = []

  private let bytes: [UInt8]
  private var elementCount = 0
  /// How many namespaces each open element declares.
  private var openNamespaces: [Int] = []
  private var namespaceCount = 0
  /// The names of the open elements that are kept.
  private var kept: [String] = []
  /// How many elements are open inside one that is dropped, that one with them.
  private var droppedDepth = 0
  private var text: [UInt8] = []
  /// Where the `style` element begins that is open.
  private var styleLine = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func report(_ kind: SVGProblem.Kind, line: Int) {
    guard problems.count < SVGCleaner.Limits.problems else { return }
    problems.append(SVGProblem(line: line, kind: kind))
  }

  func start(_ start: XMLStart) -> Bool {
    elementCount += 1
    namespaceCount += start.namespaceCount
    openNamespaces.append(start.namespaceCount)
    if let (limit, number) = exceeded {
      report(.tooMuch(limit, limit: number), line: line(of: start))
      return false
    }
    guard droppedDepth == 0, isKept(start) else {
      droppedDepth += 1
      return problems.count < SVGCleaner.Limits.problems
    }
    takeText()
    kept.append(start.name)
    if start.name == "style" { styleLine = line(of: start) }
    let (element, found) = SVGAttributes.element(start)
    document.nodes.append(.start(element))
    if !found.isEmpty {
      let line = line(of: start)
      for kind in found { report(kind, line: line) }
    }
    return problems.count < SVGCleaner.Limits.problems
  }

  func end() {
    namespaceCount -= openNamespaces.popLast() ?? 0
    guard droppedDepth == 0 else {
      droppedDepth -= 1
      return
    }
    takeText()
    document.nodes.append(.end)
    _ = kept.popLast()
  }

  func text(_ part: UnsafeBufferPointer<UInt8>) {
    guard droppedDepth == 0, let name = kept.last, SVGAllowlist.elementsWithText.contains(name) else {
      return
    }
    text.append(contentsOf: part)
  }

  func instruction(_ target: String, offset: Int) {
    if target == "xml-stylesheet" { report(.stylesheet, line: line(before: offset)) }
  }

  private var exceeded: (SVGProblem.Limit, Int)? {
    typealias Limits = SVGCleaner.Limits
    if openNamespaces.count > Limits.depth { return (.depth, Limits.depth) }
    if elementCount > Limits.elements { return (.elements, Limits.elements) }
    if namespaceCount > Limits.namespaces { return (.namespaces, Limits.namespaces) }
    return nil
  }

  /// Whether an element is part of the picture; notes it where its author should know that it isn't.
  private func isKept(_ start: XMLStart) -> Bool {
    let isSVG = start.namespace == SVGAllowlist.namespace
    if elementCount == 1 {
      guard isSVG, start.name == "svg" else {
        report(.notSVG, line: line(of: start))
        return false
      }
      return true
    }
    if isSVG, SVGAllowlist.elements.contains(start.name) { return true }
    let isNoise =
      isSVG ? SVGAllowlist.droppedElements.contains(start.name) : SVGAllowlist.isOfEditors(start.namespace)
    if !isNoise { report(.element(start.name), line: line(of: start)) }
    return false
  }

  private func takeText() {
    guard !text.isEmpty else { return }
    var text = String(decoding: text, as: UTF8.self)
    self.text.removeAll()
    if kept.last == "style" {
      let sheet = SVGStyle.sheet(text)
      for kind in sheet.problems { report(kind, line: styleLine) }
      text = sheet.text
    }
    if !text.isEmpty { document.nodes.append(.text(text)) }
  }

  /// The line that a tag begins on: no attribute may hold a `<`.
  private func line(of start: XMLStart) -> Int {
    let before = bytes.prefix(max(start.offset, 0))
    return line(before: before.lastIndex(of: UInt8(ascii: "<")) ?? before.count)
  }

  private func line(before offset: Int) -> Int {
    1 + bytes.prefix(max(offset, 0)).count { $0 == UInt8(ascii: "\n") }
  }
}
