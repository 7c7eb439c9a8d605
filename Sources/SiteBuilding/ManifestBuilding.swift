import ProgramModel
import SiteFiles
import SiteRendering
import Source

/// What a browser needs to know to put the site among a phone's apps: a manifest for each language, beside its front page.
///
/// It says the host's name for the site and no more, as others look at a home screen too.
enum ManifestBuilding {
  static func files(_ index: SiteIndex, _ names: AssetNames, _ theme: LoadedTheme) -> [OutputFile] {
    let colours = SiteColours(index.site, in: theme.colours)
    return index.locales.map { locale in
      let route = Route.manifest(locale)
      let name = JSONValue.string(index.site.name.text(in: locale).text)
      let manifest: JSONValue = [
        "name": name, "short_name": name, "lang": .string(locale.tag),
        "dir": .string(locale.direction.rawValue), "start_url": .string(route.href(to: .front(locale))),
        "scope": .string(route.root), "display": "standalone",
        "background_color": .string(colours.ground.description),
        "theme_color": .string(colours.bar.description),
        "icons": .array(icons(route, names, theme)),
      ]
      return OutputFile(path: route.path, bytes: Array("\(manifest.lines)\n".utf8))
    }
  }

  private static func icons(_ route: Route, _ names: AssetNames, _ theme: LoadedTheme) -> [JSONValue] {
    func icon(_ name: String, _ type: String, _ sizes: String, _ purpose: String) -> JSONValue {
      [
        "src": .string(route.href(to: .asset(name))), "type": .string(type), "sizes": .string(sizes),
        "purpose": .string(purpose),
      ]
    }
    var icons = [icon(names.icon, "image/svg+xml", "any", "any")]
    if let name = names.homeIcon, let size = PictureHeader.of(theme.homeIcon) {
      icons.append(icon(name, "image/png", "\(size.width)x\(size.height)", "any maskable"))
    }
    return icons
  }
}
