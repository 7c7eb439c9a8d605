import ProgramModel

/// What stands round the main part of a page, and what differs there from page to page.
struct Frame {
  let route: Route
  let locale: Locale
  /// What styles and scripts know the page by.
  let kind: StaticString
  /// In the browser's tab, where others may look.
  let title: String
  var description: String?
  var program: Identifier?
  var module: Identifier?
  var page: Identifier?
  /// The program's content version.
  var version: String?
  var isDraft: Bool
  /// The page of the menu that this is.
  var fixed: FixedPage?
  /// The same page in another language.
  let routeIn: (Locale) -> Route
  /// Nothing stands round the main part.
  var isBare = false
  /// Data that this page alone reads, before the site's script.
  var data: [String] = []
}
