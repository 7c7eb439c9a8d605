import Diagnostics
import ProgramModel

/// What a new module says: a page of each kind that teaches how it is written.
enum ModuleText {
  static func text(title: String, id: Identifier, in language: Words.Language) -> String {
    // A block's id is unique in the whole program, so the module's own begins it; it must leave room within 64 characters.
    var stem = id.text.prefix(40)
    while stem.hasSuffix("-") { stem.removeLast() }
    return language == .nb
      ? bokmål(YAMLText.line(title), String(stem)) : english(YAMLText.line(title), String(stem))
  }

  /// The lines above the text; also of a module that comes from a Word document.
  static func front(title: String, in language: Words.Language) -> String {
    let title = YAMLText.line(title)
    return language == .nb
      ? """
      ---
      title: \(title)
      # Står under tittelen i programmets oversikt.
      summary: Skriv én setning om hva leseren får ut av denne modulen.
      # draft gir alle sider et banner om at ingen fagperson har lest dem. Slik skal det være til noen har gjort det.
      status: draft
      ---

      """
      : """
      ---
      title: \(title)
      # Stands below the title in the program's overview.
      summary: Write one sentence on what the reader gets out of this module.
      # draft puts a banner on every page that no clinician has reviewed it. That is how it should be until somebody has.
      status: draft
      ---

      """
  }

  private static func bokmål(_ title: String, _ stem: String) -> String {
    front(title: title, in: .nb) + """

      # Begynn her {#begynn-her}

      Hei! Dette er en ferdig modul som du kan skrive over. Alt i den virker allerede. Kjør `mestring serve`, så ser du sidene i nettleseren mens du skriver.

      Det som står mellom de to strekene øverst i filen, er opplysninger om modulen. Resten er tekst. En tom linje skiller avsnittene. Ord kan være **viktige** eller *nesten viktige*, og du kan lenke til [neste side](#prov-selv).

      - En linje som begynner med en strek og et mellomrom, er et punkt.
      - Her er et til.

      ## En ny side

      En linje som begynner med én `#` og et mellomrom, begynner en ny side. To, som over dette avsnittet, gir en mellomtittel. Vil du ha en side til, skriver du bare en ny overskrift med én `#`.

      Det som står i klammer bak overskriften, er sidens adresse. La det stå når du endrer overskriften, så finner folk igjen det de har skrevet.

      Bilder legger du i mappen `media` og skriver slik: `![Hva bildet viser](media/bilde.svg)`.

      # Prøv selv {#prov-selv}

      En quiz er et spørsmål, noen svar og gjerne en forklaring. Sett `[x]` foran det riktige svaret. Det som står etter `>`, får leseren når hun har valgt svaret.

      ::: quiz Hva skjer når du lagrer denne filen? {#\(stem)-quiz}
      - [ ] Den kommer rett på nettet
        > Nei. Ingen andre ser den før noen kjører `mestring build` og legger ut resultatet.
      - [x] Ingenting, før jeg ber om det
        > Ja. `mestring check` ser etter feil, og `mestring serve` viser sidene på din egen maskin.
      - [ ] Jeg kan ødelegge noe
        > Nei, prøv i vei. Er noe feil, sier `mestring check` hva og hvor, og det gamle nettstedet blir liggende.

      Dette avsnittet får alle se når de har svart.
      :::

      # En øvelse {#en-ovelse}

      En øvelse er felt som leseren fyller ut. Svarene blir i nettleseren hennes. `visning=sirkel` tegner dem som en sirkel, og `plass=` sier hvor i sirkelen hvert svar hører til.

      ::: øvelse Min sirkel {#\(stem)-sirkel visning=sirkel}
      Tenk på en gang i det siste. Noen få ord på hvert sted er nok.

      :: linje Hva skjedde? {#skjedde plass=utløser}

      :: tekst Hva tenkte du? {#tenkte plass=tanke}

      :: avkryssing Hva kjente du i kroppen? {#kjente plass=kropp annet}
      - Hjertet banket {#hjertet}
      - Jeg ble varm {#varm}
      - Det knøt seg i magen {#magen}

      :: tekst Hva gjorde du? {#gjorde plass=handling}

      :: skala Hvor sterkt var det? {#styrke min=0 max=10 lav="ikke noe" høy="så sterkt det kan bli"}
      :::

      Navnet i klammer, som `{#skjedde}`, er det svaret lagres under. Velg et kort ord, og la det stå.

      `mestring explain views` viser alle visningene, `mestring explain fields` alle feltene og `mestring explain directives` alt annet: tekst som bare vises når noe er svart, det leseren skrev, vist igjen senere, bilder, lyd og film.

      # Det viktigste, og en oppgave {#husk}

      ::: oppsummering Husk dette {#\(stem)-husk}
      - Skriv to til fire punkter som leseren skal ta med seg.
      - De samles også på et eget ark som kan skrives ut.
      :::

      ::: hjemmeoppgave Til neste gang {#\(stem)-oppgave}
      Skriv én ting som leseren kan prøve de neste dagene, så liten at hun får den til.
      :::

      # Når du har skrevet ferdig {#ferdig}

      Denne siden er til deg. Slett den før noen andre skal lese.

      1. Kjør `mestring check`. Hver feil har et nummer, og `mestring explain` fulgt av nummeret sier mer om den.
      2. Les alt høyt for en kollega. Der du snubler, snubler leseren også.
      3. Be en fagperson gå gjennom modulen. Da kan det stå `status: published` øverst, med `reviewed:` under, der navn, stilling og dato står.

      """
  }

