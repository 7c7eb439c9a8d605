/// The same lines as the YAML of each kind of file: what one of them refuses at once is looked into by another.
enum FrontMatterKnock {
  static func complaint(about bytes: [UInt8]) async -> String? {
    let head = Array("---\n".utf8)
    let front = head + bytes + Array("\n---\n\n# Side {#side}\n\nHei.\n".utf8)
    for changes in [
      [(SoundRoot.module, front)], [(SoundRoot.program, front)], [(SoundRoot.settings, bytes)],
      [(SoundRoot.site, bytes), ("glossary.yaml", bytes)],
    ] {
      if let complaint = await SoundRoot.complaint(with: changes) { return complaint }
    }
    return nil
  }
}
