/// One page layout of a theme: a mustache template of variables only, cut once into its fixed parts and its slots.
///
/// Which slots hold words and which hold markup is for the slot to say, not for the number of braces, so no template can let a
/// title through unescaped. Sections and partials are refused: whatever depends on something is a slot that may be empty.
public struct Layout: Sendable {
  /// A place in a layout that each page fills.
  public enum Slot: String, Sendable, CaseIterable {
    /// The page's language and the way it is written.
    case lang, dir
    /// The security policy and the title of a page that has a `<head>` of its own, `404.html`.
    case policy, title
    /// Everything in `<head>`: security policy, title, styles, scripts.
    case head
    /// The attributes of `<body>`, each with a space before it.
    case body
    /// What stands in the brand's link: the host's logo or the theme's mark, and the name.
    case brand
    /// Addresses.
    case front, help
    /// The attribute that tells that this is the page of the help link; else nothing.
    case helpCurrent = "help-current"
    /// The way to leave the page at once; empty where no program asks for it.
    case leaving
    /// The items of the main menu.
    case menu
    /// That no clinician has reviewed what is shown; empty where it isn't so.
    case banner
    case main
    case footer
    /// The parts of a whole program in one file: for each language what stands round a page, then all pages, data and scripts.
    case frames, pages, scripts
  }

  /// Why a template can't be a layout.
  public enum Failure: Error, Equatable, CustomStringConvertible {
    case unreadable(String)
    case unknownSlot(String)
    case notPlain(String)

    /// What is wrong, for whoever makes themes.
    public var description: String {
      switch self {
      case .unreadable(let why): "the template can't be read: \(why)"
      case .unknownSlot(let name): "the template has an unknown slot: \(name)"
      case .notPlain(let tag): "the template may only have variables, not \(tag)"
      }
    }
  }

  enum Part: Sendable {
    case fixed([UInt8])
    case slot(Slot)
    case word(ThemeWord)
    case picture(String)
  }

  let parts: [Part]

  /// What stands within `<body>`.
  var body: [Part] {
    guard let start = parts.firstIndex(where: { if case .slot(.body) = $0 { true } else { false } }) else {
      return []
    }
    var body = Array(parts[(start + 1)...])
    if case .fixed(let bytes)? = body.first, let end = bytes.firstIndex(of: UInt8(ascii: ">")) {
      body[0] = .fixed(Array(bytes[(end + 1)...]))
    }
    if case .fixed(let bytes)? = body.last, let end = ArraySlice(bytes).place(of: Array("</body>".utf8)) {
      body[body.count - 1] = .fixed(Array(bytes[..<end]))
    }
    return body
  }

  /// Cuts a template at its slots: `{{lang}}`, `{{{main}}}`, `{{words.skip-to-content}}`, `{{{pictures.phone}}}`.
  public init(template: String) throws {
    var parts: [Part] = []
    var rest = Array(template.utf8)[...]
    while let open = rest.place(of: Array("{{".utf8)) {
      parts.append(.fixed(Array(rest[..<open])))
      let ending = Array((rest[open...].starts(with: "{{{".utf8) ? "}}}" : "}}").utf8)
      let inside = rest[(open + ending.count)...]
      guard let close = inside.place(of: ending) else {
        throw Failure.unreadable("a slot is opened and not closed")
      }
      let name = String(decoding: inside[..<close], as: UTF8.self)
      parts.append(try Self.part(named: name.filter { $0 != " " }))
      rest = inside[(close + ending.count)...]
    }
    parts.append(.fixed(Array(rest)))
    self.parts = parts
  }

  private static func part(named name: String) throws -> Part {
    if let sign = name.first, "#^><$=&!/".contains(sign) { throw Failure.notPlain("{{\(sign)") }
    if name.hasPrefix("words."), let word = ThemeWord(rawValue: String(name.dropFirst(6))) {
      return .word(word)
    }
    if name.hasPrefix("pictures.") { return .picture(String(name.dropFirst(9))) }
    guard let slot = Slot(rawValue: name) else { throw Failure.unknownSlot(name) }
    return .slot(slot)
  }
}
