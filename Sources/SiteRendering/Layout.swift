import Mustache

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
    for tag in ["{{#", "{{^", "{{>", "{{<", "{{$", "{{="] where template.contains(substring: tag) {
      throw Failure.notPlain(tag)
    }
    let mustache: MustacheTemplate
    do {
      mustache = try MustacheTemplate(string: template)
    } catch {
      throw Failure.unreadable(String(describing: error))
    }
    // Rendered once with a mark for each slot: the slot's name between two characters for private use, which no template has.
    guard !template.unicodeScalars.contains(where: { Marks.opening == $0 || Marks.closing == $0 }) else {
      throw Failure.unreadable("it has characters for private use")
    }
    let marked = mustache.render(Marks(prefix: ""))
    var parts: [Part] = []
    var rest = marked.unicodeScalars[...]
    while let open = rest.firstIndex(of: Marks.opening),
      let close = rest[open...].firstIndex(of: Marks.closing)
    {
      parts.append(.fixed(Array(String(rest[..<open]).utf8)))
      let name = String(rest[rest.index(after: open)..<close])
      if name.hasPrefix("words."), let word = ThemeWord(rawValue: String(name.dropFirst(6))) {
        parts.append(.word(word))
      } else if name.hasPrefix("pictures.") {
        parts.append(.picture(String(name.dropFirst(9))))
      } else if let slot = Slot(rawValue: name) {
        parts.append(.slot(slot))
      } else {
        throw Failure.unknownSlot(name)
      }
      rest = rest[rest.index(after: close)...]
    }
    parts.append(.fixed(Array(String(rest).utf8)))
    self.parts = parts
  }
}

/// Answers every name that a template asks for with the name itself between two marks.
private struct Marks: MustacheParent {
  static let opening: Unicode.Scalar = "\u{E000}"
  static let closing: Unicode.Scalar = "\u{E001}"

  let prefix: String

  func child(named name: String) -> Any? {
    prefix.isEmpty && (name == "words" || name == "pictures")
      ? Marks(prefix: "\(name).") : "\u{E000}\(prefix)\(name)\u{E001}"
  }
}

extension String {
  fileprivate func contains(substring: String) -> Bool {
    var rest = utf8[...]
    while rest.count >= substring.utf8.count {
      if rest.starts(with: substring.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
