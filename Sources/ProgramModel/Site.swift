import Source

/// One municipality's or other host's site: what is shown to whom, and where help is.
public struct Site: Sendable {
  /// A text of a site file: one for all languages, or one for each.
  public struct HostText: Sendable, Equatable {
    private let everywhere: String?
    private let byLocale: [Locale: String]

    public init(_ text: String) {
      everywhere = text
      byLocale = [:]
    }

    public init(_ byLocale: [Locale: String]) {
      everywhere = nil
      self.byLocale = byLocale
    }

    /// The text in a language; where it lacks, the nearest that exists, with the language it is written in when that is known.
    public func text(in locale: Locale) -> (text: String, locale: Locale?) {
      if let everywhere { return (everywhere, nil) }
      if let text = byLocale[locale] { return (text, nil) }
      let first = byLocale.min { $0.key < $1.key }
      return (first?.value ?? "", first?.key)
    }

    /// The languages that it is written in; empty for a text that stands for all.
    public var locales: [Locale] { byLocale.keys.sorted() }

    public var isForAllLanguages: Bool { everywhere != nil }
  }

  public struct Contact: Sendable {
    public let service: HostText
    public let phone: String?
    public let hours: HostText?
    public let web: String?
    public let selfReferral: HostText?

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

  /// Somebody to call in a crisis.
  public struct CrisisLine: Sendable {
    public let name: HostText
    public let phone: String
    public let hours: HostText?
    public let text: HostText?

    public init(name: HostText, phone: String, hours: HostText?, text: HostText?) {
      self.name = name
      self.phone = phone
      self.hours = hours
      self.text = text
    }
  }

  /// The file's name without its ending; nil for `site.yaml` alone.
  public let id: String?
  public let name: HostText
  public let locales: [Locale]
  /// The programs it shows, in its order; nil shows all.
  public let programs: [Located<Identifier>]?
  /// Colours by the names of the theme, each as `#rrggbb`.
  public let colours: [(name: String, value: String)]
  public let logo: String?
  public let contact: Contact?
  public let crisis: [CrisisLine]
  /// When somebody last rang the numbers: year, month and day.
  public let crisisVerified: String?
  public let feedbackMail: String?
  public let accessibilityStatement: String?
  /// The address where it will stand, ending in `/`.
  public let address: String?
  public let span: SourceSpan?

  public init(
    id: String?, name: HostText, locales: [Locale], programs: [Located<Identifier>]?,
    colours: [(name: String, value: String)], logo: String?, contact: Contact?, crisis: [CrisisLine],
    crisisVerified: String?, feedbackMail: String?, accessibilityStatement: String?, address: String?,
    at span: SourceSpan?
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
    self.feedbackMail = feedbackMail
    self.accessibilityStatement = accessibilityStatement
    self.address = address
    self.span = span
  }
}
