import Diagnostics

/// Directives and what stands in their braces.
extension Rule {
  static let directiveUnknown = Rule(
    "M0420", .error,
    Words(nb: "«{name}» finnes ikke", en: "there is no “{name}”"),
    help: Words(nb: "det kan være {choices}", en: "it may be {choices}"))

  static let directiveWithoutName = Rule(
    "M0421", .error,
    Words(nb: "kolonene mangler et navn", en: "the colons lack a name"),
    help: Words(
      nb: "skriv hva det er: ::: tips, ::: øvelse …", en: "write what it is: ::: tip, ::: exercise …"))

  static let leafWrittenAsContainer = Rule(
    "M0422", .error,
    Words(nb: "«{name}» skal ha to koloner", en: "“{name}” takes two colons"),
    help: Words(
      nb: "skriv :: {name}, og fjern linjen med ::: som skulle lukke det",
      en: "write :: {name}, and remove the line with ::: that was to close it"))

  static let containerWrittenAsLeaf = Rule(
    "M0423", .error,
    Words(nb: "«{name}» skal ha tre koloner", en: "“{name}” takes three colons"),
    help: Words(
      nb: "skriv ::: {name}, og en linje med bare ::: der det slutter",
      en: "write ::: {name}, and a line with only ::: where it ends"))

  static let attributeUnknown = Rule(
    "M0424", .error,
    Words(nb: "«{name}» kjenner ikke «{key}»", en: "“{name}” doesn't know “{key}”"))

  static let attributeWithoutValue = Rule(
    "M0425", .error,
    Words(nb: "«{key}» mangler en verdi", en: "“{key}” lacks a value"),
    help: Words(nb: "skriv {key}=… uten mellomrom", en: "write {key}=… without spaces"))

  static let attributeValueUnknown = Rule(
    "M0426", .error,
    Words(nb: "«{value}» går ikke som {key}", en: "“{value}” can't be used for {key}"),
    help: Words(nb: "det kan være {choices}", en: "it may be {choices}"))

  static let attributeNotNumber = Rule(
    "M0427", .error,
    Words(nb: "«{value}» er ikke et tall", en: "“{value}” is not a number"),
    help: Words(nb: "skriv for eksempel {key}=10", en: "write for example {key}=10"))

  static let attributeOutOfRange = Rule(
    "M0428", .error,
    Words(
      nb: "«{key}» må være et helt tall fra {low} til {high}",
      en: "“{key}” must be a whole number from {low} to {high}"))

  static let containerEmpty = Rule(
    "M0429", .error,
    Words(nb: "«::: {name}» er tom", en: "“::: {name}” is empty"),
    help: Words(nb: "skriv noe i den, eller fjern den", en: "write something in it, or remove it"))

  static let ifWithoutCondition = Rule(
    "M0430", .error,
    Words(nb: "«hvis» mangler et vilkår", en: "“if” lacks a condition"),
    help: Words(nb: "skriv for eksempel ::: hvis styrke >= 7", en: "write for example ::: if strength >= 7"))

  static let elseWithoutIf = Rule(
    "M0431", .error,
    Words(nb: "«ellers» står uten «hvis» rett foran", en: "“else” stands without an “if” right before it"),
    help: Words(
      nb: "flytt den opp til rett etter ::: som lukker «hvis»",
      en: "move it to right after the ::: that closes the “if”"))

  static let mediaWithoutFile = Rule(
    "M0432", .error,
    Words(nb: "«{name}» mangler en fil", en: "“{name}” lacks a file"),
    help: Words(nb: "skriv {fil=media/navn.mp3}", en: "write {src=media/name.mp3}"))

  static let videoWithoutCaptions = Rule(
    "M0433", .error,
    Words(nb: "filmen mangler teksting", en: "the film lacks captions"),
    help: Words(nb: "legg til teksting=media/navn.vtt", en: "add captions=media/name.vtt"))

  static let audioWithoutTranscript = Rule(
    "M0434", .error,
    Words(nb: "lyden mangler det som blir sagt", en: "the sound lacks what is said in it"),
    help: Words(nb: "skriv ordene mellom ::: og :::", en: "write the words between ::: and :::"))

  static let measureWithoutName = Rule(
    "M0435", .error,
    Words(nb: "kartleggingen mangler et navn", en: "the measure lacks a name"),
    help: Words(
      nb: "skriv for eksempel :: kartlegging gad-7 {#gad7-for}",
      en: "write for example :: measure gad-7 {#gad7-before}"))

  static let repeatWithoutName = Rule(
    "M0436", .error,
    Words(nb: "«gjenta» mangler navnet på en quiz", en: "“repeat” lacks the name of a quiz"),
    help: Words(nb: "skriv :: gjenta navnet-på-quizen", en: "write :: repeat the-name-of-the-quiz"))
}

