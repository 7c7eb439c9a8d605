import Diagnostics
import SiteBuilding

/// What is told of the rules: one alone, and all of them.
public enum RulePages {
  /// One rule under its four headings: what it says, why it matters, a wrong example, a right one.
  public static func page(_ rule: Rule, in language: Words.Language) -> ReferencePage {
    ReferencePage(
      [.heading(1, "\(rule.code) · \(severity(rule.severity, language))")] + parts(rule, language))
  }

  /// Every rule, in the order of the codes.
  public static func all(in language: Words.Language) -> ReferencePage {
    let title = Words(nb: "Feil og advarsler", en: "Mistakes and warnings").text(in: language)
    let lead = Words(
      nb:
        "Hver melding har en kode. Den skifter aldri mening. `mestring explain` og koden viser det samme som her.",
      en:
        "Each message has a code. It never changes its meaning. `mestring explain` and the code show what stands here."
    ).text(in: language)
    let rules = Catalogue.rules.flatMap { rule -> [ReferencePage.Part] in
      [.heading(2, "\(rule.code) · \(severity(rule.severity, language))")] + parts(rule, language)
    }
    return ReferencePage([.heading(1, title), .text(lead)] + rules)
  }

  /// The codes with their messages.
  public static func list(in language: Words.Language) -> ReferencePage {
    ReferencePage([
      .table(
        head: [
          Words(nb: "kode", en: "code").text(in: language), Words(nb: "sier", en: "says").text(in: language),
        ],
        rows: Catalogue.rules.map { [$0.code, $0.message.withoutPlaces(in: language)] })
    ])
  }

  private static func parts(_ rule: Rule, _ language: Words.Language) -> [ReferencePage.Part] {
    func heading(_ nb: String, _ en: String) -> ReferencePage.Part {
      .heading(3, Words(nb: nb, en: en).text(in: language))
    }
    let explanation = rule.explanation
    var parts = [
      heading("Hva den sier", "What it says"), .text(sentence(rule.message.withoutPlaces(in: language))),
    ]
    if let help = rule.help { parts.append(.text(sentence(help.withoutPlaces(in: language)))) }
    parts += [heading("Hvorfor", "Why"), .text(explanation.why.text(in: language))]
    parts += [heading("Feil", "Wrong")] + example(explanation.wrong, language)
    parts += [heading("Riktig", "Right")] + example(explanation.right, language)
    return parts
  }

  /// With a capital letter and a full stop.
  private static func sentence(_ clause: String) -> String {
    guard let first = clause.first else { return "" }
    return first.uppercased() + clause.dropFirst() + (clause.last == "…" ? "" : ".")
  }

  private static func severity(_ severity: Severity, _ language: Words.Language) -> String {
    switch severity {
    case .error: Words(nb: "feil", en: "error").text(in: language)
    case .warning: Words(nb: "advarsel", en: "warning").text(in: language)
    case .note: Words(nb: "merknad", en: "note").text(in: language)
    }
  }

  private static func example(_ example: Example, _ language: Words.Language) -> [ReferencePage.Part] {
    func within(_ file: String, _ text: String) -> [ReferencePage.Part] {
      [.text(Words(nb: "I \(file):", en: "In \(file):").text(in: language)), .example(text)]
    }
    switch example {
    case .page(let text): return [.example(text)]
    case .module(let text): return within("1-modul.nb.md", text)
    case .moduleFront(let lines): return within("1-modul.nb.md", "---\n\(lines)\n…\n---")
    case .program(let text): return within("program.nb.md", text)
    case .programFront(let lines): return within("program.nb.md", "---\n\(lines)\n…\n---")
    case .site(let lines): return within("sites/kommunen.yaml", lines)
    case .settings(let lines): return within("site.yaml", lines)
    case .measure(let text): return within("measures/uro.nb.md", text)
    case .measureFront(let lines): return within("measures/uro.nb.md", "---\n\(lines)\n…\n---")
    case .glossary(let lines): return within("glossary.yaml", lines)
    case .files(let files), .releasing(let files): return files.flatMap { shown($0, language) }
    case .told(let words, _): return [.text(words.text(in: language))]
    }
  }

  private static func shown(_ file: Example.File, _ language: Words.Language) -> [ReferencePage.Part] {
    switch file.content {
    case .text(""), .bytes:
      [.text(Words(nb: "Filen \(file.path).", en: "The file \(file.path).").text(in: language))]
    case .text(let text):
      [.text(Words(nb: "I \(file.path):", en: "In \(file.path):").text(in: language)), .example(text)]
    case .absent:
      [.text(Words(nb: "Uten filen \(file.path).", en: "Without the file \(file.path).").text(in: language))]
    case .pipe:
      [
        .text(
          Words(nb: "\(file.path), en navngitt kø.", en: "\(file.path), a named pipe.").text(in: language))
      ]
    case .link(let target):
      [
        .text(
          Words(nb: "\(file.path), en snarvei til \(target).", en: "\(file.path), a link to \(target).")
            .text(in: language))
      ]
    }
  }
}

extension Words {
  /// The text with `…` where a diagnostic fills in its own.
  fileprivate func withoutPlaces(in language: Language) -> String {
    text(in: language).replacing(/\{[a-z]+\}/, with: "…")
  }
}
