import ProgramModel

/// What people store answers under since a program's last release, and in which words it was asked: what `answers.lock` says.
///
/// The key of an answer never changes once it has been released. A page, block, field or option that gets another id keeps its
/// key, and the lock says by which id it goes now (`now`).
struct AnswerLock: Equatable, Sendable {
  /// The program's id, with which every key begins.
  var program: Identifier
  /// The release, from 1.
  var version: Int
  /// All that progress has been stored of, those that are retired too.
  var pages: [Page]
  /// All that answers have been stored in, those that are retired too.
  var blocks: [Block]

  /// A page, by the module and the id that its progress is stored under.
  struct Page: Equatable, Sendable {
    var key: PageName
    /// Where it goes by another name now.
    var now: PageName?
    var title: String
    var isRetired = false

    var name: PageName { now ?? key }
  }

  /// A page's module and id.
  struct PageName: Hashable, Sendable {
    var module: Identifier
    var page: Identifier

    var text: String { "\(module).\(page)" }
  }

  /// A quiz, an exercise, a questionnaire's placement or a rating.
  struct Block: Equatable, Sendable {
    var key: Identifier
    var now: Identifier?
    var kind: Kind
    /// The page that it stood on; nil for a program's front page.
    var place: PageName?
    var title: String
    var isRetired = false
    var fields: [Field] = []
    /// The answers of a quiz.
    var options: [Option] = []

    var name: Identifier { now ?? key }

    enum Kind: Hashable, Sendable {
      case quiz(Quiz.Kind)
      /// Filled in once.
      case exercise
      /// Filled in again and again, each time a record.
      case log
      case diary
      case measure(Identifier)
      case rating
    }
  }

  /// A field of an exercise, or a column of a field with rows.
  struct Field: Equatable, Sendable {
    var key: Identifier
    /// The id that it goes by now, where that is another.
    var now: Identifier?
    /// The block that it stands in now, where it has moved to another, by the id of then.
    var nowIn: Identifier?
    var kind: ProgramModel.Field.Kind.Name
    /// Of a number or a scale.
    var limits = Limits()
    /// «Noe annet: …» could be chosen.
    var allowsOther = false
    /// One's own rows could be chosen.
    var hasOwnRows = false
    var label: String
    var isRetired = false
    var columns: [Field] = []
    var options: [Option] = []

    var name: Identifier { now ?? key }
  }

  /// What a number means: where it lies between which ends, and in what it is counted.
  struct Limits: Equatable, Sendable {
    var minimum: Double?
    var maximum: Double?
    var step: Double = 1
    var unit: String?
    var low: String?
    var high: String?
  }

  /// An option of a choice or an answer of a quiz.
  struct Option: Equatable, Sendable {
    var key: String
    /// The id that it goes by now, where that is another.
    var now: Identifier?
    /// Its number in the list, from 1, by which a mended one is found again.
    var place: Int
    var words: String
    /// What it is matched with, in a quiz of the kind `match`.
    var partner: String?
    var isRetired = false

    var name: String { now?.text ?? key }
  }
}
