import Diagnostics
import ProgramModel
import ProgramReading
import Releases
import Source

/// A lock beside the program that it is of: judged, and released after. What a release has written must be right beside the
/// program that it was written for.
enum LockKnock {
  private static let page = """
    ::: quiz Er angst farlig? {#farlig}
    - [ ] Ja
    - [x] Nei
    :::

    ::: øvelse Sist gang {#sist}
    :: linje Hva skjedde? {#skjedde}
    :: valg Hva gjorde du? {#gjorde annet}
    - Gikk ut {#gikk-ut}
    - Satte meg

    :: skala Hvor redd? {#redd min=0 max=10 low="ingen" high="verst"}
    ::: rader Trinn {#trinn}
    :: linje Hva {#hva}
    :: tall Hvor mye {#mye min=0 unit="kr"}
    :::
    :::

    """

  private static let texts = {
    var files = SoundRoot.files
    files[SoundRoot.module] = SoundRoot.moduleHead + page
    return files.sorted { $0.key < $1.key }.enumerated().map { number, file in
      SourceFile(id: .init(number), path: file.key, bytes: Array(file.value.utf8))
    }
  }()

  /// The program as it stands when its front page is this.
  private struct Standing {
    let program: Program
    let front: SourceFile
    let texts: [SourceFile]

    init?(front bytes: [UInt8]) {
      texts = LockKnock.texts.map { file in
        file.path == SoundRoot.program ? SourceFile(id: file.id, path: file.path, bytes: bytes) : file
      }
      guard let program = ContentAssembler.assemble(texts.map(FileReader.read)).0?.programs.first,
        let front = texts.first(where: { $0.path == SoundRoot.program })
      else { return nil }
      self.program = program
      self.front = front
    }

    func lock(_ bytes: [UInt8]) -> SourceFile {
      SourceFile(id: .init(texts.count), path: "angst/\(LockReading.name)", bytes: bytes)
    }

    func release(after bytes: [UInt8]?, isMerged: Bool = false) -> (Releases.Plan?, [Diagnostic]) {
      let lock = bytes.map(lock)
      return Releases.plan(
        program, after: lock, front: front, isMerged: isMerged,
        in: SourceList(texts + [lock].compactMap(\.self)))
    }
  }

  private static let standing = Standing(front: Array((SoundRoot.files[SoundRoot.program] ?? "").utf8))

  /// What a first release writes.
  static let first = standing?.release(after: nil).0

  /// The program after its first release, which is what locks stand beside.
  private static let released = first.flatMap { Standing(front: $0.front) }

  static func complaint(about bytes: [UInt8]) -> String? {
    guard let released else { return "no program" }
    let lock = released.lock(bytes)
    let sources = SourceList(released.texts + [lock])
    guard let judged = Releases.judge(released.program, by: lock, in: sources) else {
      return "nobody judged the lock"
    }
    if let complaint = ToldRight.complaint(about: judged.diagnostics, in: sources) { return complaint }
    for isMerged in [false, true] {
      let (plan, told) = released.release(after: bytes, isMerged: isMerged)
      if let complaint = ToldRight.complaint(about: told, in: sources) { return complaint }
      guard let plan else {
        if told.isEmpty { return "no release, and no reason" }
        continue
      }
      guard let next = Standing(front: plan.front) else { return "a release broke the front page" }
      let (again, problems) = next.release(after: plan.lock)
      guard let again, again.version == plan.version + 1 else {
        return "a release can't be released: " + problems.map(\.rule.code).joined(separator: " ")
      }
    }
    return nil
  }
}
