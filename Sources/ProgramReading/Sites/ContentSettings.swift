import ProgramModel
import Source

/// What `site.yaml` says for all programs and sites.
public struct ContentSettings: Sendable {
  /// The language that programs are written in first.
  public let source: Locale
  /// The languages of sites that name none.
  public let languages: [Locale]
  /// The site that a build without `--site` makes.
  public let defaultSite: Located<Identifier>?
  /// The keys that site files leave out.
  let defaults: FileFields
  /// The keys that something wrong was told of, so that they aren't told to be missing too.
  let told: Set<String>
  /// Whether `site.yaml` couldn't be read at all.
  let isBroken: Bool

  /// Whether the source is what is written, or what it is where nothing is.
  var knowsSource: Bool { !isBroken && !told.contains(FileKey.source.name) }

  /// The settings of a content root whose `site.yaml` can't be read.
  public static func unknown(in file: SourceFile) -> ContentSettings {
    ContentSettings(
      source: .bokmål, languages: [.bokmål], defaultSite: nil, defaults: FileFields(span: file.span(0, 0)),
      told: [], isBroken: true)
  }
}
