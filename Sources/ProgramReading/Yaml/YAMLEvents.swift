import CYAML

/// libyaml's events of a text, one after the other. Nothing is built and nothing is guessed: what a text is, its schema decides.
struct YAMLEvents: ~Copyable {
  /// A place as libyaml counts: lines and columns from 0, columns in characters.
  struct Mark: Comparable {
    let line: Int
    let column: Int

    init(_ mark: yaml_mark_t) {
      line = Int(mark.line)
      column = Int(mark.column)
    }

    static func < (one: Mark, other: Mark) -> Bool {
      (one.line, one.column) < (other.line, other.column)
    }
  }

  enum Event {
    case scalar(String, YAMLScalar.Style)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
    case documentStart
    case documentEnd
    case streamEnd
    /// An alias, or the start of the stream.
    case other
  }

  /// Why a text is no YAML.
  struct Failure: Error {
    /// libyaml's words.
    let problem: String
    /// Nil where it doesn't know.
    let mark: Mark?
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// For UTF-8 bytes that stay where they are as long as this lives; nil only when memory can't be had.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event, and where it begins.
  func next() throws(Failure) -> (event: Event, mark: Mark) {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    let mark = Mark(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT: return (.scalar(Self.text(of: event), Self.style(of: event)), mark)
    case YAML_SEQUENCE_START_EVENT: return (.sequenceStart, mark)
    case YAML_SEQUENCE_END_EVENT: return (.sequenceEnd, mark)
    case YAML_MAPPING_START_EVENT: return (.mappingStart, mark)
    case YAML_MAPPING_END_EVENT: return (.mappingEnd, mark)
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, mark)
    case YAML_DOCUMENT_END_EVENT: return (.documentEnd, mark)
    case YAML_STREAM_END_EVENT: return (.streamEnd, mark)
    default: return (.other, mark)
    }
  }

  private static func text(of event: yaml_event_t) -> String {
    let scalar = event.data.scalar
    return String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }

  private static func style(of event: yaml_event_t) -> YAMLScalar.Style {
    switch event.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  private var failure: Failure {
    let error = parser.pointee.error
    let isPlaced = error == YAML_SCANNER_ERROR || error == YAML_PARSER_ERROR
    return Failure(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "",
      mark: isPlaced ? Mark(parser.pointee.problem_mark) : nil)
  }
}
