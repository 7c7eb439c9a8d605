import Diagnostics
import MarkdownParsing
import ProgramModel
import Source

/// Reads `site.yaml` and the files in `sites/` (section 10 of the format).
public enum SiteReader {
  /// What `site.yaml` says. There is always a result, so that the rest of the content can be checked too.
  public static func settings(_ file: SourceFile) -> (ContentSettings, [Diagnostic]) {
    var reader = FieldsReader(file)
    let (value, diagnostics) = YAMLReader.read(file, range: 0..<file.bytes.count)
    guard diagnostics.isEmpty else { return (.unknown(in: file), diagnostics) }
    // That each of its keys is missing would say the same many times.
    guard let value, !value.isAbsent else {
      return (.unknown(in: file), [.nothingWritten(in: file, by: .settings)])
    }
    let fields = reader.fields(of: value, by: .settings, at: file.span(0, 0))
    let source = fields.locale(.source)?.value ?? .bokmål
    let languages = fields.locales(.languages)?.map(\.value) ?? [source]
    check(fields, shownIn: languages, &reader)
    let settings = ContentSettings(
      source: source, languages: languages.isEmpty ? [source] : languages,
      defaultSite: fields.id(.defaultSite),
      defaults: fields, told: reader.told, isBroken: false)
    return (settings, reader.diagnostics)
  }

  /// A site from its own file and the defaults of `site.yaml`: a key replaces as a whole. Nil where the file
  /// can't be read.
  public static func site(_ file: SourceFile, defaults: ContentSettings) -> (Site?, [Diagnostic]) {
    var reader = FieldsReader(file)
    let (value, diagnostics) = YAMLReader.read(file, range: 0..<file.bytes.count)
    guard diagnostics.isEmpty else { return (nil, diagnostics) }
    var fields = reader.fields(of: value, by: .site, at: file.span(0, 0))
    let languages = fields.locales(.languages)?.map(\.value) ?? defaults.languages
    check(fields, shownIn: languages, &reader)
    // A logo lies beside the file that names it.
    let logo = logo(fields, beside: file.path) ?? logo(defaults.defaults, beside: "site.yaml")
    fields.fields.merge(defaults.defaults.fields) { own, _ in own }
    var told = reader.diagnostics
    // What a `site.yaml` that can't be read says may be all that is missing here.
    if !defaults.isBroken {
      checkWhole(fields, at: file.span(0, 0), told: reader.told.union(defaults.told), &told)
    }
    if !told.isEmpty, value?.isAbsent ?? true { told = [.nothingWritten(in: file, by: .site)] }
    let site = site(
      fields, id: file.siteName, source: defaults.source, languages: languages, logo: logo,
      at: file.span(0, 0))
    return (site, told)
  }

  /// The site that `site.yaml` makes alone, when no other is named.
  public static func siteOfSettings(_ file: SourceFile, _ settings: ContentSettings) -> (Site, [Diagnostic]) {
    let start = file.span(0, 0)
    var diagnostics: [Diagnostic] = []
    // A `site.yaml` that couldn't be read at all has been told of.
    if !settings.isBroken { checkWhole(settings.defaults, at: start, told: settings.told, &diagnostics) }
    let logo = logo(settings.defaults, beside: file.path)
    let site = site(
      settings.defaults, id: nil, source: settings.source, languages: settings.languages, logo: logo,
      at: start)
    return (site, diagnostics)
  }

  // MARK: Steps

  /// The logo's path from the content root; the path as it was written where it leads out of the root, which finds no file.
  private static func logo(_ fields: FileFields, beside path: String) -> Located<String>? {
    fields.located(.logo).map {
      Located(Destination.resolve($0.value, against: path) ?? $0.value, at: $0.span)
    }
  }

  private static func site(
    _ fields: FileFields, id: String?, source: Locale, languages: [Locale], logo: Located<String>?,
    at span: SourceSpan
  ) -> Site {
    func hostText(_ fields: FileFields, _ key: FileKey) -> Site.HostText? {
      fields.hostText(key)?.fallingBack(to: source)
    }
    let contact = fields.fields(.contact).flatMap { fields -> Site.Contact? in
      guard let service = hostText(fields, .service) else { return nil }
      return Site.Contact(
        service: service, phone: fields.text(.phone), hours: hostText(fields, .hours), web: fields.text(.web),
        selfReferral: hostText(fields, .selfReferral))
    }
    let crisis = (fields.list(.crisis) ?? []).compactMap { line -> Site.CrisisLine? in
      let (phone, chat) = (line.text(.phone), line.text(.chat))
      guard let name = hostText(line, .lineName), phone != nil || chat != nil else { return nil }
      return Site.CrisisLine(
        name: name, phone: phone, chat: chat, web: line.text(.web), for: line.audience,
        hours: hostText(line, .hours), text: hostText(line, .words))
    }
    return Site(
      id: id, name: hostText(fields, .siteName) ?? .init(Prose([], at: span)), locales: languages,
      programs: fields.ids(.programs),
      colours: (fields.named(.colours) ?? []).map {
        ($0.name, Located($0.text.value.lowercased(), at: $0.text.span))
      },
      logo: logo, contact: contact, crisis: crisis,
      crisisVerified: fields.text(.crisisVerified), crisisVerifiedAt: fields.located(.crisisVerified)?.span,
      feedbackMail: fields.fields(.feedback)?.text(.email),
      accessibilityStatement: fields.text(.accessibilityStatement),
      address: fields.text(.address).map { $0.hasSuffix("/") ? $0 : $0 + "/" },
      hasSleepWindow: fields.text(.sleepWindow) == "on", at: span)
  }

