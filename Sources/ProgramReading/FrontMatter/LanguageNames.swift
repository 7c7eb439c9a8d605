import ProgramModel

/// What people call the languages that content is written in.
enum LanguageNames {
  private static let tags: [String: String] = [
    "bokmål": "nb", "norsk": "nb", "no": "nb", "nor": "nb", "nob": "nb", "norwegian": "nb", "nb_no": "nb",
    "nynorsk": "nn", "nno": "nn", "engelsk": "en", "english": "en", "eng": "en", "samisk": "se",
    "nordsamisk": "se", "sme": "se", "arabisk": "ar", "arabic": "ar", "ara": "ar", "polsk": "pl",
    "polish": "pl",
    "ukrainsk": "uk", "ukrainian": "uk", "ua": "uk", "tysk": "de", "svensk": "sv", "dansk": "da", "dk": "da",
  ]

  /// A tag that isn't a common slip: `no` says only «norsk», and `ua`, `dk` are countries.
  static func isPlausible(_ locale: Locale) -> Bool { tags[locale.tag] == nil }

  /// The tag that somebody meant who wrote a language's name, or a tag in capitals.
  static func tag(meantBy text: String) -> String? {
    let plain = text.lowercased()
    if let tag = tags[plain] { return tag }
    return Locale(plain).map(\.tag)
  }
}
