import CCmarkGFM

extension UnsafeMutablePointer<cmark_node> {
  /// Visits all that stands below a node, in the order of the text; what stands within a node only where the visit says so.
  ///
  /// Without calling itself: a text that somebody made to be deep mustn't use up the stack.
  func walkBelow(_ visit: (UnsafeMutablePointer<cmark_node>) -> Bool) {
    var next = pointee.first_child
    while let node = next {
      if visit(node), let child = node.pointee.first_child {
        next = child
        continue
      }
      next = node
      while let current = next, current.pointee.next == nil {
        next = current.pointee.parent == self ? nil : current.pointee.parent
      }
      next = next?.pointee.next
    }
  }
}
