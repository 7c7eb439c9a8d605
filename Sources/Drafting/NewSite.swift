import Diagnostics
import ProgramModel
import Source

extension Draft {
  /// A site of a municipality or another host. What `site.yaml` has for all sites isn't repeated.
  public static func site(_ name: DraftName, in place: DraftingPlace) throws(DraftRefusal) -> Draft {
    let settings = try place.checkedSettings()
    let path = try place.checked("sites/\(name.id).yaml", named: name)
    let words = DraftingPlace.words(in: place.source)
    let hasCrisis = settings.hasKey("crisis")
    let text = SiteText.text(title: name.title, writesCrisis: !hasCrisis, in: words, for: place.languages)
    var next = [
      Words(nb: "åpne filen og fyll ut", en: "open the file and fill it in"),
      Words(
        nb: "bygg det med mestring build --site \(name.id)",
        en: "build it with mestring build --site \(name.id)"),
    ]
    if !hasCrisis || !settings.hasKey("crisis-verified") {
      next.append(
        Words(
          nb: "mestring check advarer til noen har ringt krisenumrene og skrevet dagen i crisis-verified",
          en:
            "mestring check warns until somebody has rung the crisis numbers and written the day in crisis-verified"
        ))
    }
    return Draft(files: [File(path, text)], next: next)
  }
}

extension SourceFile {
  /// Whether a line of a YAML file begins with a key.
  fileprivate func hasKey(_ key: String) -> Bool {
    (1...lines.count).contains { lines.text(ofLine: $0).hasPrefix("\(key):") }
  }
}
