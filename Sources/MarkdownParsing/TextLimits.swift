import Diagnostics
import Source

/// Limits on a text before it is parsed. cmark-gfm has shapes of input that cost it seconds or gigabytes; none of them is a
/// text that a person would write.
public enum TextLimits {
  /// The largest content file, in bytes.
  public static let file = 256 * 1024
  /// The largest paragraph: lines without a blank one between them, in bytes.
  static let paragraph = 16 * 1024
  static let tableColumns = 16
  static let tableRows = 500
  /// How deep blocks or emphasis may be nested.
  static let depth = 100
  /// The most `[` in a paragraph: nested links and pictures are looked for from each of them.
  static let brackets = 600
  /// How many times its own size a text may grow by repeating what a link definition says.
  static let growth = 20

  /// What of a text is too much, as far as its lines tell: enough that its blocks can be found in good time. What its paragraphs come
  /// to is measured when cmark has found them (`LargeBlocks`).
  static func check(_ text: MarkdownText) -> [Diagnostic] {
    var paragraph = Paragraph()
    var longestDefinition = 0
    var definitionStart = 0
    var brackets = 0
    var size = 0
    var openContainers = 0
    var problems: [Diagnostic] = []
    let bytes = text.file.bytes
    bytes.withUnsafeBufferPointer { bytes in
      for line in text.lines {
        size += line.count + 1
        let shape = LineShape(bytes, line)
        brackets += shape.brackets
        openContainers = shape.startsPage ? 0 : max(0, openContainers + shape.fence)
        if shape.isBlank {
          paragraph = Paragraph()
          continue
        }
        if paragraph.isEmpty { paragraph.start = line.lowerBound }
        if shape.startsBlock { paragraph = Paragraph(start: line.lowerBound) }
        paragraph.add(line.count + 1, shape)
        if shape.isDefinition || paragraph.isDefinition {
          paragraph.isDefinition = true
          if paragraph.bytes > longestDefinition {
            longestDefinition = paragraph.bytes
            definitionStart = paragraph.start
          }
        }
        if let rule = paragraph.brokenRule {
          problems.append(
            Diagnostic(
              rule, at: text.file.span(paragraph.start, min(paragraph.start + 60, line.upperBound)),
              ["limit": .number(paragraph.limit(of: rule))]))
          paragraph = Paragraph(start: line.lowerBound)
        }
        if shape.markers > depth || openContainers > depth {
          openContainers = 0
          problems.append(
            Diagnostic(
              .tooDeep, at: text.file.span(line.lowerBound, min(line.lowerBound + 60, line.upperBound)),
              ["limit": .number(depth)]))
        }
      }
    }
    if longestDefinition * brackets > growth * max(size, 64 * 1024) {
      problems.append(
        Diagnostic(
          .definitionsTooLong, at: text.file.span(definitionStart, min(definitionStart + 60, bytes.count))))
    }
    return problems
  }
}

extension TextLimits {
  /// Tells of a block at the beginning of its first line.
  static func diagnostic(_ block: LargeBlocks.Found, in text: MarkdownText) -> Diagnostic {
    let line = text.trimmedRange(ofLine: min(max(block.line, 1), text.lines.count))
    return Diagnostic(
      block.rule, at: text.file.span(line.lowerBound, min(line.lowerBound + 60, line.upperBound)),
      ["limit": .number(block.limit)])
  }
}

/// What has been seen of the paragraph so far.
private struct Paragraph {
  var start = 0
  var bytes = 0
  var brackets = 0
  var rows = 0
  var columns = 0
  var isDefinition = false

  init(start: Int = 0) { self.start = start }

  var isEmpty: Bool { bytes == 0 }

  mutating func add(_ count: Int, _ shape: LineShape) {
    // Below a table's dividing line every line is a row, and a paragraph of its own to the limit on size.
    let isRow = columns > 0
    bytes = isRow ? count : bytes + count
    brackets = isRow ? shape.brackets : brackets + shape.brackets
    rows += isRow ? 1 : 0
    columns = max(columns, shape.tableColumns)
  }

  var brokenRule: Rule? {
    if columns > TextLimits.tableColumns { return .tableTooWide }
    if rows > TextLimits.tableRows { return .tableTooLong }
    if bytes > TextLimits.paragraph { return .paragraphTooLong }
    if brackets > TextLimits.brackets { return .tooManyBrackets }
    return nil
  }

  func limit(of rule: Rule) -> Int {
    switch rule {
    case .tableTooWide: TextLimits.tableColumns
    case .tableTooLong: TextLimits.tableRows
    case .tooManyBrackets: TextLimits.brackets
    default: TextLimits.paragraph / 1024
    }
  }
}

/// What one line looks like to the limits.
private struct LineShape {
  var isBlank = true
  var isDefinition = false
  /// Begins a list item or a directive, and with it a new paragraph.
  var startsBlock = false
  var brackets = 0
  /// The columns of a table's dividing line, whatever stands before it as `> `; 0 for any other line.
  var tableColumns = 0
  /// A level-1 heading, with which every container ends.
  var startsPage = false
  /// 1 where a container opens, -1 where one closes.
  var fence = 0
  /// The signs of nesting at the line's start.
  var markers = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    // Of what nothing but a dividing line's own signs follows.
    var pipes = 0
    var dashes = 0
    var isDivider = true
    var atStart = true
    var first: UInt8 = 0
    var second: UInt8 = 0
    var indentation = 0
    for index in line {
      let byte = bytes[index]
      // Most of a line is letters behind its start.
      if byte > UInt8(ascii: "["), byte != UInt8(ascii: "|"), !isBlank, !atStart {
        isDivider = false
        pipes = 0
        dashes = 0
        continue
      }
      switch byte {
      case 32, 9: continue
      case UInt8(ascii: "["):
        brackets += 1
        isDivider = false
        pipes = 0
        dashes = 0
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"): break
      default:
        isDivider = false
        pipes = 0
        dashes = 0
      }
      if atStart {
        switch byte {
        case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): markers += 1
        default: atStart = false
        }
      }
      if isBlank {
        isBlank = false
        first = byte
        indentation = index - line.lowerBound
        second = index + 1 < line.upperBound ? bytes[index + 1] : 10
      }
    }
    startsPage = first == UInt8(ascii: "#") && second == 32
    if first == UInt8(ascii: ":"), second == UInt8(ascii: ":") {
      switch FenceLine(bytes.baseAddress, in: line) {
      case .opening: fence = 1
      case .bare: fence = -1
      case .leaf, nil: break
      }
    }
    if pipes > 0, dashes > 0 { tableColumns = max(pipes - 1, 1) }
    isDefinition = first == UInt8(ascii: "[") && second != UInt8(ascii: "^") && second != UInt8(ascii: " ")
    // Indented further, a bullet may be the words of the paragraph above it.
    startsBlock =
      indentation < 4
      && (first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+"))
      && second == 32
      || first == UInt8(ascii: ":") && second == UInt8(ascii: ":")
    // A line of dashes alone is a rule or an underlined heading, not depth.
    if isDivider { markers = 0 }
  }
}
