import Source
import Testing

/// What another program wrote is read strictly; what the house writes is the same bytes each time.
@Suite struct JSONValueTests {
  private func read(_ text: String, depth: Int = 200) -> JSONValue? {
    JSONReader.read(Array(text.utf8), depth: depth)
  }

  @Test func whatIsWrittenIsReadAgain() {
    let value: JSONValue = [
      "tekst": "Å «si» \"hei\" <b> \n \u{2028} 😀", "tall": .number(-1.5), "liste": [1, true, .null],
      "tom": [:], "navn": ["a": []],
    ]
    #expect(read(value.pretty) == value)
    #expect(read(value.compact) == value)
    #expect(value["liste"]?.items?.first?.whole == 1)
  }

  @Test func membersKeepTheirOrder() {
    let value: JSONValue = ["b": 1, "a": 2]
    #expect(value.compact == "{\"b\":1,\"a\":2}")
  }

  @Test func escapesAreRead() {
    #expect(read(#""\u00e5\ud83d\ude00\/\t""#) == "å😀/\t")
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "1 2", "\"a", "\"\\x\"", "\"\\ud83d\"", "\"\\u12\"", "+1", ".5",
    "tru", "nan", "\"\n\"", "'a'", "[1 2]",
  ])
  func whatIsNoJSONIsRefused(text: String) {
    #expect(read(text) == nil)
  }

  @Test func depthHasALimit() {
    #expect(read(String(repeating: "[", count: 100_000)) == nil)
    #expect(read("[[1]]", depth: 3) != nil)
    #expect(read("[[1]]", depth: 2) == nil)
  }
}
