import Diagnostics
import ProgramModel
import Source

/// Puts the files of a content root together: programs with their modules in every language, sites, measures.
public struct ContentAssembler {
  private var diagnostics: [Diagnostic] = []
  private var settings: (file: SourceFile, read: ContentSettings)?
  private var sites: [SourceFile] = []
  /// By the folders that they lie in.
  private var fronts: [Identifier: [ProgramPart]] = [:]
  private var modules: [Identifier: [ModulePart]] = [:]
  private var measures: [Measure] = []
  /// The measures that can't be read, or whose parts nobody knows.
  private var unreadMeasures: Set<Identifier> = []
  private var glossary = Glossary()
  /// The programs' front pages by their ids.
  private var taken: [Identifier: ProgramPart] = [:]
  /// The files with errors of their own: what they lack in comparison with others would be the same mistakes told again.
  private let broken: Set<SourceFile.ID>
  private var merged: MergedModules

  private init(_ readings: [FileReading], _ merged: MergedModules) {
    self.merged = merged
    broken = Set(
      readings.flatMap(\.diagnostics).filter { $0.severity == .error }.compactMap { $0.span?.file })
    var sound: Set<Identifier> = []
    for reading in readings {
      switch reading.part {
      case .settings(let file, let settings): self.settings = (file, settings)
      case .site(let file): sites.append(file)
      case .program(let part): fronts[part.folder, default: []].append(part)
      case .module(let part): modules[part.program, default: []].append(part)
      case .measure(let measure):
        measures.append(measure)
        if reading.diagnostics.contains(where: MeasureReader.hidesParts) {
          unreadMeasures.insert(measure.id)
        } else {
          sound.insert(measure.id)
        }
      case .unreadMeasure(let id): unreadMeasures.insert(id)
      case .glossary(let glossary): self.glossary = glossary
      case .nothing: break
      }
    }
    unreadMeasures.subtract(sound)
  }

  /// The content that the files make, and what was found wrong in them. The readings come in the order of their paths.
  public static func assemble(_ readings: [FileReading]) -> (Content?, [Diagnostic]) {
    var merged = MergedModules()
    return assemble(readings, keeping: &merged)
  }

  /// The same, where translations that were joined with their sources before needn't be once more.
  public static func assemble(
    _ readings: [FileReading], keeping merged: inout MergedModules
  ) -> (Content?, [Diagnostic]) {
    merged.begin()
    var assembler = ContentAssembler(readings, merged)
    defer { merged = assembler.merged }
    let content = assembler.content()
    let told = assembler.diagnostics + readings.flatMap(\.diagnostics)
    return (content, assembler.withoutSourceOnlyNotes(MissingIDs.resolved(told, in: content), content))
  }

  private mutating func content() -> Content? {
    guard let (file, settings) = settings else {
      diagnostics.append(Diagnostic(.settingsMissing, at: nil))
      return nil
    }
    var sites: [Site] = []
    for file in self.sites {
      let (site, problems) = SiteReader.site(file, defaults: settings)
      diagnostics += problems
      if let site { sites.append(site) }
    }
    if self.sites.isEmpty {
      let (site, problems) = SiteReader.siteOfSettings(file, settings)
      diagnostics += problems
      sites.append(site)
    }
    let folders = Set(fronts.keys).union(modules.keys).sorted()
    if folders.isEmpty { diagnostics.append(Diagnostic(.programMissing, at: nil)) }
    let programs = folders.compactMap { program($0, settings) }
    return Content(
      source: settings.source, programs: programs, measures: measures, unreadMeasures: unreadMeasures,
      sites: sites, defaultSite: settings.defaultSite, glossary: glossary)
  }

  // MARK: A program

