import Testing

/// What a writer may well write, with the place that has to be marked, and what she is told of it.
struct Slip: Sendable, CustomTestStringConvertible {
  let told: String
  let body: String
  /// The text after the certain fix; nil where there is none.
  let mended: String?

  init(_ told: String, _ body: String, _ mended: String? = nil) {
    self.told = told
    self.body = body
    self.mended = mended
  }

  var testDescription: String { "\(told): \(body)" }
}
