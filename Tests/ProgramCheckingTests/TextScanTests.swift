import Testing

@testable import ProgramChecking

/// A figure that counts wrong sends a writer off to mend sentences that were fine.
@Suite struct TextScanTests {
  @Test(arguments: [
    ("Du puster ut. Så inn!", 5, 2),
    ("Vi møttes 17. mai kl. 9.", 6, 1),
    ("Noe, f.eks. dette, går bra.", 6, 1),
    ("Er det farlig? «Nei.» Det er det ikke.", 8, 3),
    ("Husk: pust", 2, 2),
    ("Rett-og-slett et selv\u{AD}hjelps\u{AD}program", 3, 1),
    ("Det er Kari’s – og «ditt» – valg …", 6, 1),
    ("– – –", 0, 0),
    ("Uten punktum", 2, 1),
  ])
  func wordsAndSentencesAreCounted(text: String, words: Int, sentences: Int) {
    var counted = (words: 0, sentences: 0)
    TextScan.run(Array(text.utf8)) { event in
      switch event {
      case .word: counted.words += 1
      case .sentenceEnd: counted.sentences += 1
      }
    }
    #expect(counted.words == words)
    #expect(counted.sentences == sentences)
  }

  @Test func lettersAreCountedNotBytes() {
    var letters: [Int] = []
    TextScan.run(Array("røykvarsel på øre".utf8)) { event in
      if case .word(_, let count) = event { letters.append(count) }
    }
    #expect(letters == [10, 2, 3])
  }
}
