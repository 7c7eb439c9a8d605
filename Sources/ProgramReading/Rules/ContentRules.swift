import Diagnostics

/// Files of the content root.
extension Rule {
  static let fileUnused = Rule(
    "M0001", .warning,
    Words(nb: "filen blir ikke brukt", en: "the file is not used"),
    help: Words(
      nb: "en modul heter 1-navn.nb.md og ligger i programmets mappe; bilder ligger i media/",
      en: "a module is called 1-name.nb.md and lies in its program's folder; pictures lie in media/"))

  static let fileNameNotPortable = Rule(
    "M0002", .error,
    Words(nb: "filnavnet går ikke på alle maskiner", en: "the file's name doesn't work on every machine"),
    help: Words(
      nb: "bruk bokstavene a–z, tall og bindestrek, uten æ, ø, å og mellomrom",
      en: "use the letters a–z, digits and hyphens, without æ, ø, å and spaces"))

  static let folderNoID = Rule(
    "M0003", .error,
    Words(
      nb: "mappens navn kan ikke være navnet på et program", en: "the folder's name can't be a program's"),
    help: Words(
      nb: "bruk små bokstaver, tall og bindestrek: angst",
      en: "use small letters, digits and hyphens: anxiety"))

  static let fileNoID = Rule(
    "M0004", .error,
    Words(nb: "filens navn kan ikke være navnet på en modul", en: "the file's name can't be a module's"),
    help: Words(nb: "skriv 2-angstsirkelen.nb.md", en: "write 2-the-circle.en.md"))

  static let fileLanguageMissing = Rule(
    "M0005", .error,
    Words(nb: "filnavnet mangler språket", en: "the file's name lacks the language"),
    help: Words(nb: "skriv .nb.md, .nn.md eller .en.md til slutt", en: "end it with .nb.md, .nn.md or .en.md")
  )

  static let fileTooLarge = Rule(
    "M0006", .error,
    Words(nb: "filen er for stor", en: "the file is too large"),
    help: Words(
      nb: "en fil kan ha {limit} KB; del modulen i to", en: "a file may have {limit} KB; divide the module"))

  static let fileNotText = Rule(
    "M0007", .error,
    Words(nb: "filen er ikke lagret som UTF-8", en: "the file is not saved as UTF-8"),
    label: Words(
      nb: "denne linjen har tegn som ikke lar seg lese", en: "this line has characters that can't be read"),
    help: Words(
      nb: "lagre den på nytt og velg UTF-8 som tegnkoding",
      en: "save it again and choose UTF-8 as its encoding"))

  static let textBeforeFirstPage = Rule(
    "M0550", .error,
    Words(nb: "teksten står foran den første siden", en: "the text stands before the first page"),
    help: Words(nb: "skriv en overskrift foran: # Velkommen", en: "write a heading before it: # Welcome"))

  static let moduleWithoutPages = Rule(
    "M0551", .error,
    Words(nb: "modulen har ingen sider", en: "the module has no pages"),
    help: Words(
      nb: "hver side begynner med en overskrift: # Velkommen",
      en: "each page begins with a heading: # Welcome"))

  static let pageWithoutTitle = Rule(
    "M0552", .error,
    Words(nb: "siden har ingen tittel", en: "the page has no title"),
    help: Words(nb: "skriv den bak tegnet: # Velkommen", en: "write it behind the sign: # Welcome"))

  static let pageEmpty = Rule(
    "M0553", .error,
    Words(nb: "siden er tom", en: "the page is empty"),
    help: Words(
      nb: "skriv noe på den, eller bruk ## for en overskrift på siden før",
      en: "write something on it, or use ## for a heading on the page before"))

  static let idReserved = Rule(
    "M0554", .error,
    Words(nb: "«{id}» er opptatt av nettstedet selv", en: "“{id}” is taken by the site itself"),
    help: Words(nb: "velg en annen id", en: "choose another id"))

  static let moduleTwice = Rule(
    "M0556", .error,
    Words(
      nb: "to filer er modulen «{id}» på samme språk",
      en: "two files are the module “{id}” in the same language"),
    help: Words(nb: "gi den ene et annet navn", en: "give one of them another name"))

  static let moduleNumberTwice = Rule(
    "M0557", .error,
    Words(nb: "to moduler har nummer {number}", en: "two modules have the number {number}"),
    help: Words(
      nb: "gi den ene et annet nummer i filnavnet", en: "give one of them another number in the file's name"))

  static let moduleNotListed = Rule(
    "M0558", .error,
    Words(
      nb: "modulen «{id}» står ikke i programmets rekkefølge",
      en: "the module “{id}” is not in the program's order"),
    help: Words(nb: "skriv den i modules: i program-filen", en: "write it in modules: in the program's file"))

  static let listedModuleUnknown = Rule(
    "M0559", .error,
    Words(nb: "modulen «{id}» finnes ikke", en: "there is no module “{id}”"),
    help: Words(nb: "programmet har {choices}", en: "the program has {choices}"))

