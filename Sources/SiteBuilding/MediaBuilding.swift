import Diagnostics
import ProgramModel
import SafeXML
import SiteFiles
import SiteRendering
import Source

/// The pictures, sounds and films that a site shows, under names that change with their content.
struct BuiltMedia {
  var table: MediaTable
  var files: [OutputFile]
  var diagnostics: [Diagnostic]
}

enum MediaBuilding {
  /// The largest picture, sound or film, in bytes.
  static let largestFile = 64 << 20

  /// Reads what is shown, each file once. SVG is cleaned; a picture that isn't safe is an error at the place that shows it.
  static func build(_ uses: [MediaUse], in folder: ContentFolder) throws -> BuiltMedia {
    var entries: [String: MediaTable.Entry] = [:]
    var built = BuiltMedia(table: MediaTable(), files: [], diagnostics: [])
    var seen: Set<String> = []
    for use in uses where seen.insert(use.path).inserted {
      var bytes = try folder.readFile(use.path, limit: largestFile)
      var size: (width: Int, height: Int)?
      if use.path.hasSuffix(".svg") {
        switch SVGCleaner.clean(bytes) {
        case .success(let picture):
          bytes = picture.bytes
          size = (picture.width, picture.height)
        case .failure(let refusal):
          built.diagnostics += refusal.problems.map { $0.diagnostic(path: use.path, at: use.span) }
          continue
        }
      } else if let header = PictureHeader.of(bytes) {
        size = (header.width, header.height)
      }
      let path = "assets/" + name(of: use.path, bytes)
      entries[use.path] = MediaTable.Entry(path: path, width: size?.width, height: size?.height)
      built.files.append(OutputFile(path: path, bytes: bytes))
    }
    built.table = MediaTable(entries)
    return built
  }

  /// `angst/media/bolge.svg` becomes `angst-bolge-1234abcd.svg`.
  private static func name(of path: String, _ bytes: [UInt8]) -> String {
    let parts = path.split(separator: "/").filter { $0 != "media" }
    let joined = parts.joined(separator: "-")
    let dot = joined.lastIndex(of: ".") ?? joined.endIndex
    return "\(joined[..<dot])-\(Digest.short(bytes))\(joined[dot...])"
  }
}

/// A file that is shown, and where that is written.
struct MediaUse: Sendable {
  let path: String
  let span: SourceSpan?

  /// The sites' own marks, at the lines that name them.
  static func logos(of sites: [Site]) -> [MediaUse] {
    sites.compactMap(\.logo).map { MediaUse(path: $0.value, span: $0.span) }
  }

  /// What the programs of a site show, each file once, in the order in which they are met.
  static func all(in programs: [Program], locales: [Locale]) -> [MediaUse] {
    var seen: Set<String> = []
    var uses: [MediaUse] = []
    func add(_ path: String?, _ span: SourceSpan) {
      guard let path, seen.insert(path).inserted else { return }
      uses.append(MediaUse(path: path, span: span))
    }
    func add(_ facts: PageFacts) {
      for picture in facts.pictures { add(picture.path, picture.span) }
      for media in facts.media {
        add(media.path, media.span)
        add(media.captions, media.span)
      }
    }
    for program in programs {
      for locale in locales {
        guard let edition = program.edition(in: locale) else { continue }
        add(PageFacts(edition.front.blocks))
        for module in edition.modules { module.pages.forEach { add($0.facts) } }
      }
    }
    return uses
  }
}

extension SVGProblem {
  func diagnostic(path: String, at span: SourceSpan?) -> Diagnostic {
    let rule: Rule = if case .tooMuch = kind { .pictureTooHeavy } else { .pictureUnsafe }
    return Diagnostic(
      rule, at: span, ["path": .text(path), "line": .number(line), "what": .words(words)])
  }

  private var words: Words {
    switch kind {
    case .malformed(let text):
      Words(nb: "ikke riktig skrevet SVG (\(text))", en: "not well-formed SVG (\(text))")
    case .encoding: Words(nb: "ikke lagret som UTF-8", en: "not saved as UTF-8")
    case .doctype: Words(nb: "en DOCTYPE", en: "a DOCTYPE")
    case .tooMuch(let limit, let number): limit.words(number, line: line)
    case .notSVG: Words(nb: "noe annet enn SVG", en: "something else than SVG")
    case .element(let name):
      Words(nb: "<\(name)>, som ikke er trygt i et bilde", en: "<\(name)>, which isn't safe in a picture")
    case .attribute(let name):
      Words(nb: "«\(name)», som ikke er trygt i et bilde", en: "“\(name)”, which isn't safe in a picture")
    case .outsideReference(let text):
      Words(nb: "en henvisning ut av bildet: \(text)", en: "a reference out of the picture: \(text)")
    case .value(let text, let name):
      Words(nb: "\(name)=«\(text)», som ikke går", en: "\(name)=“\(text)”, which can't be used")
    case .style(let text): Words(nb: "stiler som ikke går: \(text)", en: "styles that can't be used: \(text)")
    case .stylesheet: Words(nb: "et stilark utenfra", en: "a style sheet from outside")
    case .size:
      Words(nb: "verken viewBox eller bredde og høyde", en: "neither a viewBox nor a width and a height")
    }
  }
}

extension SVGProblem.Limit {
  /// What the picture has too much of, as whoever drew it may know it; shapes and groups are what drawing programs call them.
  fileprivate func words(_ number: Int, line: Int) -> Words {
    switch self {
    case .bytes:
      Words(nb: "er på mer enn \(number >> 20) MB", en: "is larger than \(number >> 20) MB")
    case .depth:
      Words(
        nb: "har mer enn \(number) grupper inni hverandre (linje \(line))",
        en: "has more than \(number) groups inside each other (line \(line))")
    case .elements:
      Words(nb: "har mer enn \(number) former", en: "has more than \(number) shapes")
    case .attributes:
      Words(
        nb: "har en form med mer enn \(number) egenskaper (linje \(line))",
        en: "has a shape with more than \(number) properties (line \(line))")
    case .namespaces:
      Words(
        nb: "har mer enn \(number) navnerom på ett sted (linje \(line))",
        en: "has more than \(number) namespaces in one place (line \(line))")
    case .drawnElements:
      Words(
        nb: "blir mer enn \(number) former å tegne når masker, utklipp, markører og kopier er regnet med",
        en: "comes to more than \(number) shapes to draw once masks, clips, markers and copies are counted")
    }
  }
}
