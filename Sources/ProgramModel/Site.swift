import Source

/// One municipality's or other host's site: what is shown to whom, and where help is.
public struct Site: Sendable {
  /// A text of a site file: one for all languages, or one for each.
  public struct HostText: Sendable {
    private let everywhere: Prose?
    private let byLocale: [Locale: Prose]
    /// The language that stands in where one lacks.
    private let source: Locale

    /// A text that stands for all languages, such as a name; words shown in several are told as a warning.
    public init(_ text: Prose) {
      everywhere = text
      byLocale = [:]
      source = .bokmål
    }

    /// A text for each language; what one lacks is shown in the `source` language. Without any, the text is empty.
    public init(_ byLocale: [Locale: Prose], source: Locale = .bokmål) {
      everywhere = nil
      self.byLocale = byLocale
      self.source = source
    }

    /// The same text, with another language that stands in where one lacks.
    public func fallingBack(to source: Locale) -> HostText {
      everywhere == nil ? HostText(byLocale, source: source) : self
    }

    /// The text in a language; where it lacks, the source's, then bokmål's, and only then any, with the language it is written
    /// in when that is known.
    public func text(in locale: Locale) -> (text: String, locale: Locale?) {
      if let everywhere { return (everywhere.plainText, nil) }
      if let text = byLocale[locale] { return (text.plainText, nil) }
      for other in [source, .bokmål] {
        if let text = byLocale[other] { return (text.plainText, other) }
      }
      let any = byLocale.min { $0.key < $1.key }
      return (any?.value.plainText ?? "", any?.key)
    }

    /// What was written, each with its language; nil for all languages.
    public var texts: [(text: Prose, locale: Locale?)] {
      everywhere.map { [($0, nil)] }
        ?? byLocale.sorted { $0.key < $1.key }.map { (text: $0.value, locale: $0.key) }
    }

    /// The languages that it is written in; empty for a text that stands for all.
    public var locales: [Locale] { byLocale.keys.sorted() }

    /// Whether it was written once, without languages.
    public var isForAllLanguages: Bool { everywhere != nil }
  }

  /// The host's own service: in the footer of every page, and below the crisis lines on the help page.
  public struct Contact: Sendable {
    /// Its name. A contact without one is none.
    public let service: HostText
    /// As it was written, 3 to 15 digits with signs between; nil shows no number.
    public let phone: String?
    /// When somebody answers; nil says nothing.
    public let hours: HostText?
    /// An `https://` address, shown without its scheme; nil shows none.
    public let web: String?
    /// How one comes there without a doctor, on the help page; nil says nothing.
    public let selfReferral: HostText?

    /// For a number and an address that have been looked at; `service` alone is enough.
    public init(
      service: HostText, phone: String?, hours: HostText?, web: String?, selfReferral: HostText?
    ) {
      self.service = service
      self.phone = phone
      self.hours = hours
      self.web = web
      self.selfReferral = selfReferral
    }
  }

  /// Somebody to call or to write with in a crisis.
  public struct CrisisLine: Sendable {
    /// For whom a line is there: the words of the format.
    public enum Audience: String, Sendable, CaseIterable {
      case everybody
      case under18 = "under-18"
      case from18To25 = "18-25"
      case violence
    }

    /// Who answers.
    public let name: HostText
    /// As it was written, 3 to 15 digits with signs between; a touch calls it. Nil for a line that only has a chat.
    public let phone: String?
    /// An `https://` address where one writes with somebody; nil shows none.
    public let chat: String?
    /// The `https://` address of those who answer, shown without its scheme; nil shows none.
    public let web: String?
    /// Said above the name, unless it is there for everybody.
    public let audience: Audience
    /// When somebody answers; nil says nothing.
    public let hours: HostText?
    /// When to call, or what to expect; nil says nothing.
    public let text: HostText?

    /// For a line with a name, and a number or a chat; a line without them has been told of and left out.
    public init(
      name: HostText, phone: String?, chat: String? = nil, web: String? = nil,
      for audience: Audience = .everybody,
      hours: HostText?, text: HostText?
    ) {
      self.name = name
      self.phone = phone
      self.chat = chat
      self.web = web
      self.audience = audience
      self.hours = hours
      self.text = text
    }
  }

  /// The file's name without its ending; nil for `site.yaml` alone.
  public let id: String?
  /// In the header and the titles of pages. Empty where it is missing, which has been told.
  public let name: HostText
  /// The languages it is built in, the first one first; empty builds the content's source language.
  public let locales: [Locale]
  /// The programs it shows, in its order; nil shows all.
  public let programs: [Located<Identifier>]?
  /// Colours by the names of the theme, each as `#rrggbb`.
  public let colours: [(name: Located<String>, value: Located<String>)]
  /// A picture's path from the content root; nil shows the theme's mark.
  public let logo: Located<String>?
  /// Nil where it isn't written: the footer and the help page then leave the service out.
  public let contact: Contact?
  /// In the order in which they are shown. A site without any is an error.
  public let crisis: [CrisisLine]
  /// When somebody last rang the numbers: year, month and day.
  public let crisisVerified: String?
  /// Where that is written, perhaps in `site.yaml`.
  public let crisisVerifiedSpan: SourceSpan?
  /// Where the feedback page writes to; nil makes it say that there is no address.
  public let feedbackMail: String?
  /// An `https://` address, linked in the footer and on the page about the site; nil links nothing.
  public let accessibilityStatement: String?
  /// The address where it will stand, ending in `/`.
  public let address: String?
  /// Whether people are shown a sleep window. Off, there is the diary alone: it takes somebody who answers for it to turn it on.
  public let hasSleepWindow: Bool
  /// The start of the site's file, where what it lacks is told; nil for a site that no file made.
  public let span: SourceSpan?

  /// For a site file's keys over those of `site.yaml`, where each key replaces as a whole.
  public init(
    id: String?, name: HostText, locales: [Locale], programs: [Located<Identifier>]?,
    colours: [(name: Located<String>, value: Located<String>)], logo: Located<String>?, contact: Contact?,
    crisis: [CrisisLine],
    crisisVerified: String?, crisisVerifiedAt crisisVerifiedSpan: SourceSpan? = nil, feedbackMail: String?,
    accessibilityStatement: String?, address: String?, hasSleepWindow: Bool = false, at span: SourceSpan?
  ) {
    self.id = id
    self.name = name
    self.locales = locales
    self.programs = programs
    self.colours = colours
    self.logo = logo
    self.contact = contact
    self.crisis = crisis
    self.crisisVerified = crisisVerified
    self.crisisVerifiedSpan = crisisVerifiedSpan
    self.feedbackMail = feedbackMail
    self.accessibilityStatement = accessibilityStatement
    self.address = address
    self.hasSleepWindow = hasSleepWindow
    self.span = span
  }

  /// Everything in it that a person reads.
  public var texts: [HostText] {
    [name] + [contact?.service, contact?.hours, contact?.selfReferral].compactMap { $0 }
      + crisis.flatMap { [$0.name, $0.hours, $0.text].compactMap { $0 } }
  }
}
