import Foundation
import Testing

@testable import FormatReference

/// The pages beside the code are what authors and engineers read; one that lags behind the compiler teaches what isn't so.
@Suite struct ReferencePagesTests {
  @Test func thePagesAreThoseThatTheCodeMakes() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/FormatReference/Pages")
    if ProcessInfo.processInfo.environment["MESTRING_RENEW"] == "1" {
      for (name, text) in ReferencePages.files {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(kept == ReferencePages.files.map(\.name).sorted())
    for (name, text) in ReferencePages.files {
      let page = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(page == text, "\(name): MESTRING_RENEW=1 swift test --filter ReferencePages makes it anew")
    }
  }
}
