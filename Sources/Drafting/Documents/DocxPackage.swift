import SafeZip

/// A Word document's own bytes, looked through before any other program reads them: a file that was made to do harm is known
/// here.
public struct DocxPackage: Sendable {
  /// Why a document isn't read.
  public enum Fault: Error, Sendable, Hashable {
    /// It is no Word document, or a damaged one.
    case notWord
    /// It holds more than any text with pictures would.
    case overLimit
  }

  let hidden: HiddenParts

  /// More than any text with pictures; a picture of one colour alone packs to a thousandth.
  private static let limits = ZipLimits(
    entries: 4096, entry: 64 << 20, total: 256 << 20, growth: 100, unjudged: 64 << 20)

  /// For the bytes of a .docx file.
  public init(_ bytes: [UInt8]) throws(Fault) {
    do {
      let archive = try ZipArchive(bytes, limits: Self.limits)
      try archive.check()
      guard let list = try archive.contents(of: MainPart.list), let path = MainPart.path(in: list),
        let text = try archive.contents(of: path), let hidden = HiddenParts(text)
      else { throw Fault.notWord }
      self.hidden = hidden
    } catch ZipFault.overLimit {
      throw .overLimit
    } catch {
      throw .notWord
    }
  }
}
