import Diagnostics
import ProgramModel
import ProgramReading
import Source

extension Draft {
  /// A module with a Word document's text, and what didn't come with it told at the top of the file.
  ///
  /// `pictureEnding` gives the ending of a picture's file name by its bytes, nil for what browsers don't show or isn't safe.
  public static func module(
    _ name: DraftName, of program: String, from document: DocxDocument, in place: DraftingPlace,
    pictureEnding: @escaping ([UInt8]) -> String?
  ) throws(DraftRefusal) -> Draft {
    let spot = try ModuleSpot(name, of: program, in: place)
    let words = DraftingPlace.words(in: spot.program.source)
    let pictures = PictureList(
      document.media, stem: String(name.id.text.prefix(60)), in: words, ending: pictureEnding,
      isTaken: { place.paths.contains("\(spot.folder)/\($0)") })
    var writer = DocumentWriter(pictures: pictures, title: name.title, in: words)
    let pages = writer.pages(document.blocks)
    var told = writer.inline.leftOut.lines + hidden(document.hidden)
    let missing = writer.inline.pictures.withoutWords
    if missing > 0 {
      told.append(
        Words(
          nb: "\(missing == 1 ? "ett bilde" : "\(missing) bilder") uten beskrivelse; søk etter SKRIV HVA",
          en:
            "\(missing == 1 ? "one picture" : "\(missing) pictures") without a description; search for WRITE WHAT"
        ))
    }
    let front = ModuleText.front(title: name.title, in: words)
    let text = withComments(front, comments(told, document.name, in: words)) + "\n" + pages
    guard text.utf8.count <= FileReader.largestFile else {
      throw .unavailable(
        Words(
          nb:
            "dokumentet er for langt for én modul (over \(FileReader.largestFile / 1024) KB tekst); del det i flere",
          en:
            "the document is too long for one module (over \(FileReader.largestFile / 1024) KB of text); divide it"
        ))
    }
    let files =
      [File(spot.path, text)]
      + writer.inline.pictures.files.map { File("\(spot.folder)/\($0.path)", $0.bytes) }
    let first = Words(
      nb: "åpne filen og les gjennom den: hver side begynner med #, og quizer og øvelser kan skrives inn nå",
      en:
        "open the file and read it through: each page begins with #, and quizzes and exercises can be written now"
    )
    return spot.draft(
      files, first: first,
      last: told.map { Words(nb: "se etter: \($0.nb)", en: "look for: \($0.en)") })
  }

  private static func hidden(_ parts: HiddenParts) -> [Words] {
    var told = parts.textBoxes.prefix(50).map { words in
      Words(
        nb:
          "tekstboksen som begynner med «\(words)»; flytt teksten ut av boksen i Word, eller skriv den inn her",
        en: "the text box that begins with “\(words)”; move its text out of the box in Word, or write it here"
      )
    }
    if parts.colours > 0 {
      told.append(
        Words(
          nb: "farget tekst \(parts.colours) steder; ordene er tatt med",
          en: "coloured text in \(parts.colours) places; the words were kept"))
    }
    return told
  }

  /// Comments of YAML at the top of the file: the author sees them, the reader never does.
  private static func comments(_ told: [Words], _ name: String, in language: Words.Language) -> [String] {
    let source = name.filter { !$0.isNewline }
    let head = Words(nb: "Hentet fra \(source).", en: "Taken from \(source).").text(in: language)
    guard !told.isEmpty else { return ["# \(head)"] }
    let but = Words(
      nb: "Dette kom ikke med, eller må ses over. Stryk linjene når det er gjort:",
      en: "This did not come along, or must be looked at. Delete these lines when that is done:"
    ).text(in: language)
    return ["# \(head) \(but)"] + told.map { "# - \($0.text(in: language))" }
  }

  private static func withComments(_ front: String, _ comments: [String]) -> String {
    let lines = front.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return (lines.prefix(1) + comments + lines.dropFirst()).joined(separator: "\n")
  }
}
