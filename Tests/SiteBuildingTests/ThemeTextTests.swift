import Testing

@testable import SiteBuilding

@Suite("An old phone on a slow line need not load what is written for those who build")
struct ThemeTextTests {
  private func forBrowsers(_ text: String, slashes: Bool = true) -> String {
    String(decoding: ThemeText.forBrowsers(Array(text.utf8), slashes: slashes), as: UTF8.self)
  }

  @Test func leavesOutLinesThatOnlyComment() {
    let script = """
      // Why.

      /**
       * @param {string} a
       */
      function b(a) {
        /* so */
        return a; // stays
      }
      """
    #expect(forBrowsers(script) == "function b(a) {\nreturn a; // stays\n}\n")
  }

  @Test func keepsACommentThatIsInTheMidstOfCode() {
    let script = "/** @type {any} */ (a).b();\nconst c = /** @type {any} */ (d);\n"
    #expect(forBrowsers(script) == script)
  }

  @Test func slashesAreNoCommentInAStyleSheet() {
    #expect(forBrowsers("a {\n  //b\n}\n", slashes: false) == "a {\n//b\n}\n")
  }

  @Test(arguments: [
    "const a = `\n  // no comment\n`;\n", "const a = 'b\\\n  // no comment';\n",
    "a(); /* begins\n  b(); */ c();\n",
    "/* begins\n ends */ c();\n", "  /* never ends\n  a();\n",
  ])
  func leavesAFileAloneWhereLinesDoNotTell(_ script: String) {
    #expect(forBrowsers(script) == script)
  }
}
