import Source

/// What a lock's lines come to, beside what its last line says of them. It is known before any line is understood: of a file that has
/// been cut, the lines that are left say little.
struct LockCount {
  private var sum = LockSum()
  private var written: [(count: Int, digits: String, span: SourceSpan)] = []
  private var isSumLast = false
  private var format = 1
  private var isUnmerged = false
  private let end: SourceSpan

  init(_ lines: [SourceSpan], in file: SourceFile) {
    end = file.span(file.bytes.count, file.bytes.count)
    for span in lines { take(file.bytes[span.start..<span.end], span) }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>, _ span: SourceSpan) {
    guard !Self.isRemark(bytes) else { return }
    if Self.isMergeMark(bytes) { isUnmerged = true }
    if let said = Self.sum(in: bytes) {
      written.append((said.count, said.digits, span))
      isSumLast = true
      return
    }
    if bytes.starts(with: "format ".utf8) {
      format = Int(String(decoding: bytes.dropFirst(7), as: UTF8.self)) ?? format
    }
    isSumLast = false
    sum.add(bytes)
  }

  /// Whether facts are gone. Of two sums that a merge has left, the larger counts. What is yet to be merged, or of a later
  /// mestring, is told as that.
  var isCut: Bool {
    guard !isUnmerged, format <= LockWriting.format else { return false }
    guard let most = written.map(\.count).max() else { return format > 1 || sum.count == 0 }
    return sum.count < most
  }

  /// Whether it is what a release wrote. The first format had no sum.
  var isAsWritten: Bool {
    guard let said = written.first else { return true }
    return written.count == 1 && isSumLast && said.count == sum.count && said.digits == sum.digits
  }

  /// The last sum, or the end of a file without one.
  var place: SourceSpan { written.last?.span ?? end }

  /// Whether a line says nothing: it is empty, or for a person.
  static func isRemark(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first(where: { $0 != 32 }) else { return true }
    return first == UInt8(ascii: "#")
  }

  /// Whether git has left a line between two editions.
  static func isMergeMark(_ line: ArraySlice<UInt8>) -> Bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { line.starts(with: $0.utf8) }
  }

  /// What a line says that there is; nil for a line that isn't a sum.
  static func sum(in line: ArraySlice<UInt8>) -> (count: Int, digits: String)? {
    let parts = line.split(separator: 32).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 3, parts[0] == LockSum.name, let count = Int(parts[1]), count > 0,
      parts[2].utf8.count == 16
    else { return nil }
    return (count, parts[2])
  }
}
