import CCmarkGFM

/// A parsed text in cmark's memory, freed with the value. Nothing outside this room sees a cmark node.
struct CmarkDocument: ~Copyable {
  let root: UnsafeMutablePointer<cmark_node>
  private let parser: UnsafeMutablePointer<cmark_parser>

  /// Why there is no document.
  enum Failure: Error {
    case outOfMemory
    case tooLarge([LargeBlocks.Found])
  }

  /// Parses UTF-8 text with tables, footnotes and directives.
  init(_ text: UnsafeBufferPointer<UInt8>) throws(Failure) {
    let options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES
    guard let directives = DirectiveExtension.value, let parser = cmark_parser_new(options) else {
      throw .outOfMemory
    }
    // Tables come last: right below a paragraph that extension takes every line for its own, whether it makes a table or not.
    cmark_parser_attach_syntax_extension(parser, directives)
    if let tables = Self.tables { cmark_parser_attach_syntax_extension(parser, tables) }
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    let large = parser.pointee.root.map(LargeBlocks.find) ?? []
    guard large.isEmpty else {
      cmark_parser_free(parser)
      throw .tooLarge(large)
    }
    guard let root = cmark_parser_finish(parser) else {
      cmark_parser_free(parser)
      throw .outOfMemory
    }
    self.root = root
    self.parser = parser
  }

  deinit {
    cmark_node_free(root)
    cmark_parser_free(parser)
  }

  /// The names of the addresses of links that a text defines, whether a link uses them or not, in letters made alike.
  static func definedLabels(_ text: [UInt8]) -> [String] {
    guard let directives = DirectiveExtension.value, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else {
      return []
    }
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, directives)
    // An empty line ends the last paragraph, and with that cmark takes the addresses out of it.
    (text + [10]).withUnsafeBytes {
      cmark_parser_feed(parser, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    var labels: [String] = []
    var entry = parser.pointee.refmap.pointee.refs
    while let known = entry {
      if let label = known.pointee.label { labels.append(String(cString: label)) }
      entry = known.pointee.next
    }
    return labels
  }

  /// The table extension, which has no special inline characters and so is safe in parallel.
  private nonisolated(unsafe) static let tables: OpaquePointer? = {
    cmark_gfm_core_extensions_ensure_registered()
    return cmark_find_syntax_extension("table")
  }()
}
