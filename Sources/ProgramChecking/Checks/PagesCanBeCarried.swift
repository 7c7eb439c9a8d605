import Diagnostics
import ProgramModel
import Source

/// A page has no more on it than an old phone can show: a few words of a text may stand for a hundred buttons each, or bring a whole
/// questionnaire.
enum PagesCanBeCarried {
  /// The most there may be to touch or fill in on a page, and in a whole module.
  private static let mostOnPage = 2_000
  private static let mostInModule = 6_000
  /// How many times its text a page may come to, and what any page may.
  private static let mostTimes = 20
  private static let anyPage = 256 << 10

  static func check(_ program: Program, in context: CheckContext) -> [Diagnostic] {
    guard let source = program.edition(in: program.source) else { return [] }
    var walk = LoadWalk(program, source, context)
    var diagnostics: [Diagnostic] = []
    func tell(_ parts: Int, _ most: Int, at span: SourceSpan) {
      guard parts > most else { return }
      diagnostics.append(Diagnostic(.tooMuchToAnswer, at: span, ["limit": .number(most)]))
    }
    func tell(_ load: PageLoad, written: Int, at span: SourceSpan) {
      tell(load.parts, mostOnPage, at: span)
      let measures = load.measures.reduce(0) { $0 + (context.sources[$1]?.bytes.count ?? 0) }
      // Where there are too many things, that says it better.
      guard load.parts <= mostOnPage, load.bytes > max(anyPage, mostTimes * (written + measures)) else {
        return
      }
      diagnostics.append(
        Diagnostic(
          .pageTooHeavy, at: span,
          ["size": .number(load.bytes >> 10), "written": .number(max(1, written >> 10))]))
    }
    tell(
      walk.load(of: source.front.blocks, hasMentions: true),
      written: context.sources[source.front.span.file]?.bytes.count ?? 0, at: source.front.span.beginning)
    for module in source.modules {
      let end = context.sources[module.span.file]?.bytes.count ?? 0
      let ends = module.pages.dropFirst().map(\.span.start) + [end]
      var parts = 0
      for (page, end) in zip(module.pages, ends) {
        let load = walk.load(of: page.blocks, hasMentions: !page.facts.mentions.isEmpty)
        parts += load.parts
        tell(load, written: end - page.span.start, at: page.span)
      }
      tell(parts, mostInModule, at: module.span.beginning)
    }
    return diagnostics
  }
}

extension Rule {
  static let tooMuchToAnswer = Rule(.M0595, .error)
  static let pageTooHeavy = Rule(.M0597, .error)
}
