import Source

/// Diagnostics as one log in the Static Analysis Results Interchange Format (SARIF 2.1.0), which code hosts and editors read.
public struct SARIFRenderer {
  /// The language of messages, help and titles.
  public let language: Words.Language
  /// The version of mestring that found them.
  public let version: String
  /// The content root as it was written; the files' addresses are relative to it.
  public let root: String

  /// For the root that the run was given.
  public init(language: Words.Language, version: String, root: String) {
    self.language = language
    self.version = version
    self.root = root
  }

  /// The whole log, with the rules that were broken and no others.
  public func render(_ diagnostics: [Diagnostic], sources: SourceList) -> String {
    let rules = Set(diagnostics.map(\.rule)).sorted { $0.code < $1.code }
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.code, $0) })
    let places = Places(sources: sources)
    let results = diagnostics.map { result($0, indices[$0.rule.code] ?? -1, places) }
    let driver: JSONValue = [
      "name": "mestring", "version": .string(version), "language": .string(language.rawValue),
      "rules": .array(rules.map(descriptor)),
    ]
    let run: JSONValue = [
      "tool": ["driver": driver], "language": .string(language.rawValue), "columnKind": "utf16CodeUnits",
      "originalUriBaseIds": bases, "results": .array(results),
    ]
    let log: JSONValue = [
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0", "runs": [run],
    ]
    return log.pretty
  }

  // MARK: Parts

  private static let base = "CONTENTROOT"

  /// A root that was written from where one stands is told so, and a machine's own folders stay out of the log.
  private var bases: JSONValue {
    let plain = root.hasSuffix("/") ? String(root.dropLast()) : root
    if root.hasPrefix("/") {
      return [Self.base: ["uri": .string("file://" + PercentEncoding.text(plain) + "/")]]
    }
    let here = Words(
      nb: "mappen som mestring ble kjørt i", en: "the folder that mestring was run in")
    let base: JSONValue = ["uri": .string(PercentEncoding.text(plain) + "/"), "uriBaseId": "%SRCROOT%"]
    return [Self.base: base, "%SRCROOT%": ["description": message(here.text(in: language))]]
  }

  private func descriptor(_ rule: Rule) -> JSONValue {
    let help = rule.help.map { sentence(general($0)) }
    let why = rule.explanation.why.text(in: language)
    let members: [JSONValue.Member] = [
      .init("id", .string(rule.code)), .init("shortDescription", message(sentence(general(rule.message)))),
      .init("fullDescription", message(why)),
      .init("help", message([why, help].compactMap(\.self).joined(separator: "\n\n"))),
      .init("defaultConfiguration", ["level": .string(rule.severity.rawValue)]),
    ]
    return .object(members)
  }

  private func result(_ diagnostic: Diagnostic, _ index: Int, _ places: Places) -> JSONValue {
    let parts = [
      diagnostic.message(in: language), diagnostic.label(in: language), diagnostic.help(in: language),
    ]
    let text = parts.compactMap(\.self).map(sentence).joined(separator: " ")
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(diagnostic.rule.code)), .init("ruleIndex", .whole(index)),
      .init("level", .string(diagnostic.severity.rawValue)), .init("message", message(text)),
    ]
    if let place = places[diagnostic.span] {
      members.append(.init("locations", [["physicalLocation": physical(place)]]))
    }
    let notes = diagnostic.notes.enumerated().map { index, note -> JSONValue in
      var members: [JSONValue.Member] = [.init("id", .whole(index + 1))]
      if let place = places[note.span] { members.append(.init("physicalLocation", physical(place))) }
      members.append(.init("message", message(sentence(note.words.text(in: language)))))
      return .object(members)
    }
    if !notes.isEmpty { members.append(.init("relatedLocations", .array(notes))) }
    let fixes = diagnostic.fixes.compactMap { fix($0, places) }
    if !fixes.isEmpty { members.append(.init("fixes", .array(fixes))) }
    return .object(members)
  }

  /// A fix changes each file once, so edits of one file stand together.
  private func fix(_ fix: Diagnostic.Fix, _ places: Places) -> JSONValue? {
    var files: [(path: String, replacements: [JSONValue])] = []
    for edit in fix.edits {
      guard let place = places[edit.span] else { return nil }
      let replacement: JSONValue = [
        "deletedRegion": region(place), "insertedContent": ["text": .string(edit.newText)],
      ]
      if let index = files.firstIndex(where: { $0.path == place.path }) {
        files[index].replacements.append(replacement)
      } else {
        files.append((place.path, [replacement]))
      }
    }
    let changes = files.map { file -> JSONValue in
      ["artifactLocation": artifact(file.path), "replacements": .array(file.replacements)]
    }
    return ["description": message(fix.title.text(in: language)), "artifactChanges": .array(changes)]
  }

  private func physical(_ place: Places.Place) -> JSONValue {
    ["artifactLocation": artifact(place.path), "region": region(place)]
  }

  private func artifact(_ path: String) -> JSONValue {
    ["uri": .string(PercentEncoding.text(path)), "uriBaseId": .string(Self.base)]
  }

  private func region(_ place: Places.Place) -> JSONValue {
    [
      "startLine": .whole(place.start.line), "startColumn": .whole(place.start.column),
      "endLine": .whole(place.end.line), "endColumn": .whole(place.end.column),
    ]
  }

  /// Braces in a SARIF message are places to fill unless they are doubled.
  private func message(_ text: String) -> JSONValue {
    var doubled = ""
    for character in text.unicodeScalars {
      doubled.unicodeScalars.append(character)
      if character == "{" || character == "}" { doubled.unicodeScalars.append(character) }
    }
    return ["text": .string(doubled)]
  }

  /// The words of a rule for no certain place: what a diagnostic would fill is «…».
  private func general(_ words: Words) -> String {
    let text = words.text(in: language)
    let names = text.split(separator: "{").compactMap { part -> String? in
      guard let end = part.firstIndex(of: "}") else { return nil }
      let name = part[..<end]
      return !name.isEmpty && name.utf8.allSatisfy { (97...122).contains($0) } ? String(name) : nil
    }
    let gaps = Dictionary(
      names.map { ($0, Words.Argument.text("…")) }, uniquingKeysWith: { first, _ in first })
    return words.filled(with: gaps, in: language)
  }

  /// A clause as a sentence: readers of SARIF show them one after the other.
  private func sentence(_ text: String) -> String {
    guard let first = text.first else { return text }
    let end = text.last.map { ".!?…:".contains($0) } ?? false
    return first.uppercased() + text.dropFirst() + (end ? "" : ".")
  }
}
