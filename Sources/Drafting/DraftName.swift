import Diagnostics
import ProgramModel

/// A name as somebody wrote it, and the id that it makes.
public struct DraftName: Sendable {
  /// As it was written, for people to read.
  public let title: String
  /// For the file's name: «Tanker og følelser» is `tanker-og-folelser`.
  public let id: Identifier

  /// The longest that a name may be, in characters.
  static let longest = 100

  /// Takes a name that has a letter to begin its id with, and nothing that can't stand in a heading.
  public init(_ written: String) throws(DraftRefusal) {
    let title = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let hasControls = title.unicodeScalars.contains {
      $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
    }
    guard !title.isEmpty, title.count <= Self.longest, !hasControls, let id = Identifier(words: title) else {
      throw .wrongUsage(
        Words(
          nb:
            "«\(title.prefix(40))» kan ikke være et navn; skriv ett med bokstaver, høyst \(Self.longest) tegn",
          en:
            "“\(title.prefix(40))” can't be a name; write one with letters, at most \(Self.longest) characters"
        ))
    }
    self.title = title
    self.id = id
  }

  /// Splits `PROGRAM/NAME` at its first slash.
  public static func split(_ written: String) throws(DraftRefusal) -> (program: String, name: DraftName) {
    guard let slash = written.firstIndex(of: "/"), slash > written.startIndex else {
      throw .wrongUsage(
        Words(
          nb: "skriv hvilket program modulen hører til: PROGRAM/\(written.isEmpty ? "NAVN" : written)",
          en: "write which program the module belongs to: PROGRAM/\(written.isEmpty ? "NAME" : written)"))
    }
    return (
      String(written[..<slash]), try DraftName(String(written[written.index(after: slash)...]))
    )
  }
}
