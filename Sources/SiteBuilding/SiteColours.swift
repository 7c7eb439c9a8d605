import ProgramModel

/// A site's own colour as a piece of style sheet behind the theme's own.
struct SiteColours {
  private let theme: ThemeColours
  /// Nil for a site that sets none.
  private let set: Colour?

  init(_ site: Site, in theme: ThemeColours) {
    self.theme = theme
    set = site.colours.first { $0.name.value == theme.name }.flatMap { Colour($0.value.value) }
  }

  /// What stands behind the clock on a phone: the site's colour, so dark that white can be read on it.
  var bar: Colour { (set ?? theme.own).reaching(4.5, on: [.white], towards: .black) }

  /// What is seen before the first page is.
  var ground: Colour { theme.lightGround }

  /// The rules that set the colour's four tokens, once for light and once for dark; empty for a site that sets none.
  var styles: [UInt8] {
    guard let set else { return [] }
    let soft = set.mixed(with: .white, 0.88)
    let readable = set.reaching(4.5, on: [.white, theme.lightGround, soft], towards: .black)
    let onDark = set.reaching(7, on: [theme.darkGround], towards: .white)
    let softDark = theme.darkGround.mixed(with: onDark, 0.14)
    let name = theme.name
    return Array(
      """
      :root {
        --\(name): \(readable);
        --\(name)-strong: \(readable.mixed(with: .black, 0.3));
        --on-\(name): #fff;
        --\(name)-soft: \(soft);
      }
      @media (prefers-color-scheme: dark) {
        :root {
          --\(name): \(onDark);
          --\(name)-strong: \(onDark.mixed(with: .white, 0.4));
          --on-\(name): \(onDark.mixed(with: .black, 0.85));
          --\(name)-soft: \(softDark);
        }
      }

      """.utf8)
  }
}
