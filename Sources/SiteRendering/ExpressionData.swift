import ProgramModel
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
  /// The block that the expression stands in, whose fields go by their own names.
  var block: Identifier?
  /// The columns of the row that it stands in, which are nearest.
  var columns: [Field] = []

  func data(of expression: Expression) -> JSONValue { data(of: expression, depth: 0) }

  /// The key of a field's answers and the field, where the site shows it.
  func field(_ reference: Reference) -> (key: String, field: Field)? {
    var parts = reference.parts
    if parts.count == 1, let block { parts.insert(block.text, at: 0) }
    if parts.count == 2, let program { parts.insert(program.id.text, at: 0) }
    guard parts.count == 3, let id = Identifier(parts[0]), let program = index.program(id),
      let field = program.answers.field(parts[1], parts[2], in: locale)
    else { return nil }
    return ("\(id).\(program.answers.key(parts[1], parts[2]) ?? "\(parts[1]).\(parts[2])")", field)
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
    if reference.parts.count == 1, let column = columns.first(where: { $0.id.text == reference.parts[0] }) {
      if case .computed(let expression, _) = column.kind { return data(of: expression, depth: depth + 1) }
      return .strings(["cell", column.key.text, column.kind.name.rawValue])
    }
    if let (key, field) = field(reference) {
      if case .computed(let expression, _) = field.kind { return data(of: expression, at: reference, depth) }
      return Self.field(key, field)
    }
    let parts = reference.parts
    guard let program else { return Self.unknown }
    guard parts.count > 1 else { return block(parts[0], of: program, program.answers.doable(parts[0])) }
    let part = ReferencePart(word: parts[1])
    if let placements = program.answers.placements(of: parts[0]), let part {
      let keys = placements.map { "\(program.id).\($0).result" }
      let rest = parts.dropFirst(2).map(JSONValue.string)
      return .array(["measure", .string(part.rawValue), .strings(keys)] + rest)
    }
    switch (part, program.answers.doable(parts[0])) {
    case (.done, .pages(let keys)): return .strings(["pages"] + keys)
    case (.done, .block(let keys)): return block(parts[0], of: program, .block(keys))
    case (.count, .block(let keys)): return ["count", .string(keys[0])]
    default: return Self.unknown
    }
  }

  /// The expression of a computed field: its names are those of the block that it stands in.
  private func data(of expression: Expression, at reference: Reference, _ depth: Int) -> JSONValue {
    var there = self
    if reference.parts.count > 1 { there.block = reference.parts.dropLast().last.flatMap { Identifier($0) } }
    there.columns = []
    return there.data(of: expression, depth: depth + 1)
  }

  private func records(
    _ function: String, _ reference: Reference, _ days: Double?, _ depth: Int
  ) -> JSONValue {
    guard let (key, field) = field(reference) else {
      guard let program, reference.parts.count == 1, function == "count" else { return Self.unknown }
      var key = "\(program.id).\(reference.text)"
      if case .block(let keys)? = program.answers.doable(reference.text) { key = keys[0] }
      return ["count", .string(key)]
    }
    let kind = field.kind.name.rawValue
    var source = JSONValue.string(key)
    if case .computed(let expression, _) = field.kind { source = data(of: expression, at: reference, depth) }
    return .array(
      [.string(function), source, .string(kind)] + [days].compactMap { $0.map(JSONValue.number) })
  }

  private func block(_ name: String, of program: ProgramEntry, _ doable: AnswerSources.Doable?)
    -> JSONValue
  {
    guard case .block(let keys)? = doable else {
      return ["block", .string("\(program.id).\(name)")]
    }
    return .strings(["block"] + keys)
  }

  private static func field(_ key: String, _ field: Field) -> JSONValue {
    .strings(["field", key, field.kind.name.rawValue])
  }
}
