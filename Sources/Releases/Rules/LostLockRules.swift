import Diagnostics

/// A lock that isn't there, or isn't the one that the last release wrote.
extension Rule {
  static let lockMissing = Rule(
    "M1106", .error,
    Words(
      nb: "answers.lock mangler, og programmet er gitt ut (utgave {version})",
      en: "answers.lock is missing, and the program has been released (version {version})"),
    help: Words(
      nb:
        "hent filen tilbake fra felles arkiv, der den ligger i mappen til programmet; står det *.lock i .gitignore, er den aldri lagret der: ta linjen bort, og finn filen på maskinen der programmet ble gitt ut. Er dette et nytt program, så stryk linjen",
      en:
        "take the file back from version control, from the program's folder; if .gitignore says *.lock it was never committed: take that line out, and find the file on the machine on which the program was released. If this is a new program, delete the line"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Filen er det eneste som vet hva folks svar ligger lagret under. Uten den kan en endring miste alt noen har skrevet, og ingen får vite det.",
        en:
          "The file is all that knows what people's answers are stored under. Without it an edit may lose all that somebody has written, and nobody is told."
      ),
      wrong: .programFront("version: 2\nreleased: 2"),
      right: .files([front("version: 2\nreleased: 2"), lock("version 2")])))

  static let lockCut = Rule(
    "M1107", .error,
    Words(nb: "answers.lock er ikke hel: linjer er borte", en: "answers.lock is not whole: lines are gone"),
    help: Words(
      nb: "hent filen tilbake slik den var da den sist ble lagret i felles arkiv",
      en: "take the file back as it was when it was last committed"),
    explained: Explanation(
      why: Words(
        nb:
          "Hver linje er et løfte om at noens svar blir funnet igjen. Det en tapt linje lovet, kan en endring ta bort uten at noen får vite det.",
        en:
          "Each line is a promise that somebody's answer will be found again. What a lost line promised, an edit can take away without anybody being told."
      ),
      wrong: .files([
        .init("angst/answers.lock", "format 2\nprogram angst\nversion 2\nsum 9 0123456789abcdef\n")
      ]),
      right: .files([lock("version 2")])))

  static let lockOutdated = Rule(
    "M1108", .error,
    Words(
      nb: "answers.lock er av utgave {old}, og programmet er gitt ut i utgave {new}",
      en: "answers.lock is of version {old}, and the program has been released in version {new}"),
    help: Words(
      nb:
        "hent den nyeste answers.lock fra felles arkiv; har du selv skrevet et høyere tall i «version», så skriv {old} igjen",
      en:
        "take the newest answers.lock from version control; if you have written a higher number in “version” yourself, write {old} again"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Det som ble spurt om i utgavene imellom, har folk svart på. En eldre fil vet ikke om det, og kan ikke passe på svarene.",
        en:
          "People have answered what was asked in the versions between. An older file knows nothing of it, and can't look after the answers."
      ),
      wrong: .files([front("version: 3\nreleased: 3"), lock("version 2")]),
      right: .files([front("version: 3\nreleased: 3"), lock("version 3")])))

  /// Known by whoever releases a program from a lock that was merged on purpose.
  public static let lockChanged = Rule(
    "M1109", .error,
    Words(
      nb: "answers.lock er endret siden programmet ble gitt ut",
      en: "answers.lock has been changed since the program was released"),
    help: Words(
      nb:
        "er to greners utgivelser flettet, så se at linjene fra begge er med, og kjør «mestring release» med --merged: den leser hver linje, sammenligner med programmet og gir det ut på nytt hvis ingen svar går tapt. Ellers: hent filen tilbake fra felles arkiv",
      en:
        "if two branches' releases were merged, see that the lines of both are there, and run `mestring release` with --merged: it reads every line, compares them with the program and releases it anew if no answer is lost. Otherwise take the file back from version control"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Filen skrives bare når programmet gis ut. Er den endret av en fletting eller for hånd, kan løfter om svar ha kommet bort, uten at det synes på linjene som er igjen.",
        en:
          "The file is only written when the program is released. If a merge or a hand has changed it, promises of answers may have gone, and the lines that are left don't show it."
      ),
      wrong: .files([
        .init("angst/answers.lock", "format 2\nprogram angst\nversion 2\nsum 3 0123456789abcdef\n")
      ]),
      right: .files([lock("version 2")])))

  static let releaseUnclear = Rule(
    "M1118", .warning,
    Words(
      nb: "«version: {version}» tyder på at programmet er gitt ut, men answers.lock mangler",
      en: "“version: {version}” suggests that the program has been released, but answers.lock is missing"),
    help: Words(
      nb:
        "er det gitt ut, så hent answers.lock tilbake fra felles arkiv (står det *.lock i .gitignore, er den aldri lagret der); er det aldri gitt ut, så stryk linjen: «mestring release» skriver den",
      en:
        "if it has been, take answers.lock back from version control (if .gitignore says *.lock it was never committed); if it never was, delete the line: `mestring release` writes it"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Et utkast kan endres fritt; et program som folk har svart i, kan det ikke. Uten filen ser de to like ut, og en ny utgivelse ville love bort plassen til svar som finnes.",
        en:
          "A draft may be changed freely; a program that people have answered in may not. Without the file the two look alike, and a new release would promise away the place of answers that exist."
      ),
      wrong: .programFront("version: 1"),
      right: .programFront("title: Angst")))

  private static func front(_ lines: String) -> Example.File {
    .init("angst/program.nb.md", "---\ntitle: Angst\nsummary: Om uro.\n\(lines)\n---\n\nVelkommen.\n")
  }

  /// A lock as a release writes it, of a program with nothing to answer.
  private static func lock(_ version: String) -> Example.File {
    let lines = ["format 2", "program angst", version]
    var sum = LockSum()
    for line in lines { sum.add(line.utf8) }
    return .init("angst/answers.lock", (lines + [sum.line]).joined(separator: "\n") + "\n")
  }
}
