/// How much a picture becomes when all that its elements show of others is followed: `use`, masks, clip paths and markers.
///
/// A few lines that show others ten times over make a browser draw thousands of millions of shapes, or go in a ring.
struct SVGExpansion {
  private let nodes: [SVGDocument.Node]
  private var starts: [Substring: Int] = [:]
  /// The markers in force where each element with an id stands.
  private var markers: [Int: SVGMarkers] = [:]
  private var drawn = 0

  /// Whether a picture draws more elements than is allowed, or what it shows of others lies too deep in each other or in a ring.
  static func isTooLarge(_ document: SVGDocument) -> Bool {
    var expansion = SVGExpansion(document)
    return !expansion.draw(from: 0, depth: 0, SVGMarkers())
  }

  private init(_ document: SVGDocument) {
    nodes = document.nodes
    var around = [SVGMarkers()]
    for (index, node) in nodes.enumerated() {
      switch node {
      case .start(let element):
        let outer = around.last ?? SVGMarkers()
        around.append(outer.within(element))
        guard let id = element.attributes["id"], starts[id[...]] == nil else { continue }
        starts[id[...]] = index
        markers[index] = outer
      case .text: continue
      case .end: around.removeLast()
      }
    }
  }

  /// Counts the element that begins at an index with all that it holds and shows. Gives false when it is too much.
  private mutating func draw(from start: Int, depth: Int, _ outer: SVGMarkers) -> Bool {
    guard depth <= SVGCleaner.Limits.useDepth else { return false }
    var open = [outer]
    for node in nodes[start...] {
      switch node {
      case .start(let element):
        let markers = (open.last ?? outer).within(element)
        open.append(markers)
        drawn += 1
        guard drawn <= SVGCleaner.Limits.drawnElements, show(element, markers, depth: depth + 1) else {
          return false
        }
      case .text: continue
      case .end: open.removeLast()
      }
      if open.count == 1 { break }
    }
    return true
  }

  /// Counts what an element shows of others.
  private mutating func show(_ element: SVGElement, _ markers: SVGMarkers, depth: Int) -> Bool {
    if element.name == "use", let target = element.reference.flatMap({ starts[$0] }),
      !draw(from: target, depth: depth, markers)
    {
      return false
    }
    for layer in element.references(of: "mask") + element.references(of: "clip-path") {
      // A browser paints what is masked on a surface of its own.
      drawn += SVGCleaner.Limits.layerCost
      guard draw(layer, times: 1, depth: depth) else { return false }
    }
    let corners = markers.isEmpty ? 0 : element.corners
    guard corners > 0 else { return true }
    return (markers.start + markers.end).allSatisfy { draw($0, times: 1, depth: depth) }
      && markers.middle.allSatisfy { draw($0, times: corners, depth: depth) }
  }

  private mutating func draw(_ id: Substring, times: Int, depth: Int) -> Bool {
    guard let target = starts[id] else { return true }
    let before = drawn
    let outer = (markers[target] ?? SVGMarkers()).without(id)
    guard draw(from: target, depth: depth, outer) else { return false }
    // Neither is so large that this overflows: a file has 2 MB.
    drawn += (drawn - before) * (times - 1)
    return drawn <= SVGCleaner.Limits.drawnElements
  }
}
