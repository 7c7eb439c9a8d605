import Diagnostics
import ProgramModel
import Source

/// Reads the facts at the top of programs and modules (section 3 of the format).
///
/// There is always a result: what is wrong has been told, and its key has the value that it has when it isn't
/// written.
enum FrontMatterReader {
  /// A program's facts, and where its text begins.
  static func program(
    _ file: SourceFile
  ) -> (facts: ProgramFacts, bodyStart: Int, diagnostics: [Diagnostic]) {
    var (fields, reader, bodyStart) = read(file, by: .program)
    var facts = ProgramFacts(fields, by: Fact.program)
    facts.ownID = facts.ownID ?? reader.meantID(in: fields.span)
    facts.status = checked(facts.status, fields, &reader)
    return (facts, bodyStart, reader.diagnostics)
  }

  /// A module's facts, and where its text begins.
  static func module(
    _ file: SourceFile
  ) -> (facts: ModuleFacts, bodyStart: Int, diagnostics: [Diagnostic]) {
    var (fields, reader, bodyStart) = read(file, by: .module)
    var facts = ModuleFacts(fields, by: Fact.module)
    facts.ownID = facts.ownID ?? reader.meantID(in: fields.span)
    facts.status = checked(facts.status, fields, &reader)
    if let opens = fields.located(.opens), OpeningReader.read(opens) == nil {
      reader.tell(Diagnostic(.openingNotUnderstood, at: opens.span, ["value": .text(opens.value)]))
    }
    return (facts, bodyStart, reader.diagnostics)
  }

  // MARK: Steps

  /// The front matter's fields. Where the YAML can't be read, that alone is told, not also what it lacks.
  private static func read(
    _ file: SourceFile, by table: KeyTable
  ) -> (fields: FileFields, reader: FieldsReader, bodyStart: Int) {
    var reader = FieldsReader(file)
    guard let place = FrontMatter.range(in: file) else {
      reader.tell(Diagnostic(.titleMissing, at: file.span(0, 0)))
      return (FileFields(span: file.span(0, 0)), reader, FrontMatter.textStart(in: file))
    }
    if let problem = place.problem { reader.tell(problem) }
    let (value, diagnostics) = YAMLReader.read(file, range: place.yaml)
    diagnostics.forEach { reader.tell($0) }
    let span = file.span(place.yaml.lowerBound, place.yaml.upperBound)
    guard diagnostics.isEmpty, place.problem == nil || value != nil else {
      return (FileFields(span: span), reader, place.bodyStart)
    }
    var fields = reader.fields(of: value, by: table, at: span.beginning)
    fields = FileFields(span: span, fields: fields.fields)
    return (fields, reader, place.bodyStart)
  }

  /// The status. What is published must have been reviewed by somebody with a name and a role.
  private static func checked(
    _ status: Status, _ fields: FileFields, _ reader: inout FieldsReader
  ) -> Status {
    guard status == .published, let written = fields.located(.status) else { return status }
    var missing: [Words] = []
    let review = fields.fields(.reviewed)
    if review?[.by] == nil { missing.append(Words(nb: "navn", en: "name")) }
    if review?[.role] == nil { missing.append(Words(nb: "stilling", en: "role")) }
    if review?[.date] == nil { missing.append(Words(nb: "dato", en: "date")) }
    guard !missing.isEmpty else { return status }
    func listed(_ texts: [String], _ and: String) -> String {
      guard let last = texts.last, texts.count > 1 else { return texts.joined() }
      return texts.dropLast().joined(separator: ", ") + " \(and) \(last)"
    }
    let names = Words(nb: listed(missing.map(\.nb), "og"), en: listed(missing.map(\.en), "and"))
    // A `reviewed` whose name or date is missing has been told of already.
    if review == nil || (review?[.by] != nil && review?[.date] != nil) {
      reader.tell(Diagnostic(.publishedUnreviewed, at: written.span, ["missing": .words(names)]))
    }
    return .draft
  }
}
