import Diagnostics

/// Files of the content root, by their names and bytes.
extension Rule {
  static let fileUnused = Rule(.M0001, .warning, phase: .file)

  /// Also told of names that are no text at all, which only the build meets.
  public static let fileNameNotPortable = Rule(.M0002, .error, phase: .file)
  static let folderNoID = Rule(.M0003, .error, phase: .file)
  static let fileNoID = Rule(.M0004, .error, phase: .file)
  static let fileLanguageMissing = Rule(.M0005, .error, phase: .file)
  static let fileTooLarge = Rule(.M0006, .error, phase: .file)
  static let conflictMarks = Rule(.M0021, .error, phase: .file)
  static let fileIsLitter = Rule(.M0022, .note, phase: .file)
  static let fileNotText = Rule(.M0007, .error, phase: .file)
}
