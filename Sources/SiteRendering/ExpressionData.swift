import ProgramModel
import Resolution
import Source

/// Expressions as a page carries them: each name has become the place where its answers are stored, with the kind of field
/// that they come from, so that the script needs to know nothing of the program.
///
/// `["field","angst.sirkel.styrke","scale"]`, `["measure","sum",["angst.gad7-for.result"]]`, `["item",9]` within a measure's
/// own expressions, `["pages","angst.modul.side"]`, `["block","angst.sirkel"]`, `["mean","angst.dagbok.felt","number",7]`. Of a
/// computed field the records have the expression in place of a key, `["mean",["-",…],"computed",7]`; within a row of a table
/// its other columns are `["cell","fra","time"]`.
struct ExpressionData {
  let index: SiteIndex
  let program: ProgramEntry?
  let locale: Locale
  /// The columns of the row that the expression stands in.
  var columns: [Field] = []

  func data(of expression: Expression) -> JSONValue { data(of: expression, depth: 0) }

  /// The key of a field's answers and the field, where the site shows it.
  func field(_ reference: Reference) -> (key: String, field: Field)? {
    guard case .field(let name, _)? = index.names[reference] else { return nil }
    return field(name)
  }

  private func field(_ name: FieldName) -> (key: String, field: Field)? {
    guard let program = index.program(name.program), let field = program.answers.field(name, in: locale)
    else {
      return nil
    }
    return (program.answers.key(name) ?? name.description, field)
  }

  private static let unknown: JSONValue = ["unknown"]

  private func data(of expression: Expression, depth: Int) -> JSONValue {
    // One computed field may name another, but not for ever.
    guard depth < 8 else { return Self.unknown }
    return ExpressionPrinter.data(expression) { lookup in
      switch lookup {
      case .value(let reference): value(of: reference, depth)
      case .option(let name, let reference):
        .string(
          reference.flatMap { field($0)?.field.kind.options.first { $0.id?.text == name }?.key } ?? name)
      case .answered(let reference): ["answered", value(of: reference, depth)]
      case .records(let function, let reference, let days): records(function, reference, days, depth)
      }
    }
  }

  private func value(of reference: Reference, _ depth: Int) -> JSONValue {
    switch index.names[reference] {
    case .field(let name, _)?:
      guard let (key, field) = field(name) else { return Self.unknown }
      if case .computed(let expression, _) = field.kind { return data(of: expression, there: depth) }
      return Self.field(key, field)
    case .column(let written)?:
      guard let column = columns.first(where: { $0.id == written.id }) else { return Self.unknown }
      if case .computed(let expression, _) = column.kind { return data(of: expression, depth: depth + 1) }
      return .strings(["cell", column.key.text, column.kind.name.rawValue])
    case .records(let block)?: return .strings(["block"] + keys(of: block))
    case .count(let block)?: return .strings(["count"] + keys(of: block).prefix(1))
    case .done(let name)?:
      guard case .pages(let keys)? = program?.answers.doable(name) else {
        return .strings(["block"] + keys(of: name))
      }
      return .strings(["pages"] + keys)
    case .measure(let name, _, let part, let item)?: return result(of: name, part, item)
    case .quiz?, nil: return Self.unknown
    }
  }

  /// The expression of a computed field that stands elsewhere.
  private func data(of expression: Expression, there depth: Int) -> JSONValue {
    var there = self
    there.columns = []
    return there.data(of: expression, depth: depth + 1)
  }

  private func result(of name: Identifier, _ part: ReferencePart, _ item: String?) -> JSONValue {
    guard let program, let placements = program.answers.placements(of: name) else { return Self.unknown }
    let keys = placements.map { "\(program.id).\($0).result" }
    return .array(
      ["measure", .string(part.rawValue), .strings(keys)] + [item].compactMap { $0.map(JSONValue.string) })
  }

  private func records(
    _ function: String, _ reference: Reference, _ days: Double?, _ depth: Int
  ) -> JSONValue {
    switch index.names[reference] {
    case .field(let name, _)?:
      guard let (key, field) = field(name) else { return Self.unknown }
      var source = JSONValue.string(key)
      if case .computed(let expression, _) = field.kind { source = data(of: expression, there: depth) }
      return .array(
        [.string(function), source, .string(field.kind.name.rawValue)]
          + [days].compactMap { $0.map(JSONValue.number) })
    case .records(let block)? where function == "count":
      return .strings(["count"] + keys(of: block).prefix(1))
    case .records?, .column?, .count?, .done?, .measure?, .quiz?, nil: return Self.unknown
    }
  }

  /// What the keys of a block's answers begin with.
  private func keys(of block: Identifier) -> [String] {
    guard let program else { return [] }
    guard case .block(let keys)? = program.answers.doable(block) else { return ["\(program.id).\(block)"] }
    return keys
  }

  private static func field(_ key: String, _ field: Field) -> JSONValue {
    .strings(["field", key, field.kind.name.rawValue])
  }
}
