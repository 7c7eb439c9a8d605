import ProgramModel

/// The few ways to help that stand in sight as soon as an answer asks for it, chosen among a host's crisis lines:
/// somebody to talk to, somebody to write with or else to ring as well, and the emergency number.
struct FirstHelp {
  /// One of them, as a link with a word above it.
  struct Way {
    let word: ThemeWord
    let address: String
    /// The number as it was written; nil for a chat, which has a word of the theme.
    let shown: String?
  }

  let ways: [Way]

  init(among lines: [Site.CrisisLine]) {
    let urgent = lines.compactMap { Number($0) }.filter(\.isUrgent)
    // A line for some only is a closed door to others, and comes where there is nothing else.
    let groups = [lines.filter { $0.audience == .everybody }, lines.filter { $0.audience != .everybody }]
    let numbers = groups.map { $0.compactMap { Number($0) }.filter { !$0.isUrgent } }
    let talk = numbers.lazy.compactMap(Self.talk).first
    let other = zip(groups, numbers).lazy.compactMap { lines, numbers in
      lines.lazy.compactMap(Self.chat).first
        ?? Self.talk(among: numbers.filter { $0.dialled != talk?.dialled })?.way(.firstHelpOr)
    }.first
    // 113 is the one for health in Norway; elsewhere the host's first.
    let first = urgent.first { $0.dialled == "113" } ?? urgent.first
    ways = [talk?.way(.firstHelpTalk), other, first?.way(.firstHelpUrgent)].compactMap { $0 }
  }

  /// All over Europe 116 123 is somebody to talk to and 116 117 the doctor on duty; else the host's order tells.
  private static func talk(among numbers: [Number]) -> Number? {
    numbers.first { $0.dialled == "116123" } ?? numbers.first { $0.dialled != "116117" } ?? numbers.first
  }

  private static func chat(of line: Site.CrisisLine) -> Way? {
    line.chat.flatMap(WebAddress.init).map {
      Way(word: line.audience.word ?? .firstHelpWrite, address: $0.text, shown: nil)
    }
  }

  /// A line's number, where it can be dialled.
  private struct Number {
    let line: Site.CrisisLine
    let shown: String
    let address: String
    var dialled: Substring { address.dropFirst("tel:".count) }
    /// Emergency numbers have three digits wherever they are.
    var isUrgent: Bool { dialled.count <= 3 }

    init?(_ line: Site.CrisisLine) {
      guard let shown = line.phone, let address = Telephone.address(shown) else { return nil }
      self.line = line
      self.shown = shown
      self.address = address
    }

    func way(_ word: ThemeWord) -> Way {
      Way(word: line.audience.word ?? word, address: address, shown: shown)
    }
  }
}
