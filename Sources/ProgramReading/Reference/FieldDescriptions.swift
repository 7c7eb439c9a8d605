import Diagnostics
import ProgramModel

extension Field.Kind.Name {
  /// What the field is for, in one sentence.
  var purpose: Words {
    switch self {
    case .line: Words(nb: "noen ord på én linje", en: "a few words on one line")
    case .text: Words(nb: "flere linjer", en: "several lines")
    case .number: Words(nb: "et tall", en: "a number")
    case .scale:
      Words(nb: "et tall på en skala med ord i endene", en: "a number on a scale with words at its ends")
    case .choice:
      Words(nb: "ett av valgene i listen under", en: "one of the options in the list below it")
    case .checks:
      Words(nb: "så mange av valgene i listen under som passer", en: "as many of the options below it as fit")
    case .date: Words(nb: "en dato", en: "a date")
    case .time: Words(nb: "et klokkeslett", en: "a time of day")
    case .duration: Words(nb: "timer og minutter", en: "hours and minutes")
    case .phone:
      Words(nb: "et nummer man kan trykke på for å ringe", en: "a number that can be touched to call")
    case .list:
      Words(
        nb: "linjer som man legger til, flytter på og krysser av",
        en: "lines that the person adds, sorts and ticks off")
    case .rows:
      Words(
        nb: "en tabell man legger til rader i; kolonnene er feltene i den",
        en: "a table that one adds rows to; its columns are the fields in it")
    case .timer:
      Words(nb: "teller ned, og husker at det er gjort", en: "counts down, and remembers that it was done")
    case .computed:
      Words(nb: "noe som regnes ut av de andre feltene", en: "something computed from the other fields")
    case .plot: Words(nb: "svar over tid, som en graf", en: "answers over time, as a plot")
    }
  }

  /// How the field is written; it compiles as it stands on a page.
  var example: String {
    if self == .rows { return DirectiveName.rows.example }
    return "::: øvelse Prøv selv {#prov-selv}\n\(lines)\n:::"
  }

  private var lines: String {
    switch self {
    case .line: ":: linje Hva skjedde? {#skjedde}"
    case .text: ":: tekst Hva tenkte du? {#tenkte linjer=4}"
    case .number: ":: tall Hvor mange kopper kaffe? {#kaffe min=0 max=20 enhet=kopper}"
    case .scale:
      ":: skala Hvor sterk var angsten? {#styrke min=0 max=10 low=\"ingen\" high=\"verst tenkelig\"}"
    case .choice:
      """
      :: valg Hva gjorde du? {#gjorde annet}
      - Gikk ut {#gikk-ut}
      - Satte meg ned {#satte-meg}
      """
    case .checks:
      """
      :: avkryssing Hva kjente du? {#kjente annet}
      - Hjertet banket {#hjerte}
      - Jeg ble varm {#varm}
      """
    case .date: ":: dato Når var det? {#dag}"
    case .time: ":: klokkeslett Når la du deg? {#la-meg}"
    case .duration: ":: varighet Hvor lenge sov du? {#sov}"
    case .phone: ":: telefon Hvem kan du ringe? {#ringe}"
    case .list: ":: liste Det jeg vil prøve {#prove}"
    case .timer: ":: tidtaker Kjenn på pusten {#pust minutter=2}"
    case .computed:
      """
      :: tall Timer i senga {#i-senga min=0 max=24}
      :: tall Timer søvn {#sovn min=0 max=24}
      :: beregnet Søvn av tiden i senga {#andel verdi="sovn / i-senga * 100" enhet=%}
      """
    case .rows, .plot:
      """
      :: dato Dag {#dag}
      :: skala Humør {#humor min=0 max=10 low="dårlig" high="godt"}
      :: graf Humøret mitt {#kurve felt="humor"}
      """
    }
  }
}