/// Quizzes.
extension Rule {
  static let quizWithoutRightAnswer = Rule(
    "M0201", .error,
    Words(nb: "quizen «{id}» har ikke noe riktig svar", en: "the quiz “{id}” has no right answer"),
    label: Words(
      nb: "ett av de {count} svarene må merkes med [x]",
      en: "one of the {count} answers must be marked with [x]"),
    help: Words(
      nb: "skriv `- [x]` foran det riktige svaret, eller `type=poll` hvis det ikke finnes noe",
      en: "write `- [x]` before the right answer, or `type=poll` if there is none"),
    explained: Explanation(
      why: Words(
        nb: "Uten et riktig svar får den som svarer, aldri vite om hun tenkte rett, uansett hva hun velger.",
        en: "Without a right answer the person never learns whether she thought right, whatever she chooses."),
      wrong: .page(
        """
        ::: quiz Er angst farlig? {#angst-farlig}
        - [ ] Ja, hjertet kan ta skade
        - [ ] Nei, den er bare ubehagelig
        :::
        """),
      right: .page(
        """
        ::: quiz Er angst farlig? {#angst-farlig}
        - [ ] Ja, hjertet kan ta skade
        - [x] Nei, den er bare ubehagelig
        :::
        """)))

  static let quizWithOneAnswer = Rule(
    "M0202", .error,
    Words(nb: "quizen «{id}» har bare ett svar", en: "the quiz “{id}” has only one answer"),
    help: Words(nb: "skriv minst to", en: "write at least two"))

  static let quizWithoutAnswers = Rule(
    "M0203", .error,
    Words(nb: "quizen «{id}» har ingen svar", en: "the quiz “{id}” has no answers"),
    help: Words(nb: "skriv ett svar på hver linje: - [ ] Nei", en: "write one answer on each line: - [ ] No"))

  static let quizWithoutQuestion = Rule(
    "M0204", .error,
    Words(nb: "quizen mangler et spørsmål", en: "the quiz lacks a question"),
    help: Words(
      nb: "skriv det bak navnet: ::: quiz Er angst farlig?",
      en: "write it behind the name: ::: quiz Is anxiety dangerous?"))

  static let quizWithSeveralRight = Rule(
    "M0205", .error,
    Words(
      nb: "quizen «{id}» har flere riktige svar, men type=one",
      en: "the quiz “{id}” has several right answers but type=one"),
    help: Words(
      nb: "fjern type=one, eller la bare ett svar ha [x]",
      en: "remove type=one, or leave [x] on one answer only"))

  static let pollWithRightAnswer = Rule(
    "M0206", .error,
    Words(
      nb: "avstemningen «{id}» har et svar som er merket som riktig",
      en: "the poll “{id}” has an answer marked as right"),
    help: Words(
      nb: "skriv [ ] foran alle, eller fjern type=poll", en: "write [ ] before all, or remove type=poll"))

  static let boxAlmost = Rule(
    "M0210", .error,
    Words(
      nb: "ruten foran svaret er ikke skrevet riktig", en: "the box before the answer is not written right"),
    help: Words(nb: "skriv «{box}» og et mellomrom", en: "write “{box}” and a space"))

  static let answerWithoutBox = Rule(
    "M0211", .error,
    Words(nb: "svaret mangler en rute", en: "the answer lacks a box"),
    help: Words(
      nb: "skriv - [ ] foran det, eller - [x] hvis det er riktig",
      en: "write - [ ] before it, or - [x] if it is right"))

  static let answerEmpty = Rule(
    "M0212", .error,
    Words(nb: "svaret har ingen ord", en: "the answer has no words"),
    help: Words(
      nb: "skriv svaret bak ruten, eller fjern linjen",
      en: "write the answer behind the box, or remove the line"))

  static let matchWithoutPartner = Rule(
    "M0213", .error,
    Words(nb: "svaret mangler det som det hører sammen med", en: "the answer lacks its partner"),
    help: Words(nb: "skriv - Tanke => «Jeg dør nå»", en: "write - Thought => “I am dying”"))

  static let taskListOutsideQuiz = Rule(
    "M0220", .warning,
    Words(nb: "ruter utenfor en quiz blir til vanlig tekst", en: "boxes outside a quiz become plain text"),
    help: Words(
      nb: "skriv ::: quiz foran hvis det er en quiz, eller :: avkryssing i en øvelse",
      en: "write ::: quiz before it if it is a quiz, or :: checks in an exercise"))
}

/// Exercises and their fields.
extension Rule {
  static let fieldOutsideExercise = Rule(
    "M0301", .error,
    Words(nb: "«{name}» må stå i en øvelse", en: "“{name}” must stand in an exercise"),
    help: Words(
      nb: "skriv ::: øvelse Navnet {#navnet} foran, og ::: etter",
      en: "write ::: exercise Its name {#its-name} before it, and ::: after"))