  private mutating func program(_ folder: Identifier, _ settings: ContentSettings) -> Program? {
    let fronts = self.fronts[folder] ?? []
    let parts = modules[folder] ?? []
    let source =
      fronts.compactMap(\.front.source).first?.value ?? Self.source(of: fronts, settings)
    let id = fronts.first { $0.locale == source }?.id ?? folder
    if ReservedNames.programs.contains(id.text) {
      diagnostics.append(
        Diagnostic(
          .idReserved, at: fronts.first?.front.span ?? parts.first?.module.span, ["id": .text(id.text)]))
      return nil
    }
    tellWindows(id, at: fronts.first?.front.ownID?.span ?? fronts.first?.front.span)
    guard let front = fronts.first(where: { $0.locale == source }) else {
      diagnostics.append(
        Diagnostic(
          .programWithoutFront, at: parts.first?.module.span.beginning ?? fronts.first?.front.span.beginning,
          ["id": .text(id.text), "language": .text(source.tag)]))
      return nil
    }
    if let other = taken.updateValue(front, forKey: id) {
      let note = Diagnostic.Note(
        Words(nb: "det andre står her", en: "the other one is here"), at: other.front.span.beginning)
      diagnostics.append(
        Diagnostic(.programTwice, at: front.front.span.beginning, ["id": .text(id.text)], notes: [note]))
      return nil
    }
    let originals = ordered(parts.filter { $0.module.locale == source }, by: front.front)
    var editions = [
      Program.Edition(locale: source, front: front.front, modules: originals.map(\.module.closed))
    ]
    let locales = Set(fronts.map(\.locale)).union(parts.map(\.module.locale)).subtracting([source]).sorted()
    for locale in locales {
      let translations = parts.filter { $0.module.locale == locale }
      let translated = fronts.first { $0.locale == locale }?.front
      editions.append(
        edition(of: originals, front.front, translated, translations, from: source, to: locale))
    }
    return Program(id: id, source: source, editions: editions.sorted { $0.locale < $1.locale })
  }

  /// The source where the program doesn't say it. Where `site.yaml` doesn't say it either, since something is wrong there, it is
  /// the language that the program is in.
  private static func source(of fronts: [ProgramPart], _ settings: ContentSettings) -> Locale {
    guard !settings.knowsSource, !fronts.contains(where: { $0.locale == settings.source }) else {
      return settings.source
    }
    return fronts.first?.locale ?? settings.source
  }

  /// The modules in the order in which they are read: as the program's file lists them, else by the numbers of their files.
  private mutating func ordered(_ parts: [ModulePart], by front: FrontPage) -> [ModulePart] {
    tellTwins(among: parts)
    guard let order = front.moduleOrder else {
      return parts.sorted { ($0.number ?? .max, $0.module.id) < ($1.number ?? .max, $1.module.id) }
    }
    var result: [ModulePart] = []
    let names = parts.map(\.module.id.text)
    // The places of those that haven't been listed yet, the first of each name last.
    var left: [String: [Int]] = [:]
    for (place, name) in names.enumerated().reversed() { left[name, default: []].append(place) }
    var listed: Set<Int> = []
    // A module that is listed under a slip of its name is told once, at the slip.
    var meant: Set<String> = []
    var guesses = Guesses()
    for name in order {
      if let place = left[name.value]?.popLast() {
        listed.insert(place)
        result.append(parts[place])
      } else {
        let near = guesses.nearest(
          to: name.value, at: name.span,
          among: names.enumerated().lazy.filter { !listed.contains($0.offset) }.map(\.element))
        if let near { meant.insert(near) }
        diagnostics.append(
          Diagnostic(
            .listedModuleUnknown, at: name.span, ["id": .text(name.value), "choices": .list(names)],
            suggestion: near))
      }
    }
    for (place, part) in parts.enumerated()
    where !listed.contains(place) && !meant.contains(part.module.id.text) {
      diagnostics.append(
        Diagnostic(.moduleNotListed, at: part.module.span.beginning, ["id": .text(part.module.id.text)]))
    }
    return result
  }

  /// Tells of modules that have one id or one number. Each is told beside the first alone: of many that are alike, all pairs would
  /// be told.
  private mutating func tellTwins(among parts: [ModulePart]) {
    var ids: [Identifier: ModulePart] = [:]
    var numbers: [Int: ModulePart] = [:]
    for part in parts {
      tellWindows(part.module.id, at: part.module.ownID?.span ?? part.module.span.beginning)
      if let other = ids[part.module.id] {
        tellTwice(.moduleTwice, part, other, ["id": .text(part.module.id.text)])
      } else {
        ids[part.module.id] = part
      }
      guard let number = part.number else { continue }
      if let other = numbers[number] {
        tellTwice(.moduleNumberTwice, part, other, ["number": .number(number)])
      } else {
        numbers[number] = part
      }
    }
  }

  private mutating func tellWindows(_ id: Identifier, at span: SourceSpan?) {
    guard ReservedNames.windows.contains(id.text) else { return }
    diagnostics.append(Diagnostic(.idOfWindows, at: span, ["id": .text(id.text)]))
  }

