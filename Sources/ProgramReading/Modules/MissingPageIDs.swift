import Diagnostics
import ProgramModel
import Source

/// Writes down the ids that pages without one go by, in every language, so that a better heading loses nobody's place.
///
/// A draft may do without, so nothing is told of them; a release may not.
public enum MissingPageIDs {
  /// A fix for each page of each program. Nothing changes but that the id stands there.
  public static func fixes(in content: Content?, _ sources: SourceList) -> [Diagnostic.Fix] {
    (content?.programs ?? []).flatMap { program -> [Diagnostic.Fix] in
      guard let source = program.edition(in: program.source) else { return [] }
      return source.modules.enumerated().flatMap { number, module in
        module.pages.enumerated().compactMap { place, page -> Diagnostic.Fix? in
          guard !page.hasOwnID, !ReservedNames.pages.contains(page.id.text) else { return nil }
          var spans: Set<SourceSpan> = []
          let edits = program.editions.compactMap { edition -> Diagnostic.Fix.Edit? in
            guard edition.modules.indices.contains(number),
              edition.modules[number].pages.indices.contains(place)
            else { return nil }
            let heading = edition.modules[number].pages[place].span
            guard spans.insert(heading).inserted, let file = sources[heading.file],
              takesID(file.bytes[heading.start..<heading.end])
            else { return nil }
            return .init(file.span(heading.end, heading.end), " {#\(page.id)}")
          }
          guard edits.contains(where: { $0.span.file == page.span.file }) else { return nil }
          return .init(Words(nb: "skriv {#\(page.id)}", en: "write {#\(page.id)}"), edits, isCertain: true)
        }
      }
    }
  }

  /// A heading on one line that begins with its sign and ends with its words.
  private static func takesID(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "#"), let last = line.last else { return false }
    return !line.contains(10) && !line.contains(13) && last != UInt8(ascii: "}") && last != UInt8(ascii: "#")
  }
}
