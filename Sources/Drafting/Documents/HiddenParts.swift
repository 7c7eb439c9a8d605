import SafeXML

/// What pandoc passes over in silence in a Word document: text boxes and colours.
struct HiddenParts: Sendable {
  /// How the words of each text box begin.
  private(set) var textBoxes: [String] = []
  /// Runs of text with a colour of their own.
  private(set) var colours = 0

  /// Looks through the main part of a document; nil for one that isn't well-formed.
  init?(_ xml: [UInt8]) {
    let reader = HiddenPartsReader()
    guard XMLWalk.read(xml, telling: reader) == nil else { return nil }
    textBoxes = reader.textBoxes
    colours = reader.colours
  }
}

/// Notes the words of text boxes, and how many runs have a colour, while a document is read.
private final class HiddenPartsReader: XMLEvents {
  private(set) var textBoxes: [String] = []
  private(set) var colours = 0

  /// A box can hold another, whose words are part of the outer one's.
  private var openBoxes = 0
  /// How many elements are open within what older Words show in a box's place, that one with them.
  private var openFallbacks = 0
  private var isText = false
  private var words: [UInt8] = []
  private var open: [OfDocx?] = []

  /// The elements that matter here.
  private enum OfDocx: String {
    case paragraph = "p"
    case text = "t"
    case box = "txbxContent"
    case colour = "color"
  }

  func start(_ element: XMLStart) -> Bool {
    if openFallbacks > 0 || element.isFallback {
      openFallbacks += 1
      return true
    }
    let kind = element.isOfWord ? OfDocx(rawValue: element.name) : nil
    open.append(kind)
    isText = kind == .text
    if kind == .box { openBoxes += 1 }
    if kind == .colour, !element.attributes.contains(where: { ["auto", "000000"].contains($0.value) }) {
      colours += 1
    }
    return true
  }

  func end() {
    guard openFallbacks == 0 else {
      openFallbacks -= 1
      return
    }
    isText = false
    switch open.popLast() ?? nil {
    case .paragraph where openBoxes > 0: words.append(UInt8(ascii: " "))
    case .box:
      openBoxes -= 1
      if openBoxes == 0 { takeBox() }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText, openFallbacks == 0, openBoxes > 0, words.count < 200 { words.append(contentsOf: bytes) }
  }

  func instruction(_ target: String, offset: Int) {}

  private func takeBox() {
    let text = String(decoding: words, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
    if !text.isEmpty { textBoxes.append(String(text.prefix(60))) }
    words = []
  }
}

extension XMLStart {
  /// As Word writes it, and as ISO 29500's strict kind has it.
  fileprivate var isOfWord: Bool {
    namespace == "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      || namespace == "http://purl.oclc.org/ooxml/wordprocessingml/main"
  }

  fileprivate var isFallback: Bool {
    name == "Fallback" && namespace == "http://schemas.openxmlformats.org/markup-compatibility/2006"
  }
}
