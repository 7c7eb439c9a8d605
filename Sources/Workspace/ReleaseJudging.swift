import Diagnostics
import ProgramModel
import Releases
import Source

/// Has every program that has been released compared with its lock, where nothing else is wrong with it.
public enum ReleaseJudging {
  static func judged(
    _ content: Content?, besides diagnostics: [Diagnostic], texts: [SourceFile], in sources: SourceList
  ) -> (Content?, [Identifier: Releases.Judgement]) {
    guard let content else { return (nil, [:]) }
    let broken = Set(
      diagnostics.filter { $0.severity == .error }.map { folder(of: $0.span?.file, in: sources) ?? "" })
    // Without the settings nothing is known for sure.
    guard !broken.contains("") else { return (content, [:]) }
    let locks = texts.filter { $0.path.hasSuffix("/\(LockReading.name)") }
    let lockOf = Dictionary(locks.map { ($0.path, $0) }) { first, _ in first }
    var releases: [Identifier: Releases.Judgement] = [:]
    let programs = content.programs.map { program -> Program in
      guard let folder = folder(of: program, in: sources), !broken.contains(folder),
        let judgement = Releases.judge(
          program, by: lockOf["\(folder)/\(LockReading.name)"], in: sources)
      else { return program }
      releases[program.id] = judgement
      return judgement.program
    }
    return (content.with(programs: programs), releases)
  }

  /// The folder that a program's files lie in; it may be called something else than the program.
  public static func folder(of program: Program, in sources: SourceList) -> String? {
    folder(of: program.edition(in: program.source)?.front.span.file, in: sources)
  }

  /// A file's folder; nil for one that lies beside `site.yaml`, or for none.
  private static func folder(of file: SourceFile.ID?, in sources: SourceList) -> String? {
    guard let path = file.flatMap({ sources[$0]?.path }), let slash = path.firstIndex(of: "/") else {
      return nil
    }
    return String(path[..<slash])
  }
}

extension Content {
  fileprivate func with(programs: [Program]) -> Content {
    Content(
      source: source, programs: programs, measures: measures, sites: sites, defaultSite: defaultSite,
      glossary: glossary)
  }
}
