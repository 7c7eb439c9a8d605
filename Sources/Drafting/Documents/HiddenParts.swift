/// What pandoc passes over in silence in a Word document: text boxes and colours.
///
/// The document's XML is only looked through for a few names; nothing else of it is believed.
struct HiddenParts: Sendable {
  /// How the words of each text box begin.
  private(set) var textBoxes: [String] = []
  /// Runs of text with a colour of their own.
  private(set) var colours = 0

  /// The largest XML that is looked through.
  private static let limit = 64 << 20

  /// Looks through a .docx file; nothing is found in what can't be read.
  init(_ docx: [UInt8]) {
    guard let xml = ZipFile.file("word/document.xml", in: docx, limit: Self.limit) else { return }
    var index = 0
    var boxes = 0
    var isFallback = false
    var isText = false
    var words: [UInt8] = []
    while let open = xml[index...].firstIndex(of: UInt8(ascii: "<")),
      let close = xml[open...].firstIndex(of: UInt8(ascii: ">"))
    {
      if boxes > 0, isText, words.count < 200 { words += xml[index..<open] }
      let tag = xml[open + 1..<close]
      let isEmpty = tag.last == UInt8(ascii: "/")
      if tag.isNamed("mc:Fallback") { isFallback = !isEmpty }
      if tag.isNamed("/mc:Fallback") { isFallback = false }
      if !isFallback {
        isText = tag.isNamed("w:t") && !isEmpty
        if tag.isNamed("/w:p"), boxes > 0 { words.append(32) }
        if tag.isNamed("w:txbxContent"), !isEmpty { boxes += 1 }
        if tag.isNamed("/w:txbxContent"), boxes > 0 {
          boxes -= 1
          if boxes == 0 {
            let text = String(decoding: words, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
            if !text.isEmpty { textBoxes.append(String(text.prefix(60))) }
            words = []
          }
        }
        if tag.isNamed("w:color"), !tag.holds("\"auto\""), !tag.holds("\"000000\"") { colours += 1 }
      }
      index = close + 1
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func isNamed(_ name: String) -> Bool {
    let length = name.utf8.count
    guard count >= length, prefix(length).elementsEqual(name.utf8) else { return false }
    return count == length || [32, 9, 10, 13, 47].contains(self[startIndex + length])
  }

  fileprivate func holds(_ text: String) -> Bool {
    String(decoding: self, as: UTF8.self).contains(text)
  }
}
