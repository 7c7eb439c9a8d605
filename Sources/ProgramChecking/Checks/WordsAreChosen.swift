import Diagnostics
import ProgramModel
import Source

/// The words that a content root has agreed to avoid (`glossary.yaml`) stand in nothing that a person reads.
enum WordsAreChosen {
  static func check(_ program: Program, in context: CheckContext) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let source = program.edition(in: program.source)
    for edition in program.editions {
      let list = AvoidedWords(context.content.glossary, in: edition.locale)
      guard !list.isEmpty else { continue }
      var words = WordWalk(list, context.sources)
      // What is the source's, for want of a translation, is looked at there.
      if edition.locale == program.source || edition.front.span.file != source?.front.span.file {
        words.file = edition.front.span.file
        words.visit(edition.front)
      }
      for module in edition.modules where module.locale == edition.locale {
        words.file = module.file
        words.visit(module)
      }
      diagnostics += words.diagnostics
    }
    return diagnostics
  }

  /// Questionnaires whose words are the content root's own; a validated wording is nobody's to change.
  static func checkMeasures(in context: CheckContext) -> [Diagnostic] {
    context.content.measures.filter { !$0.isValidated }.flatMap { measure -> [Diagnostic] in
      let list = AvoidedWords(context.content.glossary, in: measure.locale)
      guard !list.isEmpty else { return [] }
      var words = WordWalk(list, context.sources)
      words.file = measure.file
      words.visit(measure)
      return words.diagnostics
    }
  }

  /// The texts of site files, each in its own language.
  static func checkSites(in context: CheckContext) -> [Diagnostic] {
    var told: Set<Diagnostic> = []
    return context.content.sites.flatMap { site in
      site.texts.flatMap(\.texts).flatMap { text, locale -> [Diagnostic] in
        let list = AvoidedWords(context.content.glossary, in: locale ?? context.content.source)
        guard !list.isEmpty else { return [] }
        var words = WordWalk(list, context.sources)
        words.file = text.span.file
        words.visitText(text)
        return words.diagnostics
      }
    }.filter { told.insert($0).inserted }
  }
}

/// Looks for words to avoid in all texts of one file.
private struct WordWalk: Walker {
  private let list: AvoidedWords
  private let sources: SourceList
  private var buffer: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []
  var file = SourceFile.ID(0)

  init(_ list: AvoidedWords, _ sources: SourceList) {
    self.list = list
    self.sources = sources
  }

  mutating func visitText(_ text: Prose) {
    guard text.span.file == file else { return }
    buffer.removeAll(keepingCapacity: true)
    text.inlines.appendWords(to: &buffer)
    diagnostics += list.problems(in: buffer, text.span, sources)
    walk(text.inlines)
  }

  // Their words have been looked at in the text around them.
  mutating func visitLink(_ link: Link) { walk(link.words) }
  mutating func visitMention(_ mention: AnswerMention) {}
  mutating func visitUntranslated(_ blocks: [Block], in locale: Locale) {}
  // Titles of books and the field's own words are as they are.
  mutating func visitSources(_ sources: [Prose]) {}
  mutating func visitClinicalTitle(_ title: Prose) {}
}

/// The words to avoid in one language, by the hash of their first word so that other words cost next to nothing.
private struct AvoidedWords {
  private struct Entry {
    let text: [UInt8]
    let avoided: Glossary.Avoided
  }

  private var entries: [UInt64: [Entry]] = [:]
  /// What a word may end in besides, so that «pasienten» is met where the list has «pasient».
  private let endings: [[UInt8]]

  init(_ glossary: Glossary, in locale: Locale) {
    let language = locale.tag.prefix { $0 != "-" }
    endings = (Self.inflections[String(language)] ?? []).map { Array($0.utf8) }
    let lists = glossary.avoided.filter { $0.key == locale || $0.key.tag == language }.sorted {
      $0.key < $1.key
    }
    for word in lists.flatMap(\.value) {
      let text = Array(word.word.value.lowercased().utf8)
      var first: Range<Int>?
      TextScan.run(text) { event in
        if case .word(let range, _) = event, first == nil { first = range }
      }
      guard let first, first.lowerBound == 0 else { continue }
      entries[Self.hash(text, first), default: []].append(Entry(text: text, avoided: word))
      // Of a short word too much would be another one, and in a phrase only its last word is inflected.
      guard first.upperBound == text.count, text.count > 4 else { continue }
      let stem = text.last == UInt8(ascii: "e") ? Array(text.dropLast()) : text
      for ending in endings where stem + ending != text {
        let form = stem + ending
        entries[Self.hash(form, 0..<form.count), default: []].append(Entry(text: form, avoided: word))
      }
    }
  }

