import Glibc

/// The file at the top of an output folder: by it mestring knows the folder again, and which files in it are its own.
///
/// The paths are only ever compared with what is found in the folder. None is opened, so a list that names other places
/// leads nowhere.
enum Marker {
  static let name = ".mestring"

  /// What lies in a folder by its marker.
  enum Found: Equatable {
    /// Not a folder that mestring made.
    case none
    /// Made by a mestring that wrote no list.
    case withoutList
    case list(OwnFiles)
    /// The list has been cut or changed.
    case damaged
  }

  private static let firstLine = "mestring output 2\n"
  private static let firstLineWithoutList = "mestring output 1\n"

  /// For a person who finds the file.
  private static let remarks =
    "# Filene på listen lages på nytt hver gang mestring bygger; endringer i dem blir borte. Alt annet her får stå.\n"
    + "# The files listed are made anew each time mestring builds; changes to them are lost. All else here is kept.\n"

  /// More than a site of a hundred thousand files needs.
  private static let largest = 1 << 25

  /// The marker of a folder with these files, which are in the order of their bytes.
  static func bytes(listing paths: [String]) -> [UInt8] {
    var bytes = Array("\(firstLine)\(remarks)files \(paths.count)\n".utf8)
    for path in paths {
      bytes += path.utf8
      bytes.append(newline)
    }
    return bytes
  }

  /// What an open folder's marker says.
  static func found(in folder: borrowing Descriptor) -> Found {
    guard let bytes = try? readRegularFile(name, from: folder.number, limit: largest, called: name) else {
      return .none
    }
    if bytes.starts(with: firstLineWithoutList.utf8) { return .withoutList }
    guard bytes.starts(with: firstLine.utf8) else { return .none }
    return list(in: bytes).map { .list($0) } ?? .damaged
  }

  /// Nil for a list that isn't as it was written: one that has been cut may lack what is ours, and one with a path that
  /// no file of ours can have was written by somebody else.
  private static func list(in bytes: [UInt8]) -> OwnFiles? {
    guard bytes.last == newline else { return nil }
    var lines = bytes.dropLast().split(separator: newline, omittingEmptySubsequences: false).dropFirst()
    lines = lines.drop { $0.first == UInt8(ascii: "#") }
    let head = "files ".utf8
    guard let first = lines.popFirst(), first.starts(with: head),
      let count = Int(String(decoding: first.dropFirst(head.count), as: UTF8.self)), count == lines.count
    else { return nil }
    let isSafe = lines.allSatisfy { line in
      let parts = line.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      return line.allSatisfy { $0 >= 32 && $0 != 127 }
        && !parts.contains { $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
    }
    return isSafe ? OwnFiles(lines.map(Array.init)) : nil
  }

  private static let newline = UInt8(ascii: "\n")
}

/// Files that mestring made, or is about to make, and the folders that they lie in, all by their bytes: to a disk, `å` in
/// its two forms is two names.
struct OwnFiles: Sendable, Equatable {
  private(set) var files: Set<[UInt8]> = []
  private(set) var folders: Set<[UInt8]> = []

  init(_ paths: some Sequence<[UInt8]>) {
    for path in paths {
      files.insert(path)
      var folder = path[...]
      while let slash = folder.lastIndex(of: UInt8(ascii: "/")) {
        folder = folder[..<slash]
        guard folders.insert(Array(folder)).inserted else { break }
      }
    }
  }
}
