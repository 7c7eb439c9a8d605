import Diagnostics
import ProgramModel

extension View {
  /// What the person sees, in one sentence.
  var purpose: Words {
    switch self {
    case .form:
      Words(
        nb: "felt under hverandre, slik de er skrevet", en: "fields below each other, as they are written")
    case .circle:
      Words(
        nb: "en sirkel med piler: utløser, tanke, kropp og handling",
        en: "a circle with arrows: trigger, thought, body and action")
    case .diamond:
      Words(
        nb: "en diamant med linjer mellom alle: tanke, følelse, kropp og handling",
        en: "a diamond with lines between all: thought, feeling, body and action")
    case .ladder: Words(nb: "trinn fra lett til vanskelig", en: "steps from easy to hard")
    case .beforeAfter: Words(nb: "før og etter, ved siden av hverandre", en: "before and after, side by side")
    case .week:
      Words(
        nb:
          "en uke med en linje for hver dag. Den fylles ut på nytt hver dag, også uten `flere`, og hver dag beholder sine egne ord",
        en:
          "a week with a line for each day. It is filled in again each day, also without `repeat`, and each day keeps its own words"
      )
    case .abc:
      Words(
        nb: "tre kolonner: det som skjedde, tolkningen og hva den førte til",
        en: "three columns: what happened, the belief and what it led to")
    case .plan:
      Words(
        nb: "en plan for motgang: tidlige tegn, hva jeg gjør, og hvem jeg snakker med",
        en: "a plan for setbacks: early signs, what I do, and whom I talk to")
    case .safetyPlan:
      Words(
        nb: "en trygghetsplan i seks steg, fra tegn til tryggere omgivelser",
        en: "a safety plan in six steps, from signs to safer surroundings")
    case .copingCard:
      Words(
        nb: "et kort til lomma: tanken, påminnelsen og hva jeg gjør",
        en: "a card for the pocket: the thought, the reminder and what I do")
    case .log:
      Words(
        nb: "en logg over forsøk: hva jeg ventet, hvor redd jeg var, og hva som skjedde",
        en: "a log of trials: what I expected, how afraid I was, and what happened")
    case .sleepDiary:
      Words(nb: "en søvndagbok med en linje for hver natt", en: "a sleep diary with a line for each night")
    case .sleepWindow:
      Words(
        nb:
          "når man legger seg og står opp, regnet ut av sju netter i søvndagboka; `opp=` er når man står opp, `gulv=` det korteste vinduet, `søvn=` og `seng=` de to feltene i dagboka. Det må stå en «forsiktig» foran på siden. Visningen spør selv om alt som gjør mindre tid i senga farlig, og spør igjen hver uke. Det som står i øvelsen, vises først når alle svarene er nei, og klokkeslettene når det også er krysset av for at det er avtalt. Nettstedet må ha slått det på med `sleep-window: on`; ellers vises bare veien til dagboka",
        en:
          "when to go to bed and get up, worked out from seven nights of the sleep diary; `rise=` is when one gets up, `floor=` the shortest window, `sleep=` and `bed=` the two fields of the diary. A “caution” must stand before it on the page. The view itself asks about all that makes less time in bed dangerous, and asks again each week. What stands in the exercise is shown once every answer is no, and the times once it is ticked as agreed too. The site must have turned it on with `sleep-window: on`; else only the way to the diary is shown"
      )
    }
  }

  /// An exercise with the view; it compiles as it stands on a page.
  var example: String {
    let (head, fields) = parts
    let exercise = "::: øvelse \(head)\n\(fields)\n:::"
    return self == .sleepWindow ? "\(Self.beforeWindow)\n\n\(exercise)" : exercise
  }

  /// What a sleep window needs before it.
  private static let beforeWindow = """
    ::: dagbok Nettene mine {#netter view=søvndagbok}
    :: klokkeslett La meg {#la-meg}
    :: klokkeslett Sto opp {#sto-opp}
    :: varighet Hvor lenge sov du? {#sov}
    :: beregnet Tid i senga {#i-senga verdi="sto-opp - la-meg"}
    :::

    ::: forsiktig
    Har du epilepsi, er du gravid, eller kjører du mye bil? Snakk med legen først.
    :::
    """

