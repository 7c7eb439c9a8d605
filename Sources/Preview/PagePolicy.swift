/// A page's content security policy, as the preview needs it.
///
/// A page that isn't found allows no script but its own, by its hash. The copy that the preview serves allows what comes from
/// the same address too, and no more; the published page stays as strict as it is.
enum PagePolicy {
  private static let needed = ["script-src", "style-src", "connect-src"]

  /// The policy with `'self'` wherever the preview needs it; the same text where nothing is lacking.
  static func forPreview(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
    for name in needed {
      if let index = directives.firstIndex(where: { $0.first == name }) {
        guard !directives[index].contains("'self'") else { continue }
        directives[index].removeAll { $0 == "'none'" }
        directives[index].append("'self'")
      } else {
        directives.append([name, "'self'"])
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }
}
