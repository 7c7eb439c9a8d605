import ProgramModel

/// Writes the blocks of one page.
struct BlockRenderer {
  let site: SiteRenderer
  /// The page that is being written.
  let route: Route
  /// The language of the page, in which links lead on.
  let locale: Locale
  let program: ProgramEntry?
  let module: ModuleEntry?
  /// The words beside the text; those of the text's language where it is another than the page's.
  var words: ThemeWords
  var ids: PageIDs
  var out: HTMLWriter
  /// The exercise that the fields belong to.
  var exercise: CurrentExercise?
  /// Who reads what one writes is told once on a page, before the first field.
  var hasToldPrivacy = false
  var footnoteMentions: Set<Int> = []
  /// Whether only parts of pages are written: their headings lie a level deeper, and their footnotes stand elsewhere.
  var isExcerpt = false

  /// An exercise while its blocks are written.
  struct CurrentExercise {
    let exercise: Exercise
    /// Its id on this page.
    let id: String
  }

  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  /// Blocks lie within each other a hundred deep: inlined into itself, it would take the stack of a thread.
  @inline(never)
  mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let prose): writeParagraph(prose)
    case .heading(let heading): writeHeading(heading)
    case .list(let list): writeList(list)
    case .quote(let blocks):
      out.raw("<blockquote>")
      write(blocks)
      out.raw("</blockquote>\n")
    case .code(let text, _):
      out.raw("<pre><code>")
      out.text(text)
      out.raw("</code></pre>\n")
    case .table(let table): writeTable(table)
    case .rule: out.raw("<hr />\n")
    case .picture(let picture): writeFigure(picture)
    case .container(let container):
      // A caution is never left out.
      writeShown(container.kind == .caution ? nil : container.show) { $0.writeContainer(container) }
    case .quiz(let quiz): writeShown(quiz.show) { $0.writeQuiz(quiz) }
    case .exercise(let exercise): writeShown(exercise.show) { $0.writeExercise(exercise) }
    case .field(let field): writeShown(field.show) { $0.writeField(field) }
    case .measure(let placement): writeShown(placement.show) { $0.writeMeasure(placement) }
    case .crisis: writeCrisis()
    case .quizAgain(let reference): writeQuizAgain(reference)
    case .rating(let rating): writeRating(rating)
    case .branch(let branch): writeBranch(branch)
    case .media(let media): writeMedia(media)
    case .footnotes(let notes): writeFootnotes(notes)
    case .untranslated(let locale, let blocks): writeUntranslated(in: locale) { $0.write(blocks) }
    }
  }

  private mutating func writeParagraph(_ prose: Prose) {
    if let picture = prose.onlyPicture {
      writeFigure(picture)
    } else {
      out.raw("<p>")
      write(prose)
      out.raw("</p>\n")
    }
  }

  private mutating func writeHeading(_ heading: Heading) {
    let level = min(max(heading.level, 2) + (isExcerpt ? 1 : 0), 6)
    out.write("<h\(level)")
    if let id = heading.id { out.write(" id=\"\(ids.claim(id.text))\"") }
    out.raw(">")
    write(heading.prose)
    out.write("</h\(level)>\n")
  }

  private mutating func writeList(_ list: TextList) {
    if let start = list.start {
      if start == 1 { out.raw("<ol>\n") } else { out.write("<ol start=\"\(start)\">\n") }
    } else {
      out.raw("<ul>\n")
    }
    for item in list.items {
      out.raw("<li>")
      for block in item {
        if list.isTight, case .paragraph(let prose) = block, prose.onlyPicture == nil {
          write(prose)
        } else {
          write(block)
        }
      }
      out.raw("</li>\n")
    }
    if list.start == nil { out.raw("</ul>\n") } else { out.raw("</ol>\n") }
  }

  private mutating func writeTable(_ table: Table) {
    let columns = table.head.map(\.plainText).filter { !$0.isEmpty }.joined(separator: ", ")
    out.write(
      """
      <div class="table-scroll" tabindex="0" role="region" aria-label="\(words(.tableOf, ["columns": columns]))">\
      <table>
      <thead><tr>
      """)
    for (index, cell) in table.head.enumerated() { writeCell(cell, head: true, table.alignment(index)) }
    out.raw("</tr></thead>\n<tbody>\n")
    for row in table.rows {
      out.raw("<tr>")
      for (index, cell) in row.enumerated() { writeCell(cell, head: false, table.alignment(index)) }
      out.raw("</tr>\n")
    }
    out.raw("</tbody></table></div>\n")
  }

  private mutating func writeCell(_ cell: Prose, head: Bool, _ alignment: Table.Alignment) {
    out.raw(head ? "<th scope=\"col\"" : "<td")
    switch alignment {
    case .none: break
    case .start: out.raw(" class=\"align-start\"")
    case .center: out.raw(" class=\"align-center\"")
    case .end: out.raw(" class=\"align-end\"")
    }
    out.raw(">")
    write(cell)
    out.raw(head ? "</th>" : "</td>")
  }

  /// All branches are written, and without a script all are seen; what is said while nothing is known is for the script alone.
  private mutating func writeBranch(_ branch: Branch) {
    let condition = data(of: branch.condition)
    for (blocks, outcome) in branch.parts where !blocks.isEmpty {
      out.write("<div class=\"branch\" data-when=\"\(condition)\"\(outcome)>\n")
      write(blocks)
      out.raw("</div>\n")
    }
    guard let unknown = branch.unknown, !unknown.isEmpty else { return }
    out.write("<p class=\"branch\" data-when=\"\(condition)\" data-is=\"unknown\" hidden=\"hidden\">")
    write(unknown)
    out.raw("</p>\n")
  }

  /// `show=` on a block is a short `if`.
  mutating func writeShown(_ condition: Expression?, _ block: (inout BlockRenderer) -> Void) {
    guard let condition else { return block(&self) }
    out.write("<div class=\"branch\" data-when=\"\(data(of: condition))\">\n")
    block(&self)
    out.raw("</div>\n")
  }

  /// An expression as the script evaluates it.
  func data(of expression: Expression) -> String { expressions.data(of: expression).compact }

  /// Finds the names of expressions where the page is being written.
  var expressions: ExpressionData {
    ExpressionData(index: site.index, program: program, locale: locale)
  }

  /// What is in another language than what stands round it.
  mutating func writeUntranslated(in other: Locale, _ content: (inout BlockRenderer) -> Void) {
    guard other != words.locale else { return content(&self) }
    let outer = words
    out.write("<p class=\"other-language\" role=\"note\">\(words[.partInOtherLanguage])</p>\n")
    out.write("<div lang=\"\(other.tag)\" dir=\"\(other.direction.rawValue)\">\n")
    words = site.words(in: other)
    content(&self)
    words = outer
    out.raw("</div>\n")
  }
}

extension Branch {
  /// What is shown where the condition holds and where it doesn't, with what tells the script which it is.
  var parts: [(blocks: [Block], outcome: Markup)] {
    [(then, .empty), (otherwise, " data-is=\"false\"")]
  }
}

extension Table {
  fileprivate func alignment(_ column: Int) -> Alignment {
    alignments.indices.contains(column) ? alignments[column] : .none
  }
}

extension Prose {
  /// The picture, where there is nothing else in the paragraph.
  fileprivate var onlyPicture: Picture? {
    guard inlines.count == 1, case .picture(let picture)? = inlines.first else { return nil }
    return picture
  }
}
