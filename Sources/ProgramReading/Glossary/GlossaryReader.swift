import Diagnostics
import ProgramModel
import Source

/// Reads `glossary.yaml`: approved terms in each language, and words to avoid with better ones.
public enum GlossaryReader {
  /// What the glossary says; what is wrong has been told and is left out.
  public static func read(_ file: SourceFile) -> (Glossary, [Diagnostic]) {
    var reader = FieldsReader(file)
    let (value, diagnostics) = YAMLReader.read(file, range: 0..<file.bytes.count)
    guard diagnostics.isEmpty else { return (Glossary(), diagnostics) }
    let fields = reader.fields(of: value, by: .glossary, at: file.span(0, 0))
    let terms = fields[.terms].map { self.terms($0.value, &reader) } ?? []
    let avoided = fields[.avoid].map { self.avoided($0.value, &reader) } ?? [:]
    return (Glossary(terms: terms, avoided: avoided), reader.diagnostics)
  }

  private static func terms(_ value: YAMLValue, _ reader: inout FieldsReader) -> [Glossary.Term] {
    guard let items = value.items ?? (value.entries != nil ? [value] : nil) else {
      reader.tell(
        Diagnostic(.keyWrongKind, at: value.span, ["key": "terms", "kind": .words(kindOfTerms)]))
      return []
    }
    return items.compactMap { item in
      guard let entries = item.entries else {
        reader.tell(Diagnostic(.keyWrongKind, at: item.span, ["key": "terms", "kind": .words(kindOfTerms)]))
        return nil
      }
      var words: [Locale: Located<String>] = [:]
      for entry in entries {
        guard let locale = locale(entry.key, .terms, &reader) else { continue }
        words[locale] = reader.text(entry.value, .terms, "terms", asLine: true)
      }
      return words.isEmpty ? nil : Glossary.Term(words)
    }
  }

  private static func avoided(
    _ value: YAMLValue, _ reader: inout FieldsReader
  ) -> [Locale: [Glossary.Avoided]] {
    guard let languages = value.entries else {
      reader.tell(Diagnostic(.keyWrongKind, at: value.span, ["key": "avoid", "kind": .words(kindOfAvoid)]))
      return [:]
    }
    var avoided: [Locale: [Glossary.Avoided]] = [:]
    for language in languages {
      guard let locale = locale(language.key, .avoid, &reader), !language.value.isAbsent else { continue }
      guard let words = language.value.entries else {
        reader.tell(
          Diagnostic(.keyWrongKind, at: language.value.span, ["key": "avoid", "kind": .words(kindOfAvoid)]))
        continue
      }
      for word in words where !word.key.value.trimmed.isEmpty {
        guard let better = reader.text(word.value, .avoid.required, word.key.value, asLine: true) else {
          continue
        }
        avoided[locale, default: []].append(.init(word.key, better: better.value))
      }
    }
    return avoided
  }

  private static func locale(
    _ key: Located<String>, _ place: FileKey, _ reader: inout FieldsReader
  ) -> Locale? {
    let tag = YAMLScalar(text: key.value, style: .plain, span: key.span, cutOff: nil)
    let language = FileKey(place.name, .language)
    guard case .locale(let locale)? = reader.content(of: .scalar(tag), for: language, named: place.name)
    else {
      return nil
    }
    return locale.value
  }

  private static let kindOfTerms = Words(
    nb: "en liste med et ord på hvert språk, som `- {nb: angst, en: anxiety}`",
    en: "a list with a word in each language, as `- {nb: angst, en: anxiety}`")

  private static let kindOfAvoid = Words(
    nb: "et språk med ord og bedre ord under, som `pasient: du`",
    en: "a language with words and better ones below, as `patient: you`")
}

extension FileKey {
  static let terms = FileKey("terms", .any, norwegian: "termer", "ord", "begreper", "omgrep")
  static let avoid = FileKey("avoid", .any, norwegian: "unngå", "ikke")
}

extension KeyTable {
  static let glossary = KeyTable(Words(nb: "i glossary.yaml", en: "of glossary.yaml"), [.terms, .avoid])
}
