import ProgramModel

/// What a theme says of its colours in `colours.yaml`: the one that a site may set, and what it must be readable on.
struct ThemeColours: Sendable, Hashable {
  /// Where it lies in a theme.
  static let path = "colours.yaml"

  /// What a site calls the colour, and what its tokens in the style sheets are named after.
  let name: String
  /// The theme's own, where a site sets none.
  let own: Colour
  /// The page by day.
  let lightGround: Colour
  /// No ground by night is lighter.
  let darkGround: Colour

  /// For the file's texts by their keys; nil where one is missing, or isn't a colour.
  init?(_ texts: [String: String]) {
    func colour(_ key: String) -> Colour? { texts[key].flatMap { Colour($0) } }
    guard let name = texts["name"].flatMap({ Identifier($0)?.text }), let own = colour("own"),
      let lightGround = colour("light-ground"), let darkGround = colour("dark-ground")
    else { return nil }
    self.name = name
    self.own = own
    self.lightGround = lightGround
    self.darkGround = darkGround
  }
}
