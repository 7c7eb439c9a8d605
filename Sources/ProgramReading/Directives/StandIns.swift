import Diagnostics
import MarkdownParsing
import ProgramModel
import Source

/// What stands in the model for something that can't be read and has been told of: so what refers to it finds it, and a clinician
/// who wrote one letter wrong isn't told of every place that trusted her. Nothing is built of it, since an error has been told.
extension BlockBuilder {
  /// What a line would have made, had it been written right. `name` is what was probably meant; nil where nobody knows.
  mutating func standIns(
    for line: DirectiveLine, _ form: Directive.Form, meaning name: DirectiveName?,
    holding content: [Block] = [], in around: Surroundings
  ) -> [Block] {
    let words = file.text(file.span(line.title.lowerBound, line.title.upperBound))
    let title = Prose([.text(words)], at: line.head)
    let written = file.meantID(of: line)
    let loose = content.filter(\.isField)
    guard let id = written ?? Identifier(words: words) else { return content }
    switch name {
    case .quiz: return [.quiz(.standIn(id, title, at: line.head))] + content
    case .exercise, .diary:
      return [.exercise(exercise(id, title, line, isDiary: name == .diary, holding: content))]
    case .rows: return [.field(.standIn(id, title, .rows(content.fields), at: line.head))]
    case .field: return [.field(.standIn(id, title, at: line.head))] + content
    case .measure:
      let measure = Identifier(words) ?? id
      return [
        .measure(
          MeasurePlacement(of: Located(measure, at: line.head), id: id, at: nil, show: nil, at: line.span))
      ]
    case .rating: return [.rating(Rating(id: written ?? rating, hasOwnID: written != nil, at: line.span))]
    case .container(let kind):
      return [.container(Container(kind, id: written, title: nil, blocks: content, show: nil, at: line.span))]
    case .media:
      return [
        .container(Container(.note, id: written, title: nil, blocks: content, show: nil, at: line.span))
      ]
    case .branch, .otherwise, .crisis, .quizAgain: return content
    case nil:
      // What holds fields is an exercise, and so is what has an id and might be anything.
      if case .page = around, form == .container, written != nil || !loose.isEmpty {
        return [.exercise(exercise(id, title, line, isDiary: false, holding: content))]
      }
      guard case .page = around else {
        return form == .leaf ? [.field(.standIn(id, title, at: line.head))] : content
      }
      return content
    }
  }

  private mutating func exercise(
    _ id: Identifier, _ title: Prose, _ line: DirectiveLine, isDiary: Bool, holding content: [Block]
  ) -> Exercise {
    // With its view, in which its fields have their places, where it has any; what is wrong with the braces is told when the name is right.
    var values = AttributeValues(line, of: .exercise, in: file)
    let view = content.isEmpty ? .form : values.word(.view, in: View.vocabulary)?.value ?? .form
    return Exercise(
      id: id, kind: isDiary ? .diary : .exercise, title: title, view: view, repeats: values.has(.repeats),
      blocks: content, show: nil, at: line.head)
  }

  /// What the lines of a paragraph would have made that are directives whose colons stand apart, or which stand so far in that they
  /// go on with the text above them.
  mutating func standIns(
    inLinesOf span: SourceSpan, flowing: Bool, in around: Surroundings
  ) -> [Block] {
    var blocks: [Block] = []
    let lines = file.lines
    for number in lines.line(of: span.start)...lines.line(of: span.end) {
      let start = max(span.start, lines.start(ofLine: number))
      let line = file.trimmed(start..<max(start, lines.range(ofLine: number).upperBound))
      guard let first = line.first, file.bytes[first] == UInt8(ascii: ":") || file.bytes[first] == 0xEF,
        let meant = DirectiveLine.meant(by: line, of: file) ?? (flowing ? directive(flowingOn: line) : nil)
      else { continue }
      let leaf = DirectiveTable.leaves[meant.name]
      guard let name = leaf ?? DirectiveTable.containers[meant.name] else { continue }
      blocks += standIns(for: meant, leaf != nil ? .leaf : .container, meaning: name, in: around)
    }
    return blocks
  }

  /// A directive with an id on a line that goes on with the text above it.
  private func directive(flowingOn line: Range<Int>) -> DirectiveLine? {
    guard file.bytes[line].starts(with: "::".utf8) else { return nil }
    let read = DirectiveLine.read(line, of: file).0
    return read.attributes?.id == nil ? nil : read
  }

  /// What directives would have made that stand so far in that they are code.
  mutating func standIns(inCode text: String, at span: SourceSpan, in around: Surroundings) -> [Block] {
    // Code in what is read so isn't read once more: a line that somebody made to be deep would go on for long.
    guard !isReadingCode else { return [] }
    let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
    let isDirective = lines.contains { line in
      let words = line.drop { $0 == 32 || $0 == 9 }
      return words.starts(with: ":: ".utf8) || words.starts(with: "::: ".utf8)
    }
    let opening = file.bytes[span.start..<span.end].prefix(3)
    guard isDirective, !opening.elementsEqual("```".utf8), !opening.elementsEqual("~~~".utf8) else {
      return []
    }
    let first = file.lines.line(of: span.start)
    let count = lines.last?.isEmpty == true ? lines.count - 1 : lines.count
    let dedented = (first..<first + count).map { number in
      let range = file.lines.range(ofLine: number)
      return file.trimmed(number == first ? span.start..<max(span.start, range.upperBound) : range)
    }
    let (document, _) = parser.read(MarkdownText(file, lines: dedented))
    let told = diagnostics
    isReadingCode = true
    defer {
      diagnostics = told
      isReadingCode = false
    }
    return blocks(document.blocks.filter(\.isDirective), in: around)
  }

