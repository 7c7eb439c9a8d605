import Testing

@testable import ThemeCode

@Suite("Somebody in need would meet a page on which nothing answers, were one of the scripts joined wrongly")
struct ScriptJoiningTests {
  private func join(_ files: (String, String)...) throws -> String {
    String(
      decoding: try ScriptJoining.join(files.map { ($0.0, Array($0.1.utf8)) }), as: UTF8.self)
  }

  private func problem(_ files: (String, String)...) -> ScriptProblem? {
    do throws(ScriptProblem) {
      _ = try ScriptJoining.join(files.map { ($0.0, Array($0.1.utf8)) })
      return nil
    } catch {
      return error
    }
  }

  @Test func eachComesAfterThoseThatItImportsFrom() throws {
    let joined = try join(
      (
        "scripts/a/main.js",
        "// Why.\n\nimport { two } from '../b/two.js';\nimport { one } from './one.js';\n\none(two);\n"
      ),
      ("scripts/a/one.js", "import { two } from '../b/two.js';\nexport async function one() {\n  two;\n}\n"),
      ("scripts/b/two.js", "export const two = 2;\n"),
      ("scripts/z.js", "export let z = 1;\nexport class Y {}\n"))
    #expect(
      joined == "const two=2;\nlet z=1;class Y{}\nasync function one(){two;}\none(two);\n")
  }

  @Test func foldersThatKnowFewOthersComeFirstAndStayTogether() throws {
    let joined = try join(
      ("s/page/a.js", "import { b } from '../storage/b.js';\nb();\n"),
      ("s/page/c.js", "c();\n"),
      ("s/storage/b.js", "export function b() {}\n"),
      ("s/storage/d.js", "d();\n"))
    #expect(joined == "function b(){}\nd();\nb();\nc();\n")
  }

  @Test func whereImportsLeaveItOpenTheFilesKeepTheirOrder() throws {
    #expect(try join(("s/b.js", "b();\n"), ("s/a.js", "a();\n")) == "b();\na();\n")
  }

  @Test func anImportMayTakeSeveralLines() throws {
    let main = "import {\n  a, b,\n  c,\n} from './x.js';\n\nb(a, ...c);\n"
    let other = "export const a = 1;\nexport function b() {}\nexport const c = [];\n"
    #expect(
      try join(("s/main.js", main), ("s/x.js", other))
        == "const a=1;function b(){}\nconst c=[];\nb(a,...c);\n")
  }

  @Test func wordsInCommentsAndWithinALineAreNoModules() throws {
    let script =
      "/*\nimport { a } from './x.js';\nexport const b;\n*/\na.import = 'export'; // import\nfunction a() {}\n"
    #expect(try join(("s/a.js", script)) == "a.import='export';function a(){}\n")
  }

  @Test(arguments: [
    "import a from './x.js';\na();\n", "import * as a from './x.js';\na();\n",
    "import { b as a } from './x.js';\na();\n",
    "import './x.js';\n", "import {} from './x.js';\n", "import { a } from \"./x.js\";\na();\n",
    "import { a } from './x.js'\na();\n", "import { a, , b } from './x.js';\na(b);\n",
    "import { a } from './x.js'; a();\n",
    "import { a // one\n} from './x.js';\na();\n", "import { a",
    "import('./x.js');\n", "  import { a } from './x.js';\na();\n",
    "export default function a() {}\n", "export { a };\n", "export * from './x.js';\n",
    "export a;\n", "export\nconst a = 1;\n",
    "  export const a = 1;\n", "/** @type {any} */ export const a = 1;\n",
  ])
  func anotherFormIsRefused(_ script: String) {
    let found = problem(
      ("s/a.js", script), ("s/x.js", "export function a() {}\nexport function b() {}\n"))
    #expect(found == ScriptProblem(path: "s/a.js", line: 1, kind: .form))
  }

  @Test(arguments: [
    "const { a } = b;\n", "let a, b;\n", "export const [a] = b;\n", "function* a() {}\n",
    "const a = `\nexport const b = 1;\n`;\n",
  ])
  func whatHidesANameIsRefused(_ script: String) {
    #expect(problem(("s/a.js", script)) == ScriptProblem(path: "s/a.js", line: 1, kind: .declaration))
  }

  @Test func anImportBelowCodeIsRefused() {
    #expect(
      problem(("s/a.js", "a();\n\nimport { b } from './b.js';\n"), ("s/b.js", "export const b = 1;\n"))
        == ScriptProblem(path: "s/a.js", line: 3, kind: .lateImport))
  }

  @Test(arguments: [
    ("./b.js", "s/b.js"), ("../b.js", "b.js"), ("../../b.js", "../../b.js"), ("b.js", "b.js"),
  ])
  func anImportOfNoFileIsRefused(_ address: String, _ file: String) {
    #expect(
      problem(("s/a.js", "// Why.\nimport { b } from '\(address)';\nb();\n"))
        == ScriptProblem(path: "s/a.js", line: 2, kind: .missing(file: file)))
  }

  @Test func whatIsNotExportedCanNotBeImported() {
    #expect(
      problem(("s/a.js", "import { b } from './b.js';\nb();\n"), ("s/b.js", "const b = 1;\n"))
        == ScriptProblem(path: "s/a.js", line: 1, kind: .notExported(name: "b", file: "s/b.js")))
  }

  @Test(arguments: ["a.b();\n", "// b\n", "import { b } from './b.js';\nb();\n", ""])
  func anImportThatIsNotUsedIsRefused(_ rest: String) {
    let found = problem(
      ("s/a.js", "import { b } from './b.js';\n" + rest), ("s/b.js", "export const b = 1;\n"))
    #expect(found?.path == "s/a.js" && found?.kind == .unused(name: "b"))
  }

  @Test func twoThingsOfOneNameAreRefused() {
    #expect(
      problem(("s/a.js", "\nfunction b() {}\n"), ("s/b.js", "// Why.\nexport const b = 1;\n"))
        == ScriptProblem(path: "s/b.js", line: 2, kind: .clash(name: "b", file: "s/a.js", line: 2)))
  }

  @Test func aCircleIsRefused() {
    let found = problem(
      ("s/main.js", "import { a } from './a.js';\na();\n"),
      ("s/a.js", "import { b } from './b.js';\nexport function a() { b(); }\n"),
      ("s/b.js", "import { a } from './a.js';\nexport function b() { a(); }\n"))
    #expect(
      found == ScriptProblem(path: "s/b.js", line: 1, kind: .circle(["s/a.js", "s/b.js", "s/a.js"])))
  }
}