  static let programWithoutFront = Rule(
    "M0560", .error,
    Words(
      nb: "programmet «{id}» mangler program.{language}.md",
      en: "the program “{id}” lacks program.{language}.md"),
    help: Words(
      nb: "lag filen, med title: øverst mellom to linjer med ---",
      en: "make the file, with title: at the top between two lines of ---"))

  static let settingsMissing = Rule(
    "M0561", .error,
    Words(nb: "mappen mangler site.yaml", en: "the folder lacks site.yaml"),
    help: Words(
      nb: "lag filen med linjene source: nb og languages: [nb]",
      en: "make the file with the lines source: nb and languages: [nb]"))

  static let programMissing = Rule(
    "M0562", .error,
    Words(nb: "mappen har ingen programmer", en: "the folder has no programs"),
    help: Words(
      nb: "lag mappen angst/ med program.nb.md i", en: "make the folder anxiety/ with program.en.md in it"))
}

/// Translations against their source.
extension Rule {
  static let moduleNotInSource = Rule(
    "M0801", .error,
    Words(
      nb: "modulen «{id}» finnes ikke på {language}", en: "the module “{id}” doesn't exist in {language}"),
    help: Words(
      nb: "en oversettelse heter det samme som kilden, bare med et annet språk",
      en: "a translation has the same name as its source, only with another language"))

  static let pageNotInSource = Rule(
    "M0802", .error,
    Words(nb: "siden «{id}» finnes ikke i kilden", en: "the page “{id}” is not in the source"),
    help: Words(
      nb: "gi den samme id som der, eller fjern den", en: "give it the id it has there, or remove it"))

  static let pageUntranslated = Rule(
    "M0803", .warning,
    Words(nb: "siden «{title}» mangler på {language}", en: "the page “{title}” is missing in {language}"),
    help: Words(
      nb: "så lenge vises den på kildens språk", en: "until then it is shown in the source's language"))

  static let blockUntranslated = Rule(
    "M0804", .warning,
    Words(nb: "noe i kilden er ikke oversatt her", en: "something in the source is not translated here"),
    help: Words(
      nb: "så lenge vises det på kildens språk", en: "until then it is shown in the source's language"))

  static let blockNotInSource = Rule(
    "M0805", .error,
    Words(nb: "«{id}» finnes ikke på denne siden i kilden", en: "“{id}” is not on this page in the source"),
    help: Words(
      nb: "gi den samme id og plass som der, eller fjern den",
      en: "give it the id and place it has there, or remove it"))

  static let textNotInSource = Rule(
    "M0806", .warning,
    Words(
      nb: "teksten finnes ikke i kilden og blir ikke vist",
      en: "the text is not in the source and isn't shown"),
    help: Words(
      nb: "fjern den, eller skriv den i kilden også", en: "remove it, or write it in the source too"))

  static let moduleUntranslated = Rule(
    "M0807", .warning,
    Words(nb: "modulen «{id}» mangler på {language}", en: "the module “{id}” is missing in {language}"),
    help: Words(
      nb: "så lenge vises den på kildens språk", en: "until then it is shown in the source's language"))

  static let answerCountDiffers = Rule(
    "M0810", .error,
    Words(
      nb: "quizen «{id}» har {here} svar her og {there} i kilden",
      en: "the quiz “{id}” has {here} answers here and {there} in the source"),
    help: Words(nb: "skriv like mange, i samme rekkefølge", en: "write as many, in the same order"))

  static let rightAnswerDiffers = Rule(
    "M0811", .error,
    Words(
      nb: "det riktige svaret er et annet enn i kilden", en: "the right answer is another than in the source"),
    help: Words(
      nb: "sett [x] ved de samme svarene, i samme rekkefølge",
      en: "put [x] at the same answers, in the same order"))

  static let optionsDiffer = Rule(
    "M0812", .error,
    Words(
      nb: "valgene er {here} her og {there} i kilden",
      en: "the options are {here} here and {there} in the source"),
    help: Words(
      nb: "skriv de samme, med samme id og rekkefølge", en: "write the same ones, with the same ids and order"
    ))

  static let idDiffers = Rule(
    "M0813", .error,
    Words(
      nb: "id-en er «{here}» her og «{there}» i kilden",
      en: "the id is “{here}” here and “{there}” in the source"),
    help: Words(nb: "skriv {#{there}}", en: "write {#{there}}"))

  static let conditionDiffers = Rule(
    "M0814", .error,
    Words(nb: "vilkåret er et annet enn i kilden", en: "the condition is another than in the source"),
    help: Words(nb: "skriv det samme som der", en: "write the same as there"))

  static let settingDiffers = Rule(
    "M0815", .error,
    Words(nb: "«{what}» er noe annet enn i kilden", en: "“{what}” is something else than in the source"),
    help: Words(nb: "skriv det samme som der", en: "write the same as there"))
}
