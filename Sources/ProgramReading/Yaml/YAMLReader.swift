import Diagnostics
import ProgramModel
import Source

/// Reads YAML into values with their places.
///
/// Our own scan comes first: it knows what authors trip over and refuses what could be used to exhaust the
/// machine. What passes is read by libyaml, which has the last word about what is YAML.
enum YAMLReader {
  /// The most bytes that a front matter or a site file may have.
  static let maximumBytes = 64 * 1024
  /// How deep lists and keys may stand within each other.
  static let maximumDepth = 20

  /// The value in a range of a file; nil where nothing is written or something is wrong with how it is
  /// written.
  static func read(_ file: SourceFile, range: Range<Int>) -> (YAMLValue?, [Diagnostic]) {
    var range = range.clamped(to: 0..<file.bytes.count)
    if file.bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) {
      range = (range.lowerBound + 3)..<range.upperBound
    }
    guard range.count <= maximumBytes else {
      let size = Words.Argument.number((range.count + 1023) / 1024)
      let place = file.span(range.lowerBound, range.lowerBound)
      return (nil, [Diagnostic(.yamlTooLarge, at: place, ["size": size])])
    }
    var scan = YAMLScan(file, range: range)
    scan.run()
    guard scan.diagnostics.isEmpty else { return (nil, scan.diagnostics) }
    var builder = YAMLTreeBuilder(file, scan: scan, start: range.lowerBound)
    let value = file.bytes.withUnsafeBufferPointer { bytes in
      builder.value(of: UnsafeBufferPointer(rebasing: bytes[range]))
    }
    guard let value, !value.isAbsent else { return (nil, value == nil ? builder.diagnostics : []) }
    return (value, builder.diagnostics)
  }
}
