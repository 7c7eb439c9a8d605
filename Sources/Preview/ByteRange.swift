/// The part of a file that a browser asks for: to play a film from its middle, and in some browsers to play it at all.
enum ByteRange: Hashable {
  /// All of it: no part was asked for, or several, or one that can't be read.
  case whole
  case part(Range<Int>)
  /// A part that begins after the end.
  case outside

  /// For a `Range` header and a file's length.
  init(_ header: String?, of count: Int) {
    self = .whole
    guard let header, header.hasPrefix("bytes=") else { return }
    let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return }
    switch (Int(ends[0]), Int(ends[1])) {
    case (let start?, let end?) where start <= end:
      self = start < count ? .part(start..<min(end, count - 1) + 1) : .outside
    case (let start?, nil) where ends[1].isEmpty:
      self = start < count ? .part(start..<count) : .outside
    case (nil, let length?) where ends[0].isEmpty:
      self = length > 0 && count > 0 ? .part(max(0, count - length)..<count) : .outside
    default: return
    }
  }
}
