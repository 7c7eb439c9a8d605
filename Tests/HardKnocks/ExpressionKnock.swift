import ProgramModel
import ProgramReading
import Source

/// An expression by itself, with names of every type; then as a condition and as a computed field of a module.
enum ExpressionKnock {
  static func complaint(about bytes: [UInt8]) async -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let file = SourceFile(id: .init(0), path: SoundRoot.module, bytes: Array(text.utf8))
    let (expression, problems) = ExpressionParser.parse(text, at: file.span(0, file.bytes.count))
    guard (expression == nil) == !problems.isEmpty else { return "neither an expression nor a reason" }
    if let expression {
      let told = ExpressionChecker.check(
        expression, wanted: .truth, known: ["a.tall", "a.tid"], names: { types[$0.text] })
      let never = NeverTrue.check(expression) { _ in 0...10 }
      for diagnostic in told + never {
        guard let span = diagnostic.span, span.end <= file.bytes.count else {
          return "points outside its text"
        }
      }
      _ = ExpressionPrinter.data(expression)
    }
    let line = text.replacing("\"", with: "'").replacing("\n", with: " ")
    let module =
      SoundRoot.moduleHead + exercise(computing: line)
      + "::: hvis \(line.replacing("'", with: "\""))\nHei :svar[a.sum].\n:::\n"
    return await SoundRoot.complaint(with: [(SoundRoot.module, Array(module.utf8))])
  }

  private static let types: [String: ExpressionType] = [
    "a.tall": .number, "a.ord": .text, "a.valg": .option(of: ["ja", "nei"]),
    "a.flere": .options(of: ["1", "x"]),
    "a.dato": .date, "a.tid": .time, "a.varer": .duration, "a.ok": .truth, "a": .records, "tall": .number,
  ]

  private static func exercise(computing line: String) -> String {
    """
    ::: dagbok A {#a}
    :: tall Tall {#tall min=0 max=10}
    :: linje Ord {#ord}
    :: valg Valg {#valg}
    - Ja {#ja}
    - Nei {#nei}

    :: flervalg Flere {#flere}
    - En
    - X {#x}

    :: dato Dato {#dato}
    :: klokkeslett Tid {#tid}
    :: beregnet Sum {#sum verdi="\(line)"}
    :::


    """
  }
}
