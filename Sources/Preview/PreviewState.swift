import SiteBuilding
import Source

/// What the preview shows at one moment: the last site that was right, and what is wrong now.
struct PreviewState: Sendable {
  /// The site's files by their paths; nil before the first one that was right.
  var files: PreviewFiles?
  /// What is wrong now, as JSON for the browser.
  var mistakes: JSONValue = [:]

  /// What a page at a path looks like to someone who has it open.
  func view(of path: String) -> PageView {
    guard let files else { return PageView(page: "none", styles: []) }
    guard let bytes = files[path] ?? files[PreviewState.missing] else {
      return PageView(page: "missing", styles: [])
    }
    let page = HTMLPage(bytes)
    return PageView(page: Digest.short(page.bytesWithoutStyles), styles: page.styles)
  }

  /// The page that is shown where there is none.
  static let missing = "404.html"
}

/// What tells an open page whether it is as it should be.
struct PageView: Hashable, Sendable {
  /// Another one when anything but the looks has changed.
  let page: String
  /// The style sheets' addresses, as they are written in the page.
  let styles: [String]
}
