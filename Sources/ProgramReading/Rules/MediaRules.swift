import Diagnostics

/// Figures, sound and film.
extension Rule {
  static let mediaWithoutFile = Rule(.M0432, .error, comesOf: [.unreadableLine])
  static let videoWithoutCaptions = Rule(.M0433, .error, comesOf: [.unreadableLine])
  static let audioWithoutTranscript = Rule(.M0434, .error, comesOf: [.unreadableLine])
}
