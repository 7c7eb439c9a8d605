import Glibc

/// The file at the top of a folder by which mestring knows what it has made, and may replace.
enum Marker {
  static let name = ".mestring"

  /// The first line is what is looked for; the rest is for a person who finds the file.
  static let firstLine = "mestring output 1\n"

  static let bytes = Array(
    (firstLine
      + "Hele denne mappen lages på nytt hver gang mestring bygger. Endringer som gjøres her, blir borte.\n"
      + "This whole folder is made anew each time mestring builds. Changes made here are lost.\n").utf8)

  /// Whether an open folder is one that mestring made.
  static func isIn(_ folder: borrowing Descriptor) -> Bool {
    guard let bytes = try? readRegularFile(name, from: folder.number, limit: 4096, called: name) else {
      return false
    }
    return bytes.starts(with: firstLine.utf8)
  }
}