  private mutating func tellTwice(
    _ rule: Rule, _ part: ModulePart, _ other: ModulePart, _ arguments: [String: Words.Argument]
  ) {
    let note = Diagnostic.Note(
      Words(nb: "den andre: \(other.module.path)", en: "the other one: \(other.module.path)"), at: nil)
    diagnostics.append(Diagnostic(rule, at: part.module.span.beginning, arguments, notes: [note]))
  }

  private mutating func edition(
    of originals: [ModulePart], _ front: FrontPage, _ translatedFront: FrontPage?,
    _ translations: [ModulePart],
    from source: Locale, to locale: Locale
  ) -> Program.Edition {
    let names = Set(translations.map(\.module.id))
    let known = Set(originals.map(\.module.id))
    var lacking = originals.map(\.module).filter { !names.contains($0.id) }
    var guesses = Guesses()
    for part in translations where !known.contains(part.module.id) {
      // A module that lacks because its translation has another name is told once, at the name.
      let meant = original(of: part, among: lacking, &guesses)
      if let meant { lacking.removeAll { $0.id == meant.id } }
      diagnostics.append(
        Diagnostic(
          .moduleNotInSource, at: part.module.span.beginning,
          ["id": .text(part.module.id.text), "language": .text(source.tag)], suggestion: meant?.id.text))
    }
    if translatedFront == nil {
      diagnostics.append(
        Diagnostic(
          .frontUntranslated, at: translations.first?.module.span.beginning,
          ["language": .text(locale.tag)]))
    }
    let untranslated = Set(lacking.map(\.id))
    var merger = EditionMerger(from: source, to: locale)
    let translated = Dictionary(
      translations.map { ($0.module.id, $0) }, uniquingKeysWith: { first, _ in first })
    let modules = originals.map { original in
      if let translation = translated[original.module.id] {
        let (module, found) = merged.module(original, translation, from: source, to: locale)
        if broken.isDisjoint(with: [original.file.id, translation.file.id]) { diagnostics += found }
        return module
      }
      if untranslated.contains(original.module.id) {
        diagnostics.append(
          Diagnostic(
            .moduleUntranslated, at: original.module.span.beginning,
            ["id": .text(original.module.id.text), "language": .text(locale.tag)]))
      }
      return original.module
    }
    let words = merger.front(front, translatedFront)
    diagnostics += merger.diagnostics
    return Program.Edition(locale: locale, front: words, modules: modules.map(\.closed))
  }

  /// The module that a translation of another name must be of: the one of its number, else the one of the nearest name.
  private func original(
    of translation: ModulePart, among lacking: [Module], _ guesses: inout Guesses
  ) -> Module? {
    guard !lacking.isEmpty else { return nil }
    if let number = translation.number {
      let numbered = modules[translation.program]?.filter { $0.number == number }.map(\.module.path) ?? []
      if let module = lacking.first(where: { numbered.contains($0.path) }) { return module }
    }
    let near = guesses.nearest(
      to: translation.module.id.text, at: translation.module.span, among: lacking.map(\.id.text))
    return near.flatMap { near in lacking.first { $0.id.text == near } }
  }

  /// An id that lacks is told once, in the source: a translation takes the source's.
  private func withoutSourceOnlyNotes(_ told: [Diagnostic], _ content: Content?) -> [Diagnostic] {
    let sources = Dictionary(
      (content?.programs ?? []).flatMap { program in program.modulePaths.map { ($0, program.source) } },
      uniquingKeysWith: { first, _ in first })
    let translations = Set(
      modules.values.joined().filter { part in
        sources[part.module.path].map { $0 != part.module.locale } ?? false
      }.map(\.module.file))
    guard !translations.isEmpty else { return told }
    return told.filter { diagnostic in
      guard diagnostic.rule == .idMissing, let file = diagnostic.span?.file else { return true }
      return !translations.contains(file)
    }
  }
}

extension Program {
  fileprivate var modulePaths: Set<String> { Set(editions.flatMap(\.modules).map(\.path)) }
}

extension EditionMerger {
  /// A program's front page in the target language. What decides something, as access and version, is the source's; a review
  /// is of the words that were read, and so the translation's own.
  mutating func front(_ original: FrontPage, _ translation: FrontPage?) -> FrontPage {
    let words =
      translation.map { blocks(original.blocks, $0.blocks, around: $0.span) }
      ?? (original.blocks.isEmpty ? [] : [.untranslated(source, original.blocks)])
    return FrontPage(
      .edition(original.facts, translation?.facts, by: Fact.program), blocks: words)
  }
}