  /// The endings of nouns, their genitives, and those of adjectives and verbs that are as short. English has them too, but there
  /// another form is mostly another word.
  private static let inflections: [String: [String]] = [
    "nb": ["en", "et", "er", "ene", "ens", "ets", "ers", "enes", "e", "s", "t"],
    "nn": ["en", "et", "a", "ar", "er", "ane", "ene", "ens", "ets", "ars", "e", "s", "t"],
    "en": ["s", "'s", "’s"],
  ]

  var isEmpty: Bool { entries.isEmpty }

  func problems(in bytes: [UInt8], _ prose: SourceSpan, _ sources: SourceList) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var searchFrom = prose
    TextScan.run(bytes) { event in
      guard case .word(let range, _) = event, let candidates = entries[Self.hash(bytes, range)] else {
        return
      }
      for entry in candidates where fits(entry.text, bytes, at: range) {
        let written = Array(bytes[range.lowerBound..<range.lowerBound + entry.text.count])
        let place = sources.wholeWord(written, in: searchFrom)
        // The next of the same words stands behind this one.
        if let place { searchFrom = SourceSpan(file: prose.file, start: place.end, end: prose.end) }
        diagnostics.append(
          Diagnostic(
            .wordToAvoid, at: place ?? prose,
            [
              "word": .text(String(decoding: written, as: UTF8.self)), "better": .text(entry.avoided.better),
            ]))
        break
      }
    }
    return diagnostics
  }

  /// Whether the whole of an entry stands at a word, and ends where a word ends.
  private func fits(_ text: [UInt8], _ bytes: [UInt8], at word: Range<Int>) -> Bool {
    let end = word.lowerBound + text.count
    guard end <= bytes.count, end >= word.upperBound else { return false }
    for index in text.indices where Self.lower(bytes, word.lowerBound + index) != text[index] { return false }
    guard end < bytes.count, end > word.upperBound else { return true }
    let next = bytes[end]
    return !((97...122).contains(next | 32) || (48...57).contains(next) || next >= 0xC3)
  }

  /// FNV-1a of a word in small letters.
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(lower(bytes, index))) &* 0x100_0000_01B3 }
    return hash
  }

  /// A byte of a text in small letters, for ASCII and for À–Þ.
  private static func lower(_ bytes: [UInt8], _ index: Int) -> UInt8 {
    let byte = bytes[index]
    if (65...90).contains(byte) { return byte | 32 }
    let isCapital = index > 0 && bytes[index - 1] == 0xC3 && (0x80...0x9E).contains(byte) && byte != 0x97
    return isCapital ? byte | 0x20 : byte
  }
}

extension SourceList {
  /// The first place of a word within a span where no letter touches it.
  fileprivate func wholeWord(_ word: [UInt8], in span: SourceSpan) -> SourceSpan? {
    guard let file = self[span.file], span.end - span.start >= word.count else { return nil }
    func isLetter(_ index: Int) -> Bool {
      guard index >= span.start, index < span.end else { return false }
      let byte = file.bytes[index]
      return (97...122).contains(byte | 32) || (48...57).contains(byte)
        || (0x80..<0xC0).contains(byte) && index > 0
          && (0xC3...0xCA).contains(file.bytes[index - 1])
        || (0xC3...0xCA).contains(byte)
    }
    for start in span.start...(span.end - word.count) {
      guard file.bytes[start..<start + word.count].elementsEqual(word) else { continue }
      if !isLetter(start - 1), !isLetter(start + word.count) { return file.span(start, start + word.count) }
    }
    return nil
  }
}
