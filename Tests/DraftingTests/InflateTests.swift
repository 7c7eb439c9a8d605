import Testing

@testable import Drafting

/// A Word document is a zip file, and its text boxes are found in nothing but its own bytes.
@Suite struct InflateTests {
  private func bytes(_ digits: String) -> ArraySlice<UInt8> {
    var bytes: [UInt8] = []
    var rest = digits[...]
    while let byte = UInt8(rest.prefix(2), radix: 16) {
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return bytes[...]
  }

  private let words = Array(String(repeating: "Stå opp til samme tid. ", count: 40).utf8)

  // Made by zlib, with codes of its own, with the fixed ones, and without any.
  private let dynamic =
    "1d8fd7b1e52010445321b591b838e1060ff94831f03f893d76ffbadad4a9fe65da6bde9ac71962754bf208f4d2e77c99137ad063a9cce97d00a0a613b926fd0054a79e9455ed08c3c0d3c712ab5cd441dbf0f1d03b3a328fc76fd2984c6fa48deed0aea8c672be099be8edb30d7b87867c8ad375360e8897e9b44bceae0a810aa64c8c76520e2ded6c03d32d95016ed1a6ef7070fd7026e9af43b03949f4913eeb2da45456794281a5aa4859d0be57fabf62faa2afdd376d0830a7569aaf22acb985d0289aaedd84fec4c8c1b8c72fa9b9fe0792e5fc0405ee770d113a369fe85375750c0aff00"
  private let fixed =
    "0b2e39bc5421bfa040a1243347a13831373715c84ad153081e151f151f151ff4e200"
  private let stored =
    "011e00e1ff5374c3a5206f70702074696c2073616d6d65207469642e205374c3a5206f"

  @Test func allKindsOfBlocksAreRead() {
    #expect(Inflate.unpack(bytes(fixed), limit: 10_000) == words)
    #expect(Inflate.unpack(bytes(stored), limit: 10_000) == Array(words.prefix(30)))
    #expect(Inflate.unpack(bytes(dynamic), limit: 10_000)?.count == 330)
  }

  @Test func nothingGrowsOverItsLimit() {
    #expect(Inflate.unpack(bytes(fixed), limit: words.count - 1) == nil)
    #expect(Inflate.unpack(bytes(stored), limit: 29) == nil)
  }

  @Test func damageIsNoCrash() {
    for packed in [bytes(fixed), bytes(stored), bytes(dynamic)] {
      for cut in 0..<packed.count { _ = Inflate.unpack(packed.prefix(cut), limit: 10_000) }
      for index in packed.indices {
        for change in [UInt8(1), 0x10, 0x80, 0xFF] {
          var spoilt = packed
          spoilt[index] ^= change
          _ = Inflate.unpack(spoilt, limit: 10_000)
        }
      }
    }
    #expect(Inflate.unpack([], limit: 10) == nil)
    #expect(ZipFile.file("a", in: Array("PK".utf8) + Array(repeating: 0xFF, count: 100), limit: 10) == nil)
  }
}
