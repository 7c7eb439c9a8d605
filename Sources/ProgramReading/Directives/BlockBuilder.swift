import Diagnostics
import MarkdownParsing
import ProgramModel
import Source

/// Makes the blocks of the model out of the syntax tree.
struct BlockBuilder {
  /// What stands around the blocks that are being read; it decides what is possible there.
  enum Surroundings {
    case page
    case exercise
    /// Within something that is broken itself: nothing more is said about what belongs where.
    case broken
  }

  var diagnostics: [Diagnostic] = []
  /// What stands in for fields that may have been meant by other names, until the exercise around them takes it.
  var otherNames: [Field] = []
  /// Whether a field that lacks a colon was told of: the ids of its options, which belong to nothing then, are no mistake of
  /// their own.
  private(set) var hasOneColon = false
  var isReadingCode = false
  let file: SourceFile
  let parser: MarkdownParser
  /// What a rating is called that has no id of its own.
  var rating = Identifier(ratingOf: nil)

  init(_ file: SourceFile, parser: MarkdownParser) {
    self.file = file
    self.parser = parser
  }

  mutating func blocks(_ syntax: [SyntaxBlock], in around: Surroundings) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(syntax.count)
    var rest = syntax[...]
    while let block = rest.popFirst() {
      switch block {
      case .paragraph(let text): blocks += paragraph(text, in: around)
      case .heading(let heading): blocks.append(self.heading(heading))
      case .list(let list): blocks.append(self.list(list, in: around))
      case .quote(let inner, let span): blocks.append(quote(inner, at: span, in: around))
      case .code(let text, let span):
        blocks.append(.code(text, at: span))
        blocks += standIns(inCode: text, at: span, in: around)
      case .table(let table): blocks.append(.table(table))
      case .rule(let span): blocks.append(.rule(at: span))
      case .directive(let directive): blocks += self.directive(directive, &rest, in: around)
      }
    }
    if case .page = around { return Self.adopted(blocks) }
    return blocks
  }

  // MARK: Text

  private mutating func paragraph(_ text: SyntaxProse, in around: Surroundings) -> [Block] {
    let more: [Block]
    if tellOneColon(text.prose.span) {
      // Only a warning, with which the site is built: nothing may stand in for what isn't there.
      hasOneColon = true
      more = []
    } else if let loose = tellLooseID(text) {
      let lines = hasOneColon ? [] : standIns(inLinesOf: text.prose.span, flowing: true, in: around)
      more = hasOneColon || !lines.isEmpty ? lines : standIn(for: loose.id, at: loose.span, in: around)
    } else {
      more = standIns(inLinesOf: text.prose.span, flowing: false, in: around)
    }
    let inlines = text.prose.inlines
    if inlines.count == 1, case .picture(let picture) = inlines[0] { return [.picture(picture)] + more }
    return [.paragraph(text.prose)] + more
  }

  /// `{#id}` on a line of its own, in a sentence or at a point of a plain list: it is the id of nothing, and is returned.
  private mutating func tellLooseID(_ text: SyntaxProse) -> (id: Identifier, span: SourceSpan)? {
    if let id = text.attributes?.id {
      diagnostics.append(
        Diagnostic(.idBelongsNowhere, at: id.span, ["id": .text("{#\(id.text)}")]))
      return Identifier(id.text).map { ($0, id.span) }
    }
    guard let place = file.braces(in: text.prose) else { return nil }
    diagnostics.append(Diagnostic(.idBelongsNowhere, at: place, ["id": .text(file.text(place))]))
    return DirectiveLine.meantID(of: file, in: place.start..<place.end).flatMap { Identifier($0) }.map {
      ($0, place)
    }
  }

  /// `:linje Hva skjedde?`, which lacks a colon; whether the paragraph is one.
  private mutating func tellOneColon(_ span: SourceSpan) -> Bool {
    let bytes = file.bytes
    guard span.start < span.end, bytes[span.start] == UInt8(ascii: ":") else { return false }
    var nameStart = span.start + 1
    while nameStart < span.end, bytes[nameStart] == 32 { nameStart += 1 }
    let nameEnd =
      bytes[nameStart..<span.end].firstIndex { $0 <= 32 || $0 == UInt8(ascii: "{") } ?? span.end
    let place = file.span(span.start, nameEnd)
    let name = file.text(file.span(nameStart, nameEnd)).composed
    let isLeaf = DirectiveTable.leaves[name] != nil
    guard isLeaf || DirectiveTable.containers[name] != nil else { return false }
    // The paragraph's own span ends before its braces.
    let lineEnd = bytes[nameEnd...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
    let hasAttributes = bytes[nameEnd..<lineEnd].contains(UInt8(ascii: "{"))
    let fix = Diagnostic.Fix(
      Words(nb: "skriv :: \(name)", en: "write :: \(name)"),
      [.init(file.span(span.start, nameStart), ":: ")], isCertain: hasAttributes)
    diagnostics.append(
      Diagnostic(
        .directiveWithOneColon, at: place, ["name": .text(name), "colons": .text(isLeaf ? "::" : ":::")],
        fixes: isLeaf ? [fix] : []))
    return true
  }

  private mutating func heading(_ heading: SyntaxHeading) -> Block {
    var id: Identifier?
    if let written = heading.attributes?.id {
      id = Identifier(written.text)
      if id == nil {
        diagnostics.append(
          Diagnostic(
            .idUnreadable, at: written.span, ["id": .text(written.text)],
            suggestion: Identifier(words: written.text).map { "#\($0.text)" }))
        id = Identifier(words: written.text)
      }
    } else if let meant = file.meantID(of: heading) {
      id = meant
    }
    if heading.level == 1 { diagnostics.append(Diagnostic(.pageHeadingInside, at: heading.prose.span)) }
    return .heading(Heading(level: max(2, heading.level), id: id, prose: heading.prose))
  }

  private mutating func list(_ list: SyntaxList, in around: Surroundings) -> Block {
    let items = list.items.map { blocks($0.blocks, in: around) }
    if let item = list.items.first(where: { TaskBox.begins($0) }) {
      diagnostics.append(Diagnostic(.taskListOutsideQuiz, at: item.span))
    }
    return .list(TextList(start: list.start, isTight: list.isTight, items: items, at: list.span))
  }

  /// A quotation, or a callout where it begins with `[!NOTE]` or one of its kin.
  private mutating func quote(_ inner: [SyntaxBlock], at span: SourceSpan, in around: Surroundings) -> Block {
    let content = blocks(inner, in: around)
    guard case .paragraph(var prose)? = content.first, case .text(let words)? = prose.inlines.first,
      words.hasPrefix("[!"), let close = words.firstIndex(of: "]")
    else { return .quote(content) }
    let name = words[words.index(words.startIndex, offsetBy: 2)..<close].lowercased()
    guard let kind = Self.callouts[name] else {
      let written = String(words[...close])
      diagnostics.append(
        Diagnostic(
          .calloutUnknown, at: file.place(of: written, in: prose.span),
          ["name": .text(written), "choices": .list(["[!MERK]", "[!TIPS]", "[!VIKTIG]", "[!FORSIKTIG]"])],
          suggestion: Suggestion.nearest(to: name, among: Self.callouts.keys.sorted()).map {
            "[!\($0.uppercased())]"
          }))
      return .quote(content)
    }
    let kept = words[words.index(after: close)...].drop(while: \.isWhitespace)
    prose.inlines[0] = .text(String(kept))
    if kept.isEmpty { prose.inlines.removeFirst() }
    let first: [Block] = prose.inlines.isEmpty ? [] : [.paragraph(prose)]
    return .container(
      Container(kind, id: nil, title: nil, blocks: first + content.dropFirst(), show: nil, at: span))
  }

  private static let callouts: [String: Container.Kind] = [
    "note": .note, "merk": .note, "tip": .tip, "tips": .tip, "important": .important, "viktig": .important,
    "warning": .caution, "caution": .caution, "forsiktig": .caution,
  ]

  // MARK: Directives

  private mutating func directive(
    _ directive: Directive, _ rest: inout ArraySlice<SyntaxBlock>, in around: Surroundings
  ) -> [Block] {
    let table = directive.form == .container ? DirectiveTable.containers : DirectiveTable.leaves
    guard let name = table[directive.line.name] else {
      let meant = tellUnknown(directive)
      let isOnPage = if case .page = around { true } else { false }
      let content =
        isOnPage ? blocksWithStandIns(directive.blocks, in: .broken) : blocks(directive.blocks, in: .broken)
      return standIns(for: directive.line, directive.form, meaning: meant, holding: content, in: around)
    }
    var values = AttributeValues(directive.line, of: name, in: file)
    defer { diagnostics += values.take() }
    let show = values.expression(.show)
    switch name {
    case .quiz:
      guard let quiz = quiz(directive, &values, show) else {
        return standIns(for: directive.line, .container, meaning: .quiz, in: around)
      }
      return [.quiz(quiz)]
        + (values.otherIDs + looseIDs(below: directive)).filter { $0 != quiz.id }.map {
          .quiz(.standIn($0, quiz.question, at: quiz.span))
        }
    case .exercise, .diary:
      return exercise(directive, name == .diary ? .diary : .exercise, &values, show, in: around)
    case .container(let kind): return [container(directive, kind, &values, show, in: around)]
    case .branch: return branch(directive, &values, &rest, in: around)
    case .otherwise:
      diagnostics.append(Diagnostic(.elseWithoutIf, at: directive.line.head))
      return blocks(directive.blocks, in: .broken)
    case .media(let kind): return [media(directive, kind, &values, in: around)]
    case .rows:
      let content = blocks(directive.blocks, in: around == .page ? .broken : around)
      tellEmpty(directive, content)
      let columns = content.fields
      if columns.count < content.count, around == .exercise {
        diagnostics.append(Diagnostic(.rowsHoldText, at: directive.line.head))
      }
      for column in columns where !column.kind.isColumn && !column.isStandIn {
        let name = DirectiveTable.words(for: column.kind.name)
        diagnostics.append(Diagnostic(.columnImpossible, at: column.span, ["name": .words(name)]))
      }
      return field(directive, kind: .rows(columns), &values, show, in: around)
    case .measure: return measure(directive, &values, show).map { [.measure($0)] } ?? []
    case .crisis: return [.crisis(at: directive.span)]
    case .quizAgain: return quizAgain(directive)
    case .rating:
      let id = values.id()?.value
      return [.rating(Rating(id: id ?? rating, hasOwnID: id != nil, at: directive.span))]
    case .field(let kind):
      let read = fieldKind(kind, directive, &values, &rest, in: around)
      return field(directive, kind: read, &values, show, in: around)
    }
  }

  /// Tells of a name that isn't one, and returns what was probably meant.
  private mutating func tellUnknown(_ directive: Directive) -> DirectiveName? {
    let name = directive.line.name
    let isContainer = directive.form == .container
    let own = isContainer ? DirectiveTable.containers : DirectiveTable.leaves
    let other = isContainer ? DirectiveTable.leaves : DirectiveTable.containers
    if name.isEmpty {
      diagnostics.append(Diagnostic(.directiveWithoutName, at: directive.span))
      return nil
    }
    if let meant = other[name] {
      let rule: Rule = isContainer ? .leafWrittenAsContainer : .containerWrittenAsLeaf
      diagnostics.append(Diagnostic(rule, at: directive.line.head, ["name": .text(name)]))
      return meant
    }
    let suggestion = own.suggestion(for: name) ?? other.suggestion(for: name)
    diagnostics.append(
      Diagnostic(
        .directiveUnknown, at: directive.line.nameSpan, ["name": .text(name), "choices": .list(own.told)],
        suggestion: suggestion))
    return suggestion.flatMap { own[$0] ?? other[$0] }
  }

  private mutating func container(
    _ directive: Directive, _ kind: Container.Kind, _ values: inout AttributeValues, _ show: Expression?,
    in around: Surroundings
  ) -> Block {
    let content = blocks(directive.blocks, in: around)
    tellEmpty(directive, content)
    return .container(
      Container(
        kind, id: values.id()?.value, title: directive.title, blocks: content, show: show, at: directive.span)
    )
  }

  private mutating func tellEmpty(_ directive: Directive, _ content: [Block]) {
    guard content.isEmpty, directive.blocks.isEmpty else { return }
    diagnostics.append(
      Diagnostic(.containerEmpty, at: directive.line.head, ["name": .text(directive.line.name)]))
  }

  private mutating func exercise(
    _ directive: Directive, _ kind: Exercise.Kind, _ values: inout AttributeValues, _ show: Expression?,
    in around: Surroundings
  ) -> [Block] {
    if case .exercise = around {
      diagnostics.append(Diagnostic(.exerciseInExercise, at: directive.line.head))
    }
    let view = values.word(.view, in: View.vocabulary)
    let window = sleepWindow(of: directive, view: view?.value ?? .form, &values)
    let content = blocksWithStandIns(directive.blocks, in: .exercise)
    tellEmpty(directive, content)
    guard let title = directive.title else {
      diagnostics.append(Diagnostic(.exerciseWithoutTitle, at: directive.line.head))
      let name: DirectiveName = kind == .diary ? .diary : .exercise
      return standIns(for: directive.line, .container, meaning: name, holding: content, in: around)
    }
    guard let (id, isWritten) = id(of: directive, from: title, &values) else { return [] }
    let formerly = values.formerIDs()
    func exercise(_ id: Identifier, hasOwnID: Bool, formerly: [String]) -> Block {
      .exercise(
        Exercise(
          id: id, hasOwnID: hasOwnID, formerly: formerly, kind: kind, title: title,
          view: view?.value ?? .form, window: window, repeats: values.has(.repeats), blocks: content,
          show: show, at: directive.line.head))
    }
    let others = (values.otherIDs + looseIDs(below: directive)).filter { other in other != id }
    return [exercise(id, hasOwnID: isWritten, formerly: formerly)]
      + others.map { exercise($0, hasOwnID: true, formerly: []) }
  }

  private mutating func branch(
    _ directive: Directive, _ values: inout AttributeValues, _ rest: inout ArraySlice<SyntaxBlock>,
    in around: Surroundings
  ) -> [Block] {
    let then = blocks(directive.blocks, in: around)
    if !directive.line.title.isEmpty { tellEmpty(directive, then) }
    var otherwise: [Block] = []
    if let next = rest.first?.otherwise {
      rest.removeFirst()
      if !next.line.title.isEmpty {
        let title = file.span(next.line.title.lowerBound, next.line.title.upperBound)
        // `::: ellers hvis …` says «hvis» itself.
        var words = file.text(title).split(separator: " ")
        if let first = words.first, DirectiveTable.containers[first.lowercased()] == .branch {
          words.removeFirst()
        }
        diagnostics.append(
          Diagnostic(.elseWithCondition, at: title, ["words": .text(words.joined(separator: " "))]))
      }
      otherwise = blocks(next.blocks, in: around)
      tellEmpty(next, otherwise)
    }
    let title = directive.line.title
    guard !title.isEmpty else {
      diagnostics.append(Diagnostic(.ifWithoutCondition, at: directive.line.head))
      return then + otherwise
    }
    let span = file.span(title.lowerBound, title.upperBound)
    let (condition, problems) = ExpressionParser.parse(file.text(span), at: span)
    diagnostics += problems
    guard let condition else { return then + otherwise }
    let unknown = values.prose(.unknown)
    return [
      .branch(Branch(condition, then: then, otherwise: otherwise, unknown: unknown, at: directive.span))
    ]
  }

  private mutating func media(
    _ directive: Directive, _ kind: Media.Kind, _ values: inout AttributeValues, in around: Surroundings
  ) -> Block {
    var content = blocks(directive.blocks, in: around)
    var path: String?
    var alternative = values.prose(.alternative)
    if let pair = values.pair(.source) {
      path = mediaPath(pair)
    } else if let index = content.firstIndex(where: { if case .picture = $0 { true } else { false } }),
      case .picture(let picture) = content[index]
    {
      path = picture.path
      alternative = alternative ?? picture.alternative
      content.remove(at: index)
    } else {
      diagnostics.append(
        Diagnostic(.mediaWithoutFile, at: directive.line.head, ["name": .text(directive.line.name)]))
    }
    let captions = values.pair(.captions).flatMap { mediaPath($0) }
    if kind == .video, values.pair(.captions) == nil {
      diagnostics.append(Diagnostic(.videoWithoutCaptions, at: directive.line.head))
    }
    if kind == .audio, content.isEmpty {
      diagnostics.append(Diagnostic(.audioWithoutTranscript, at: directive.line.head))
    }
    if kind == .figure, alternative?.plainText.isEmpty ?? true, path != nil {
      diagnostics.append(Diagnostic(.pictureWithoutAlternative, at: directive.line.head))
    }
    return .media(
      Media(
        kind, id: values.id()?.value, title: directive.title, path: path, captions: captions,
        alternative: alternative, blocks: content, at: directive.span))
  }

  private mutating func mediaPath(_ pair: Attributes.Pair) -> String? {
    if case (.file(let path, _), nil) = Destination.read(pair.value, in: file) { return path }
    diagnostics.append(Diagnostic(.pictureFromElsewhere, at: pair.valueSpan, ["address": .text(pair.value)]))
    return nil
  }

  private mutating func measure(
    _ directive: Directive, _ values: inout AttributeValues, _ show: Expression?
  ) -> MeasurePlacement? {
    let span = file.span(directive.line.title.lowerBound, directive.line.title.upperBound)
    var name = Identifier(file.text(span))
    if name == nil {
      tellName(.measureWithoutName, directive, span)
      name = Identifier(words: file.text(span)) ?? file.meantID(of: directive.line)
    }
    guard let measure = name else { return nil }
    let at = values.word(.at, in: MeasurePlacement.Time.vocabulary)
    return MeasurePlacement(
      of: Located(measure, at: span), id: values.id()?.value ?? measure, formerly: values.formerIDs(),
      at: at?.value, show: show,
      at: directive.span)
  }

  /// A name that is missing, or that is no id.
  private mutating func tellName(_ rule: Rule, _ directive: Directive, _ span: SourceSpan) {
    let written = file.text(span)
    guard !written.isEmpty else {
      diagnostics.append(Diagnostic(rule, at: directive.span))
      return
    }
    diagnostics.append(
      Diagnostic(
        .idUnreadable, at: span, ["id": .text(written)], suggestion: Identifier(words: written)?.text))
  }

  private mutating func quizAgain(_ directive: Directive) -> [Block] {
    let span = file.span(directive.line.title.lowerBound, directive.line.title.upperBound)
    let parts = file.text(span).split(separator: ".").map(String.init)
    guard !parts.isEmpty, parts.allSatisfy({ Identifier($0) != nil }) else {
      tellName(.repeatWithoutName, directive, span)
      return []
    }
    return [.quizAgain(Reference(parts, at: span))]
  }

  // MARK: Ids

  /// The id of something that stores answers: the written one, else one made from its words, which is told.
  mutating func id(
    of directive: Directive, from words: Prose, _ values: inout AttributeValues
  ) -> (Identifier, isWritten: Bool)? {
    let hadWritten = directive.line.attributes?.id != nil || directive.line.hasBrokenAttributes
    if let id = values.id() { return (id.value, true) }
    if !hadWritten, let misplaced = DirectiveLine.misplacedID(of: file, in: directive.line.title),
      let id = DirectiveLine.meantID(of: file, in: directive.line.title).flatMap({ Identifier($0) })
    {
      diagnostics.append(misplaced)
      return (id, true)
    }
    if directive.line.hasBrokenAttributes, let id = file.meantID(of: directive.line) { return (id, true) }
    guard let made = Identifier(words: words.plainText) else {
      if !hadWritten { diagnostics.append(Diagnostic(.idImpossible, at: directive.line.head)) }
      return nil
    }
    if !hadWritten {
      diagnostics.append(
        Diagnostic(
          .idMissing, at: directive.line.head, ["id": .text(made.text)],
          fixes: [
            Diagnostic.Fix(Words(nb: "skriv {#\(made)}", en: "write {#\(made)}"), [idEdit(directive, made)])
          ]))
    }
    return (made, false)
  }

  private func idEdit(_ directive: Directive, _ id: Identifier) -> Diagnostic.Fix.Edit {
    if let braces = directive.line.attributes?.span {
      return .init(file.span(braces.start + 1, braces.start + 1), "#\(id) ")
    }
    let end = directive.line.span.end
    return .init(file.span(end, end), " {#\(id)}")
  }
}

