import Diagnostics
import ProgramModel
import Source

/// A picture, sound or film that a text shows exists, and is of a kind that browsers show.
enum PicturesExist {
  static func check(_ program: Program, in context: CheckContext) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let folder = program.folder
    var guesses = Guesses()
    func check(_ path: String?, at span: SourceSpan, kinds: [String]) {
      guard let path else { return }
      if !context.paths.contains(path) {
        diagnostics.append(
          Diagnostic(
            .pictureMissing, at: span, ["path": .text(LinksLeadSomewhere.asWritten(path, in: folder))],
            suggestion: guesses.nearest(
              to: path, at: span, among: context.places.media
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
        for media in page.media {
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
  static let pictureMissing = Rule(.M0522, .error)
  static let mediaOfUnknownKind = Rule(.M0523, .error)
}
