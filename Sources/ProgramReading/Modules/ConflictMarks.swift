import Source

/// Finds what git writes round two versions of one text that nobody has chosen between.
enum ConflictMarks {
  /// The first line that begins or ends one; a line of `=======` alone may be anything.
  static func first(in file: SourceFile) -> SourceSpan? {
    let bytes = file.bytes
    let start = file.lines.beginnings.first { start in
      guard start + 7 < bytes.count, bytes[start] == UInt8(ascii: "<") || bytes[start] == UInt8(ascii: ">")
      else { return false }
      return bytes[start + 7] == 32 && (start + 1..<start + 7).allSatisfy { bytes[$0] == bytes[start] }
    }
    return start.map { start in
      file.span(start, bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count)
    }
  }
}
