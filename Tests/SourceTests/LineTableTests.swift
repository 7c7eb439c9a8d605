import Source
import Testing

/// Without these an author is sent to the wrong place in the file.
@Suite struct LineTableTests {
  @Test func columnsCountUTF16UnitsFromOne() {
    let table = LineTable(Array("på 😀 x\nto".utf8))
    #expect(table.position(of: 0) == .init(line: 1, column: 1))
    #expect(table.position(of: 3) == .init(line: 1, column: 3))
    #expect(table.position(of: 8) == .init(line: 1, column: 6))
    #expect(table.position(of: 11) == .init(line: 2, column: 1))
  }

  @Test func manyPlacesAreCountedAsEachByItself() {
    let table = LineTable(Array("på 😀 x\r\nto å\rtre\n\nfire 😀".utf8))
    var places = LineTable.Places(table)
    for offset in Array(0..<30) + [3, 8, 8, 11, 2, 29, 0] {
      #expect(places.position(of: offset) == table.position(of: offset), "\(offset)")
    }
  }

  @Test(arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc"])
  func everyKindOfLineBreakEndsALine(text: String) {
    let table = LineTable(Array(text.utf8))
    #expect(table.count == 3)
    #expect((1...3).map(table.text(ofLine:)) == ["a", "b", "c"])
  }
}