extension SyntaxBlock {
  /// `::: ellers`, where it is that.
  fileprivate var otherwise: Directive? {
    guard case .directive(let directive) = self, directive.form == .container,
      DirectiveTable.containers[directive.line.name] == .otherwise
    else { return nil }
    return directive
  }
}

extension SourceFile {
  /// The first `{#…}` that is left in running text.
  func braces(in prose: Prose) -> SourceSpan? {
    for case .text(let words) in prose.inlines {
      guard ByteSearch.contains(UInt8(ascii: "{"), in: words),
        let start = ByteSearch.first("{#".utf8, in: words.utf8),
        let end = words.utf8[start...].firstIndex(of: UInt8(ascii: "}"))
      else { continue }
      // Not with a backslash: that is somebody who writes about ids.
      guard
        let found = ByteSearch.first(words.utf8[start...end], in: bytes[prose.span.start..<prose.span.end]),
        found == 0 || bytes[found - 1] != UInt8(ascii: "\\")
      else { continue }
      return span(found, found + words.utf8[start...end].count)
    }
    return nil
  }

  /// The first place of some words within a span; the whole where they aren't written so.
  func place(of words: String, in span: SourceSpan) -> SourceSpan {
    guard let found = ByteSearch.first(words.utf8, in: bytes[span.start..<span.end]) else { return span }
    return self.span(found, found + words.utf8.count)
  }
}
