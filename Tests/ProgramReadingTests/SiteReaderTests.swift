import Diagnostics
import ProgramModel
import Source
import Testing

@testable import ProgramReading

/// A municipality's file gives its site, and a site without help in a crisis is refused.
@Suite struct SiteReaderTests {
  static let settings = """
    source: nb
    languages: [nb]
    default: kristiansand
    name: Standard
    crisis:
    - {name: Mental Helse, phone: 116 123}
    - {name: Legevakten, phone: 116117, hours: 00–24, text: Ring}
    crisis-verified: 2026-11-01
    """

  private func site(_ text: String, settings: String = Self.settings) -> (
    site: Site?, diagnostics: [Diagnostic]
  ) {
    let (defaults, problems) = SiteReader.settings(MarkedSource(settings, path: "site.yaml").file)
    let (site, diagnostics) = SiteReader.site(
      MarkedSource(text, path: "sites/kristiansand.yaml").file, defaults: defaults)
    return (site, problems + diagnostics)
  }

  @Test func theSettingsAreThoseOfTheRoot() {
    let (settings, diagnostics) = SiteReader.settings(MarkedSource(Self.settings, path: "site.yaml").file)
    #expect(diagnostics.isEmpty)
    #expect(settings.source == .bokmål)
    #expect(settings.languages == [.bokmål])
    #expect(settings.defaultSite?.value.text == "kristiansand")
  }

  /// Two programs of one name stopped the build without a word.
  @Test(arguments: [
    ("programs: [angst, ⟦angst⟧]", "M0155 «angst» står to ganger under «programs»"),
    ("languages: [nb, en, ⟦nb⟧]", "M0155 «nb» står to ganger under «languages»"),
  ])
  func whatIsListedTwiceIsTold(written: String, told: String) {
    let source = MarkedSource("name: Vik\n\(written)\n", path: "sites/kristiansand.yaml")
    let (defaults, _) = SiteReader.settings(MarkedSource(Self.settings, path: "site.yaml").file)
    let found = SiteReader.site(source.file, defaults: defaults).1
    #expect(found.map(\.inBokmål) == [told])
    #expect(found.first?.span == source.span)
  }

