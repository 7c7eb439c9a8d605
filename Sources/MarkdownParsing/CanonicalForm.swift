import Diagnostics
import Source

/// The form of the lines of directives that all tools write: `::: name Title {#id}`. Other forms are read too and mean the same.
public enum CanonicalForm {
  /// Edits that give every directive of a text this form. None of them changes what the text means.
  public static func fixes(in file: SourceFile, from start: Int) -> [Diagnostic.Fix] {
    var fixes: [Diagnostic.Fix] = []
    var fence: ArraySlice<UInt8>?
    for line in MarkdownText.lines(of: file, in: start..<max(start, file.bytes.count)) {
      let text = file.trimmed(line)
      if let mark = codeFence(file.bytes[text]) {
        if fence == nil {
          fence = mark
        } else if let open = fence, mark.first == open.first, mark.count >= open.count {
          fence = nil
        }
        continue
      }
      // What stands far in may be code.
      guard fence == nil, text.lowerBound - line.lowerBound < 4 else { continue }
      let edits = edits(text, of: file)
      if !edits.isEmpty {
        let title = Words(
          nb: "skriv direktivet slik det pleier å se ut", en: "write the directive in its usual form")
        fixes.append(.init(title, edits, isCertain: true))
      }
    }
    return fixes
  }

  private static func codeFence(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let sign = line.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let mark = line.prefix { $0 == sign }
    return mark.count >= 3 ? mark : nil
  }

  private static func edits(_ line: Range<Int>, of file: SourceFile) -> [Diagnostic.Fix.Edit] {
    let bytes = file.bytes
    guard line.count > 2, bytes[line.lowerBound] == UInt8(ascii: ":"),
      let form = bytes.withUnsafeBufferPointer({ FenceLine($0.baseAddress, in: line) })
    else { return [] }
    var colons = line.lowerBound
    while colons < line.upperBound, bytes[colons] == UInt8(ascii: ":") { colons += 1 }
    var edits: [Diagnostic.Fix.Edit] = []
    func replace(_ range: Range<Int>, with text: String) {
      let span = file.span(range.lowerBound, range.upperBound)
      if file.text(span) != text { edits.append(.init(span, text)) }
    }
    if form == .bare {
      replace(colons..<line.upperBound, with: "")
      return edits
    }
    let (directive, problems) = DirectiveLine.read(line, of: file)
    guard problems.isEmpty, !directive.name.isEmpty else { return [] }
    replace(colons..<directive.nameSpan.start, with: " ")
    guard !directive.title.isEmpty else { return edits }
    let isBracketed =
      directive.title.lowerBound > line.lowerBound
      && bytes[directive.title.lowerBound - 1] == UInt8(ascii: "[")
    let hasInner = bytes[directive.title].contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    let titleEnd = directive.attributes?.span.start ?? line.upperBound
    if !isBracketed || !hasInner {
      replace(directive.nameSpan.end..<directive.title.lowerBound, with: " ")
      if isBracketed {
        replace(directive.title.upperBound..<titleEnd, with: directive.attributes == nil ? "" : " ")
      }
    }
    return edits
  }
}
