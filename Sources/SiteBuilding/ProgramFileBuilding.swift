import ProgramModel
import SiteFiles
import SiteRendering
import Source
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

/// A program in one file, which is made when somebody asks for it: all its pages are in it once more.
struct BuiltProgramFile: Sendable {
  let program: Identifier
  let path: String
  let bytes: Once<[UInt8]>
  let leftOut: [LeftOutMedium]

  var file: OutputFile { OutputFile(path: path) { bytes.value } }
}

/// Makes each program of a site into one file for a stick or an e-mail.
enum ProgramFileBuilding {
  /// How much sound and film a file has room for in all, in bytes. The file is sent by e-mail, where it is four thirds as large
  /// as here, and sound and film are once more; what most services take is 20 to 25 MB.
  static let roomForSoundAndFilm = 8_000_000

  static func build(
    _ index: SiteIndex, _ theme: LoadedTheme, _ site: Site, _ media: BuiltMedia, _ assets: AssetNames,
    jobs: Int
  ) -> [BuiltProgramFile] {
    let bytes = Dictionary(
      media.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let styles = theme.code[.styles] + SiteColours(site, in: theme.colours).styles
    let icon = DataAddress.of("icon.svg", theme.icon)
    return index.programs.filter { !$0.isComing }.map { program in
      let shown = ShownMedia(program, site, media.table, bytes)
      let file = ProgramFile(
        program, of: index, theme: theme.theme, media: shown.table, assets: assets, sha256: Digest.sha256)
      let made = Once {
        let pages = Parallel.mapNow(file.pages, jobs: jobs, batch: 32) { file.render($0) }
        let parts = ProgramFile.Parts(
          styles: styles, scripts: theme.code[.fileScripts], early: theme.code[.early], icon: icon,
          media: shown.files.map { ($0.path, DataAddress.of($0.path, $0.bytes)) })
        return file.bytes(of: pages, parts)
      }
      return BuiltProgramFile(
        program: program.program.id, path: file.path, bytes: made,
        leftOut: shown.leftOut.map { LeftOutMedium(file: file.path, path: $0.path, bytes: $0.bytes) })
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
