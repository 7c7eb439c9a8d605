import Diagnostics
import ProgramModel
import Source

/// Small changes to a text that the author may want, where they can be made without knowing more than a line.
struct SourceEdits {
  let sources: SourceList

  /// `was=` in the braces of the line that a span is in.
  func was(_ old: String, id: Identifier, onLineOf span: SourceSpan, isCertain: Bool) -> [Diagnostic.Fix] {
    guard let file = sources[span.file] else { return [] }
    let bytes = file.bytes
    var end = span.start
    while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
    var text = end
    while text > span.start, bytes[text - 1] == 32 || bytes[text - 1] == 9 { text -= 1 }
    let title = Words(nb: "skriv was=\(old)", en: "write was=\(old)")
    guard text > span.start, bytes[text - 1] == UInt8(ascii: "}") else {
      return [.init(title, [.init(file.span(text, text), " {#\(id) was=\(old)}")], isCertain: isCertain)]
    }
    let line = String(decoding: bytes[span.start..<text], as: UTF8.self)
    // Where there is one already, its author has to decide.
    guard !line.contains("was="), !line.contains("var=") else { return [] }
    let hasID = line.contains("{#") || line.contains(" #")
    let inserted = hasID ? " was=\(old)" : " #\(id) was=\(old)"
    return [.init(title, [.init(file.span(text - 1, text - 1), inserted)], isCertain: isCertain)]
  }

  /// A name among those that a module has given up.
  func retired(_ name: String, in front: SourceSpan?) -> [Diagnostic.Fix] {
    guard let front, front.end > front.start, let file = sources[front.file] else { return [] }
    let title = Words(nb: "skriv retired: [\(name)]", en: "write retired: [\(name)]")
    let yaml = file.text(front)
    guard let key = yaml.range(ofLine: "retired:") else {
      let lineBreak = yaml.utf8.contains(13) ? "\r\n" : "\n"
      return [.init(title, [.init(file.span(front.end, front.end), "retired: [\(name)]\(lineBreak)")])]
    }
    let start = front.start + key.lowerBound
    let line = file.bytes[start..<front.start + key.upperBound]
    guard let close = line.lastIndex(of: UInt8(ascii: "]")) else { return [] }
    return [.init(title, [.init(file.span(close, close), ", \(name)")])]
  }

  /// A line at the beginning of the front matter of some files.
  func frontLine(_ line: String, in fronts: [SourceSpan], isCertain: Bool) -> [Diagnostic.Fix] {
    let edits = fronts.compactMap { front -> Diagnostic.Fix.Edit? in
      guard front.end > front.start, let file = sources[front.file] else { return nil }
      let lineBreak = file.bytes[front.start..<front.end].contains(13) ? "\r\n" : "\n"
      return .init(file.span(front.start, front.start), line + lineBreak)
    }
    guard edits.count == fronts.count else { return [] }
    return [.init(Words(nb: "skriv \(line)", en: "write \(line)"), edits, isCertain: isCertain)]
  }
}

extension String {
  /// The offsets of the first line that begins with some text, without its line break.
  fileprivate func range(ofLine beginning: String) -> Range<Int>? {
    let bytes = Array(utf8)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      if bytes[start..<end].starts(with: beginning.utf8) { return start..<end }
      start = end + 1
    }
    return nil
  }
}
