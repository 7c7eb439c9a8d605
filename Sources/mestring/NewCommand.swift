import ArgumentParser
import Diagnostics
import Drafting
import SiteBuilding
import SiteFiles
import Source

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Makes a file that works at once, with the next step in its text.",
    subcommands: [
      NewProgramCommand.self, NewModuleCommand.self, NewMeasureCommand.self, NewSiteCommand.self,
      NewEditorCommand.self,
    ])
}

struct NewProgramCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "program", abstract: "Makes a program's front page, and site.yaml where there is none.")

  @Argument(help: "The program's title, as “Sleep”.")
  var name: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await DraftWriting.make(common) { place in
      try Draft.program(DraftName(name), in: place)
    }
  }
}

struct NewModuleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "module", abstract: "Makes a module with a page of each kind.")

  @Argument(help: "The program and the module's title, as “sleep/What is sleep?”.")
  var name: String

  @Option(help: "A Word document to take the text from; needs pandoc.")
  var from: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await DraftWriting.make(common) { place in
      let (program, name) = try DraftName.split(name)
      guard let from else { return try Draft.module(name, of: program, in: place) }
      return try Draft.module(
        name, of: program, from: DocxReading.read(from), in: place, pictureEnding: DocxReading.ending)
    }
  }
}

struct NewMeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Makes a questionnaire that counts.")

  @Argument(help: "The questionnaire's title, as “WHO-5”.")
  var name: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await DraftWriting.make(common) { place in
      try Draft.measure(DraftName(name), in: place)
    }
  }
}

struct NewSiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Makes the file of one municipality's or host's site.")

  @Argument(help: "The name of the host, as “Fjordvik kommune”.")
  var name: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await DraftWriting.make(common) { place in
      try Draft.site(DraftName(name), in: place)
    }
  }
}

struct NewEditorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "editor", abstract: "Makes the settings of Visual Studio Code for the content root.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let language = common.words
    try await DraftWriting.make(common) { place in
      try place.checkRoot()
      return Draft.editor(in: language)
    }
  }
}

/// What all the commands that make files have in common: read what is there, write what is new, say what comes next.
enum DraftWriting {
  static func make(
    _ common: CommonOptions, _ draft: (DraftingPlace) throws -> Draft
  ) async throws {
    let language = common.words
    let root = common.root ?? "Programs"
    do {
      let place = try await place(root, common)
      let draft = try draft(place)
      try NewFiles.write(
        draft.files.map { OutputFile(path: $0.path, bytes: $0.bytes) },
        changing: draft.changes.map { .init(path: $0.file.path, before: $0.file.bytes, after: $0.bytes) },
        below: root)
      tell(draft, root, isDefault: common.root == nil, language)
    } catch {
      throw Trouble.tell(error, in: language)
    }
  }

  private static func place(_ root: String, _ common: CommonOptions) async throws -> DraftingPlace {
    do {
      let loaded = try await ContentLoading.load(root, jobs: common.workers)
      let settings =
        loaded.paths.contains("site.yaml")
        ? try ContentFolder(root).readFile("site.yaml", limit: ContentLoading.largestFile) : nil
      return DraftingPlace(
        content: loaded.content, paths: loaded.paths, sources: loaded.sources,
        settingsFile: settings.map { SourceFile(id: .init(0), path: "site.yaml", bytes: $0) },
        spoken: common.words)
    } catch SiteFilesError.missing {
      return .empty(spoken: common.words)
    }
  }

  private static func tell(_ draft: Draft, _ root: String, isDefault: Bool, _ language: Words.Language) {
    let made = Words(nb: "laget", en: "made").text(in: language)
    let changed = Words(nb: "endret", en: "changed").text(in: language)
    var lines = draft.files.map { "\(made): \(root)/\($0.path)" }
    lines += draft.changes.map { "\(changed): \(root)/\($0.file.path)" }
    lines.append("")
    lines.append(Words(nb: "Nå kan du:", en: "Now you can:").text(in: language))
    lines += draft.next.map { "- \($0.text(in: language))" }
    if !isDefault {
      lines.append(
        Words(
          nb: "- husk --root \(root) i disse kommandoene også",
          en: "- remember --root \(root) in these commands too"
        ).text(in: language))
    }
    Streams.out(lines.map { $0 + "\n" }.joined())
  }
}
