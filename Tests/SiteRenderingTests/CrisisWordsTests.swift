import Testing

@testable import SiteRendering

/// Words under a wrong name would be met by no search, and a pattern without a word by every one.
struct CrisisWordsTests {
  @Test func `lists of many files add up`() {
    var words = CrisisWords()
    var isAdded: [Bool] = []
    isAdded.append(words.add(["selvmord*", "ta/tar livet .. mitt"], for: "life"))
    isAdded.append(words.add(["suicide*", "= cutting"], for: "life"))
    isAdded.append(words.add(["113"], for: "life-numbers"))
    isAdded.append(words.add(["død av"], for: "harmless"))
    #expect(isAdded == [true, true, true, true])
    #expect(
      words.data.compact == """
        {"patterns":{"overdose":[],"life":["selvmord*","ta/tar livet .. mitt","suicide*","= cutting"],"violence":[]},\
        "harmless":["død av"],"numbers":{"overdose":[],"life":["113"],"violence":[]}}
        """)
  }

  @Test(arguments: [
    ("lives", "selvmord"), ("lives-numbers", "113"), ("life", ""), ("life", "*"), ("life", ".."),
    ("life", "vil .."), ("life", ".. dø"), ("life", "="), ("life", "a//b"), ("life-numbers", "116 123"),
    ("life-numbers", ""), ("harmless-numbers", "113"),
  ])
  func `what says nothing is refused`(key: String, text: String) {
    var words = CrisisWords()
    let isAdded = words.add([text], for: key)
    #expect(!isAdded)
    #expect(words == CrisisWords())
  }
}
