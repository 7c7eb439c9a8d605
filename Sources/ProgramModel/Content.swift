import Source

/// A whole content root as the house speaks of it.
public struct Content: Sendable {
  /// The language that programs are written in first.
  public let source: Locale
  public let programs: [Program]
  /// Questionnaires by id, each in the languages that exist.
  public let measures: [Measure]
  public let sites: [Site]
  /// The name of the site that a build without `--site` makes.
  public let defaultSite: String?

  public init(
    source: Locale, programs: [Program], measures: [Measure], sites: [Site], defaultSite: String?
  ) {
    self.source = source
    self.programs = programs
    self.measures = measures
    self.sites = sites
    self.defaultSite = defaultSite
  }
}
