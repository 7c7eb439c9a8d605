import Testing

@testable import SiteRendering

struct LayoutTests {
  @Test func `a template is cut at its slots, words and pictures`() throws {
    let layout = try Layout(template: "<p>{{lang}}</p>{{{main}}}{{words.search}} {{{pictures.phone}}}")
    let parts = layout.parts.map { part in
      switch part {
      case .fixed(let bytes): String(decoding: bytes, as: UTF8.self)
      case .slot(let slot): "[\(slot.rawValue)]"
      case .word(let word): "(\(word.rawValue))"
      case .picture(let name): "<\(name)>"
      }
    }
    #expect(parts == ["<p>", "[lang]", "</p>", "[main]", "", "(search)", " ", "<phone>", ""])
  }

  @Test func `a slot that nobody fills is refused`() {
    #expect(throws: Layout.Failure.unknownSlot("titel")) { try Layout(template: "{{titel}}") }
    #expect(throws: Layout.Failure.unknownSlot("words.nothing")) { try Layout(template: "{{words.nothing}}") }
  }

  @Test(arguments: ["{{#main}}x{{/main}}", "{{^main}}x{{/main}}", "{{>part}}"])
  func `only variables are allowed`(template: String) {
    #expect(throws: Layout.Failure.self) { try Layout(template: template) }
  }

  @Test func `two braces or three, a slot is what it is`() throws {
    let renderer = try Sample.renderer(
      theme: Sample.theme(page: "{{{lang}}}{{main}}{{{front}}}", words: [Sample.nb: ["front-title": "<b>"]]))
    let page = try #require(Sample.text(renderer, "nb/index.html"))
    #expect(page.hasPrefix("nb<div class=\"hero\">"))
    #expect(page.contains("<h1>&lt;b&gt;</h1>"))
  }
}
