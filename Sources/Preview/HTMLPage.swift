import Source

/// An HTML page as the preview looks at it: bytes with a head. The house's own renderer made them, so a head looks as it looks
/// there; in a page that looks otherwise nothing is found, and the page is served as it is.
struct HTMLPage {
  let bytes: [UInt8]
  /// Where `</head>` begins; nil for a page without one.
  private let headEnd: Int?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    headEnd = ByteSearch.first("</head>".utf8, in: bytes)
  }

  /// The addresses of the page's style sheets, as they are written.
  var styles: [String] {
    styleRanges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The page's bytes without its style sheets' addresses: what doesn't change when only the looks do.
  var bytesWithoutStyles: [UInt8] {
    var result: [UInt8] = []
    var start = 0
    for range in styleRanges {
      result += bytes[start..<range.lowerBound]
      start = range.upperBound
    }
    return result + bytes[start...]
  }

  /// The page without its manifest: it is what a page has that may register a service worker, and a worker would go on showing
  /// what has been changed since.
  var withoutManifest: HTMLPage {
    guard let start = ByteSearch.first("<link rel=\"manifest\"".utf8, in: bytes[..<(headEnd ?? 0)]),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return self }
    return HTMLPage(Array(bytes[..<start] + bytes[(end + 1)...]))
  }

  private var styleRanges: [Range<Int>] {
    values(after: "<link rel=\"stylesheet\" href=\"")
  }

  /// The page with a script of the preview's own, under a policy that lets it run.
  func withScript(_ tag: String) -> [UInt8] {
    guard let headEnd else { return bytes }
    var result = Array(bytes[..<headEnd])
    result += tag.utf8
    result += bytes[headEnd...]
    guard let range = values(after: "<meta http-equiv=\"Content-Security-Policy\" content=\"").first else {
      return result
    }
    let policy = PagePolicy.forPreview(String(decoding: bytes[range], as: UTF8.self))
    result.replaceSubrange(range, with: policy.utf8)
    return result
  }

  /// What stands in the head between a text and the next quotation mark.
  private func values(after start: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var rest = bytes[..<(headEnd ?? 0)]
    while let found = ByteSearch.first(start.utf8, in: rest),
      case let value = found + start.utf8.count,
      let end = rest[value...].firstIndex(of: UInt8(ascii: "\""))
    {
      ranges.append(value..<end)
      rest = rest[end...]
    }
    return ranges
  }
}