  /// By the alphabet, a person who reads Norwegian was given Arabic or English where the municipality had written Norwegian.
  @Test(arguments: [("nb", "norsk"), ("en", "English"), ("ar", "عربي")])
  func whatALanguageLacksIsShownInTheSource(source: String, shown: String) throws {
    let (read, _) = site(
      "languages: [nn, nb, en, ar]\ncrisis:\n- {name: Legevakt, phone: 116117, text: {ar: عربي, en: English, nb: norsk}}\n",
      settings: Self.settings.replacingSource(with: source))
    let text = try #require(read?.crisis.first?.text)
    let words = text.text(in: try #require(Locale("nn")))
    #expect(words.text == shown)
    #expect(words.locale?.tag == source)
  }

  @Test(arguments: [
    ("", false), ("sleep-window: off", false), ("sleep-window: av", false), ("sleep-window: on", true),
    ("sleep-window: På", true), ("sleep-window: \"on\"", true), ("sleep-window: true", true),
  ]) func theSleepWindowIsOffUnlessItIsTurnedOn(line: String, isOn: Bool) throws {
    let (site, diagnostics) = site("name: Vik kommune\n\(line)")
    #expect(diagnostics.map(\.inBokmål).isEmpty)
    #expect(try #require(site).hasSleepWindow == isOn)
  }

  @Test func whatIsNeitherOnNorOffTurnsNothingOn() throws {
    let (site, diagnostics) = site("name: Vik kommune\nsleep-window: kanskje")
    #expect(diagnostics.map(\.rule.code) == ["M0123"])
    #expect(try #require(site).hasSleepWindow == false)
  }

  @Test func aSiteHasItsOwnKeysAndTheDefaultsOfTheOthers() throws {
    let (site, diagnostics) = site(
      """
      name: Kristiansand kommune
      languages: [nb, en]
      programs: [angst, sovn]
      colours: {primary: "#1A5F7A", accent: '#ffffff'}
      logo: logo.svg
      contact:
        service: Rask psykisk helsehjelp
        phone: +47 38 07 50 00
        hours: {nb: hverdager 8–15, en: weekdays 8–15}
        web: https://www.kristiansand.kommune.no/rph
        self-referral: {nb: ja, en: yes}
      feedback: {email: rph@kristiansand.kommune.no}
      accessibility-statement: https://uustatus.no/x
      codes: codes.yaml
      address: https://selvhjelp.kristiansand.kommune.no
      """)
    #expect(diagnostics.map(\.inBokmål).isEmpty)
    let read = try #require(site)
    #expect(read.id == "kristiansand")
    #expect(read.name.text(in: .english).text == "Kristiansand kommune")
    #expect(read.locales.map(\.tag) == ["nb", "en"])
    #expect(read.programs?.map(\.value.text) == ["angst", "sovn"])
    #expect(read.colours.map(\.value.value) == ["#1a5f7a", "#ffffff"])
    #expect(read.contact?.hours?.text(in: .english).text == "weekdays 8–15")
    #expect(read.crisis.map(\.phone) == ["116 123", "116117"])
    #expect(read.crisisVerified == "2026-11-01")
    #expect(read.feedbackMail == "rph@kristiansand.kommune.no")
    #expect(read.address == "https://selvhjelp.kristiansand.kommune.no/")
  }

  @Test func aKeyReplacesAsAWhole() {
    let (site, diagnostics) = site("crisis:\n- {name: Legevakt, phone: 116 117}\ncrisis-verified: 2026-10-01")
    #expect(diagnostics.isEmpty)
    #expect(site?.crisis.map(\.phone) == ["116 117"])
    #expect(site?.crisisVerified == "2026-10-01")
  }

  /// Somebody who cannot speak where they are, or who is hurt at home, would find only numbers to ring.
  @Test func aLineMayHaveAChatAndSayWhomItIsFor() throws {
    let (site, diagnostics) = site(
      """
      crisis:
      - {name: Mental Helse, phone: 116 123, chat: https://sidetmedord.no/, web: "https://mentalhelse.no"}
      - {name: SnakkOmPsyken, chat: https://www.snakkompsyken.no/, for: 18-25}
      - {name: Kors på halsen, phone: 800 33 321, for: under-18}
      - {name: VO-linjen, phone: 116 006, for: vold}
      - {name: Legevakt, phone: 116 117, for: everybody}
      """)
    #expect(diagnostics.map(\.inBokmål).isEmpty)
    let lines = try #require(site).crisis
    #expect(lines.map(\.phone) == ["116 123", nil, "800 33 321", "116 006", "116 117"])
    #expect(lines.map(\.chat) == ["https://sidetmedord.no/", "https://www.snakkompsyken.no/", nil, nil, nil])
    #expect(lines.map(\.web) == ["https://mentalhelse.no", nil, nil, nil, nil])
    #expect(lines.map(\.audience) == [.everybody, .from18To25, .under18, .violence, .everybody])
  }

  /// What was meant is offered, so that a chat isn't lost for a forgotten `https://`.
  @Test(arguments: ["chat", "web"]) func anAddressWithoutItsSchemeIsOffered(key: String) {
    let (_, diagnostics) = site("crisis:\n- {name: A, phone: 113, \(key): www.a.no/chat}")
    #expect(diagnostics.map(\.suggestion) == ["https://www.a.no/chat"])
  }

  @Test func theSettingsMakeASiteAlone() {
    let file = MarkedSource("source: nb\nlanguages: nb\nname: X", path: "site.yaml").file
    let (settings, problems) = SiteReader.settings(file)
    let (site, diagnostics) = SiteReader.siteOfSettings(file, settings)
    #expect(problems.isEmpty)
    #expect(diagnostics.map(\.inBokmål) == ["M0141 krisehjelp mangler på nettstedet"])
    #expect(site.id == nil)
  }

  @Test(arguments: [
    ("⟦navn⟧: X", "M0120 «navn» er ikke en nøkkel i en fil for et nettsted"),
    ("crisis: ⟦[]⟧", "M0141 krisehjelp mangler på nettstedet"),
    ("⟦crisis⟧:", "M0125 «crisis» står tom"),
    ("crisis:\n- ⟦⟧{name: Mental Helse}", "M0135 «phone» eller «chat» mangler"),
    (
      "crisis:\n- ⟦⟧{name: Mental Helse, web: 'https://a.no'}",
      "M0135 «phone» eller «chat» mangler"
    ),
    ("crisis:\n- ⟦⟧{phone: 113}", "M0122 «name» mangler"),
    ("⟦crisis⟧:\n- {name: A, phone: 113, for: under-18}", "M0136 ingen av krisehjelpene er for alle"),
    ("crisis:\n- {name: A, phone: 113, for: ⟦barn⟧}", "M0123 «barn» kan ikke stå i «for»"),
    (
      "crisis:\n- {name: A, chat: ⟦http://a.no/chat⟧}",
      "M0145 «http://a.no/chat» er ikke en sikker nettadresse"
    ),
    ("crisis:\n- {name: A, chat: ⟦116 123⟧}", "M0145 «116 123» er ikke en sikker nettadresse"),
    (
      "crisis:\n- {name: A, phone: 113, web: ⟦javascript:alert(1)⟧}",
      "M0145 «javascript:alert(1)» er ikke en sikker nettadresse"
    ),
    ("crisis:\n- {name: A, phone: ⟦ring 113⟧}", "M0143 «ring 113» er ikke et telefonnummer"),
    ("contact: {service: A, phone: ⟦12⟧}", "M0143 «12» er ikke et telefonnummer"),
    ("crisis-verified: ⟦i går⟧", "M0127 «i går» er ingen dato"),
    ("colours: {primary: ⟦blå⟧}", "M0144 fargen «primary» kan ikke leses"),
    ("colours:\n  primary: ⟦#123456⟧", "M0104 teksten blir kuttet ved `#`"),
    ("address: ⟦http://a.no/⟧", "M0145 «http://a.no/» er ikke en sikker nettadresse"),
    ("address: ⟦javascript:alert(1)⟧", "M0145 «javascript:alert(1)» er ikke en sikker nettadresse"),
    (
      "address: ⟦\"https://a.no/\\\"><script>\"⟧",
      "M0145 «https://a.no/\"><script>» er ikke en sikker nettadresse"
    ),
    (
      "address: ⟦https://www.a.no/selvhjelp⟧",
      "M0146 adressen deler nettleserens lager med alt annet på www.a.no"
    ),
    ("feedback: {email: ⟦rph⟧}", "M0147 «rph» er ikke en e-postadresse"),
    ("languages: [nb, ⟦norsk⟧]", "M0128 «norsk» er ikke koden for et språk"),
    ("languages: [⟦NO⟧]", "M0128 «NO» er ikke koden for et språk"),
    (
      "languages: [nb, en]\ncontact: {service: A, hours: ⟦hverdager⟧}",
      "M0140 én tekst i «hours» vises på flere språk: «nb» og «en»"
    ),
    (
      "languages: [nb, en]\ncontact: {service: A, hours: ⟦{nb: hverdager}⟧}",
      "M0148 «hours» mangler tekst på «en»"
    ),
  ])
  func mistakesAreToldAtTheirPlace(text: String, words: String) {
    let source = MarkedSource(text, path: "sites/x.yaml")
    let (defaults, _) = SiteReader.settings(MarkedSource(Self.settings, path: "site.yaml").file)
    let diagnostics = SiteReader.site(source.file, defaults: defaults).1
    #expect(diagnostics.map(\.inBokmål) == [words])
    #expect(diagnostics.first?.span?.start == source.span?.start)
    if source.span?.start != source.span?.end { #expect(diagnostics.first?.span == source.span) }
  }

  /// A line whose way stands empty would be left out with nothing but a note.
  @Test(arguments: ["phone:", "phone: \"\"", "chat:\n  phone: ' '"]) func anEmptyWayIsNone(way: String) {
    let (site, diagnostics) = site("crisis:\n- name: A\n  \(way)\n")
    #expect(diagnostics.map(\.rule.code).contains("M0135"))
    #expect(diagnostics.contains { $0.severity == .error })
    #expect(site?.crisis.isEmpty == true)
  }

  /// What is wrong with a way is told once: it isn't missing too.
  @Test func aWrongWayIsNotAlsoMissing() {
    #expect(site("crisis:\n- {name: A, phone: [1, 2]}").diagnostics.map(\.rule.code) == ["M0121"])
  }

  @Test func uncheckedNumbersAreAWarning() {
    let source = MarkedSource("source: nb\nlanguages: [nb]\nname: X\n⟦crisis⟧: [{name: A, phone: 113}]")
    let settings = SiteReader.settings(source.file).0
    let diagnostics = SiteReader.siteOfSettings(source.file, settings).1
    #expect(diagnostics.map(\.inBokmål) == ["M0142 krisenumrene er ikke kontrollert"])
    #expect(diagnostics.first?.span == source.span)
    #expect(diagnostics.first?.severity == .warning)
  }
}

extension String {
  fileprivate func replacingSource(with tag: String) -> String {
    split(separator: "\n").map { $0 == "source: nb" ? "source: \(tag)" : String($0) }.joined(separator: "\n")
  }
}
