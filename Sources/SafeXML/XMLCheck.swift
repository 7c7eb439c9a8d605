/// Whether a document is well-formed XML.
public enum XMLCheck {
  /// The first thing that is wrong with a document; nil for a well-formed one.
  ///
  /// The document must be UTF-8. Only XML's five entities are known, every prefix must be declared, and a
  /// DOCTYPE is refused; but with `allowsHTMLDoctype` the document may begin with just `<!DOCTYPE html>`, as
  /// our pages do.
  public static func problem(in bytes: [UInt8], allowsHTMLDoctype: Bool = false) -> XMLProblem? {
    var bytes = bytes
    if allowsHTMLDoctype, bytes.starts(with: htmlDoctype) {
      // Spaces in its place keep the columns right, and the reader need not be trusted with any DOCTYPE.
      bytes.replaceSubrange(0..<htmlDoctype.count, with: htmlDoctype.map { _ in UInt8(ascii: " ") })
    }
    return XMLWalk.read(bytes, telling: nil)
  }

  private static let htmlDoctype = Array("<!DOCTYPE html>".utf8)
}
