/// A road into the compiler that anybody's bytes may take. Each is tried by libFuzzer (`Tests/Fuzzing`), and in short by
/// `HardKnocksTests`.
public enum HardKnock: String, CaseIterable, Sendable {
  /// The YAML of every kind of file that has some.
  case frontMatter = "front-matter"
  /// A module's text, through reading, checking and mending.
  case directives
  /// Conditions and computations, by themselves and in a text.
  case expressions
  /// A questionnaire, and a module that places it.
  case measures
  /// A picture.
  case svg
  /// A lock beside the program that it is of.
  case locks
  /// A whole content root, to the bytes of its pages.
  case sites

  /// The most bytes that are worth trying: more makes each try slower and finds nothing else.
  public var largest: Int {
    switch self {
    case .expressions: 2048
    case .frontMatter, .locks: 4096
    case .directives, .measures, .svg, .sites: 8192
    }
  }

  /// What the compiler does wrong with these bytes; nil where it does right. That it comes back at all is most of the test.
  public func complaint(about bytes: [UInt8]) async -> String? {
    switch self {
    case .frontMatter: await FrontMatterKnock.complaint(about: bytes)
    case .directives: await DirectiveKnock.complaint(about: bytes)
    case .expressions: await ExpressionKnock.complaint(about: bytes)
    case .measures: await MeasureKnock.complaint(about: bytes)
    case .svg: SVGKnock.complaint(about: bytes)
    case .locks: LockKnock.complaint(about: bytes)
    case .sites: await SiteKnock.complaint(about: bytes)
    }
  }
}
