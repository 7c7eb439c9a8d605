import Testing

@testable import Embedding

/// A file of a rule's words that is read otherwise than it was meant teaches every author the wrong thing; so it ends the build.
@Suite struct RuleFileTests {
  @Test func whatStandsInItIsRead() throws(RuleFile.Mistake) {
    let file = try RuleFile("M0201", Self.sound)
    #expect(file.code == "M0201")
    #expect(
      file.message == .init(nb: "quizen «{id}» har {count} svar", en: "the quiz “{id}” has {count} answers"))
    #expect(file.label == nil)
    #expect(file.help == .init(nb: "skriv `- [x]` og {#id}", en: "write `- [x]` and {#id}"))
    #expect(file.why == .init(nb: "Ellers – alt.", en: "Else: all."))
    #expect(file.wrong.kind == .moduleFront)
    #expect(file.wrong.content == [.init(text: "title: A\n\n- nb: ikke en tekst", count: 1)])
  }

  /// A long text is told by what is repeated, and what nobody can see by its number.
  @Test func filesPiecesAndSignsAreRead() throws(RuleFile.Mistake) {
    let right = try RuleFile("M0201", Self.sound).right
    #expect(right.words == .init(nb: "en side", en: "a page"))
    #expect(
      right.files == [
        .init(
          path: "a/1 b.md",
          content: .text([.init(text: "# A\n", count: 1), .init(text: "Uro.\n", count: 30)])),
        .init(path: "a/2.md", content: .bytes([.init(text: "\\\u{F8}\u{A0}", count: 1)])),
        .init(path: "a/3.md", content: .link("../x")), .init(path: "a/4.md", content: .absent),
        .init(path: "a/5.md", content: .pipe),
      ])
  }

  /// Each is a slip that a translator or an engineer makes sooner or later.
  @Test(arguments: [
    ["# M0201", "# M0202", "1"], ["## Message", "## Mesage", "3"],
    ["- en: Else: all.\n", "", "17"], ["- en: Else: all.", "- en: ", "16"],
    ["- en: Else", "- nn: Elles", "16"], ["“{id}”", "“{name}”", "6"],
    ["## Help", "## Hint", "8"], ["Wrong: module front", "Wrong: modul", "18"],
    ["## Right: told", "## Rihgt: told", "26"], ["No such file.", "Gone.", "55"],
    ["````\n\n## Right", "```\n\n## Right", "60"], ["30 times", "thrice", "38"], ["\\u{F8}", "\\n", "47"],
    ["### a/4.md", "Og mer.\n\n### a/4.md", "53"], ["## Why", "## Why\n\n## Why", "15"],
  ])
  func aSlipIsToldAtItsLine(slip: [String]) {
    let text = Self.sound.replacing(slip[0], with: slip[1], maxReplacements: 1)
    #expect(text != Self.sound)
    do {
      _ = try RuleFile("M0201", text)
      Issue.record("\(slip[1]) is taken")
    } catch {
      #expect(String(error.line) == slip[2], "\(slip[1]): \(error.words)")
    }
  }

  private static let sound = #"""
    # M0201

    ## Message

    - nb: quizen «{id}» har {count} svar
    - en: the quiz “{id}” has {count} answers

    ## Help

    - nb: skriv `- [x]` og {#id}
    - en: write `- [x]` and {#id}

    ## Why

    - nb: Ellers – alt.
    - en: Else: all.

    ## Wrong: module front

    ````
    title: A

    - nb: ikke en tekst
    ````

    ## Right: told

    - nb: en side
    - en: a page

    ### a/1 b.md

    ```
    # A

    ```

    ``` 30 times
    Uro.

    ```

    ### a/2.md

    ```escaped bytes
    \\\u{F8}\u{A0}
    ```

    ### a/3.md

    A link to: ../x

    ### a/4.md

    No such file.

    ### a/5.md

    A pipe.

    """#
}
