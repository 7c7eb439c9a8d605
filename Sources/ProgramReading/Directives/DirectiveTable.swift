import Diagnostics
import ProgramModel

/// The directives of the format: their names, and what they may be given.
enum DirectiveName: Hashable, Sendable {
  case quiz, exercise, diary, branch, otherwise, rows
  case container(Container.Kind)
  case media(Media.Kind)
  case measure, crisis, quizAgain, rating
  case field(Field.Kind.Name)
}

enum DirectiveTable {
  /// Directives that hold others, between `:::` and `:::`.
  static let containers = Vocabulary<DirectiveName>(
    [
      (.quiz, ["quiz"]),
      (.exercise, ["exercise", "øvelse", "øving"]),
      (.diary, ["diary", "dagbok"]),
      (.container(.homework), ["homework", "hjemmeoppgave", "heimeoppgåve"]),
      (.container(.example), ["example", "eksempel", "døme"]),
      (.container(.note), ["note", "merk"]),
      (.container(.tip), ["tip", "tips"]),
      (.container(.important), ["important", "viktig"]),
      (.container(.caution), ["caution", "forsiktig", "varsam"]),
      (.container(.summary), ["summary", "oppsummering"]),
      (.container(.reveal), ["reveal", "vis-mer", "vis-meir"]),
      (.container(.guide), ["guide", "veileder", "rettleiar"]),
      (.container(.relatives), ["relatives", "pårørende", "pårørande"]),
      (.branch, ["if", "hvis", "viss"]),
      (.otherwise, ["else", "ellers", "elles"]),
      (.media(.figure), ["figure", "figur"]),
      (.media(.audio), ["audio", "lyd"]),
      (.media(.video), ["video"]),
      (.rows, ["rows", "rader"]),
    ],
    misspellings: [
      "kviss": "quiz", "spørsmål": "quiz", "question": "quiz", "oppgave": "øvelse", "skjema": "øvelse",
      "arbeidsark": "øvelse", "worksheet": "exercise", "obs": "viktig", "boks": "merk", "ramme": "merk",
      "merknad": "merk", "info": "merk", "råd": "tips", "box": "note", "advarsel": "forsiktig",
      "advarsler": "forsiktig", "fare": "forsiktig", "warning": "caution", "danger": "caution",
      "sammendrag": "oppsummering", "husk": "oppsummering", "hjemmelekse": "hjemmeoppgave",
      "lekse": "hjemmeoppgave", "historie": "eksempel", "fortelling": "eksempel", "kasus": "eksempel",
      "logg": "dagbok", "bilde": "figur", "image": "figure", "film": "video", "lydfil": "lyd",
      "tabell": "rader", "table": "rows", "dersom": "hvis", "ellers-hvis": "ellers", "terapeut": "veileder",
      "behandler": "veileder", "familie": "pårørende", "detaljer": "vis-mer", "details": "reveal",
      "les-mer": "vis-mer", "mer": "vis-mer",
    ])

  /// Directives on a line of their own, after `::`.
  static let leaves = Vocabulary<DirectiveName>(
    [
      (.measure, ["measure", "kartlegging"]),
      (.crisis, ["crisis", "krise"]),
      (.quizAgain, ["repeat", "gjenta"]),
      (.rating, ["rating", "vurdering"]),
      (.field(.line), ["line", "linje"]),
      (.field(.text), ["text", "tekst"]),
      (.field(.number), ["number", "tall", "tal"]),
      (.field(.scale), ["scale", "skala"]),
      (.field(.choice), ["choice", "valg", "val"]),
      (.field(.checks), ["checks", "avkryssing"]),
      (.field(.date), ["date", "dato"]),
      (.field(.time), ["time", "klokkeslett"]),
      (.field(.duration), ["duration", "varighet", "varigheit"]),
      (.field(.phone), ["phone", "telefon"]),
      (.field(.list), ["list", "liste"]),
      (.field(.timer), ["timer", "tidtaker", "tidtakar"]),
      (.field(.computed), ["computed", "beregnet", "utrekna"]),
      (.field(.plot), ["plot", "graf"]),
    ],
    misspellings: [
      "tekstfelt": "tekst", "tekstboks": "tekst", "fritekst": "tekst", "textarea": "text", "input": "line",
      "svar": "tekst", "felt": "linje", "kortsvar": "linje", "slider": "skala", "glidebryter": "skala",
      "skyver": "skala", "vas": "skala", "nummer": "tall", "nedtrekk": "valg", "radio": "valg",
      "alternativer": "valg", "flervalg": "avkryssing", "sjekkliste": "avkryssing",
      "avkryssingsboks": "avkryssing", "avkrysningsboks": "avkryssing", "checkbox": "checks",
      "klokke": "klokkeslett", "tid": "klokkeslett", "tidspunkt": "klokkeslett", "lengde": "varighet",
      "mobil": "telefon", "punkter": "liste", "nedtelling": "tidtaker", "stoppeklokke": "tidtaker",
      "regnestykke": "beregnet", "kurve": "graf", "diagram": "graf", "spørreskjema": "kartlegging",
      "skjema": "kartlegging", "test": "kartlegging", "hjelp": "krise", "krisehjelp": "krise",
      "tilbakemelding": "vurdering",
    ])

