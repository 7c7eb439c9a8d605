import ProgramModel

/// Whom a program is for, as its front page says it.
enum Audience {
  /// The words for what the format knows; nil for an author's own, which are shown as they are.
  static func words(_ written: String, _ words: ThemeWords) -> String? {
    switch written.lowercased() {
    case "relatives", "pårørende", "pårørande": words[.audienceRelatives]
    case "parents", "foreldre": words[.audienceParents]
    case "guides", "veiledere", "rettleiarar": words[.audienceGuides]
    case "authors", "forfattere", "forfattarar": words[.audienceAuthors]
    default: age(written).map { words(.audienceAge, ["n": String($0)]) }
    }
  }

  /// `16+`
  private static func age(_ written: String) -> Int? {
    guard written.utf8.last == UInt8(ascii: "+"), let age = Int(written.dropLast()), age > 0 else {
      return nil
    }
    return age
  }
}
