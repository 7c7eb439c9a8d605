import Testing

@testable import SafeZip

/// A Word document is a zip file: what zlib gives back must be its words, whole, or nothing.
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
    #expect(Inflate.unpack(bytes(fixed), size: words.count) == words)
    #expect(Inflate.unpack(bytes(stored), size: 30) == Array(words.prefix(30)))
    #expect(Inflate.unpack(bytes(dynamic), size: 330)?.count == 330)
    #expect(Inflate.unpack([3, 0], size: 0) == [])
  }

  /// A file that says it is small would fill the memory of whoever believes it.
  @Test func nothingIsAnotherSizeThanItSays() {
    for (packed, size) in [(bytes(fixed), words.count), (bytes(stored), 30), (bytes(dynamic), 330)] {
      for wrong in [0, 1, size - 1, size + 1, size * 2] {
        #expect(Inflate.unpack(packed, size: wrong) == nil, "\(wrong) for \(size)")
      }
      #expect(Inflate.unpack(packed + [0], size: size) == nil)
    }
  }

  @Test func damageIsNoCrash() {
    for (packed, size) in [(bytes(fixed), words.count), (bytes(stored), 30), (bytes(dynamic), 330)] {
      for cut in 0..<packed.count { #expect(Inflate.unpack(packed.prefix(cut), size: size) == nil) }
      for index in packed.indices {
        for change in [UInt8(1), 0x10, 0x80, 0xFF] {
          var spoilt = packed
          spoilt[index] ^= change
          #expect(Inflate.unpack(spoilt, size: size)?.count ?? size == size)
        }
      }
    }
    #expect(Inflate.unpack([], size: 0) == nil)
  }
}
