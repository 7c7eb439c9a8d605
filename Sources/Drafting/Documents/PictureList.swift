import Diagnostics

/// The pictures of a document that browsers can show, under names of their own.
struct PictureList {
  /// The pictures that were written about, by their new paths in the program's folder.
  private(set) var files: [(path: String, bytes: [UInt8])] = []
  /// How many have no words about what they show.
  private(set) var withoutWords = 0
  private let media: [String: [UInt8]]
  private let stem: String
  private let language: Words.Language
  private let ending: ([UInt8]) -> String?
  private let isTaken: (String) -> Bool
  private var names: [String: String] = [:]

  /// `ending` tells what a picture's file name ends in by its bytes, nil for one that can't be shown.
  init(
    _ media: [String: [UInt8]], stem: String, in language: Words.Language,
    ending: @escaping ([UInt8]) -> String?,
    isTaken: @escaping (String) -> Bool
  ) {
    self.media = media
    self.stem = stem
    self.language = language
    self.ending = ending
    self.isTaken = isTaken
  }

  /// The picture as Markdown. The names in the document are somebody else's and are never used.
  mutating func write(_ path: String, _ words: String) -> String? {
    // Pandoc gives the whole path of where it put the picture; what it was called there is all that counts.
    let key = "media/" + (path.split(separator: "/").last ?? "")
    guard let name = names[key] ?? newName(key) else { return nil }
    if words.isEmpty { withoutWords += 1 }
    let missing =
      language == .nb ? "SKRIV HVA BILDET VISER" : "WRITE WHAT THE PICTURE SHOWS"
    return "![\(words.isEmpty ? missing : words)](\(name))"
  }

  private mutating func newName(_ path: String) -> String? {
    guard let bytes = media[path], let ending = ending(bytes) else { return nil }
    var number = files.count + 1
    while isTaken("media/\(stem)-\(number).\(ending)") { number += 1 }
    let name = "media/\(stem)-\(number).\(ending)"
    guard !files.contains(where: { $0.path == name }) else { return nil }
    files.append((name, bytes))
    names[path] = name
    return name
  }
}
