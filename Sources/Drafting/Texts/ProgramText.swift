import Diagnostics
import ProgramModel

/// What a new program's front page says.
enum ProgramText {
  static func text(title: String, id: Identifier, in language: Words.Language) -> String {
    language == .nb ? bokmål(YAMLText.line(title), id) : english(YAMLText.line(title), id)
  }

  private static func bokmål(_ title: String, _ id: Identifier) -> String {
    """
    ---
    title: \(title)
    # Står under tittelen på forsiden. Skriv det som du ville sagt det til en som lurer på om dette er noe for seg.
    summary: Skriv én eller to setninger om hva programmet kan hjelpe med.
    # Står i nettleserens fane, der andre kan se den. Ikke skriv navnet på en plage her.
    discreet-title: Kurs
    audience: 16+
    # draft gir alle sider et banner om at ingen fagperson har lest dem. Slik skal det være til noen har gjort det.
    status: draft
    intended-use: Skriv hvem programmet er for, hva det kan brukes til, og hva det ikke kan brukes til. Det erstatter verken lege eller behandling.
    # Stryk tegnet foran linjene når de er sanne:
    # authors:
    #   - Navnet ditt, yrket ditt
    # sources:
    #   - "Beck, J. S. (2021). Cognitive behavior therapy: Basics and beyond (3. utg.). Guilford Press."
    # lived-experience: Hvem som selv har kjent på dette og har lest med.
    ---

    Dette er programmets forside. Skriv over alt som står her. Teksten over, mellom de to strekene, er opplysninger om programmet. Linjer som begynner med # der oppe, er bare til deg.

    Fortell kort hva leseren kan vente seg. Skriv til én person, og skriv du.

    ## Slik bruker du kurset

    Her kan det stå hvor lang tid en modul tar, og at det er lov å ta pauser.

    ## Det du skriver, er ditt

    Svarene dine blir liggende i nettleseren på denne telefonen eller maskinen. De blir ikke sendt til noen.

    ## Når du trenger noe annet

    Skriv når leseren bør snakke med fastlegen eller noen andre. Linjen under viser krisenumrene til kommunen eller tjenesten. La den stå.

    :: krise

    ::: veileder Neste skritt for deg som skriver
    Denne ruten er det bare veiledere som ser. Slett den når du er i gang.

    1. Lag den første modulen: `mestring new module "\(id)/Navnet på modulen"`
    2. Se hvordan det blir: `mestring serve`
    3. Se etter feil: `mestring check`

    En modul blir en egen fil i samme mappe, og modulene kommer i den rekkefølgen filnavnene er nummerert.
    :::

    """
  }

  private static func english(_ title: String, _ id: Identifier) -> String {
    """
    ---
    title: \(title)
    # Stands below the title on the front page. Write it as you would say it to somebody who wonders whether this is for them.
    summary: Write one or two sentences on what the program can help with.
    # Stands in the browser's tab, where others may see it. Don't name a condition here.
    discreet-title: Course
    audience: 16+
    # draft puts a banner on every page that no clinician has reviewed it. That is how it should be until somebody has.
    status: draft
    intended-use: Write who the program is for, what it can be used for, and what it can't. It replaces neither a doctor nor treatment.
    # Take away the sign before these lines when they are true:
    # authors:
    #   - Your name, your profession
    # sources:
    #   - "Beck, J. S. (2021). Cognitive behavior therapy: Basics and beyond (3rd ed.). Guilford Press."
    # lived-experience: Who has been through this themselves and has read along.
    ---

    This is the program's front page. Write your own text in place of everything here. The lines above, between the two rules, are facts about the program. Lines that begin with # up there are for you alone.

    Say briefly what the reader can expect. Write to one person, and say you.

    ## How to use the course

    Here you can say how long a module takes, and that breaks are fine.

    ## What you write is yours

    Your answers stay in the browser on this phone or computer. They are not sent to anyone.

    ## When you need something else

    Say when the reader should talk to a doctor or somebody else. The line below shows the help lines of the municipality or service. Leave it in.

    :: crisis

    ::: guide Next steps for you who write
    Only guides see this box. Delete it when you are under way.

    1. Make the first module: `mestring new module "\(id)/The module's name"`
    2. See how it looks: `mestring serve`
    3. Look for mistakes: `mestring check`

    A module is a file of its own in the same folder, and the modules come in the order of the numbers in the files' names.
    :::

    """
  }
}
