import Diagnostics
import ProgramModel

extension DirectiveName {
  /// What the directive is for, in one sentence.
  var purpose: Words {
    switch self {
    case .quiz:
      Words(nb: "ett spørsmål med svar og tilbakemeldinger", en: "one question with answers and feedback")
    case .exercise: Words(nb: "et oppgaveark med felt som fylles ut", en: "a worksheet of fields to fill in")
    case .diary:
      Words(
        nb: "et oppgaveark som fylles ut på nytt hver dag eller uke",
        en: "a worksheet that is filled in again each day or week")
    case .branch:
      Words(
        nb: "vises bare når vilkåret stemmer med det som er svart",
        en: "shown only when the condition fits what has been answered")
    case .otherwise:
      Words(
        nb: "vises når vilkåret i «hvis» ikke stemmer",
        en: "shown when the condition of the “if” doesn't hold")
    case .rows:
      Words(
        nb: "en tabell man legger til rader i; kolonnene er feltene i den",
        en: "a table that one adds rows to; its columns are the fields in it")
    case .container(let kind): kind.purpose
    case .media(.figure): Words(nb: "et bilde med tekst under", en: "a picture with words below it")
    case .media(.audio):
      Words(nb: "en lydfil, med det som blir sagt", en: "a sound file, with what is said in it")
    case .media(.video): Words(nb: "en film med teksting", en: "a film with captions")
    case .measure:
      Words(nb: "et spørreskjema fra mappen measures/", en: "a questionnaire from the folder measures/")
    case .crisis:
      Words(
        nb: "hvor man får hjelp nå, fra nettstedets fil", en: "where to get help now, from the site's file")
    case .quizAgain: Words(nb: "en tidligere quiz en gang til", en: "an earlier quiz once more")
    case .rating: Words(nb: "«var dette nyttig?», fra 1 til 6", en: "“was this useful?”, from 1 to 6")
    case .field(let field): field.purpose
    }
  }

  /// How the directive is written; it compiles as it stands on a page.
  var example: String {
    switch self {
    case .quiz:
      """
      ::: quiz Er angst farlig? {#er-angst-farlig}
      - [ ] Ja, hjertet kan ta skade
        > Nei. Hjertet slår fort, men det tåler det godt.
      - [x] Nei, den er bare ubehagelig
        > Riktig!

      Er du usikker på hjertet ditt, så snakk med legen.
      :::
      """
    case .exercise:
      """
      ::: øvelse Dette vil jeg ha mer av {#mer-av}
      Noen få ord holder.

      :: linje Noe jeg liker {#liker}
      :: skala Hvor lenge er det siden sist? {#siden min=0 max=10 low="i dag" high="lenge"}
      :::
      """
    case .diary:
      """
      ::: dagbok Uka mi {#uka-mi}
      :: dato Dag {#dag}
      :: skala Hvordan var dagen? {#dagen min=0 max=10 low="tung" high="fin"}
      :::
      """
    case .branch:
      """
      ::: øvelse Nå {#naa}
      :: skala Hvor urolig er du? {#uro min=0 max=10 low="ikke" high="svært"}
      :::

      ::: hvis naa.uro >= 7
      Ta en pause først. Siden står her.
      :::
      """
    case .otherwise:
      """
      ::: øvelse Nå {#naa}
      :: skala Hvor urolig er du? {#uro min=0 max=10 low="ikke" high="svært"}
      :::

      ::: hvis naa.uro >= 7
      Ta en pause først. Siden står her.
      :::

      ::: ellers
      Fint, da går vi videre.
      :::
      """
    case .rows:
      """
      ::: øvelse Forsøk {#forsok}
      ::: rader Hva jeg prøvde {#prover}
      :: linje Hva gjorde du? {#hva}
      :: linje Hva skjedde? {#skjedde}
      :::
      :::
      """
    case .container(let kind): kind.example
    case .media(.figure):
      """
      ::: figur Bølgen {fil=media/bolge.svg alt="En bølge som stiger og synker."}
      Angsten stiger, når en topp og synker.
      :::
      """
    case .media(.audio):
      """
      ::: lyd Pust med meg {fil=media/pust.mp3}
      Pust inn, og slipp pusten ut litt langsommere enn du trakk den inn.
      :::
      """
    case .media(.video):
      """
      ::: video Slik gjør du det {fil=media/ovelse.mp4 teksting=media/ovelse.vtt}
      Filmen viser en stol, en dør og en person som går ut av den.
      :::
      """
    case .measure: ":: kartlegging gad-7 {#gad7-for}"
    case .crisis: ":: krise"
    case .quizAgain:
      """
      ::: quiz Er angst farlig? {#er-angst-farlig}
      - [ ] Ja
      - [x] Nei
      :::

      :: gjenta er-angst-farlig
      """
    case .rating: ":: vurdering"
    case .field(let field): field.example
    }
  }
}

extension Container.Kind {
  fileprivate var purpose: Words {
    switch self {
    case .homework: Words(nb: "en oppgave til mellom modulene", en: "a task between the modules")
    case .example:
      Words(nb: "en fortelling om en oppdiktet person", en: "a story about a made-up person")
    case .note: Words(nb: "en merknad", en: "a note")
    case .tip: Words(nb: "et tips", en: "a tip")
    case .important: Words(nb: "noe viktig", en: "something important")
    case .caution:
      Words(
        nb: "foran alt som kan skade; kan aldri skjules",
        en: "before anything that can harm; it can never be hidden")
    case .summary:
      Words(
        nb: "det man skal huske; samles på arket med oppsummeringer",
        en: "what to remember; collected on the sheet of summaries")
    case .reveal:
      Words(nb: "tekst som er foldet sammen; åpen på papir", en: "folded text; open on paper")
    case .guide:
      Words(
        nb: "bare på veilederens ark; skriv det slik at personen tåler å lese det",
        en: "on the guide's sheet only; written so that the person may read it")
    case .relatives: Words(nb: "et ark til noen som står nær", en: "a sheet for somebody close")
    }
  }

  fileprivate var example: String {
    switch self {
    case .homework:
      """
      ::: hjemmeoppgave Til neste gang {#neste-gang}
      Velg tre dager, og legg merke til når alarmen går.
      :::
      """
    case .example:
      """
      ::: eksempel En kveld med Siri
      Siri er oppdiktet. Hun ligger våken og teller det som kan gå galt i morgen.
      :::
      """
    case .note:
      """
      ::: merk
      Svarene dine blir liggende på denne telefonen.
      :::
      """
    case .tip:
      """
      ::: tips Begynn i det små
      Velg noe du nesten tør.
      :::
      """
    case .important:
      """
      ::: viktig Når en lege bør se på det
      Er det nytt eller annerledes enn før, så la en lege se på det.
      :::
      """
    case .caution:
      """
      ::: forsiktig Før du begynner
      Er du gravid, eller har du en hjertesykdom, så snakk med legen først.
      :::
      """
    case .summary:
      """
      ::: oppsummering Dette er det viktigste
      - Angst er en alarm, ikke en skade.
      - Den synker av seg selv.
      :::
      """
    case .reveal:
      """
      ::: vis-mer Hva sier forskningen?
      Mange har god nytte av å øve litt hver dag.
      :::
      """
    case .guide:
      """
      ::: veileder Å spørre om
      Spør hva som var vanskeligst å skrive.
      :::
      """
    case .relatives:
      """
      ::: pårørende Til deg som står nær
      Du trenger ikke si så mye. Spør hva som hjelper.
      :::
      """
    }
  }
}
