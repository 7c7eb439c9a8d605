import ProgramModel

/// Finds which block of a translation belongs to which of the source.
enum BlockPairing {
  enum Pair {
    case both(Block, Block)
    case originalOnly(Block)
    case translationOnly(Block)

    var isBoth: Bool { if case .both = self { true } else { false } }

    /// The two as one where the one is an original and the other a translation of the same shape.
    func joined(with other: Pair) -> Pair? {
      switch (self, other) {
      case (.originalOnly(let original), .translationOnly(let translation)),
        (.translationOnly(let translation), .originalOnly(let original)):
        Shape(original).differsInID(from: Shape(translation)) ? .both(original, translation) : nil
      default: nil
      }
    }
  }

  /// Pairs two lists of blocks, in the order of the source. Blocks with ids find each other by them; the others by their kind
  /// and their order, so that as many as possible are paired.
  static func pairs(_ originals: [Block], _ translations: [Block]) -> [Pair] {
    let old = originals.map(Shape.init)
    let new = translations.map(Shape.init)
    if old.count == new.count, zip(old, new).allSatisfy({ $0.fits($1) }) {
      return zip(originals, translations).map { .both($0, $1) }
    }
    return aligned(originals, translations, old, new)
  }

  /// The longest common sequence of two lists of shapes.
  private static func aligned(
    _ originals: [Block], _ translations: [Block], _ old: [Shape], _ new: [Shape]
  ) -> [Pair] {
    // Beyond this a page is no text that anybody wrote, and the table would cost too much.
    guard old.count * new.count <= 1_000_000 else {
      return originals.map(Pair.originalOnly) + translations.map(Pair.translationOnly)
    }
    let width = new.count + 1
    var lengths = [Int](repeating: 0, count: (old.count + 1) * width)
    for row in stride(from: old.count - 1, through: 0, by: -1) {
      for column in stride(from: new.count - 1, through: 0, by: -1) {
        lengths[row * width + column] =
          old[row].fits(new[column])
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var pairs: [Pair] = []
    var row = 0
    var column = 0
    while row < old.count, column < new.count {
      if old[row].fits(new[column]) {
        pairs.append(.both(originals[row], translations[column]))
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        pairs.append(.originalOnly(originals[row]))
        row += 1
      } else {
        pairs.append(.translationOnly(translations[column]))
        column += 1
      }
    }
    pairs += originals[row...].map(Pair.originalOnly)
    pairs += translations[column...].map(Pair.translationOnly)
    return withChangedIDs(pairs)
  }

  /// Between two pairs, blocks that differ in nothing but their ids are each other's translation: the translator has changed the
  /// id, which is told of the pair.
  private static func withChangedIDs(_ pairs: [Pair]) -> [Pair] {
    var result: [Pair] = []
    for pair in pairs {
      let candidates = result.indices.reversed().prefix { !result[$0].isBoth }
      if let index = candidates.last(where: { result[$0].joined(with: pair) != nil }),
        let both = result[index].joined(with: pair)
      {
        result[index] = both
      } else {
        result.append(pair)
      }
    }
    return result
  }

  /// What must be alike in two blocks that are each other's translation.
  private struct Shape: Equatable {
    let kind: Kind
    let count: Int
    /// The written id, where there is one.
    let id: Identifier?

    enum Kind: Equatable {
      case paragraph, quote, code, rule, picture, quiz, exercise, measure, crisis, quizAgain, rating, branch
      case untranslated, footnotes
      case heading(Int)
      case bullets, numbers
      case table
      case container(Container.Kind)
      case media(Media.Kind)
      case field(Field.Kind.Name)
    }

    func fits(_ other: Shape) -> Bool {
      guard kind == other.kind, count == other.count else { return false }
      guard let id, let otherID = other.id else { return true }
      return id == otherID
    }

    func differsInID(from other: Shape) -> Bool {
      kind == other.kind && count == other.count && id != nil && other.id != nil && id != other.id
    }

    init(_ block: Block) {
      var count = 0
      var id: Identifier?
      switch block {
      case .paragraph: kind = .paragraph
      case .heading(let heading): kind = .heading(heading.level)
      case .list(let list):
        kind = list.start == nil ? .bullets : .numbers
        count = list.items.count
      case .quote: kind = .quote
      case .code: kind = .code
      case .table(let table):
        kind = .table
        count = table.rows.count << 8 | table.head.count
      case .rule: kind = .rule
      case .picture: kind = .picture
      case .container(let container): kind = .container(container.kind)
      case .quiz(let quiz):
        kind = .quiz
        id = quiz.hasOwnID ? quiz.id : nil
      case .exercise(let exercise):
        kind = .exercise
        id = exercise.hasOwnID ? exercise.id : nil
      case .field(let field):
        kind = .field(field.kind.name)
        id = field.hasOwnID ? field.id : nil
      case .measure(let placement):
        kind = .measure
        id = placement.id
      case .crisis: kind = .crisis
      case .quizAgain: kind = .quizAgain
      case .rating: kind = .rating
      case .branch: kind = .branch
      case .media(let media): kind = .media(media.kind)
      case .footnotes: kind = .footnotes
      case .untranslated: kind = .untranslated
      }
      self.count = count
      self.id = id
    }
  }
}
