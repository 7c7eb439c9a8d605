import Diagnostics
import MarkdownParsing
import ProgramModel
import Source

/// What one file of the content root says, read on its own. Files are read in parallel and put together afterwards.
public struct FileReading: Sendable {
  enum Part: Sendable {
    case settings(SourceFile, ContentSettings)
    case site(SourceFile)
    case program(ProgramPart)
    case module(ModulePart)
    case measure(Measure)
    /// A measure's file whose front matter can't be read.
    case unreadMeasure(Identifier)
    case glossary(Glossary)
    /// A file that is read by somebody else, or that is broken and has been told of.
    case nothing
  }

  let part: Part
  /// The module that the file holds, as it stands there, without what it takes from its source; nil in other files.
  public var module: Module? {
    if case .module(let part) = part { part.module } else { nil }
  }
  /// Where the pages, blocks and comments of its text stand; of a file that isn't Markdown nothing is known.
  public let extents: Extents
  /// What the file alone shows to be wrong; what needs other files comes from `ContentAssembler`.
  public let diagnostics: [Diagnostic]

  init(part: Part, extents: Extents, diagnostics: [Diagnostic]) {
    self.part = part
    self.extents = extents
    self.diagnostics = diagnostics
  }

  /// Of a YAML file.
  init(_ file: SourceFile, part: Part, diagnostics: [Diagnostic]) {
    self.init(
      part: part, extents: Extents(text: file.bytes.count..<file.bytes.count), diagnostics: diagnostics)
  }

  /// Of a file that isn't read.
  init(unread file: SourceFile, diagnostics: [Diagnostic]) {
    self.init(part: .nothing, extents: Extents(text: 0..<file.bytes.count), diagnostics: diagnostics)
  }
}

/// A program's own file in one language.
struct ProgramPart: Sendable {
  /// The folder that it lies in, by which its modules find it.
  let folder: Identifier
  let id: Identifier
  let locale: Locale
  let front: FrontPage
}

/// A module's file.
struct ModulePart: Sendable {
  let file: SourceFile
  let program: Identifier
  let number: Int?
  let module: Module
}

/// Reads one file.
public enum FileReader {
  /// The largest file that is read, in bytes.
  public static let largestFile = TextLimits.file

  private static let parser = MarkdownParser(rawContainers: DirectiveTable.lineByLine)

  /// Where the text of a Markdown file begins: after its front matter.
  public static func textStart(of file: SourceFile) -> Int {
    FrontMatter.range(in: file)?.bodyStart ?? FrontMatter.textStart(in: file)
  }

  /// Reads a file of the content root; media are left alone, and of a lock file only that it is text is looked at. A pure function of the file.
  public static func read(_ file: SourceFile) -> FileReading {
    let path: ContentPath
    switch ContentPath.read(file.path) {
    case .success(let read): path = read
    case .failure where ContentPath.isLitter(file.path):
      let problem = Diagnostic(.fileIsLitter, at: nil, ["path": .text(file.path)])
      return FileReading(unread: file, diagnostics: [problem])
    case .failure(let problem):
      return FileReading(unread: file, diagnostics: [Diagnostic(problem.rule, at: file.span(0, 0))])
    }
    switch path {
    case .media: return FileReading(unread: file, diagnostics: [])
    default: break
    }
    if let problem = unreadable(file) { return FileReading(unread: file, diagnostics: [problem]) }
    // Of a lock it is told with what has to be done about it.
    if path != .lock, let span = ConflictMarks.first(in: file) {
      return FileReading(unread: file, diagnostics: [Diagnostic(.conflictMarks, at: span)])
    }
    switch path {
    case .settings:
      let (settings, diagnostics) = SiteReader.settings(file)
      return FileReading(file, part: .settings(file, settings), diagnostics: diagnostics)
    case .site: return FileReading(file, part: .site(file), diagnostics: [])
    case .glossary:
      let (glossary, diagnostics) = GlossaryReader.read(file)
      return FileReading(file, part: .glossary(glossary), diagnostics: diagnostics)
    case .measure(let id, let locale): return measure(file, id, locale)
    case .program(let id, let locale): return program(file, id, locale)
    case .module(let program, let number, let id, let locale):
      return module(file, program, number, id, locale)
    case .media, .lock: return FileReading(unread: file, diagnostics: [])
    }
  }

