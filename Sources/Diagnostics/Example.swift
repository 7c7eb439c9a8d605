/// A small piece of content that shows a rule broken or kept, as one would write it.
///
/// It is as short as the rule allows: what else a content root needs is no part of it.
public enum Example: Hashable, Sendable {
  /// Text on a page of a module, below the page's heading.
  case page(String)
  /// A whole module file.
  case module(String)
  /// Lines of a module's front matter, without the lines of `---`.
  case moduleFront(String)
  /// A program's whole front page file.
  case program(String)
  /// Lines of a program's front matter.
  case programFront(String)
  /// Lines of a file in `sites/`.
  case site(String)
  /// Lines of `site.yaml`.
  case settings(String)
  /// A whole questionnaire file.
  case measure(String)
  /// Lines of a questionnaire's front matter.
  case measureFront(String)
  /// Lines of `glossary.yaml`.
  case glossary(String)
  /// Files with their paths from the content root, where it takes several, or a file's name is what matters.
  case files([File])
  /// Files of a program that is being released: what only `release` finds.
  case releasing([File])
  /// What text can't show well, as a file that is too large: told in words, with the files that it speaks of.
  case told(Words, [File])

  /// A file of an example.
  public struct File: Hashable, Sendable {
    /// What a file may be.
    public enum Content: Hashable, Sendable {
      case text(String)
      case bytes([UInt8])
      /// A symbolic link to a path.
      case link(to: String)
      /// That there is no such file.
      case absent
      /// A named pipe.
      case pipe
    }

    /// From the content root, with `/` between folders.
    public let path: String
    /// What is in it.
    public let content: Content

    /// For a file of text.
    public init(_ path: String, _ text: String) {
      self.init(path, .text(text))
    }

    /// For a file of any kind.
    public init(_ path: String, _ content: Content) {
      self.path = path
      self.content = content
    }
  }
}
