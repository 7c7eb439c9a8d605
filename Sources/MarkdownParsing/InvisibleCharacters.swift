import Diagnostics
import Source

/// Characters that nobody sees and everybody carries along from Word and web pages.
public enum InvisibleCharacters {
  /// One diagnostic for each line of a part of a file that holds any, whose fix takes away all of that line.
  public static func check(_ file: SourceFile, in range: Range<Int>) -> [Diagnostic] {
    let found = file.bytes.withUnsafeBufferPointer { bytes in scan(bytes, range) }
    guard !found.isEmpty else { return [] }
    var diagnostics: [Diagnostic] = []
    var line: [Found] = []
    func tell() {
      guard let first = line.first else { return }
      let edits = line.compactMap { found in found.mended.map { Diagnostic.Fix.Edit(span(of: found), $0) } }
      let title = Words(nb: "slett det usynlige", en: "delete what is invisible")
      diagnostics.append(
        Diagnostic(
          .characterInvisible, at: span(of: first), ["code": .text(first.name)],
          fixes: edits.isEmpty ? [] : [.init(title, edits, isCertain: true)]))
    }
    func span(of found: Found) -> SourceSpan { file.span(found.start, found.start + found.length) }
    for next in found {
      if let last = line.last, file.bytes[last.start..<next.start].contains(where: { $0 == 10 || $0 == 13 }) {
        tell()
        line = []
      }
      line.append(next)
    }
    tell()
    return diagnostics
  }

  private struct Found {
    let start: Int
    let length: Int
    let code: Int
    /// What stands there instead; nil where only the author can know.
    let mended: String?

    var name: String {
      let digits = String(code, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Found] {
    var found: [Found] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
        continue
      }
      if let next = at(index, bytes, range.upperBound) { found.append(next) }
      index += 1
    }
    return found
  }

  private static func at(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Found? {
    let second = index + 1 < end ? bytes[index + 1] : 0
    let third = index + 2 < end ? bytes[index + 2] : 0
    switch bytes[index] {
    case 9, 10, 13: return nil
    // Word's own line break and page break.
    case 11, 12: return Found(start: index, length: 1, code: Int(bytes[index]), mended: "\n")
    case 0..<32, 0x7F: return Found(start: index, length: 1, code: Int(bytes[index]), mended: "")
    case 0xC2 where second < 0xA0:
      // What is left of a letter that was read in the wrong encoding.
      return Found(start: index, length: 2, code: Int(second), mended: nil)
    case 0xE2 where second == 0x80:
      switch third {
      case 0x8B: return Found(start: index, length: 3, code: 0x200B, mended: "")
      case 0xA8, 0xA9: return Found(start: index, length: 3, code: 0x2000 | Int(third) & 0x3F, mended: "\n")
      case 0xAD, 0xAE: return Found(start: index, length: 3, code: 0x2000 | Int(third) & 0x3F, mended: "")
      default: return nil
      }
    case 0xE2 where second == 0x81 && third == 0xA0:
      return Found(start: index, length: 3, code: 0x2060, mended: "")
    case 0xEF where second == 0xBB && third == 0xBF:
      return Found(start: index, length: 3, code: 0xFEFF, mended: "")
    case 0xEF where second == 0xBF && third == 0xBC:
      // Where a picture or a drawing stood in Word.
      return Found(start: index, length: 3, code: 0xFFFC, mended: "")
    default: return nil
    }
  }
}
