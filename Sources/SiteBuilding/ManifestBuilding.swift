import ProgramModel
import SiteFiles
import SiteRendering
import Source

/// What a browser needs to know to put the site among a phone's apps: a manifest for each language, beside its front page.
///
/// It says the host's name for the site and no more, as others look at a home screen too.
enum ManifestBuilding {
  static func files(_ index: SiteIndex, _ names: AssetNames, _ theme: LoadedTheme) -> [OutputFile] {
    index.locales.map { locale in
      let route = Route.manifest(locale)
      let name = JSONText.string(index.site.name.text(in: locale).text)
      let colour = JSONText.string(SiteColours.bar(index.site).description)
      let members = [
        ("name", name), ("short_name", name), ("lang", JSONText.string(locale.tag)),
        ("dir", JSONText.string(locale.direction.rawValue)),
        ("start_url", JSONText.string(route.href(to: .front(locale)))),
        ("scope", JSONText.string(route.root)), ("display", "\"standalone\""),
        ("background_color", JSONText.string(SiteColours.lightPage.description)), ("theme_color", colour),
        ("icons", icons(route, names, theme)),
      ]
      let text = members.map { "\"\($0)\": \($1)" }.joined(separator: ",\n")
      return OutputFile(path: route.path, bytes: Array("{\n\(text)\n}\n".utf8))
    }
  }

  private static func icons(_ route: Route, _ names: AssetNames, _ theme: LoadedTheme) -> String {
    func icon(_ name: String, _ type: String, _ sizes: String, _ purpose: String) -> String {
      let source = JSONText.string(route.href(to: .asset(name)))
      return
        "{\"src\": \(source), \"type\": \"\(type)\", \"sizes\": \"\(sizes)\", \"purpose\": \"\(purpose)\"}"
    }
    var icons = [icon(names.icon, "image/svg+xml", "any", "any")]
    if let name = names.homeIcon, let size = PictureHeader.of(theme.homeIcon) {
      icons.append(icon(name, "image/png", "\(size.width)x\(size.height)", "any maskable"))
    }
    return "[\(icons.joined(separator: ", "))]"
  }
}