  static let fieldWithoutLabel = Rule(
    "M0302", .error,
    Words(
      nb: "feltet har ingen ord som sier hva man skal skrive",
      en: "the field has no words that say what to write"),
    help: Words(
      nb: "skriv dem bak navnet: :: linje Hva skjedde?",
      en: "write them behind the name: :: line What happened?"))

  static let exerciseWithoutTitle = Rule(
    "M0303", .error,
    Words(nb: "øvelsen har ingen tittel", en: "the exercise has no title"),
    help: Words(
      nb: "skriv den bak navnet: ::: øvelse Min angstsirkel",
      en: "write it behind the name: ::: exercise My anxiety circle"))

  static let exerciseInExercise = Rule(
    "M0304", .error,
    Words(nb: "her begynner en øvelse inni en annen", en: "an exercise begins inside another one here"),
    help: Words(nb: "lukk den første med ::: før denne", en: "close the first one with ::: before this"))

  static let choiceWithoutOptions = Rule(
    "M0305", .error,
    Words(nb: "feltet har ingenting å velge mellom", en: "the field has nothing to choose among"),
    help: Words(
      nb: "skriv valgene som en liste rett under: - Gikk ut",
      en: "write the options as a list right below: - Went out"))

  static let optionTwice = Rule(
    "M0306", .error,
    Words(nb: "valget «{id}» finnes to ganger", en: "the option “{id}” is there twice"),
    help: Words(nb: "gi det ene en annen id", en: "give one of them another id"))

  static let optionEmpty = Rule(
    "M0307", .error,
    Words(nb: "valget har ingen ord", en: "the option has no words"),
    help: Words(
      nb: "skriv dem bak streken, eller fjern linjen", en: "write them behind the dash, or remove the line"))

  static let optionTooLong = Rule(
    "M0308", .error,
    Words(nb: "et valg er én setning", en: "an option is one sentence"),
    help: Words(nb: "flytt resten ut av listen", en: "move the rest out of the list"))

  static let scaleWithoutEnds = Rule(
    "M0309", .error,
    Words(nb: "skalaen mangler endene sine", en: "the scale lacks its ends"),
    help: Words(nb: "skriv {min=0 max=10}", en: "write {min=0 max=10}"))

  static let rangeUpsideDown = Rule(
    "M0310", .error,
    Words(nb: "min må være mindre enn max", en: "min must be less than max"))

  static let stepNotPositive = Rule(
    "M0311", .error,
    Words(nb: "steget må være større enn 0", en: "the step must be more than 0"))

  static let scaleTooFine = Rule(
    "M0312", .error,
    Words(nb: "skalaen har over hundre trinn", en: "the scale has over a hundred steps"),
    help: Words(nb: "bruk :: tall, eller et større step", en: "use :: number, or a larger step"))

  static let timerWithoutTime = Rule(
    "M0313", .error,
    Words(nb: "tidtakeren mangler en tid", en: "the timer lacks a time"),
    help: Words(nb: "skriv {minutter=5}, høyst 120", en: "write {minutes=5}, at most 120"))

  static let computedWithoutValue = Rule(
    "M0314", .error,
    Words(nb: "det beregnede feltet mangler en beregning", en: "the computed field lacks a computation"),
    help: Words(nb: "skriv {verdi=\"sovet / i-seng * 100\"}", en: "write {value=\"slept / in-bed * 100\"}"))

  static let plotWithoutFields = Rule(
    "M0315", .error,
    Words(nb: "grafen mangler felt å tegne", en: "the plot lacks fields to draw"),
    help: Words(nb: "skriv {felt=\"dagbok.humør\"}", en: "write {fields=\"diary.mood\"}"))
}

/// Ids.
extension Rule {
  static let idUnreadable = Rule(
    "M0540", .error,
    Words(nb: "«{id}» kan ikke være en id", en: "“{id}” can't be an id"),
    help: Words(
      nb: "en id har små bokstaver a–z, tall og bindestrek, og begynner med en bokstav",
      en: "an id has small letters a–z, digits and hyphens, and begins with a letter"))

  static let idMissing = Rule(
    "M0541", .note,
    Words(nb: "her lagres svar, men det mangler en id", en: "answers are stored here, but there is no id"),
    help: Words(
      nb: "skriv {#{id}} bakerst på linjen, så finnes svarene igjen når teksten endres",
      en: "write {#{id}} at the end of the line, so that the answers are found when the words change"))

  static let idImpossible = Rule(
    "M0542", .error,
    Words(nb: "det går ikke an å lage en id av disse ordene", en: "no id can be made of these words"),
    help: Words(
      nb: "skriv en bakerst på linjen: {#navnet}", en: "write one at the end of the line: {#its-name}"))

  static let pageHeadingInside = Rule(
    "M0543", .error,
    Words(nb: "en side kan ikke begynne inni noe annet", en: "a page can't begin inside something else"),
    help: Words(nb: "skriv ## for en overskrift på siden", en: "write ## for a heading on the page"))
}
