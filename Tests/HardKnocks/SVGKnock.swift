import SafeXML

/// A picture that is let through must be XML that is let through unchanged: else somebody else cleans it otherwise.
enum SVGKnock {
  static func complaint(about bytes: [UInt8]) -> String? {
    switch SVGCleaner.clean(bytes) {
    case .failure(let refusal): return refusal.problems.isEmpty ? "refused without a reason" : nil
    case .success(let picture):
      if let problem = XMLCheck.problem(in: picture.bytes) {
        return "line \(problem.line): \(problem.message)"
      }
      guard case .success(let again) = SVGCleaner.clean(picture.bytes) else { return "refused when clean" }
      return again.bytes == picture.bytes ? nil : "cleaned otherwise the second time"
    }
  }
}
