import ProgramModel
import SiteFiles
import SiteRendering
import Workspace

/// Sound or film that there is no room for in a program's one file.
public struct LeftOutMedium: Sendable, Equatable {
  /// The file that it isn't in.
  public let file: String
  /// Where it is in the content root.
  public let path: String
  /// Its size.
  public let bytes: Int
}

/// A program in one file, as it was built.
struct BuiltProgramFile: Sendable {
  let program: Identifier
  let file: OutputFile
  let leftOut: [LeftOutMedium]
}

/// Makes each program of a site into one file for a stick or an e-mail.
enum ProgramFileBuilding {
  /// How much sound and film a file has room for in all, in bytes. The file is sent by e-mail, where it is four thirds as large
  /// as here, and sound and film are once more; what most services take is 20 to 25 MB.
  static let roomForSoundAndFilm = 8_000_000

  static func build(
    _ index: SiteIndex, _ theme: LoadedTheme, _ site: Site, _ media: BuiltMedia, _ assets: AssetNames,
    jobs: Int
  ) async -> [BuiltProgramFile] {
    let bytes = Dictionary(
      media.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    var files: [ProgramFile] = []
    var shown: [ShownMedia] = []
    for program in index.programs where !program.isComing {
      let of = ShownMedia(program, site, media.table, bytes)
      shown.append(of)
      files.append(
        ProgramFile(
          program, of: index, theme: theme.theme, media: of.table, assets: assets, sha256: Digest.sha256))
    }
    let jobsOfFiles = files.indices.flatMap { number in files[number].pages.map { (number, $0) } }
    let templates = await Parallel.map(jobsOfFiles, jobs: jobs, batch: 32) { [files] number, page in
      (number, files[number].render(page))
    }
    let styles = theme.code[.styles] + SiteColours(site, in: theme.colours).styles
    let icon = DataAddress.of("icon.svg", theme.icon)
    return files.indices.map { number in
      let file = files[number]
      let pages = templates.filter { $0.0 == number }.map(\.1)
      let parts = ProgramFile.Parts(
        styles: styles, scripts: theme.code[.fileScripts], early: theme.code[.early], icon: icon,
        media: shown[number].files.map { ($0.path, DataAddress.of($0.path, $0.bytes)) })
      return BuiltProgramFile(
        program: file.program.id, file: OutputFile(path: file.path, bytes: file.bytes(of: pages, parts)),
        leftOut: shown[number].leftOut.map { LeftOutMedium(file: file.path, path: $0.path, bytes: $0.bytes) })
    }
  }
}

/// What a program shows, and what of it goes into its file: all pictures, and sound and film in the order in which they are met
/// as long as there is room.
private struct ShownMedia {
  let table: MediaTable
  var files: [(path: String, bytes: [UInt8])] = []
  var leftOut: [(path: String, bytes: Int)] = []

  init(_ program: ProgramEntry, _ site: Site, _ all: MediaTable, _ bytes: [String: [UInt8]]) {
    var entries: [String: MediaTable.Entry] = [:]
    var room = ProgramFileBuilding.roomForSoundAndFilm
    for use in MediaUse.all(in: [program.program], locales: site.locales) + MediaUse.logos(of: [site]) {
      guard entries[use.path] == nil, var entry = all[use.path], let bytes = bytes[entry.path] else {
        continue
      }
      let type = MediaType.of(use.path)
      if type.hasPrefix("audio/") || type.hasPrefix("video/") {
        entry.isLeftOut = bytes.count > room
        if entry.isLeftOut { leftOut.append((use.path, bytes.count)) } else { room -= bytes.count }
      }
      entries[use.path] = entry
      if !entry.isLeftOut { files.append((entry.path, bytes)) }
    }
    table = MediaTable(entries)
  }
}
