import ProgramModel

/// Every name that an author wrote within the text of a program, bound once to what it means. Later rooms ask here and look up
/// nothing by themselves.
public struct Resolution: Sendable {
  private let names: [Identifier: ProgramNames]
  private let bound: [Reference: Meaning]

  /// Binds all names of a content root.
  public init(_ content: Content) {
    var measures: [Identifier: Measure] = [:]
    // Of one that can't be read nobody knows what it has.
    for measure in content.measures
    where measures[measure.id] == nil && !content.unreadMeasures.contains(measure.id) {
      measures[measure.id] = measure
    }
    var names: [Identifier: ProgramNames] = [:]
    for program in content.programs { names[program.id] = ProgramNames(program, measures: measures) }
    var bound: [Reference: Meaning] = [:]
    for program in content.programs {
      guard let own = names[program.id] else { continue }
      var resolver = Resolver(own, among: names, bound)
      for edition in program.editions {
        resolver.walk(edition.front.blocks)
        for module in edition.modules {
          for page in module.pages where page.facts.hasReferences { resolver.walk(page.blocks) }
        }
      }
      bound = resolver.bound
    }
    self.names = names
    self.bound = bound
  }

  /// What a name means; nil where nothing is called so.
  public subscript(_ reference: Reference) -> Meaning? { bound[reference] }

  /// The names that could have been meant where a condition of a program stands.
  public func known(in program: Identifier, block: Identifier?) -> [String] {
    names[program]?.known(in: block) ?? []
  }

  /// The fields of a program as `block.field`.
  public func fields(of program: Identifier) -> [String] { names[program]?.fieldNames ?? [] }

  /// The quizzes of a program.
  public func quizzes(of program: Identifier) -> [String] {
    (names[program]?.quizzes ?? []).map(\.text).sorted()
  }
}
