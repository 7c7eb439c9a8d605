import Diagnostics
import ProgramModel
import Source
import Testing

@testable import SiteBuilding

/// What a writer may well write, and all that she is told of it.
struct ToldSlip: Sendable, CustomTestStringConvertible {
  let name: String
  let files: [String: String?]
  /// Codes and lines; those of other files than the module with their paths.
  let told: [String]

  /// On the module's first page, whose text begins on line 7.
  init(_ name: String, _ told: String, page: String) {
    self.init(
      name, told, ["angst/1-modul.nb.md": "---\ntitle: Første modul\n---\n\n# Velkommen\n\n\(page)\n"])
  }

  init(_ name: String, _ told: String, _ files: [String: String?]) {
    self.name = name
    self.files = files
    self.told = told.split(separator: ", ").map(String.init).sorted()
  }

  var testDescription: String { name }
}

/// An exercise that begins on the first of its lines, and what stands behind it.
func exercise(_ lines: String, _ behind: String = "") -> String {
  "::: øvelse Min {#m}\n\(lines)\n:::\n\n\(behind)"
}

private let asks = """

  ::: hvis besvart(m.b)
  Hei.
  :::

  Du skrev :svar[m.b]. Se [her](#m).

  ::: øvelse Din {#d}
  :: avkryssing C {#c fra=m.b}
  :::
  """

/// With all that may ask for the field `b` of the exercise `m`.
func asked(_ page: String) -> String { page + "\n" + asks }

/// Whether checking tells exactly that.
func expectTold(_ slip: ToldSlip) async throws {
  let scratch = try written(slip)
  let loaded = try await ContentLoading.check(scratch.path, jobs: 1, today: day)
  #expect(told(loaded.diagnostics, loaded.sources) == slip.told, "\(slip.name)")
}

/// The content of which nothing is told that would keep it from being built.
func checked(_ slip: ToldSlip) async throws -> Content? {
  let scratch = try written(slip)
  let loaded = try await ContentLoading.check(scratch.path, jobs: 1, today: day)
  #expect(!loaded.hasErrors)
  return loaded.content
}

/// Whether building tells exactly that.
func expectToldByBuild(_ slip: ToldSlip) async throws {
  let scratch = try written(slip)
  let output = try Scratch()
  let outcome = try await SiteBuild.run(
    BuildRequest(root: scratch.path, output: output.path + "/site", jobs: 1, today: day))
  #expect(told(outcome.diagnostics, outcome.sources) == slip.told, "\(slip.name)")
}

private let day = CalendarDay("2026-06-01")

private func written(_ slip: ToldSlip) throws -> Scratch {
  let scratch = try Scratch()
  let files = slip.files.map { path, text in
    text.map { Example.File(path, $0) } ?? Example.File(path, .absent)
  }
  try ExampleRoot.write(.files(files), to: scratch)
  return scratch
}

private func told(_ diagnostics: [Diagnostic], _ sources: SourceList) -> [String] {
  diagnostics.filter { $0.severity == .error || $0.rule.code == "M0149" }.map { diagnostic in
    guard let span = diagnostic.span, let file = sources[span.file] else { return diagnostic.rule.code }
    let path = file.path.hasPrefix("angst/1-modul") ? "" : file.path + " "
    return "\(path)\(diagnostic.rule.code):\(file.lines.line(of: span.start))"
  }.sorted()
}
