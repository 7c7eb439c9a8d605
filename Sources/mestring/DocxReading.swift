import Diagnostics
import Drafting
import SafeXML
import SiteFiles

/// Reads a Word document with pandoc, which must be installed.
enum DocxReading {
  /// More than any text with pictures that somebody would put on a telephone.
  private static let largestDocument = 50 << 20
  private static let largestPicture = 20 << 20

  static func read(_ path: String) throws -> DocxDocument {
    let bytes = try readFile(path, limit: largestDocument)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    // A Word document is a zip file; others would be read as something else or not at all.
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw notWord(name) }
    do {
      let package = try DocxPackage(bytes)
      let document = try ToolRun.run(
        "pandoc", DocxDocument.pandocArguments,
        on: OutputFile(path: DocxDocument.fileName, bytes: bytes)
      ) { folder in
        let json = try folder.readFile("output", limit: largestDocument)
        var media: [String: [UInt8]] = [:]
        for path in try folder.list().files where path.hasPrefix("media/") {
          media[path] = try? folder.readFile(path, limit: largestPicture)
        }
        return DocxDocument(package, json: json, media: media, name: name)
      }
      guard let document else { throw notWord(name) }
      return document
    } catch DocxPackage.Fault.notWord {
      throw notWord(name)
    } catch DocxPackage.Fault.overLimit {
      throw tooLarge(name)
    } catch let failure as ToolRun.Failure {
      throw refusal(failure, name)
    }
  }

  /// What a picture's file name ends in; nil for one that browsers don't show, or that isn't safe.
  static func ending(_ bytes: [UInt8]) -> String? {
    switch PictureHeader.of(bytes)?.format {
    case .png: "png"
    case .jpeg: "jpg"
    case .gif: "gif"
    case .webp: "webp"
    case nil: if case .success = SVGCleaner.clean(bytes) { "svg" } else { nil }
    }
  }

  private static func notWord(_ name: String) -> DraftRefusal {
    .unavailable(
      Words(
        nb: "\(name) er ikke et Word-dokument som lar seg lese; lagre det på nytt som .docx",
        en: "\(name) is no Word document that can be read; save it again as .docx"))
  }

  private static func tooLarge(_ name: String) -> DraftRefusal {
    .unavailable(
      Words(
        nb: "\(name) er for stort eller er laget for å gjøre skade; det ble ikke lest ferdig",
        en: "\(name) is too large, or was made to do harm; it was not read to its end"))
  }

  private static func refusal(_ failure: ToolRun.Failure, _ name: String) -> DraftRefusal {
    switch failure {
    case .notFound:
      .unavailable(
        Words(
          nb:
            "pandoc trengs for å lese Word-dokumenter, og er ikke installert; på Debian og Ubuntu: apt install pandoc, ellers https://pandoc.org/installing.html",
          en:
            "pandoc is needed to read Word documents, and is not installed; on Debian and Ubuntu: apt install pandoc, elsewhere https://pandoc.org/installing.html"
        ))
    case .overLimit: tooLarge(name)
    case .refused: notWord(name)
    }
  }
}