  /// What authors call a field.
  static func words(for field: Field.Kind.Name) -> Words {
    (field == .rows ? containers.words(for: .rows) : leaves.words(for: .field(field)))
      ?? Words(nb: field.rawValue, en: field.rawValue)
  }

  /// The containers whose lines are read one by one.
  static let lineByLine: Set<String> = Set(containers.entries.first { $0.thing == .quiz }?.names ?? [])

  /// What a directive may be given in its braces.
  static func keys(of name: DirectiveName) -> [AttributeKey] {
    switch name {
    case .quiz: [.show, .type, .was]
    case .exercise, .diary: [.show, .view, .was, .rise, .floor, .sleep, .inBed]
    case .container: [.show]
    case .branch: [.unknown]
    case .otherwise, .crisis, .rating: [.show]
    case .media: [.show, .source, .captions, .alternative]
    case .rows: [.show, .was, .place]
    case .measure: [.show, .at, .was]
    case .quizAgain: [.show]
    case .field(let field): keys(of: field)
    }
  }

  private static func keys(of field: Field.Kind.Name) -> [AttributeKey] {
    let common: [AttributeKey] = [.show, .place, .was]
    switch field {
    case .line, .date, .time, .duration, .phone, .list: return common
    case .rows: return common
    case .text: return common + [.lines]
    case .number: return common + [.minimum, .maximum, .step, .unit]
    case .scale: return common + [.minimum, .maximum, .step, .unit, .low, .high]
    case .choice, .checks: return common + [.from]
    case .timer: return common + [.minutes, .seconds]
    case .computed: return common + [.value, .unit]
    case .plot: return common + [.fields]
    }
  }

  /// The single words that a directive may be given.
  static func flags(of name: DirectiveName) -> [AttributeFlag] {
    switch name {
    case .exercise, .diary: [.repeats]
    case .field(.choice), .field(.checks): [.other]
    default: []
    }
  }
}

/// A key in a directive's braces.
enum AttributeKey: Hashable, Sendable, CaseIterable {
  case show, type, view, was, rise, floor, sleep, inBed, unknown, source, captions, alternative, place, at
  case lines, minimum, maximum, step, unit, low, high, from, minutes, seconds, value, fields

  static let vocabulary = Vocabulary<AttributeKey>([
    (.show, ["show", "vis"]),
    (.type, ["type"]),
    (.view, ["view", "visning", "vising"]),
    (.was, ["was", "var"]),
    (.rise, ["rise", "opp"]),
    (.floor, ["floor", "gulv", "golv"]),
    (.sleep, ["sleep", "søvn"]),
    (.inBed, ["bed", "seng"]),
    (.unknown, ["unknown", "ukjent"]),
    (.source, ["src", "fil"]),
    (.captions, ["captions", "teksting"]),
    (.alternative, ["alt", "beskrivelse", "skildring"]),
    (.place, ["place", "plass"]),
    (.at, ["at", "når"]),
    (.lines, ["lines", "linjer", "linjar"]),
    (.minimum, ["min"]),
    (.maximum, ["max", "maks"]),
    (.step, ["step", "steg"]),
    (.unit, ["unit", "enhet", "eining"]),
    (.low, ["low", "lav", "låg"]),
    (.high, ["high", "høy", "høg"]),
    (.from, ["from", "fra", "frå"]),
    (.minutes, ["minutes", "minutter", "minutt"]),
    (.seconds, ["seconds", "sekunder", "sekund"]),
    (.value, ["value", "verdi"]),
    (.fields, ["fields", "felt"]),
  ])
}

