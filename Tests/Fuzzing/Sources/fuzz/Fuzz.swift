import Dispatch
import Foundation
import HardKnocks

/// `fuzz ROAD [what libFuzzer takes]` tries a road until something goes wrong; `fuzz --seeds FOLDER` writes what tries begin
/// with, and the words that they are made of.
///
/// libFuzzer has a `main` of its own, that would know of one road only: SwiftPM calls this one.
@_cdecl("fuzz_main")
public func start(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
  let words = CommandLine.arguments.dropFirst()
  if words.first == "--seeds", let folder = words.dropFirst().first {
    do {
      try writeSeeds(into: URL(filePath: folder))
      return 0
    } catch {
      print(error)
      return 1
    }
  }
  guard let name = words.first, let road = HardKnock(rawValue: name) else {
    print("fuzz ROAD …, where ROAD is one of", HardKnock.allCases.map(\.rawValue).joined(separator: ", "))
    return 2
  }
  chosen = road
  // libFuzzer takes all but the road.
  arguments[1] = arguments[0]
  var count = count - 1
  var rest = arguments + 1
  return drive(&count, &rest) { attempt($0, $1) }
}

/// Set once, before the first try.
nonisolated(unsafe) private var chosen = HardKnock.directives

@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ once: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// One try. A complaint ends the program, so that libFuzzer keeps the bytes.
private func attempt(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let road = chosen
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    if let complaint = await road.complaint(about: bytes) { fatalError(complaint) }
    done.signal()
  }
  done.wait()
  return 0
}

private func writeSeeds(into folder: URL) throws {
  for road in HardKnock.allCases {
    let own = folder.appending(path: road.rawValue)
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    for (number, seed) in Seeds.of(road).enumerated() {
      try Data(seed).write(to: own.appending(path: "seed-\(number)"))
    }
  }
  let lines = Seeds.words.map { "\"" + $0.utf8.map(escaped).joined() + "\"\n" }
  try lines.joined().write(to: folder.appending(path: "words"), atomically: true, encoding: .utf8)
}

/// As libFuzzer's dictionaries have it.
private func escaped(_ byte: UInt8) -> String {
  let isPlain = (32..<127).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  return isPlain ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
}
