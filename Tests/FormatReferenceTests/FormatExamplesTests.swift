import Foundation
import ProgramReading
import SiteBuilding
import Testing

/// An example that doesn't compile costs the author who copies it an afternoon.
@Suite struct FormatExamplesTests {
  @Test(arguments: (FormatTables.directives + FormatTables.fields).map { [$0.names[0], $0.example] })
  func theExampleOfADirectiveCompiles(entry: [String]) async throws {
    let messages = try await found(entry[1])
    #expect(messages.isEmpty, "\(entry[0]): \(messages)")
  }

  @Test(arguments: FormatTables.views.map { [$0.names[0], $0.example] })
  func theExampleOfAViewCompilesAndFillsItsPlaces(entry: [String]) async throws {
    let messages = try await found(entry[1])
    #expect(messages.isEmpty, "\(entry[0]): \(messages)")
  }

  @Test func theExampleOfAnAnswerShownAgainCompiles() async throws {
    let messages = try await found(FormatTables.answer.example)
    #expect(messages.isEmpty, "\(messages)")
  }

  @Test func everyDirectiveHasAnExampleOfItself() {
    for entry in FormatTables.directives + FormatTables.fields {
      let opening = (entry.isContainer ? "::: " : ":: ") + entry.bokmål
      #expect(entry.example.contains(opening), "\(entry.names[0])")
    }
    for view in FormatTables.views where view.names[0] != "form" {
      #expect(view.example.contains("view=\(view.bokmål)"), "\(view.names[0])")
    }
  }

  /// The codes that a page with the example gives, in a root that has what the examples speak of.
  private func found(_ example: String) async throws -> [String] {
    let root = NSTemporaryDirectory() + "mestring-example-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: root) }
    let files = [
      "site.yaml":
        "source: nb\nlanguages: [nb]\nname: Vik kommune\ncrisis:\n  - {name: Legevakt, phone: 116 117}\ncrisis-verified: \(Self.today)\n",
      "angst/program.nb.md": "---\ntitle: Angst\n---\n\nVelkommen.\n",
      "angst/1-modul.nb.md": "---\ntitle: Modul\n---\n\n# Velkommen {#velkommen}\n\n\(example)\n",
      "angst/media/bolge.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"></svg>",
      "angst/media/pust.mp3": "ID3", "angst/media/ovelse.mp4": "film", "angst/media/ovelse.vtt": "WEBVTT\n",
      "measures/gad-7.nb.md":
        "---\ntitle: GAD-7\nsource: Laget her.\noptions:\n  - 0: Nei\n  - 1: Ja\nscore: sum\nbands:\n  - 0-1: {name: noe, say: Noe, show: contact}\n---\n1. Følt deg nervøs\n",
    ]
    for (path, text) in files {
      let whole = "\(root)/\(path)"
      try FileManager.default.createDirectory(
        atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try text.write(toFile: whole, atomically: false, encoding: .utf8)
    }
    return try await ContentLoading.check(root, jobs: 1).diagnostics.map {
      "\($0.rule.code) \($0.message(in: .nb))"
    }
  }

  private static let today = String(Date.now.formatted(.iso8601).prefix(10))
}
