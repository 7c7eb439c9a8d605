/// The text of a module, which may have its own front matter.
enum DirectiveKnock {
  static func complaint(about bytes: [UInt8]) async -> String? {
    let isWhole = bytes.starts(with: "---".utf8)
    let module = isWhole ? bytes : Array(SoundRoot.moduleHead.utf8) + bytes
    return await SoundRoot.complaint(with: [(SoundRoot.module, module)])
  }
}
