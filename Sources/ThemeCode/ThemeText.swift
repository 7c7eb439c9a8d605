/// What a browser needs of a script or a style sheet: without indentation and without the lines that are there for people.
///
/// Goes by lines alone, so that nothing has to be parsed: a line that only comments is left out, every other line of a style
/// sheet stays as it is from its first letter, and one of a script loses the spaces, comments and line breaks that only the eye needs.
/// Where that could change what a file means, the whole file stays as it is.
enum ThemeText {
  /// - Parameters:
  ///   - text: one file of a theme
  ///   - slashes: whether `//` begins a comment, as in scripts
  static func forBrowsers(_ text: [UInt8], slashes: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var isInComment = false
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let code = trimmed(line)
      if isInComment {
        guard let end = end(of: code) else { continue }
        guard end == code.endIndex else { return text }
        isInComment = false
      } else if slashes && code.starts(with: "//".utf8) || code.isEmpty {
        continue
      } else if code.starts(with: "/*".utf8) {
        guard let end = end(of: code.dropFirst(2)) else {
          isInComment = true
          continue
        }
        if end < code.endIndex {
          guard isWhole(code) else { return text }
          add(code, to: &result, isScript: slashes)
        }
      } else {
        guard isWhole(code) else { return text }
        add(code, to: &result, isScript: slashes)
      }
    }
    return isInComment ? text : result
  }

  private static func add(_ line: ArraySlice<UInt8>, to result: inout [UInt8], isScript: Bool) {
    guard isScript else {
      result += line + [UInt8(ascii: "\n")]
      return
    }
    let (code, isReadWhole) = tightened(line)
    result += code
    // Behind these a script goes on as well without a new line.
    let goesOn = code.last.map(";,{([".utf8.contains) ?? true
    if !isReadWhole || !goesOn { result.append(UInt8(ascii: "\n")) }
  }

  /// A line of a script as far as the first `/` that is no comment, beyond which a quote may stand in a pattern, and a comment may
  /// be none; then as it is.
  private static func tightened(_ line: ArraySlice<UInt8>) -> (code: [UInt8], isReadWhole: Bool) {
    var result: [UInt8] = []
    var isSpaced = false
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      let next = line.dropFirst(index + 1 - line.startIndex).first
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        isSpaced = true
        index += 1
        continue
      }
      if byte == UInt8(ascii: "/"), next == UInt8(ascii: "/") { break }
      if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        isSpaced = true
        index = end(of: line[(index + 2)...]) ?? line.endIndex
        continue
      }
      if isSpaced, let last = result.last, !canTouch(last, byte) { result.append(UInt8(ascii: " ")) }
      isSpaced = false
      if byte == UInt8(ascii: "/") { return (result + line[index...], false) }
      let isText = byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
      let end = isText ? endOfText(in: line, from: index) : index + 1
      result += line[index..<end]
      index = end
    }
    return (result, true)
  }

  /// Whether two signs mean the same with nothing between them: one of them is a sign of its own whatever comes beside it.
  /// `<!--` begins a comment even in a script.
  private static func canTouch(_ one: UInt8, _ other: UInt8) -> Bool {
    let apart = ",;:(){}[]=<>?|&*!".utf8
    return (apart.contains(one) || apart.contains(other))
      && !(one == UInt8(ascii: "<") && other == UInt8(ascii: "!"))
  }

  private static func endOfText(in line: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while index < line.endIndex, line[index] != line[start] {
      index += line[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, line.endIndex)
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let start = line.drop(while: isSpace)
    return start[..<((start.lastIndex { !isSpace($0) }).map { $0 + 1 } ?? start.startIndex)]
  }

  /// Where a comment that has begun ends in this line, after its last sign.
  private static func end(of line: ArraySlice<UInt8>) -> Int? {
    line.indices.dropLast().first {
      line[$0] == UInt8(ascii: "*") && line[$0 + 1] == UInt8(ascii: "/")
    }.map { $0 + 2 }
  }

  /// Whether nothing that begins in this line goes on in the next: a text in back quotes, a text with a line's end in it, a comment.
  private static func isWhole(_ line: ArraySlice<UInt8>) -> Bool {
    if line.contains(UInt8(ascii: "`")) || line.last == UInt8(ascii: "\\") { return false }
    var rest = line
    while let start = rest.indices.dropLast().first(where: {
      rest[$0] == UInt8(ascii: "/") && rest[$0 + 1] == UInt8(ascii: "*")
    }) {
      guard let end = end(of: rest[(start + 2)...]) else { return false }
      rest = rest[end...]
    }
    return true
  }
}