  /// What an id that belongs to nothing may have been meant for: the field above it, or the place where it stands.
  mutating func standIn(for id: Identifier, at span: SourceSpan, in around: Surroundings) -> [Block] {
    if case .page = around { return [.heading(Heading(level: 2, id: id, prose: Prose([], at: span)))] }
    otherNames.append(.standIn(id, Prose([], at: span), at: span))
    return []
  }

  /// The blocks of an exercise, with what stands in for fields by other names than those that it has.
  mutating func blocksWithStandIns(_ syntax: [SyntaxBlock], in around: Surroundings) -> [Block] {
    let outer = otherNames
    otherNames = []
    defer { otherNames = outer }
    let content = blocks(syntax, in: around)
    guard !otherNames.isEmpty else { return content }
    var names = Set(content.fields.map(\.id))
    return content + otherNames.filter { names.insert($0.id).inserted }.map(Block.field)
  }

  /// `{#id}` on the line below a directive that has no id of its own.
  func looseIDs(below directive: Directive) -> [Identifier] {
    guard directive.line.attributes?.id == nil, !hasOneColon else { return [] }
    // A quiz is read line by line.
    let line = directive.content.lazy.map(file.trimmed).first { !$0.isEmpty }
    if let line, file.bytes[line].starts(with: "{#".utf8) {
      return DirectiveLine.meantID(of: file, in: line).flatMap { Identifier($0) }.map { [$0] } ?? []
    }
    guard case .paragraph(let text)? = directive.blocks.first, text.prose.isEmpty,
      let id = text.attributes?.id.flatMap({ Identifier($0.text) })
    else { return [] }
    return [id]
  }

  /// The blocks of a page in which fields outside an exercise, which have been told of, are those of the exercise before them, or
  /// else behind them: that is where what asks for them looks.
  static func adopted(_ blocks: [Block]) -> [Block] {
    guard blocks.contains(where: \.isField) else { return blocks }
    var result: [Block] = []
    var strays: [Int: [Block]] = [:]
    var last: Int?
    var waiting: [Block] = []
    for block in blocks {
      if block.isField {
        if let last { strays[last, default: []].append(block) } else { waiting.append(block) }
        continue
      }
      if case .exercise = block {
        last = result.count
        strays[result.count] = waiting
        waiting = []
      }
      result.append(block)
    }
    for (index, fields) in strays {
      guard case .exercise(var exercise) = result[index] else { continue }
      // One that has the same id would be told to be there twice.
      let own = Set(exercise.fields.map(\.id))
      exercise.blocks += fields.filter { block in block.fieldID.map { !own.contains($0) } ?? false }
      result[index] = .exercise(exercise)
    }
    return result
  }
}

extension Field {
  /// For one that can't be read: a plot of nothing, of whose answers nothing is known and which costs the checks nothing.
  static func standIn(
    _ id: Identifier, _ label: Prose, _ kind: Field.Kind? = nil, at span: SourceSpan
  ) -> Field {
    Field(id: id, kind: kind ?? .plot([]), label: label, place: nil, show: nil, at: span)
  }

  /// Whether it stands for one that can't be read. A plot that somebody wrote draws something.
  var isStandIn: Bool { if case .plot(let references) = kind { references.isEmpty } else { false } }
}

extension Quiz {
  /// For one that can't be read.
  static func standIn(_ id: Identifier, _ question: Prose, at span: SourceSpan) -> Quiz {
    Quiz(
      id: id, kind: .one, question: question, introduction: [], answers: [], explanation: [], show: nil,
      at: span)
  }
}

extension Block {
  fileprivate var isField: Bool { fieldID != nil }

  fileprivate var fieldID: Identifier? {
    if case .field(let field) = self { field.id } else { nil }
  }
}

extension SyntaxBlock {
  fileprivate var isDirective: Bool {
    switch self {
    case .directive, .list: true
    default: false
    }
  }
}

extension SourceFile {
  /// The id that a directive's line has or was meant to have.
  func meantID(of line: DirectiveLine) -> Identifier? {
    if let id = line.attributes?.id { return Identifier(id.text) ?? Identifier(words: id.text) }
    guard line.attributes == nil else { return nil }
    return DirectiveLine.meantID(of: self, in: line.nameSpan.end..<line.span.end).flatMap {
      Identifier($0) ?? Identifier(words: $0)
    }
  }

  /// The id that a heading was meant to have, where something about it has been told.
  func meantID(of heading: SyntaxHeading) -> Identifier? {
    let range = heading.prose.span.start..<heading.prose.span.end
    guard heading.attributes == nil else { return nil }
    let isTold =
      heading.level == 1 && DirectiveLine.misplacedID(of: self, in: range) != nil
      || [" {#", "\t{#", "]{#"].contains { ByteSearch.first($0.utf8, in: bytes[range]) != nil }
    guard isTold else { return nil }
    return DirectiveLine.meantID(of: self, in: range).flatMap { Identifier($0) ?? Identifier(words: $0) }
  }
}
