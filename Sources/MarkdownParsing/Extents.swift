import Source

/// Where the pages, blocks and comments of a file stand, as its parse knows them: so nobody has to look for headings and fences in
/// the lines again, and read them in another way.
///
/// Offsets are those of the file. Whoever asks is answered by halving, however long the file is.
public struct Extents: Sendable {
  /// A block with all that stands in it.
  public struct Block: Sendable {
    /// What must be told apart to know how far something reaches.
    public enum Kind: Sendable {
      /// `::: …` to its closing line, or `:: …`.
      case container, leaf
      case list, item
      case quote
      case heading
      /// A paragraph, a table, code, a rule or HTML.
      case text
      /// HTML that is nothing but comments.
      case comment
    }

    /// What it is.
    public let kind: Kind
    /// From its first sign to the end of its last line; for a container that is the line that closes it.
    public let range: Range<Int>
    /// The number of the block it stands in; nil on a page itself.
    public internal(set) var parent: Int?
  }

  /// `<!-- … -->` that nobody who reads a page sees.
  public struct Comment: Sendable {
    /// With its signs.
    public let range: Range<Int>
    /// Whether it stands behind the words of a line, not on lines of its own.
    public let isBehindText: Bool
  }

  /// The text that was parsed, behind the front matter; empty at the end of a file without any.
  public let text: Range<Int>
  /// The lines of the headings that begin pages, each from its first byte.
  private let pageStarts: [Int]
  /// By where they begin, those around before those within.
  public let blocks: [Block]
  /// In the order of the text.
  public let comments: [Comment]

  /// For a text without anything that could be parsed, as one that is too large.
  public init(text: Range<Int>) {
    self.init(text: text, pageStarts: [], blocks: [], comments: [])
  }

  init(text: Range<Int>, pageStarts: [Int], blocks: [Block], comments: [Comment]) {
    self.text = text
    self.pageStarts = pageStarts.sorted()
    self.comments = comments.sorted { $0.range.lowerBound < $1.range.lowerBound }
    self.blocks = Self.nested(blocks)
  }

  /// The blocks in their order, each knowing which one it stands in.
  private static func nested(_ blocks: [Block]) -> [Block] {
    var blocks = blocks.enumerated().sorted { left, right in
      let (one, other) = (left.element.range, right.element.range)
      if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
      if one.upperBound != other.upperBound { return one.upperBound > other.upperBound }
      return left.offset < right.offset
    }.map(\.element)
    for (index, parent) in RangeNesting.parents(of: blocks.map(\.range)).enumerated() {
      blocks[index].parent = parent
    }
    return blocks
  }

  // MARK: Pages

  /// The number of the page that holds an offset, from 0; nil before the first heading.
  public func page(at offset: Int) -> Int? {
    let count = pageStarts.countOfSmaller { $0 <= offset }
    return count == 0 ? nil : count - 1
  }

  /// From a page's heading to the next page's; the last one ends behind the file.
  public func range(ofPage page: Int) -> Range<Int> {
    let end = page + 1 < pageStarts.count ? pageStarts[page + 1] : text.upperBound + 1
    return pageStarts[page]..<end
  }

  // MARK: Blocks

  /// The number of the innermost block that holds an offset; nil between blocks.
  public func block(at offset: Int) -> Int? {
    var next = blocks.countOfSmaller { $0.range.lowerBound <= offset } - 1
    guard next >= 0 else { return nil }
    while !blocks[next].range.contains(offset) {
      guard let parent = blocks[next].parent else { return nil }
      next = parent
    }
    return next
  }

  /// The block at an offset and those around it, from within.
  public func blocks(around offset: Int) -> [Int] {
    var result: [Int] = []
    var next = block(at: offset)
    while let block = next {
      result.append(block)
      next = blocks[block].parent
    }
    return result
  }

  /// The number of the outermost block that begins at an offset or behind it; nil behind the last.
  public func block(from offset: Int) -> Int? {
    let index = blocks.countOfSmaller { $0.range.lowerBound < offset }
    return index < blocks.count ? index : nil
  }
}

extension Array {
  /// How many elements at the beginning have what none has that stands behind one without it.
  fileprivate func countOfSmaller(_ isSmaller: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isSmaller(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