  /// What can be told of a file's own values.
  private static func check(_ fields: FileFields, shownIn languages: [Locale], _ reader: inout FieldsReader) {
    let contact = fields.fields(.contact)
    let lines = fields.list(.crisis) ?? []
    for phone in ([contact] + lines).compactMap({ $0?.located(.phone) })
    where !SiteValues.isPhone(phone.value) {
      reader.tell(Diagnostic(.notAPhone, at: phone.span, ["value": .text(phone.value)]))
    }
    for colour in fields.named(.colours) ?? [] where !SiteValues.isColour(colour.text.value) {
      reader.tell(
        Diagnostic(
          .notAColour, at: colour.text.span, ["name": .text(colour.name.value)],
          suggestion: SiteValues.colour(meantBy: colour.text.value)))
    }
    if let mail = fields.fields(.feedback)?.located(.email), !SiteValues.isMail(mail.value) {
      reader.tell(Diagnostic(.notAMailAddress, at: mail.span, ["value": .text(mail.value)]))
    }
    let webs =
      [(contact, FileKey.web), (fields, .accessibilityStatement)]
      + lines.flatMap { [($0, .chat), ($0, .web)] }
    for (place, key) in webs {
      guard let web = place?.located(key), !SiteValues.isSecureAddress(web.value) else { continue }
      reader.tell(
        Diagnostic(
          .notAnAddress, at: web.span, ["key": .text(key.name), "value": .text(web.value)],
          suggestion: SiteValues.address(meantBy: web.value)))
    }
    checkAddress(fields, &reader)
    checkLanguages(fields, shownIn: languages, &reader)
  }

  private static func checkAddress(_ fields: FileFields, _ reader: inout FieldsReader) {
    guard let address = fields.located(.address) else { return }
    guard SiteValues.isSecureAddress(address.value),
      !address.value.contains(where: { $0 == "?" || $0 == "#" })
    else {
      let value: [String: Words.Argument] = ["key": "address", "value": .text(address.value)]
      let meant = SiteValues.address(meantBy: address.value)
      return reader.tell(Diagnostic(.notAnAddress, at: address.span, value, suggestion: meant))
    }
    if let host = SiteValues.hostOfAddressWithPath(address.value) {
      reader.tell(Diagnostic(.addressWithPath, at: address.span, ["host": .text(host)]))
    }
  }

  /// A text that is written once and shown in several languages is in the wrong one for somebody.
  private static func checkLanguages(
    _ fields: FileFields, shownIn languages: [Locale], _ reader: inout FieldsReader
  ) {
    guard languages.count > 1 else { return }
    let places: [(FileFields?, [FileKey])] =
      [(fields.fields(.contact), [.hours, .selfReferral])]
      + (fields.list(.crisis) ?? []).map { ($0, [.hours, .words]) }
    for (place, keys) in places {
      for key in keys {
        guard let text = place?.hostText(key), let field = place?[key], !SiteValues.needsNoWords(field.value)
        else {
          continue
        }
        let missing = text.isForAllLanguages ? languages : languages.filter { !text.locales.contains($0) }
        guard !missing.isEmpty else { continue }
        let arguments: [String: Words.Argument] = [
          "key": .text(key.name), "languages": .list(missing.map(\.tag)),
          "example": .text("{\(languages.map { "\($0): …" }.joined(separator: ", "))}"),
        ]
        let rule: Rule = text.isForAllLanguages ? .oneTextForSeveralLanguages : .textLacksLanguage
        reader.tell(Diagnostic(rule, at: field.value.span, arguments))
      }
    }
  }

  /// What a site must have, be it in its own file or in `site.yaml`. `told` are the keys that something was
  /// told of.
  private static func checkWhole(
    _ fields: FileFields, at span: SourceSpan, told: Set<String>, _ diagnostics: inout [Diagnostic]
  ) {
    if fields[.siteName] == nil, !told.contains(FileKey.siteName.name) {
      diagnostics.append(Diagnostic(.siteWithoutName, at: span))
    }
    let crisis = fields[.crisis]
    if crisis == nil || fields.list(.crisis)?.isEmpty == true {
      guard !told.contains(FileKey.crisis.name) else { return }
      diagnostics.append(Diagnostic(.crisisMissing, at: crisis?.value.span ?? span))
    } else if let crisis {
      if let lines = fields.list(.crisis), lines.allSatisfy({ $0.audience != .everybody }) {
        diagnostics.append(Diagnostic(.crisisForSomeOnly, at: crisis.key))
      }
      guard fields[.crisisVerified] == nil, !told.contains(FileKey.crisisVerified.name) else { return }
      diagnostics.append(Diagnostic(.crisisUnverified, at: crisis.key))
    }
  }
}

extension Diagnostic {
  /// That a file that needs keys is empty.
  fileprivate static func nothingWritten(in file: SourceFile, by table: KeyTable) -> Diagnostic {
    Diagnostic(
      .keysExpected, at: file.span(0, 0),
      ["place": .words(table.place), "keys": .list(table.keys.map(\.name))])
  }
}

extension FileFields {
  /// For whom a crisis line is there.
  fileprivate var audience: Site.CrisisLine.Audience {
    text(.lineFor).flatMap(Site.CrisisLine.Audience.init) ?? .everybody
  }
}

extension SourceFile {
  /// A site's name: the file's, without folders and ending.
  fileprivate var siteName: String? {
    guard let name = path.split(separator: "/").last else { return nil }
    return name.split(separator: ".").first.map(String.init)
  }
}
