import ProgramModel
import Source
import Testing

@testable import ProgramReading

/// A bedtime is worked out from what stands in the braces: what is misread there, somebody lies awake after.
@Suite struct SleepWindowTests {
  private func window(_ braces: String) throws -> (SleepWindow?, [String]) {
    let body = "# S\n\n::: øvelse Vinduet {#vindu \(braces)}\nAvtalt.\n:::"
    let file = SourceFile(
      id: .init(0), path: "sovn/1-prove.nb.md", bytes: Array("---\ntitle: Prøve\n---\n\n\(body)\n".utf8))
    let reading = FileReader.read(file)
    guard case .module(let part) = reading.part,
      case .exercise(let exercise)? = part.module.pages[0].blocks.first
    else { throw NoExercise() }
    return (exercise.window, reading.diagnostics.map(\.rule.code))
  }

  private struct NoExercise: Error {}

  @Test(arguments: [
    ("visning=søvnvindu opp=07:00 gulv=\"5 t\" søvn=natta.sov seng=natta.i-senga", 420, 300),
    ("view=sleep-window rise=6.30 floor=\"5 h 30 min\" sleep=natta.sov bed=natta.i-senga", 390, 330),
    ("view=sleep-window rise=00:15 floor=\"4,5 timer\" sleep=natta.sov bed=natta.i-senga", 15, 270),
    ("view=sleep-window rise=23:59 floor=300min sleep=natta.sov bed=natta.i-senga", 1439, 300),
  ]) func whatIsWrittenIsRead(braces: String, rise: Int, floor: Int) throws {
    let (read, codes) = try window(braces)
    #expect(codes == [])
    #expect(read?.rise == rise && read?.floor == floor)
    #expect(read?.sleep.text == "natta.sov" && read?.inBed.text == "natta.i-senga")
  }

  @Test(arguments: [
    ("visning=søvnvindu", ["M0330"]),
    ("visning=søvnvindu opp=07:00 gulv=\"5 t\" seng=natta.i-senga", ["M0330"]),
    ("visning=søvnvindu opp=24:00 gulv=\"5 t\" søvn=natta.sov seng=natta.i-senga", ["M0331"]),
    ("visning=søvnvindu opp=7 gulv=\"5 t\" søvn=natta.sov seng=natta.i-senga", ["M0331"]),
    ("visning=søvnvindu opp=07:00 gulv=5 søvn=natta.sov seng=natta.i-senga", ["M0332"]),
    ("visning=søvnvindu opp=07:00 gulv=\"fem timer\" søvn=natta.sov seng=natta.i-senga", ["M0332"]),
    ("visning=søvnvindu opp=07:00 gulv=\"3 t\" søvn=natta.sov seng=natta.i-senga", ["M0333"]),
    ("visning=søvnvindu opp=07:00 gulv=\"11 t\" søvn=natta.sov seng=natta.i-senga", ["M0333"]),
    ("opp=07:00", ["M0334"]), ("visning=søvndagbok gulv=\"5 t\"", ["M0334"]),
  ]) func whatCantBeMeantIsTold(braces: String, told: [String]) throws {
    let (read, codes) = try window(braces)
    #expect(codes == told)
    #expect(read == nil)
  }
}
