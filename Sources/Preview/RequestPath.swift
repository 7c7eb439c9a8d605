/// The path that a browser asks for, below the site's folder.
struct RequestPath: Hashable {
  /// Decoded, without the first `/`; empty for the root.
  let text: String
  /// The query's fields, decoded.
  let query: [String: String]

  /// Nil for a target that isn't a path, or whose percent signs can't be read. Whether there is such a file is another matter:
  /// the files are in memory, and no path leads out of that.
  init?(target: String) {
    guard target.hasPrefix("/") else { return nil }
    let parts = target.dropFirst().split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let text = Self.decoded(parts[0]), !text.utf8.contains(0) else { return nil }
    self.text = text
    var query: [String: String] = [:]
    for field in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
      let pair = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, let value = Self.decoded(pair[1]) else { continue }
      query[String(pair[0])] = value
    }
    self.query = query
  }

  /// The path of the file that is meant: a folder's is its `index.html`.
  var file: String {
    text.isEmpty || text.hasSuffix("/") ? text + "index.html" : text
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(value), let low = rest.popFirst().flatMap(value) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
