import Glibc
import Source

/// Lines of a source file that are parsed as one text, with the way back from the text to the file.
///
/// A whole module is one; so is the feedback of a quiz's answer, whose `>` signs have been taken away.
public struct MarkdownText: Sendable {
  /// One line: where its text stands in the file, without its line break.
  public typealias Line = Range<Int>

  /// Where spans of what is parsed point.
  public let file: SourceFile
  /// In the order of the file; there may be gaps between them, as where `>` signs were taken away.
  public let lines: [Line]
  /// Whether the text holds combining accents and so must be composed (NFC) before words are compared.
  let needsComposing: Bool

  /// For ranges that lie within the file and hold no line breaks.
  public init(_ file: SourceFile, lines: [Line]) {
    self.file = file
    self.lines = lines
    let bytes = file.bytes
    needsComposing = bytes.withUnsafeBufferPointer { bytes in
      guard let first = lines.first, let last = lines.last, let start = bytes.baseAddress else {
        return false
      }
      // U+0300–U+036F are the bytes CC 80 – CD AF; most files have neither anywhere.
      let count = last.upperBound - first.lowerBound
      let mayHold = [0xCC, 0xCD].contains { memchr(start + first.lowerBound, $0, count) != nil }
      return mayHold && lines.contains { line in line.contains { bytes[$0] == 0xCC || bytes[$0] == 0xCD } }
    }
  }

  /// The lines of a part of a file.
  public init(_ file: SourceFile, range: Range<Int>) {
    self.init(file, lines: Self.lines(of: file, in: range))
  }

  /// Divides a part of a file into lines, at LF, CRLF and CR.
  public static func lines(of file: SourceFile, in range: Range<Int>) -> [Line] {
    var lines: [Line] = []
    var start = range.lowerBound
    let table = file.lines
    var next = table.line(of: start) + 1
    file.bytes.withUnsafeBufferPointer { bytes in
      while start < range.upperBound {
        // The end of the text is one more line to the table where a break ends it.
        let following = next <= table.count ? table.start(ofLine: next) : bytes.count
        var end = min(following, range.upperBound)
        if end > start, bytes[end - 1] == 10 { end -= 1 }
        if end > start, bytes[end - 1] == 13 { end -= 1 }
        lines.append(start..<end)
        start = following
        next += 1
      }
    }
    return lines
  }

  /// How the file breaks its lines, for what is put in: LF, CRLF or CR as at its first break.
  var lineBreak: String {
    guard let first = file.bytes.firstIndex(where: { $0 == 10 || $0 == 13 }), file.bytes[first] == 13 else {
      return "\n"
    }
    return first + 1 < file.bytes.count && file.bytes[first + 1] == 10 ? "\r\n" : "\r"
  }

  /// The text as one piece with LF line breaks, as cmark is fed.
  var joined: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    file.bytes.withUnsafeBufferPointer { all in
      for line in lines {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: all[line]))
        bytes.append(10)
      }
    }
    return bytes
  }

  /// The offset in the file of a line and a byte column, both from 1 and kept inside the text.
  func offset(line: Int, column: Int) -> Int {
    guard let last = lines.last else { return 0 }
    guard line >= 1 else { return lines[0].lowerBound }
    guard line <= lines.count else { return last.upperBound }
    let range = lines[line - 1]
    return min(range.lowerBound + max(column - 1, 0), range.upperBound)
  }

  /// The whole text of a line, without spaces around it.
  func trimmedRange(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lines.count else { return 0..<0 }
    return file.trimmed(lines[line - 1])
  }
}

extension SourceFile {
  /// A range of the file without the spaces and tabs around it.
  public func trimmed(_ range: Range<Int>) -> Range<Int> {
    let bytes = bytes
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] == 32 || bytes[start] == 9 { start += 1 }
    while end > start, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
    return start..<end
  }
}
