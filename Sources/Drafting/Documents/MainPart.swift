import SafeXML

/// Which of a Word document's files holds its text: most call it `word/document.xml`, but only the package's own list knows.
enum MainPart {
  /// Where the list lies.
  static let list = "_rels/.rels"

  /// The path that the list gives; nil where it gives none.
  static func path(in list: [UInt8]) -> String? {
    let reader = MainPartReader()
    guard XMLWalk.read(list, telling: reader) == nil, let target = reader.target else { return nil }
    return target.hasPrefix("/") ? String(target.dropFirst()) : target
  }
}

private final class MainPartReader: XMLEvents {
  private(set) var target: String?

  func start(_ element: XMLStart) -> Bool {
    func value(_ name: String) -> String? { element.attributes.first { $0.name == name }?.value }
    if element.name == "Relationship", value("Type")?.hasSuffix("/relationships/officeDocument") == true {
      target = target ?? value("Target")
    }
    return true
  }

  func end() {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func instruction(_ target: String, offset: Int) {}
}
