/// What is wrong with a script of a theme, and where.
public struct ScriptProblem: Error, Equatable {
  /// The rules of `ScriptReader` and `ScriptJoining`.
  public enum Kind: Equatable, Sendable {
    /// `import` or `export` in a form that the joiner doesn't take out.
    case form
    /// An import below the first line of code.
    case lateImport
    /// A declaration of several names, or a text over several lines, among which names can't be told.
    case declaration
    case missing(file: String)
    case notExported(name: String, file: String)
    case unused(name: String)
    case clash(name: String, file: String, line: Int)
    case circle([String])
  }

  /// The path in the theme.
  public let path: String
  /// Counted from 1.
  public let line: Int
  /// Which rule it breaks.
  public let kind: Kind

  /// For a line of a file.
  public init(path: String, line: Int, kind: Kind) {
    self.path = path
    self.line = line
    self.kind = kind
  }
}
