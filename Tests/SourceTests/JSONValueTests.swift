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

  @Test func allLayoutsHoldTheSame() {
    let value: JSONValue = ["a": ["b": [1, .null], "c": [:]], "d": "<å>"]
    #expect(value.compact == #"{"a":{"b":[1,null],"c":{}},"d":"\u003cå\u003e"}"#)
    #expect(value.spaced == #"{"a": {"b": [1, null], "c": {}}, "d": "\u003cå\u003e"}"#)
    #expect(
      value.lines == "{\n" + #""a": {"b": [1, null], "c": {}},"# + "\n" + #""d": "\u003cå\u003e""# + "\n}")
    #expect(JSONValue.members([("a", true)]).lines == "{\n\"a\": true\n}")
    var bytes = Array("x = ".utf8)
    value.append(to: &bytes)
    #expect(bytes == Array("x = \(value.compact)".utf8))
    #expect(JSONText.object(written: [("<", "[1]"), ("b", "2")]) == #"{"\u003c":[1],"b":2}"#)
  }

  /// A figure that a browser reads as another one would put a person in another band.
  @Test(arguments: [
    (1, "1"), (-1.5, "-1.5"), (0.1, "0.1"), (-0.0, "0"), (1e14, "100000000000000"),
    (1e15, "1000000000000000.0"), (1e16, "1e+16"),
    (.nan, "null"), (.infinity, "null"),
  ])
  func numbersAreTheShortestThatReadBackTheSame(number: Double, text: String) {
    #expect(JSONValue.number(number).compact == text)
    if number.isFinite { #expect(read(text) == .number(number)) }
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
