import Source
import Testing

/// An address with a letter too few leads nowhere, and one with a sign too many somewhere else.
@Suite struct PercentEncodingTests {
  @Test func aPathKeepsItsSlashes() {
    #expect(PercentEncoding.text("søvn/a b~c-d._?#%\n") == "s%C3%B8vn/a%20b~c-d._%3F%23%25%0A")
    #expect(PercentEncoding.text("AZaz09") == "AZaz09")
    #expect(PercentEncoding.text("") == "")
  }

  @Test func otherPartsKeepTheSignsThatTheyNeed() {
    #expect(PercentEncoding.text("<a b='å'>", plain: .init(andSigns: " ='")) == "%3Ca b='%C3%A5'%3E")
    #expect(
      PercentEncoding.text("https://søvn.example/?a=b#c", plain: .ascii) == "https://s%C3%B8vn.example/?a=b#c"
    )
  }
}
