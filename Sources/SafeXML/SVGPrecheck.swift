/// What must hold before the XML reader sees a picture.
enum SVGPrecheck {
  static func problem(in bytes: [UInt8]) -> SVGProblem? {
    guard bytes.count <= SVGCleaner.Limits.bytes else {
      return SVGProblem(line: 1, kind: .tooMuch(.bytes, limit: SVGCleaner.Limits.bytes))
    }
    // A NUL is how UTF-16 and UTF-32 show; XML allows none.
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
      return SVGProblem(line: 1, kind: .encoding)
    }
    if let line = lineWithTooManyAttributes(bytes) {
      let limit = SVGCleaner.Limits.attributes
      return SVGProblem(line: line, kind: .tooMuch(.attributes, limit: limit))
    }
    return nil
  }

  /// libxml2 compares every attribute of a tag with every other: 2 MB of attributes in one tag would take it
  /// minutes. No attribute may hold a `<`, so that counting `="` since the last one never counts too few.
  private static func lineWithTooManyAttributes(_ bytes: [UInt8]) -> Int? {
    var line = 1
    var count = 0
    var followsEquals = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"):
        count = 0
        followsEquals = false
      case UInt8(ascii: "="):
        followsEquals = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if followsEquals { count += 1 }
        if count > SVGCleaner.Limits.attributes { return line }
        followsEquals = false
      case UInt8(ascii: "\n"):
        line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        continue
      default:
        followsEquals = false
      }
    }
    return nil
  }
}
