/// What a page's blocks hold, found in one walk when the page is made, so that whoever looks for links, pictures or exercises
/// doesn't walk through all its text again.
public struct PageFacts: Sendable {
  /// Every block that is more than text, each before what it holds, and headings with ids.
  public private(set) var blocks: [Block] = []
  /// All links within running text, titles and options included, in the order of the page.
  public private(set) var links: [Link] = []
  /// Pictures that stand alone and those within sentences.
  public private(set) var pictures: [Picture] = []
  /// Each `:answer[…]` of the page, in its order.
  public private(set) var mentions: [AnswerMention] = []
  /// Whether anything depends on or is computed from what the person answers.
  public private(set) var hasConditions = false
  /// Whether any of it stands in the source's language, for want of a translation.
  public private(set) var hasUntranslated = false

  /// Walks through the blocks once, and into all that they hold.
  public init(_ blocks: [Block]) {
    blocks.forEachBlock { block in
      switch block {
      case .paragraph, .list, .quote, .code, .table, .rule, .footnotes: break
      case .heading(let heading): if heading.id != nil { self.blocks.append(block) }
      case .picture(let picture):
        pictures.append(picture)
        self.blocks.append(block)
      case .field(let field):
        switch field.kind {
        case .computed, .plot: hasConditions = true
        default: break
        }
        self.blocks.append(block)
      case .branch:
        hasConditions = true
        self.blocks.append(block)
      case .untranslated:
        hasUntranslated = true
        self.blocks.append(block)
      default: self.blocks.append(block)
      }
      if block.show != nil { hasConditions = true }
      block.forEachOwnProse { prose in
        prose.inlines.forEachInline { inline in
          switch inline {
          case .link(let link): links.append(link)
          case .picture(let picture): pictures.append(picture)
          case .answer(let mention): mentions.append(mention)
          default: break
          }
        }
      }
    }
  }
}
