import Diagnostics
import ProgramModel

/// What a new content root's `site.yaml` says.
enum SettingsText {
  static func text(source: Locale, in language: Words.Language) -> String {
    let head =
      language == .nb
      ? """
      # Det som gjelder for alle nettstedene. En fil i sites/ kan bytte ut hver nøkkel (mestring new site NAVN).
      # Språket dere skriver på først, og språkene nettstedet vises på.
      source: \(source)
      languages: [\(source)]

      # Hvem som står bak.
      name: Navnet på kommunen eller tjenesten

      """
      : """
      # What goes for all sites. A file in sites/ can replace any key (mestring new site NAME).
      # The language that you write in first, and the languages that the site is shown in.
      source: \(source)
      languages: [\(source)]

      # Who is behind it.
      name: The name of the municipality or service

      """
    return head + "\n" + SiteText.crisis(in: language, for: [source])
  }
}
