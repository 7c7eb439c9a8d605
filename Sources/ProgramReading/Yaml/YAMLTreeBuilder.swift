import Diagnostics
import ProgramModel
import Source
import Yams

/// Makes our values from Yams' nodes, with the places that our own scan found.
struct YAMLTreeBuilder {
  private let file: SourceFile
  private let scan: YAMLScan
  private var places: YAMLPlaces
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, scan: YAMLScan, start: Int) {
    self.file = file
    self.scan = scan
    places = YAMLPlaces(file, range: start..<scan.end)
  }

  mutating func value(of node: Node) -> YAMLValue {
    switch node {
    case .scalar(let scalar):
      return .scalar(text(of: scalar))
    case .sequence(let sequence):
      let start = offset(of: node)
      let items = sequence.map { value(of: $0) }
      return .sequence(items, at: span(from: start, through: items.last?.span))
    case .mapping(let mapping):
      let start = offset(of: node)
      var entries: [YAMLEntry] = []
      for (key, item) in mapping {
        guard let name = key.scalar else {
          diagnostics.append(Diagnostic(.yamlUnreadable, at: file.wholeLine(at: offset(of: key))))
          continue
        }
        let key = text(of: name)
        entries.append(
          YAMLEntry(key: Located(key.text, at: key.span), value: value(of: item, after: key.span)))
      }
      let first = entries.first.map { min($0.key.span.start, start) } ?? start
      return .mapping(entries, at: span(from: first, through: entries.last?.value.span))
    case .alias:
      // The scan refuses aliases, so that none gets here.
      return .scalar(
        YAMLScalar(text: "", style: .plain, span: file.span(offset(of: node), offset(of: node)), cutOff: nil))
    }
  }

  /// A value after its key. One that isn't there stands right after the key's colon.
  private mutating func value(of node: Node, after key: SourceSpan) -> YAMLValue {
    let value = value(of: node)
    guard value.isAbsent else { return value }
    let place = min(key.end + 1, scan.end)
    let cutOff = scan.commentsForValues[key.start].map { file.span($0.lowerBound, $0.upperBound) }
    return .scalar(YAMLScalar(text: "", style: .plain, span: file.span(place, place), cutOff: cutOff))
  }

  private mutating func text(of scalar: Node.Scalar) -> YAMLScalar {
    let start = scalar.mark.map { places.offset(of: $0) } ?? 0
    let token = scan.scalars[start]
    let style: YAMLScalar.Style =
      switch scalar.style {
      case .singleQuoted, .doubleQuoted: .quoted
      case .literal, .folded: .block
      case .any, .plain: .plain
      }
    return YAMLScalar(
      text: scalar.string, style: style, span: file.span(start, token?.end ?? start),
      cutOff: token?.cutOff.map { file.span($0.lowerBound, $0.upperBound) })
  }

  private mutating func offset(of node: Node) -> Int {
    node.mark.map { places.offset(of: $0) } ?? 0
  }

  private func span(from start: Int, through last: SourceSpan?) -> SourceSpan {
    file.span(start, scan.brackets[start] ?? last?.end ?? start)
  }
}

extension SourceFile {
  /// The line that holds an offset, without its indentation and its line break.
  func wholeLine(at offset: Int) -> SourceSpan {
    func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    var start = min(max(offset, 0), bytes.count)
    var end = start
    while start > 0, !isBreak(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, !isBreak(bytes[end]) { end += 1 }
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return span(start, end)
  }
}
