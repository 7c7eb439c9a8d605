import ProgramModel

/// A municipality's colours as a piece of style sheet behind the theme's own.
enum SiteColours {
  /// The theme's grounds, light and dark, that text in the primary colour stands on.
  private static let darkGround = Colour(red: 0x1E, green: 0x29, blue: 0x2A)
  static let lightPage = Colour(red: 0xFB, green: 0xF8, blue: 0xF3)
  /// The theme's own primary colour.
  private static let themePrimary = Colour(red: 0x17, green: 0x61, blue: 0x6B)

  /// What stands behind the clock on a phone: the primary colour, so dark that white can be read on it.
  static func bar(_ site: Site) -> Colour {
    (primary(of: site) ?? themePrimary).reaching(4.5, on: [.white], towards: .black)
  }

  private static func primary(of site: Site) -> Colour? {
    site.colours.first { $0.name.value == "primary" }.flatMap { Colour($0.value.value) }
  }

  /// The rules that set the theme's primary tokens, once for light and once for dark; empty for a site without colours.
  static func styles(_ site: Site) -> [UInt8] {
    guard let primary = primary(of: site) else { return [] }
    let soft = primary.mixed(with: .white, 0.88)
    let readable = primary.reaching(4.5, on: [.white, lightPage, soft], towards: .black)
    let onDark = primary.reaching(7, on: [darkGround], towards: .white)
    let softDark = darkGround.mixed(with: onDark, 0.14)
    return Array(
      """
      :root {
        --primary: \(readable);
        --primary-strong: \(readable.mixed(with: .black, 0.3));
        --on-primary: #fff;
        --primary-soft: \(soft);
      }
      @media (prefers-color-scheme: dark) {
        :root {
          --primary: \(onDark);
          --primary-strong: \(onDark.mixed(with: .white, 0.4));
          --on-primary: \(onDark.mixed(with: .black, 0.85));
          --primary-soft: \(softDark);
        }
      }

      """.utf8)
  }
}
