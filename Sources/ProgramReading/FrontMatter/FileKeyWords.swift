import Diagnostics

extension FileKey.Kind {
  /// What the value must be, as it is told to the author.
  var words: Words {
    switch self {
    case .line, .text: Words(nb: "en tekst", en: "a text")
    case .lines:
      Words(nb: "en liste av tekster, hver på sin linje etter `- `", en: "a list of texts, each after `- `")
    case .choice(let choices):
      Words(nb: "ett av ordene ", en: "one of the words ").adding(choices.map(\.name))
    case .yesOrNo: Words(nb: "`true` eller `false`", en: "`true` or `false`")
    case .wholeNumber(let range):
      Words(
        nb: "et helt tall fra \(range.lowerBound) til \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .number:
      Words(nb: "et tall, med punktum foran desimalene", en: "a number, with a point before decimals")
    case .wholeNumbers: Words(nb: "en liste av tall, som `[1, 4]`", en: "a list of numbers, as `[1, 4]`")
    case .date: Words(nb: "en dato, som 2026-11-01", en: "a date, as 2026-11-01")
    case .language: Words(nb: "et språk, som `nb`", en: "a language, as `nb`")
    case .languages: Words(nb: "en liste av språk, som `[nb, en]`", en: "a list of languages, as `[nb, en]`")
    case .id: Words(nb: "en id", en: "an id")
    case .names:
      Words(
        nb: "en liste av id-er, som `[min-plan, min-sirkel.tanker]`",
        en: "a list of ids, as `[my-plan, my-circle.thoughts]`")
    case .ids: Words(nb: "en liste av id-er, som `[angst, sovn]`", en: "a list of ids, as `[angst, sovn]`")
    case .facts(let table):
      table.example(Words(nb: "flere nøkler", en: "several keys"), open: "{", close: "}")
    case .listOfFacts(let table):
      table.example(Words(nb: "en liste med nøkler", en: "a list with keys"), open: "- {", close: "}")
    case .hostText, .hostName:
      Words(nb: "en tekst, eller `{nb: …, en: …}`", en: "a text, or `{nb: …, en: …}`")
    case .named:
      Words(nb: "navn med verdier, som `{navn: verdi}`", en: "names with values, as `{name: value}`")
    case .any: Words(nb: "noe annet", en: "something else")
    }
  }

  /// Whether a text may begin with `#`, so that a lone comment after the key was perhaps meant as one.
  var mayBeText: Bool {
    switch self {
    case .line, .text, .lines, .hostText, .hostName, .named: true
    default: false
    }
  }
}

extension Words {
  fileprivate func adding(_ names: [String]) -> Words {
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    return Words(nb: nb + list, en: en + list)
  }
}

extension KeyTable {
  /// The words with the first keys as an example: «flere nøkler, som `{by: …, role: …}`».
  fileprivate func example(_ words: Words, open: String, close: String) -> Words {
    let example = open + keys.prefix(4).map { "\($0.name): …" }.joined(separator: ", ") + close
    return Words(nb: "\(words.nb), som `\(example)`", en: "\(words.en), as `\(example)`")
  }
}
