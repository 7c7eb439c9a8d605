import Source

/// The two lines in a front page that a release writes, `version` and `released`; everything else stays byte for byte.
///
/// `version` is what pages and exports carry, and an author may have counted it by hand before the first release. `released` is
/// the compiler's alone: by it a program that people have answered is known for one when its lock has gone.
enum FrontRelease {
  static func written(_ version: Int, into file: SourceFile, front: SourceSpan) -> [UInt8] {
    let bytes = file.bytes
    let lineBreak = bytes[front.start..<front.end].contains(13) ? "\r\n" : "\n"
    let fact = { (name: String) in Array("\(name): \(version)\(lineBreak)".utf8) }
    let lines = ["version", "released"].map { name in (name, line(name, in: file, front)) }
    var edits = lines.compactMap { name, line in
      line.map { (range: value(of: name, on: $0, bytes), new: Array(" \(version)".utf8)) }
    }
    // Beside each other, and at the end where neither is there yet.
    switch (lines[0].1, lines[1].1) {
    case (nil, nil): edits.append((front.end..<front.end, fact("version") + fact("released")))
    case (let line?, nil):
      let next = after(line, bytes)
      edits.append((next..<next, fact("released")))
    case (nil, let line?): edits.append((line.start..<line.start, fact("version")))
    default: break
    }
    var result = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      result.replaceSubrange(edit.range, with: edit.new)
    }
    return result
  }

  /// The line of the front matter that begins with a key, without its line break.
  static func line(_ key: String, in file: SourceFile, _ front: SourceSpan) -> SourceSpan? {
    file.line(beginning: "\(key):", within: front)
  }

  /// What stands between the colon and a remark, with the space before it.
  private static func value(of key: String, on line: SourceSpan, _ bytes: [UInt8]) -> Range<Int> {
    let start = line.start + key.utf8.count + 1
    var end = start
    while end < line.end, bytes[end] == 32 { end += 1 }
    while end < line.end, bytes[end] != 32, bytes[end] != UInt8(ascii: "#") { end += 1 }
    return start..<end
  }

  /// Where the next line begins.
  private static func after(_ line: SourceSpan, _ bytes: [UInt8]) -> Int {
    var end = line.end
    if end < bytes.count, bytes[end] == 13 { end += 1 }
    if end < bytes.count, bytes[end] == 10 { end += 1 }
    return end
  }
}

extension SourceFile {
  /// The first line within a span that begins with some text, without its line break.
  func line(beginning: String, within span: SourceSpan) -> SourceSpan? {
    var start = span.start
    while start < span.end {
      var end = start
      while end < span.end, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      if bytes[start..<end].starts(with: beginning.utf8) { return self.span(start, end) }
      start = end + 1
    }
    return nil
  }
}
