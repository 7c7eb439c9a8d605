import Foundation
import HardKnocks
import Testing

/// An author's slip, or a stranger's file, must never end the program or the preview: what they were writing in would be gone with it.
///
/// The short form of `make fuzz`: `RUNS=` for more, `BEGINNING=` for others.
@Suite struct HardKnocksTests {
  private static func number(_ name: String, else other: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? other
  }

  @Test(arguments: HardKnock.allCases)
  func whatIsWrittenAndWhatWasFoundIsTaken(knock: HardKnock) async {
    let seeds = Seeds.of(knock)
    #expect(!seeds.isEmpty)
    // Every rule's examples are built elsewhere too; whole sites of them all take a minute.
    let few = stride(from: 0, to: seeds.count, by: knock == .sites ? 12 : 1).map { seeds[$0] }
    for bytes in few + Seeds.found(by: knock) {
      let complaint = await knock.complaint(about: bytes)
      #expect(complaint == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test(arguments: HardKnock.allCases)
  func whatIsCutDoubledAndSwappedIsTaken(knock: HardKnock) async {
    var knocks = Knocks(knock, beginning: UInt64(Self.number("BEGINNING", else: 1)))
    for _ in 0..<Self.number("RUNS", else: knock.fewRuns) {
      let bytes = knocks.next()
      let complaint = await knock.complaint(about: bytes)
      #expect(complaint == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }
}

extension HardKnock {
  /// As many as take a second or two.
  fileprivate var fewRuns: Int {
    switch self {
    case .svg, .locks: 1000
    case .expressions: 500
    case .frontMatter, .directives, .measures: 150
    case .sites: 60
    }
  }
}
