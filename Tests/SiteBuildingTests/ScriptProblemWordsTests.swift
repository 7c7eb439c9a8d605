import Testing
import ThemeCode

@testable import SiteBuilding

@Suite(
  "Whoever makes a theme would look for a mistake among thousands of lines, were it told without its place")
struct ScriptProblemWordsTests {
  @Test func theFileTheLineAndTheWayRoundAreNamed() {
    let words = ScriptProblem(path: "s/b.js", line: 1, kind: .circle(["s/a.js", "s/b.js", "s/a.js"])).words
    #expect(words.en.contains("the theme's s/b.js, line 1: "))
    #expect(words.nb.contains("s/a.js → s/b.js → s/a.js"))
  }
}
