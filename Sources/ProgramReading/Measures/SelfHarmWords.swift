/// Finds items that ask about self-harm or death, in bokmål, nynorsk and English.
enum SelfHarmWords {
  /// Beginnings of words; a space at the end makes it the whole word.
  private static let beginnings = [
    "død", "daud", "dø ", "døy ", "skade deg", "skade meg", "skada deg", "skada meg", "skader deg",
    "selvskad",
    "sjølvskad", "selvmord", "sjølvmord", "suicid", "ta livet", "tatt livet", "ta ditt eget liv",
    "ta mitt eget liv",
    "ta sitt eget liv", "ikke leve", "ikkje leve", "slutt på livet", "avslutte livet", "verdt å leve",
    "leve lenger", "leve lengre", "leve lengje", "lyst til å leve",
    "verd å leve", "kutte deg", "kutta deg", "drepe deg", "drepe meg", "dead ", "die ", "dying ",
    "hurt yourself",
    "hurting yourself", "hurt myself", "hurting myself", "harm yourself", "harming yourself", "harm myself",
    "harming myself", "self harm", "kill yourself", "killing yourself", "kill myself", "killing myself",
    "end your life", "ending your life", "end my life", "ending my life", "take your own life",
    "take my own life", "worth living", "want to live", "not alive", "cut yourself", "cutting yourself",
  ]

  static func occur(in text: String) -> Bool {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    let padded = " \(words) "
    return beginnings.contains { padded.contains(" \($0)") }
  }
}
