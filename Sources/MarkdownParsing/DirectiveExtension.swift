import CCmarkGFM

/// Directives as a block extension of cmark-gfm: `::: name …` opens a container, a bare `:::` closes the innermost one, and
/// `:: name …` is a leaf.
///
/// The nodes carry nothing but their kind: names and attributes are read from the source afterwards. The three values are made
/// once and never change, which is what lets many parsers share them.
enum DirectiveExtension {
  /// A container. Its user data is set when a fence has closed it.
  static let container = cmark_syntax_extension_add_node(0)
  /// A directive on a line of its own.
  static let leaf = cmark_syntax_extension_add_node(0)
  /// A closing fence that closes nothing.
  static let strayFence = cmark_syntax_extension_add_node(0)

  nonisolated(unsafe) static let value: OpaquePointer? = {
    // Node kinds get their numbers in the order of creation; the table's come with cmark's own registration.
    cmark_gfm_core_extensions_ensure_registered()
    _ = (container, leaf, strayFence)
    guard let value = cmark_syntax_extension_new("mestring-directive") else { return nil }
    cmark_syntax_extension_set_open_block_func(value, openBlock)
    cmark_syntax_extension_set_match_block_func(value, matchBlock)
    cmark_syntax_extension_set_can_contain_func(value) { _, node, child in
      guard let node, kind(of: node) == DirectiveExtension.container else { return 0 }
      let isBlock = child.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK)
      return isBlock && child != CMARK_NODE_ITEM ? 1 : 0
    }
    cmark_syntax_extension_set_get_type_string_func(value) { _, _ in typeString }
    return value
  }()

  private nonisolated(unsafe) static let typeString: UnsafePointer<CChar>? = StaticString("directive")
    .utf8Start
    .withMemoryRebound(to: CChar.self, capacity: 10) { UnsafePointer($0) }

  private static func kind(of node: UnsafeMutablePointer<cmark_node>) -> cmark_node_type {
    cmark_node_type(UInt32(node.pointee.type))
  }

  // MARK: Reading lines

  private static let openBlock: cmark_open_block_func = { value, indented, parser, parent, input, length in
    guard let parser, let parent, let input, indented == 0 else { return nil }
    let first = Int(cmark_parser_get_first_nonspace(parser))
    let kind: cmark_node_type
    switch FenceLine(input, from: first, length: Int(length)) {
    case .opening: kind = container
    case .bare: kind = strayFence
    case .leaf: kind = leaf
    case nil: return nil
    }
    guard let node = cmark_parser_add_child(parser, parent, kind, Int32(first + 1)) else { return nil }
    cmark_node_set_syntax_extension(node, value)
    skipLine(parser, input, length)
    return node
  }

  private static let matchBlock: cmark_match_block_func = { _, parser, input, length, node in
    guard let parser, let input, let node, kind(of: node) == container else { return 0 }
    let first = Int(cmark_parser_get_first_nonspace(parser))
    guard first < Int(length) else { return 1 }
    let byte = input[first]
    if byte == UInt8(ascii: "#"), cmark_parser_get_offset(parser) == 0, first < 4,
      startsPage(input, at: first, length: Int(length)), !isInsideFencedCode(node)
    {
      return 0
    }
    if byte == UInt8(ascii: ":"), FenceLine(input, from: first, length: Int(length)) == .bare,
      isInnermost(node), !isInsideFencedCode(node)
    {
      cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: 1))
      skipLine(parser, input, length)
      return 0
    }
    return 1
  }

  /// Whether a line is a level-1 heading, with which a new page begins.
  private static func startsPage(_ input: UnsafePointer<UInt8>, at index: Int, length: Int) -> Bool {
    guard index + 1 < length else { return true }
    let next = input[index + 1]
    return next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") || next == UInt8(ascii: "\n")
      || next == UInt8(ascii: "\r")
  }

  private static func skipLine(
    _ parser: UnsafeMutablePointer<cmark_parser>, _ input: UnsafePointer<UInt8>, _ length: Int32
  ) {
    var end = length
    while end > 0, input[Int(end) - 1] == UInt8(ascii: "\n") || input[Int(end) - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    let count = end - cmark_parser_get_offset(parser)
    guard count > 0 else { return }
    input.withMemoryRebound(to: CChar.self, capacity: Int(length)) {
      cmark_parser_advance_offset(parser, $0, count, 0)
    }
  }

  // MARK: What is still open

  private static func lastOpenChild(
    _ node: UnsafeMutablePointer<cmark_node>
  ) -> UnsafeMutablePointer<cmark_node>? {
    guard let child = node.pointee.last_child,
      UInt32(child.pointee.flags) & CMARK_NODE__OPEN.rawValue != 0
    else { return nil }
    return child
  }

  private static func isInnermost(_ node: UnsafeMutablePointer<cmark_node>) -> Bool {
    var next = lastOpenChild(node)
    while let child = next {
      if kind(of: child) == container { return false }
      next = lastOpenChild(child)
    }
    return true
  }

  private static func isInsideFencedCode(_ node: UnsafeMutablePointer<cmark_node>) -> Bool {
    var tip = node
    while let child = lastOpenChild(tip) { tip = child }
    return kind(of: tip) == CMARK_NODE_CODE_BLOCK && tip.pointee.`as`.code.fenced != 0
  }
}

/// What a line that begins with colons is.
enum FenceLine: Equatable {
  case opening
  case bare
  case leaf

  /// Looks at a line of a text, given by its bytes' places.
  init?(_ text: UnsafePointer<UInt8>?, in line: Range<Int>) {
    guard let text else { return nil }
    var first = line.lowerBound
    while first < line.upperBound, text[first] == 32 || text[first] == 9 { first += 1 }
    self.init(text, from: first, length: line.upperBound)
  }

  /// Looks at a line from its first byte that isn't a space; nil for a line that is plain text.
  init?(_ line: UnsafePointer<UInt8>, from first: Int, length: Int) {
    let colon = UInt8(ascii: ":")
    var index = first
    while index < length, line[index] == colon { index += 1 }
    let colons = index - first
    guard colons >= 2 else { return nil }
    let touching = index < length ? line[index] : 0
    let afterColons = index
    // Word's hard spaces (C2 A0) are meant as spaces.
    while index < length {
      if line[index] == 32 || line[index] == 9 {
        index += 1
      } else if line[index] == 0xC2, index + 1 < length, line[index + 1] == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    let isEmpty = index >= length || line[index] == 10 || line[index] == 13
    if colons >= 3 {
      self = isEmpty ? .bare : .opening
      return
    }
    // `::` in running text is rare but innocent; a leaf has a space or a letter right after it.
    let isLetter = (touching | 32 >= 97 && touching | 32 <= 122) || touching >= 0xC3
    guard !isEmpty, index > afterColons || isLetter else { return nil }
    self = .leaf
  }
}