extension AttributeKey {
  /// Whether its value is a number, which words behind it can't belong to.
  var isNumber: Bool {
    [.lines, .minimum, .maximum, .step, .minutes, .seconds].contains(self)
  }

  /// Whether a value is one that its key offers, so that no word behind it can be more of it.
  func hasChoice(_ value: String) -> Bool {
    switch self {
    case .view: View.vocabulary[value] != nil
    case .type: Quiz.Kind.vocabulary[value] != nil
    case .place: ViewPlace.vocabulary[value] != nil
    case .at: MeasurePlacement.Time.vocabulary[value] != nil
    default: false
    }
  }
}

/// A single word in a directive's braces.
enum AttributeFlag: Hashable, Sendable {
  case repeats, other

  static let vocabulary = Vocabulary<AttributeFlag>([
    (.repeats, ["repeat", "flere", "fleire"]),
    (.other, ["other", "annet", "anna"]),
  ])
}

extension View {
  static let vocabulary = Vocabulary<View>([
    (.form, ["form", "skjema"]),
    (.circle, ["circle", "sirkel"]),
    (.diamond, ["diamond", "diamant"]),
    (.ladder, ["ladder", "stige"]),
    (.beforeAfter, ["before-after", "før-etter"]),
    (.week, ["week", "uke", "veke"]),
    (.abc, ["abc"]),
    (.plan, ["plan"]),
    (.safetyPlan, ["safety-plan", "trygghetsplan", "tryggleiksplan"]),
    (.copingCard, ["coping-card", "mestringskort", "meistringskort"]),
    (.log, ["log", "logg"]),
    (.sleepDiary, ["sleep-diary", "søvndagbok", "søvndagbok"]),
    (.sleepWindow, ["sleep-window", "søvnvindu", "søvnvindauge"]),
  ])
}

extension ViewPlace {
  static let vocabulary = Vocabulary<ViewPlace>([
    (.trigger, ["trigger", "utløser", "utløysar"]),
    (.thought, ["thought", "tanke"]),
    (.body, ["body", "kropp"]),
    (.action, ["action", "handling"]),
    (.feeling, ["feeling", "følelse", "kjensle"]),
    (.steps, ["steps", "trinn", "steg"]),
    (.before, ["before", "før"]),
    (.after, ["after", "etter"]),
    (.event, ["event", "hendelse", "hending"]),
    (.belief, ["belief", "tolkning", "tolking"]),
    (.consequence, ["consequence", "konsekvens"]),
    (.signs, ["signs", "tegn", "teikn"]),
    (.people, ["people", "personer", "personar"]),
    (.places, ["places", "steder", "stader"]),
    (.professionals, ["professionals", "fagfolk"]),
    (.surroundings, ["surroundings", "omgivelser", "omgivnader"]),
    (.reminder, ["reminder", "påminnelse", "påminning"]),
    (.prediction, ["prediction", "forventning", "forventing"]),
    (.fear, ["fear", "frykt"]),
    (.outcome, ["outcome", "utfall"]),
  ])
}

extension Quiz.Kind {
  static let vocabulary = Vocabulary<Quiz.Kind>([
    (.one, ["one", "en", "ein"]),
    (.many, ["many", "flere", "fleire"]),
    (.order, ["order", "rekkefølge", "rekkjefølgje"]),
    (.match, ["match", "par"]),
    (.text, ["text", "tekst"]),
    (.poll, ["poll", "avstemning", "røysting"]),
  ])
}

extension MeasurePlacement.Time {
  static let vocabulary = Vocabulary<MeasurePlacement.Time>([
    (.start, ["start"]),
    (.during, ["during", "underveis", "undervegs"]),
    (.end, ["end", "slutt"]),
  ])
}