  private static func english(_ title: String, _ stem: String) -> String {
    front(title: title, in: .en) + """

      # Begin here {#begin-here}

      Hello! This is a finished module for you to write over. Everything in it works already. Run `mestring serve`, and you see the pages in your browser while you write.

      What stands between the two rules at the top of the file are facts about the module. The rest is text. An empty line divides paragraphs. Words can be **important** or *almost important*, and you can link to [the next page](#try-it).

      - A line that begins with a hyphen and a space is a point in a list.
      - Here is another.

      ## A new page

      A line that begins with one `#` and a space starts a new page. Two, as above this paragraph, make a heading on the page. If you want one more page, just write a new heading with one `#`.

      What stands in braces behind the heading is the page's address. Leave it when you change the heading, so that people find again what they have written.

      Put pictures in the folder `media`, and write them like this: `![What the picture shows](media/picture.svg)`.

      # Try it {#try-it}

      A quiz is a question, some answers and, if you like, an explanation. Put `[x]` before the right answer. What stands after `>` is shown when the reader has chosen that answer.

      ::: quiz What happens when you save this file? {#\(stem)-quiz}
      - [ ] It goes straight on the web
        > No. Nobody else sees it until somebody runs `mestring build` and publishes the result.
      - [x] Nothing, until I ask for it
        > Yes. `mestring check` looks for mistakes, and `mestring serve` shows the pages on your own computer.
      - [ ] I might break something
        > No, go ahead. If something is wrong, `mestring check` says what and where, and the old site stays as it is.

      Everybody sees this paragraph when they have answered.
      :::

      # An exercise {#an-exercise}

      An exercise has fields that the reader fills in. The answers stay in the reader's browser. `view=circle` draws them as a circle, and `place=` says where in the circle each answer belongs.

      ::: exercise My circle {#\(stem)-circle view=circle}
      Think of a time lately. A few words in each place are enough.

      :: line What happened? {#happened place=trigger}

      :: text What did you think? {#thought place=thought}

      :: checks What did you feel in your body? {#felt place=body other}
      - My heart was pounding {#heart}
      - I felt hot {#hot}
      - My stomach was in a knot {#stomach}

      :: text What did you do? {#did place=action}

      :: scale How strong was it? {#strength min=0 max=10 low="nothing at all" high="as strong as it gets"}
      :::

      The name in braces, as `{#happened}`, is what the answer is stored under. Choose a short word, and leave it.

      `mestring explain views` shows all the views, `mestring explain fields` all the fields, and `mestring explain directives` everything else: text that only shows when something was answered, what the reader wrote, shown again later, pictures, sound and film.

      # What matters most, and something to do {#remember}

      ::: summary Remember this {#\(stem)-remember}
      - Write two to four points for the reader to take along.
      - They are also collected on a sheet of their own for printing.
      :::

      ::: homework Until next time {#\(stem)-homework}
      Write one thing that the reader can try in the coming days, so small that it can be done.
      :::

      # When you have finished writing {#finished}

      This page is for you. Delete it before anybody else reads.

      1. Run `mestring check`. Every mistake has a number, and `mestring explain` with that number says more about it.
      2. Read all of it aloud to a colleague. Where you stumble, the reader does too.
      3. Ask a clinician to review the module. Then it can say `status: published` at the top, with `reviewed:` below it that holds a name, a role and a date.

      """
  }
}
