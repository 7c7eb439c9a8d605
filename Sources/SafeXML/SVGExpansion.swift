/// How much a picture becomes when every `use` is followed.
///
/// A few lines of `use` that show others ten times over make a browser draw thousands of millions of shapes,
/// or go in a ring.
struct SVGExpansion {
  private let nodes: [SVGDocument.Node]
  private var starts: [Substring: Int] = [:]
  private var drawn = 0

  /// Whether a picture draws more elements than is allowed, or its `use`s lie too deep in each other or in a
  /// ring.
  static func isTooLarge(_ document: SVGDocument) -> Bool {
    var expansion = SVGExpansion(document)
    return !expansion.draw(from: 0, useDepth: 0)
  }

  private init(_ document: SVGDocument) {
    nodes = document.nodes
    for case (let index, .start(let element)) in nodes.enumerated() {
      guard let id = element.attributes["id"], starts[id[...]] == nil else { continue }
      starts[id[...]] = index
    }
  }

  /// Counts the element that begins at an index with all that it holds. Gives false when it is too much.
  private mutating func draw(from start: Int, useDepth: Int) -> Bool {
    guard useDepth <= SVGCleaner.Limits.useDepth else { return false }
    var depth = 0
    for node in nodes[start...] {
      switch node {
      case .start(let element):
        depth += 1
        drawn += 1
        guard drawn <= SVGCleaner.Limits.drawnElements else { return false }
        if element.name == "use", let target = element.reference.flatMap({ starts[$0] }),
          !draw(from: target, useDepth: useDepth + 1)
        {
          return false
        }
      case .text: continue
      case .end: depth -= 1
      }
      if depth == 0 { break }
    }
    return true
  }
}
