import Testing

/// What the sleep window asks by itself is answered too: a lock that doesn't know of it lets somebody's health be asked for under
/// an id that means something else a year later.
@Suite struct SleepWindowLockTests {
  private static let diary = """
    ::: dagbok Natta {#natta}
    :: varighet Sov {#sov}
    :: varighet I senga {#senga}
    :::

    ::: forsiktig
    Snakk med legen.
    :::


    """
  private static let window = """
    \(diary)::: øvelse Vinduet {#vindu visning=søvnvindu opp=07:00 gulv="5 t" søvn=natta.sov seng=natta.senga}
    :: linje Hvem? {#hvem}
    :::
    """

  @Test func theLockHasAllThatIsStored() {
    let program = SmallProgram(page: Self.window)
    let lock = program.lock()
    for line in [
      "field vindu.agreed checks \"agreed\"", "field vindu.window line \"window\"",
      "field vindu.caution-age choice \"caution-age\"", "field vindu.caution-low choice \"caution-low\"",
      "field vindu.hvem line \"Hvem?\"",
    ] {
      #expect(lock.contains("\n\(line)\n"), "\(line)")
    }
    #expect(lock.split(separator: "\n").count { $0.hasPrefix("field vindu.caution-") } == 18)
    #expect(program.told(by: lock) == [])
    #expect(program.lock(after: lock) == SmallProgram.ended(lock.replacing("version 1", with: "version 2")))
  }

  @Test func aLockFromBeforeTheyWereAskedIsStillRight() {
    let program = SmallProgram(page: Self.window)
    let old = program.lock().split(separator: "\n").filter { !$0.hasPrefix("field vindu.caution-") }
    #expect(program.told(by: SmallProgram.ended(old.joined(separator: "\n"))) == [])
  }

  @Test func aWindowThatIsMadeAPlainExerciseIsTold() {
    let plain = SmallProgram(page: "\(Self.diary)::: øvelse Vinduet {#vindu}\n:: linje Hvem? {#hvem}\n:::\n")
    #expect(Set(plain.told(by: SmallProgram(page: Self.window).lock())) == ["M1111"])
  }

  @Test func givenUpItCanStillBeRead() {
    let program = SmallProgram(page: Self.diary, front: "retired: [vindu]\n")
    let retired = program.judged(by: SmallProgram(page: Self.window).lock()).program.retired
    guard case .exercise(let exercise)? = retired.first else {
      Issue.record("nothing is left of the window")
      return
    }
    #expect(exercise.fields.count == 21)
  }
}
