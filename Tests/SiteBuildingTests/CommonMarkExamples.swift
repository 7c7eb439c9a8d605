import Foundation
import Source

@testable import SiteBuilding

/// One of the published examples: what is written, and what should come of it.
struct CommonMarkExample: Decodable {
  let example: Int
  var markdown: String
  var html: String

  static func all() throws -> [CommonMarkExample] {
    try JSONDecoder().decode(
      [CommonMarkExample].self, from: Data(contentsOf: folder.appending(path: "examples.json")))
  }

  static let folder = URL(filePath: fixtures).appending(path: "commonmark")

  /// The same with addresses that lead somewhere from a page of the product: those of links to a host, those of pictures to a file
  /// beside the page. Nil where the addresses stand in the text in another form, or all lead somewhere.
  var leadingSomewhere: CommonMarkExample? {
    var changed = self
    for (start, name) in [(" src=\"", "media/bilde.png"), (" href=\"", nil)] {
      var addresses: Set<String> = []
      for part in html.components(separatedBy: start).dropFirst() {
        addresses.insert(String(part.prefix { $0 != "\"" }))
      }
      // The longest first, as one may be the beginning of another.
      for address in addresses.sorted(by: { ($1.count, $0) < ($0.count, $1) })
      where !address.isEmpty && !address.contains(":") {
        guard markdown.contains(address) else { return nil }
        let new = name ?? "https://eksempel.no" + (address.hasPrefix("/") ? "" : "/") + address
        changed.markdown = changed.markdown.replacingOccurrences(of: address, with: new)
        changed.html = changed.html.replacingOccurrences(of: address, with: new)
      }
    }
    return changed.markdown == markdown ? nil : changed
  }
}

/// What the readable list beside the examples says: which of them don't come out as published, and why.
struct CommonMarkList {
  struct Row: Hashable {
    let key: String
    let examples: [Int]
  }

  /// The rows of each part, by its heading.
  private(set) var parts: [String: [Row]] = [:]

  init() throws {
    let text = try String(contentsOf: CommonMarkExample.folder.appending(path: "README.md"), encoding: .utf8)
    var heading = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") { heading = String(line.dropFirst(3)) }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("| "), let key = cells.first, let last = cells.last, last.first?.isNumber == true
      else { continue }
      parts[heading, default: []].append(
        Row(key: key.replacingOccurrences(of: "`", with: ""), examples: Self.numbers(last)))
    }
  }

  /// `1, 3–5` as numbers.
  private static func numbers(_ text: String) -> [Int] {
    text.split(separator: ",").flatMap { part -> [Int] in
      let ends = part.split(separator: "–").compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
      return ends.count == 2 && ends[0] < ends[1] ? Array(ends[0]...ends[1]) : ends
    }
  }

  /// Numbers as the list has them.
  static func text(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