  /// The place of the first byte that is no UTF-8, or that the file is too large.
  private static func unreadable(_ file: SourceFile) -> Diagnostic? {
    if file.bytes.count > TextLimits.file {
      return Diagnostic(.fileTooLarge, at: file.span(0, 0), ["limit": .number(TextLimits.file / 1024)])
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: file.bytes.span)
      return nil
    } catch {
      return Diagnostic(
        .fileNotText, at: file.span(error.byteOffsets.lowerBound, error.byteOffsets.upperBound))
    }
  }

  private static func program(_ file: SourceFile, _ id: Identifier, _ locale: Locale) -> FileReading {
    var (facts, start, problems) = FrontMatterReader.program(file)
    // A source that can't be read may well be this file's language; that it isn't there would be told in every other one.
    if facts.source == nil, problems.contains(where: { $0.rule == .unknownLanguage }) {
      facts.source = Located(locale, at: facts.span)
    }
    let (blocks, extents, more) = frontBlocks(file, from: start)
    let part = ProgramPart(
      folder: id, id: facts.ownID?.value ?? id, locale: locale, front: FrontPage(facts, blocks: blocks))
    return FileReading(part: .program(part), extents: extents, diagnostics: problems + more)
  }

  private static func module(
    _ file: SourceFile, _ program: Identifier, _ number: Int?, _ id: Identifier, _ locale: Locale
  ) -> FileReading {
    let (facts, start, problems) = FrontMatterReader.module(file)
    let id = facts.ownID?.value ?? id
    var reader = PageReader(file, module: id, locale: locale, parser: parser)
    // What is coming shows its title only, so that its pages may be written later.
    // Of an empty file it is told already that everything is missing.
    let isEmpty =
      facts.status == .coming && file.isBlank(from: start)
      || file.isBlank(from: FrontMatter.textStart(in: file))
    let pages = isEmpty ? [] : reader.pages(from: start)
    let module = Module(id: id, locale: locale, facts: facts, pages: pages, file: file.id, path: file.path)
    return FileReading(
      part: .module(ModulePart(file: file, program: program, number: number, module: module)),
      extents: reader.extents ?? Extents(text: start..<file.bytes.count),
      diagnostics: problems + reader.diagnostics
        + InvisibleCharacters.check(file, in: start..<file.bytes.count))
  }

  private static func measure(_ file: SourceFile, _ id: Identifier, _ locale: Locale) -> FileReading {
    let (measure, extents, problems) = MeasureReader.read(file, id: id, locale: locale, parser: parser)
    return FileReading(
      part: measure.map(FileReading.Part.measure) ?? .unreadMeasure(id), extents: extents,
      diagnostics: problems)
  }

  /// The text of a page that isn't divided: a program's front page, or a page of the theme.
  public static func text(
    _ file: SourceFile
  ) -> (title: String, isDraft: Bool, blocks: [Block], diagnostics: [Diagnostic]) {
    let (facts, start, problems) = FrontMatterReader.module(file)
    let (blocks, _, more) = frontBlocks(file, from: start)
    return (facts.title.plainText, facts.status == .draft, blocks, problems + more)
  }

  private static func frontBlocks(
    _ file: SourceFile, from start: Int
  ) -> ([Block], Extents, [Diagnostic]) {
    let (document, problems) = parser.read(MarkdownText(file, range: start..<file.bytes.count))
    var builder = BlockBuilder(file, parser: parser.knowing(document.notes))
    let blocks = FootnoteNumbers.numbered(builder.blocks(document.blocks, in: .page), of: document) {
      builder.blocks($0, in: .page)
    }
    let invisible = InvisibleCharacters.check(file, in: start..<file.bytes.count)
    return (blocks, document.extents, problems + builder.diagnostics + invisible)
  }
}

extension SourceFile {
  /// Whether nothing but spaces and line breaks follows an offset.
  fileprivate func isBlank(from start: Int) -> Bool {
    bytes[start...].allSatisfy { $0 == 32 || (9...13).contains($0) }
  }
}
