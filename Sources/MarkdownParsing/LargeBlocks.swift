import CCmarkGFM
import Diagnostics
import Glibc

/// Finds the blocks of running text that are too large for their words to be read in good time.
///
/// They are measured where cmark has put its lines together: a look at the lines alone would have to know all that cmark knows, and
/// whoever means harm finds what it doesn't.
enum LargeBlocks {
  struct Found {
    /// From 1.
    let line: Int
    let rule: Rule
    let limit: Int
  }

  /// Those of a document whose blocks are there and whose words haven't been read.
  static func find(in root: UnsafeMutablePointer<cmark_node>) -> [Found] {
    var found: [Found] = []
    root.walkBelow { node in
      if let (rule, limit) = brokenLimit(of: node.pointee.content) {
        found.append(Found(line: Int(node.pointee.start_line), rule: rule, limit: limit))
      }
      return true
    }
    return found
  }

  private static func brokenLimit(of content: cmark_strbuf) -> (Rule, limit: Int)? {
    let size = Int(content.size)
    // Each bracket takes a byte: most blocks needn't be looked through.
    guard size > TextLimits.brackets, let start = content.ptr else { return nil }
    if size > TextLimits.paragraph { return (.paragraphTooLong, TextLimits.paragraph / 1024) }
    var brackets = 0
    var offset = 0
    while let place = memchr(start + offset, Int32(UInt8(ascii: "[")), size - offset) {
      brackets += 1
      offset = UnsafeRawPointer(place) - UnsafeRawPointer(start) + 1
    }
    return brackets > TextLimits.brackets ? (.tooManyBrackets, TextLimits.brackets) : nil
  }
}
