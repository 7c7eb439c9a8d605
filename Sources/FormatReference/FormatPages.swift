import Diagnostics
import ProgramReading

/// The tables of the format as the compiler has them.
public enum FormatPages {
  /// Everything between `:::` and `:::`, the leaves that aren't fields, and what stands within a sentence.
  public static func directives(in language: Words.Language) -> ReferencePage {
    let own = FormatTables.answer
    let page = page(
      Words(nb: "Direktiver", en: "Directives"),
      Words(
        nb:
          "Det som har tre koloner, åpnes med en linje og lukkes med en linje der det bare står `:::`. Det som har to, står på en linje for seg selv. Navnene kan skrives på engelsk, bokmål eller nynorsk.",
        en:
          "What has three colons is opened by a line and closed by a line with only `:::`. What has two stands on a line of its own. Names may be written in English, bokmål or nynorsk."
      ), FormatTables.directives, language)
    return ReferencePage(
      page.parts + [
        .heading(2, ":\(name(own.names, language))[…]"),
        .text(sentence(own.purpose, language) + " " + otherNames(own.names, language)), .example(own.example),
      ])
  }

  /// What a person fills in within an exercise.
  public static func fields(in language: Words.Language) -> ReferencePage {
    page(
      Words(nb: "Felt i en øvelse", en: "Fields of an exercise"),
      Words(
        nb:
          "Hvert felt står på en linje i en øvelse eller dagbok og har en id: `{#id}`. Svaret lagres under den.",
        en:
          "Each field stands on a line in an exercise or a diary and has an id: `{#id}`. The answer is stored under it."
      ),
      FormatTables.fields, language)
  }

  /// What an exercise can be drawn as.
  public static func views(in language: Words.Language) -> ReferencePage {
    func words(_ nb: String, _ en: String) -> String { Words(nb: nb, en: en).text(in: language) }
    var parts: [ReferencePage.Part] = [
      .heading(1, words("Visninger av en øvelse", "Views of an exercise")),
      .text(
        words(
          "En øvelse får en visning med `view=`. Hver plass fylles av ett felt, med `plass=`.",
          "An exercise gets a view with `view=`. Each place is filled by one field, with `place=`.")),
      .table(
        head: [words("visning", "view"), words("plasser", "places"), words("hva det er", "what it is")],
        rows: FormatTables.views.map { view in
          [
            name(view.names, language), list(view.places.map { name($0, language) }),
            view.purpose.text(in: language),
          ]
        }),
    ]
    for view in FormatTables.views {
      parts.append(.heading(2, name(view.names, language)))
      parts.append(.text(sentence(view.purpose, language) + " " + otherNames(view.names, language)))
      parts.append(.example(view.example))
    }
    return ReferencePage(parts)
  }

  // MARK: Directives and fields

  private static func page(
    _ title: Words, _ lead: Words, _ entries: [FormatEntry], _ language: Words.Language
  ) -> ReferencePage {
    func words(_ nb: String, _ en: String) -> String { Words(nb: nb, en: en).text(in: language) }
    var parts: [ReferencePage.Part] = [
      .heading(1, title.text(in: language)), .text(lead.text(in: language)),
      .table(
        head: [words("navn", "name"), words("hva det er", "what it is")],
        rows: entries.map { [written($0, language), $0.purpose.text(in: language)] }),
    ]
    for entry in entries {
      parts.append(.heading(2, written(entry, language)))
      parts.append(.text(sentence(entry.purpose, language) + " " + otherNames(entry.names, language)))
      if !entry.keys.isEmpty { parts.append(keys(entry.keys, language)) }
      parts.append(.example(entry.example))
    }
    return ReferencePage(parts)
  }

  private static func keys(_ keys: [FormatEntry.Key], _ language: Words.Language) -> ReferencePage.Part {
    .table(
      head: [
        Words(nb: "i krøllparentesen", en: "in the braces").text(in: language),
        Words(nb: "kan være", en: "may be").text(in: language),
      ],
      rows: keys.map { key in
        let name = name(key.names, language)
        return [key.isFlag ? name : "\(name)=", list(key.choices.map { Self.name($0, language) })]
      })
  }

  private static func written(_ entry: FormatEntry, _ language: Words.Language) -> String {
    (entry.isContainer ? "::: " : ":: ") + name(entry.names, language)
  }

  /// The name in the language that the reader reads, where there is one.
  private static func name(_ names: [String], _ language: Words.Language) -> String {
    switch language {
    case .nb: names.count > 1 ? names[1] : names.first ?? ""
    case .en: names.first ?? ""
    }
  }

  private static func otherNames(_ names: [String], _ language: Words.Language) -> String {
    let own = name(names, language)
    let others = names.filter { $0 != own }
    guard !others.isEmpty else { return "" }
    return Words(nb: "Heter også \(list(others)).", en: "Also called \(list(others)).").text(in: language)
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  private static func sentence(_ words: Words, _ language: Words.Language) -> String {
    let text = words.text(in: language)
    guard let first = text.first else { return "" }
    return first.uppercased() + text.dropFirst() + "."
  }
}