  private var parts: (String, String) {
    switch self {
    case .form: ("Dette er viktig for meg {#viktig}", ":: tekst Hva betyr mest? {#mest}")
    case .circle:
      (
        "Min sirkel {#min-sirkel view=sirkel}",
        """
        :: linje Hva skjedde? {#skjedde plass=utløser}
        :: tekst Hva tenkte du? {#tenkte plass=tanke}
        :: tekst Hva kjente du i kroppen? {#kjente plass=kropp}
        :: tekst Hva gjorde du? {#gjorde plass=handling}
        """
      )
    case .diamond:
      (
        "Min diamant {#min-diamant view=diamant}",
        """
        :: tekst Hva tenkte du? {#tenkte plass=tanke}
        :: linje Hva følte du? {#folte plass=følelse}
        :: tekst Hva kjente du i kroppen? {#kjente plass=kropp}
        :: tekst Hva gjorde du? {#gjorde plass=handling}
        """
      )
    case .ladder:
      (
        "Min stige {#min-stige view=stige}",
        """
        ::: rader Trinnene mine {#trinn plass=trinn}
        :: linje Hva gjør du? {#hva}
        :: skala Hvor redd tror du at du blir? {#redd min=0 max=10 low="ikke" high="svært"}
        :::
        """
      )
    case .beforeAfter:
      (
        "Før og etter {#for-etter view=før-etter}",
        """
        :: skala Hvor mye trodde du på tanken? {#trodde plass=før min=0 max=10 low="ikke" high="helt"}
        :: skala Hvor mye tror du på den nå? {#tror plass=etter min=0 max=10 low="ikke" high="helt"}
        """
      )
    case .week: ("Uka mi {#uka-mi view=uke}", ":: linje Noe jeg gleder meg til {#gleder}")
    case .abc:
      (
        "Fra hendelse til følelse {#hendelse view=abc}",
        """
        :: linje Hva skjedde? {#skjedde plass=hendelse}
        :: tekst Hva sa du til deg selv? {#sa plass=tolkning}
        :: tekst Hva førte det til? {#forte-til plass=konsekvens}
        """
      )
    case .plan:
      (
        "Min plan {#min-plan view=plan}",
        """
        :: liste Tidlige tegn {#tegn plass=tegn}
        :: liste Dette gjør jeg {#gjor plass=trinn}
        :: liste Dem snakker jeg med {#hvem plass=personer}
        """
      )
    case .safetyPlan:
      (
        "Trygghetsplan {#trygghet view=trygghetsplan}",
        """
        :: liste Tegn på at det blir vanskelig {#tegn plass=tegn}
        :: liste Det jeg kan gjøre selv {#selv plass=trinn}
        :: liste Steder der jeg har det bedre {#steder plass=steder}
        :: liste Noen jeg kan være med {#noen plass=personer}
        :: liste Fagfolk jeg kan ringe {#fagfolk plass=fagfolk}
        :: tekst Slik gjør jeg det tryggere rundt meg {#tryggere plass=omgivelser}
        """
      )
    case .copingCard:
      (
        "Kort til lomma {#kort view=mestringskort}",
        """
        :: linje Tanken som kommer {#tanken plass=tanke}
        :: tekst Det jeg vil huske {#huske plass=påminnelse}
        :: linje Det jeg gjør {#gjor plass=handling}
        """
      )
    case .log:
      (
        "Forsøkene mine {#forsok view=logg flere}",
        """
        :: linje Hva tror du kommer til å skje? {#tror plass=forventning}
        :: skala Hvor redd er du? {#redd plass=frykt min=0 max=10 low="ikke" high="svært"}
        :: tekst Hva skjedde? {#skjedde plass=utfall}
        """
      )
    case .sleepDiary:
      (
        "Natta mi {#natta view=søvndagbok flere}",
        """
        :: klokkeslett La meg {#la-meg}
        :: klokkeslett Sto opp {#sto-opp}
        """
      )
    case .sleepWindow:
      (
        "Søvnvinduet mitt {#vindu view=søvnvindu opp=07:00 gulv=\"5 t\" søvn=netter.sov seng=netter.i-senga}",
        ":: tekst Hva kan bli vanskelig? {#vanskelig}"
      )
    }
  }
}
