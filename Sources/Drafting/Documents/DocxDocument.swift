import Diagnostics
import Source

/// A Word document as pandoc reads it: its syntax tree and the pictures that it held.
public struct DocxDocument: Sendable {
  /// What pandoc is asked, for a document that lies in a folder of its own under `fileName`. It reads nothing but that file,
  /// and holds at most a gigabyte.
  public static func pandocArguments(in folder: String) -> [String] {
    [
      "+RTS", "-M1G", "-RTS", "--sandbox", "--from=docx", "--to=json", "--track-changes=all",
      "--extract-media=\(folder)", "\(folder)/\(fileName)",
    ]
  }

  /// What the document is called where pandoc reads it.
  public static let fileName = "document.docx"

  let blocks: [JSONValue]
  /// What it is called, to tell where the module came from.
  let name: String
  let media: [String: [UInt8]]
  let hidden: HiddenParts

  /// For a .docx file, pandoc's JSON of it, and the files that it took out, by their paths. Nil for what isn't pandoc's.
  public init?(_ package: DocxPackage, json: [UInt8], media: [String: [UInt8]], name: String) {
    guard let tree = JSONReader.read(json), tree["pandoc-api-version"]?.items?.first?.whole == 1,
      let blocks = tree["blocks"]?.items
    else { return nil }
    self.blocks = blocks
    self.media = media
    self.name = name
    hidden = package.hidden
  }
}

extension JSONValue {
  /// The kind of a node of pandoc's tree.
  var kind: String { self["t"]?.text ?? "" }

  /// What a node holds.
  var content: JSONValue { self["c"] ?? .null }

  /// An item of an array; null where there is none.
  subscript(_ index: Int) -> JSONValue {
    guard let items, items.indices.contains(index) else { return .null }
    return items[index]
  }

  /// The items of an array; none for anything else.
  var list: [JSONValue] { items ?? [] }

  /// The classes of a node's attributes.
  var classes: [String] { self[1].list.compactMap(\.text) }
}
