import Diagnostics
import Source
import Yams

/// What Yams found wrong that our own scan didn't foresee, in plain words at its line.
enum YAMLFault {
  static func diagnostic(for error: YamlError, in file: SourceFile, range: Range<Int>) -> Diagnostic {
    var places = YAMLPlaces(file, range: range)
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let isIndentation = problem.contains("expected key") || problem.contains("'-' indicator")
      let isSecondPart = problem.contains("another document")
      let rule: Rule = isIndentation ? .yamlIndentation : isSecondPart ? .yamlSeveralParts : .yamlUnreadable
      return Diagnostic(rule, at: file.wholeLine(at: places.offset(of: mark)))
    case .duplicatedKeysInMapping(let keys, let context):
      return Diagnostic(
        .yamlDuplicateKey, at: file.wholeLine(at: places.offset(of: context.mark)),
        ["key": .text(keys.first ?? "")])
    default:
      return Diagnostic(.yamlUnreadable, at: file.wholeLine(at: range.lowerBound))
    }
  }
}
