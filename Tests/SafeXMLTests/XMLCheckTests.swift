import SafeXML
import Testing

/// Without these a page that is broken in some browser is published.
@Suite struct XMLCheckTests {
  private func problem(_ text: String, page: Bool = false) -> XMLProblem? {
    XMLCheck.problem(in: Array(text.utf8), allowsHTMLDoctype: page)
  }

  @Test func aPageAsWeWriteItIsRight() {
    let page =
      "<!DOCTYPE html>\n<html lang=\"nb\"><head><title>Å</title></head><body><main><br/></main></body></html>\n"
    #expect(problem(page, page: true) == nil)
  }

  @Test func theMistakeIsToldWithItsPlace() {
    let problem = problem("<!DOCTYPE html>\n<html>\n  <p>til <em>deg</p>\n</html>", page: true)
    #expect(problem?.line == 3)
    #expect(problem?.column ?? 0 > 0)
    #expect(problem?.message.contains("em") == true)
  }

  @Test(arguments: [
    "", " ", "tekst", "<p>", "<p></q>", "<p/><p/>", "<p a=1/>", "<p a='1' a='2'/>", "<p>&nbsp;</p>",
    "<p>a & b</p>", "<p a='<'/>", "<x:p/>", "<p x:a='1'/>", "<p>\u{1}</p>", "<p>]]></p>",
    "<!-- a -- b --><p/>",
  ])
  func whatIsNotWellFormedIsFound(text: String) {
    #expect(problem(text) != nil)
  }

  @Test func otherDoctypesAreRefused() {
    #expect(problem("<!DOCTYPE html><html/>") != nil)
    for doctype in [
      "<!DOCTYPE html [<!ENTITY a 'b'>]>", "<!DOCTYPE html SYSTEM \"http://localhost/x.dtd\">",
      "<!DOCTYPE svg>",
      "<!DOCTYPE html [ ]>", "<!DOCTYPE html><!DOCTYPE html>",
    ] {
      #expect(problem("\(doctype)<html/>", page: true) != nil, "\(doctype)")
    }
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    #expect(XMLCheck.problem(in: [0x3C, 0x70, 0x3E, 0xE5, 0x3C, 0x2F, 0x70, 0x3E]) != nil)
  }

  @Test func manyThreadsCheckAtOnce() async {
    let wrong = await withTaskGroup(of: Int.self) { group in
      for number in 0..<8 {
        group.addTask {
          (0..<200).count { round in
            let isBroken = (round + number).isMultiple(of: 2)
            let text = "<a>\(number) \(round)<b>\(isBroken ? "" : "</b>")</a>"
            return (XMLCheck.problem(in: Array(text.utf8)) != nil) != isBroken
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
