import Source
import Testing

/// What a therapist writes can't break out of the data that scripts and editors read.
@Suite struct JSONTextTests {
  @Test(arguments: [
    ("«Å»", "\"«Å»\""), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
    ("</script>&", #""\u003c/script\u003e\u0026""#),
    ("\u{2028}x\u{2029}…", #""\u2028x\u2029…""#), ("\u{0}\u{7F}", #""\u0000\u007f""#), ("", "\"\""),
  ])
  func everyCharacterThatMeansSomethingIsEscaped(text: String, json: String) {
    #expect(JSONText.string(text) == json)
  }
}
