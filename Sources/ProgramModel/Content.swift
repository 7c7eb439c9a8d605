import Source

/// A whole content root as the house speaks of it.
public struct Content: Sendable {
  /// The language that programs are written in first.
  public let source: Locale
  /// In the order of their folders; one without a front page in its source language is left out.
  public let programs: [Program]
  /// Questionnaires by id, each in the languages that exist.
  public let measures: [Measure]
  /// The ids of measures of which something can't be read, which has been told: nobody knows what they have.
  public let unreadMeasures: Set<Identifier>
  /// One for each file in `sites/`, in the order of their paths; without any, the one of `site.yaml`.
  public let sites: [Site]
  /// The name of the site that a build without `--site` makes.
  public let defaultSite: Located<Identifier>?
  /// Approved terms and words to avoid; empty where there is no `glossary.yaml`.
  public let glossary: Glossary

  /// For what could be read; whether names lead somewhere is checked afterwards.
  public init(
    source: Locale, programs: [Program], measures: [Measure],
    unreadMeasures: Set<Identifier> = [], sites: [Site], defaultSite: Located<Identifier>?,
    glossary: Glossary = Glossary()
  ) {
    self.source = source
    self.programs = programs
    self.measures = measures
    self.unreadMeasures = unreadMeasures
    self.sites = sites
    self.defaultSite = defaultSite
    self.glossary = glossary
  }
}
