import Diagnostics
import ThemeCode

extension ScriptProblem {
  /// Names the file and the line, and says what to do.
  var words: Words {
    let what = explanation
    return Words(
      nb: "temaets \(path), linje \(line): \(what.nb)", en: "the theme's \(path), line \(line): \(what.en)")
  }

  private var explanation: Words {
    switch kind {
    case .form:
      Words(
        nb: "skriv «import { a, b } from './fil.js';», og «export» bare først på linja foran function, async "
          + "function, const, let eller class",
        en: "write “import { a, b } from './file.js';”, and “export” only at the start of a line before "
          + "function, async function, const, let or class")
    case .lateImport:
      Words(
        nb: "import må stå øverst i fila, før all annen kode",
        en: "an import must stand at the top of the file, before all other code")
    case .declaration:
      Words(
        nb: "ytterst i fila må hver const, let, function og class erklære ett navn, og en tekst i "
          + "omvendte anførselstegn må slutte på samme linje",
        en: "at the top level each const, let, function and class must declare one name, and a text "
          + "in back quotes must end on its line")
    case .missing(let file):
      Words(nb: "\(file) finnes ikke", en: "there is no \(file)")
    case .notExported(let name, let file):
      Words(
        nb: "\(file) har ikke noe «\(name)» med export foran",
        en: "\(file) has no “\(name)” with export before it")
    case .unused(let name):
      Words(
        nb: "«\(name)» brukes ikke i fila: ta det bort fra import",
        en: "“\(name)” isn't used in the file: take it out of the import")
    case .clash(let name, let file, let line):
      Words(
        nb: "«\(name)» finnes alt i \(file), linje \(line), og alle skriptene blir ett: gi det et annet navn",
        en: "“\(name)” is already in \(file), line \(line), and all scripts become one: give it another name")
    case .circle(let files):
      Words(
        nb: "skriptene henter fra hverandre i ring: \(files.joined(separator: " → "))",
        en: "the scripts import each other in a circle: \(files.joined(separator: " → "))")
    }
  }
}
