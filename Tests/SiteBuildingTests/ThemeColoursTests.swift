import ProgramModel
import Testing

@testable import SiteBuilding

/// A municipality's colour that is judged against grounds which the theme doesn't have can't be read on those that it has.
@Suite struct ThemeColoursTests {
  private let texts = ["name": "main", "own": "#17616b", "light-ground": "#ffffff", "dark-ground": "#000000"]

  @Test func whatTheThemeSaysIsWhatItsStylesHave() throws {
    let colours = try ThemeReading.standardColours()
    let sheet = String(decoding: try ThemeReading.standard().code[.styles], as: UTF8.self)
    let (light, dark) = (
      sheet.prefix { $0 != "@" }, try #require(sheet.split(separator: "@media", maxSplits: 1).last)
    )
    #expect(light.contains("--\(colours.name): \(colours.own);"))
    #expect(light.contains("--page: \(colours.lightGround);"))
    for token in ["", "-strong", "-soft"] { #expect(light.contains("--\(colours.name)\(token): ")) }
    #expect(light.contains("--on-\(colours.name): "))
    for ground in ["page", "surface", "sunken"] {
      let value = try #require(dark.split(separator: "--\(ground): ").dropFirst().first?.prefix(7))
      let colour = try #require(Colour(String(value)))
      #expect(colour.luminance <= colours.darkGround.luminance, "\(ground)")
    }
  }

  @Test func eachPartIsNeeded() {
    #expect(ThemeColours(texts)?.name == "main")
    for key in texts.keys {
      var others = texts
      others[key] = nil
      #expect(ThemeColours(others) == nil, "\(key)")
      others[key] = "Rød!"
      #expect(ThemeColours(others) == nil, "\(key)")
    }
  }
}
