import Diagnostics
import ProgramModel
import Source

/// A picture, sound or film that a text shows exists, and is of a kind that browsers show.
enum PicturesExist {
  static func check(_ program: Program, in context: CheckContext) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let folder = program.folder
    func check(_ path: String?, at span: SourceSpan, kinds: [String]) {
      guard let path else { return }
      if !context.paths.contains(path) {
        diagnostics.append(
          Diagnostic(
            .pictureMissing, at: span, ["path": .text(LinksLeadSomewhere.asWritten(path, in: folder))],
            suggestion: Suggestion.nearest(
              to: path, among: context.paths.filter { $0.contains("/media/") }.sorted()
            ).map { LinksLeadSomewhere.asWritten($0, in: folder) }))
      } else if !kinds.contains(where: path.hasSuffix) {
        diagnostics.append(
          Diagnostic(.mediaOfUnknownKind, at: span, ["kinds": .text(kinds.joined(separator: ", "))]))
      }
    }
    for edition in program.editions {
      let facts = [PageFacts(edition.front.blocks)] + edition.modules.flatMap { $0.pages.map(\.facts) }
      for page in facts {
        for picture in page.pictures { check(picture.path, at: picture.span, kinds: pictures) }
        for case .media(let media) in page.blocks {
          let kinds =
            switch media.kind {
            case .figure: pictures
            case .audio: [".mp3", ".m4a", ".ogg", ".opus"]
            case .video: [".mp4", ".webm"]
            }
          check(media.path, at: media.span, kinds: kinds)
          check(media.captions, at: media.span, kinds: [".vtt"])
        }
      }
    }
    // A page that isn't translated is met once in each edition.
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }
  }

  private static let pictures = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif"]
}

extension Rule {
  static let pictureMissing = Rule(
    "M0522", .error,
    Words(nb: "filen «{path}» finnes ikke", en: "the file “{path}” doesn't exist"),
    help: Words(nb: "legg den i media/ ved siden av teksten", en: "put it in media/ beside the text"),
    explained: Explanation(
      why: Words(
        nb: "Den som leser, ville se et tomt felt med et brukket ikon der bildet skulle vært.",
        en: "The reader would see an empty space with a broken icon where the picture should be."),
      wrong: .page(
        "![Ei dør på gløtt](media/dør.svg)",
        beside: [
          .init(
            "angst/media/dor.svg",
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M2 1h4v8H2z"/></svg>"#)
        ]),
      right: .page(
        "![Ei dør på gløtt](media/dor.svg)",
        beside: [
          .init(
            "angst/media/dor.svg",
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M2 1h4v8H2z"/></svg>"#)
        ])))

  static let mediaOfUnknownKind = Rule(
    "M0523", .error,
    Words(
      nb: "filen er av et slag som ikke kan vises her", en: "the file is of a kind that can't be shown here"),
    help: Words(nb: "den må slutte på {kinds}", en: "it must end in {kinds}"),
    explained: Explanation(
      why: Words(
        nb:
          "En fil som du kan åpne, kan ikke alltid vises i en gammel telefon. Den som leser, ville bare se at noe mangler.",
        en:
          "A file that you can open can't always be shown on an old phone. The reader would only see that something is missing."
      ),
      wrong: .page(
        """
        ::: lyd Rolig pust {fil=media/pust.wma}
        Legg en hånd på magen, og pust rolig ut.
        :::
        """, beside: [.init("angst/media/pust.wma", "")]),
      right: .page(
        """
        ::: lyd Rolig pust {fil=media/pust.mp3}
        Legg en hånd på magen, og pust rolig ut.
        :::
        """, beside: [.init("angst/media/pust.mp3", "")])))
}
