import Testing

@testable import ThemeCode

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
        return a; // goes
      }
      """
    #expect(forBrowsers(script) == "function b(a){return a;}\n")
  }

  @Test(arguments: [
    ("/** @type {any} */ (a).b();", "(a).b();"),
    ("const c = /** @type {any} */ (d);", "const c=(d);"),
    ("return/* a comment parts words */d;", "return d;"),
    ("if (a  <  b) return 'c  =  \\'d', \"e  '\" + f;", "if(a<b)return 'c  =  \\'d',\"e  '\" + f;"),
    ("a = b + +c - -d;", "a=b + +c - -d;"),
    ("a < !--b;", "a< !--b;"),
    ("a = b.replace(/ = '/, ' = ');", "a=b.replace(/ = '/, ' = ');"),
    ("a = b / 2; // c", "a=b / 2; // c"),
  ])
  func leavesOutOfALineWhatOnlyTheEyeNeeds(_ line: String, _ rest: String) {
    #expect(forBrowsers(line + "\n}\n") == rest + (rest.contains("/") ? "\n}\n" : "}\n"))
  }

  /// A comment that is left as it is would swallow the line behind it.
  @Test func aLineEndsWhereItMatters() {
    let script = "a = b / 2; // c;\nd();\nlet e = [\n  f,\n];\nif (g) {\n  h()\n}\ni();\n"
    #expect(forBrowsers(script) == "a=b / 2; // c;\nd();let e=[f,];if(g){h()\n}\ni();")
  }

  @Test func leavesALineOfAStyleSheetAsItIs() {
    #expect(forBrowsers("  a > b { c: d } /* e */\n", slashes: false) == "a > b { c: d } /* e */\n")
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
