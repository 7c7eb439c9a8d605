import CLibXML2

/// One strict reading of a document with libxml2: nothing is fetched, no tree is built, and a DOCTYPE stops
/// it at once, so that no entity is ever declared. The bytes must be UTF-8, and are read as such whatever the
/// document says it is.
///
/// An object of its own for each reading, since C calls back into it; nothing is shared between threads.
final class XMLReading {
  /// What stopped a reading.
  enum Failure {
    case malformed(XMLProblem)
    /// There is a DOCTYPE, on a line from 1.
    case doctype(line: Int)
  }

  /// libxml2's tables are made once, before any thread reads.
  private static let library: Void = xmlInitParser()

  private let events: (any XMLEvents)?
  private var context: xmlParserCtxtPtr?
  private var failure: Failure?

  private init(events: (any XMLEvents)?) {
    self.events = events
  }

  /// Reads a document from its start to its end or to the first failure, which it gives.
  static func read(_ bytes: [UInt8], to events: (any XMLEvents)?) -> Failure? {
    _ = library
    return XMLReading(events: events).read(bytes)
  }

  private func read(_ bytes: [UInt8]) -> Failure? {
    guard !bytes.isEmpty, bytes.count < Int(Int32.max), let context = xmlNewParserCtxt() else {
      return .malformed(XMLProblem(line: 1, column: 1, message: "Document is empty"))
    }
    self.context = context
    defer {
      xmlFreeParserCtxt(context)
      self.context = nil
    }
    context.pointee.sax.pointee = Self.handler
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    // No NOENT, DTDLOAD, XINCLUDE or HUGE: the options that are not here matter as much as those that are.
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue)
    withExtendedLifetime(self) {
      let document = bytes.withUnsafeBytes {
        xmlCtxtReadMemory(
          context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, nil, options)
      }
      if let document { xmlFreeDoc(document) }
    }
    if failure == nil, context.pointee.wellFormed == 0, !hasStopped {
      failure = .malformed(XMLProblem(line: 1, column: 0, message: "Document is not well-formed"))
    }
    return failure
  }

  private var hasStopped = false

  private func stop() {
    hasStopped = true
    if let context { xmlStopParser(context) }
  }

  private var offset: Int { context.map { Int(xmlByteConsumed($0)) } ?? 0 }

  // MARK: - What C calls

  /// The reading that a callback's first argument stands for.
  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLReading? {
    pointer.map { Unmanaged<XMLReading>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { pointer, _, _, _ in XMLReading.of(pointer)?.doctype() }
    handler.startElementNs = { pointer, name, _, namespace, namespaceCount, _, count, _, attributes in
      guard let reading = XMLReading.of(pointer), let events = reading.events, let name else { return }
      let start = XMLStart(
        name: text(name), namespace: namespace.map(text), attributes: list(attributes, Int(count)),
        namespaceCount: Int(namespaceCount), offset: reading.offset)
      if !events.start(start) { reading.stop() }
    }
    handler.endElementNs = { pointer, _, _, _ in XMLReading.of(pointer)?.events?.end() }
    handler.characters = characters
    // The same function, or libxml2 holds white space back.
    handler.ignorableWhitespace = characters
    handler.processingInstruction = { pointer, target, _ in
      guard let reading = XMLReading.of(pointer), let target else { return }
      reading.events?.instruction(text(target), offset: reading.offset)
    }
    handler.serror = { pointer, error in
      if let error { XMLReading.of(pointer)?.note(error.pointee) }
    }
    return handler
  }

  private func doctype() {
    if failure == nil { failure = .doctype(line: context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 1) }
    stop()
  }

  /// Keeps the first error; those after it are mostly its consequences. An unknown prefix is an error here
  /// too.
  private func note(_ error: xmlError) {
    guard failure == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let message = error.message.map { String(cString: $0) } ?? ""
    failure = .malformed(
      XMLProblem(
        line: max(Int(error.line), 1), column: Int(error.int2),
        message: message.split(whereSeparator: \.isNewline).joined(separator: " ")))
  }
}

private let characters: charactersSAXFunc = { pointer, bytes, count in
  guard let pointer, let bytes else { return }
  let reading = Unmanaged<XMLReading>.fromOpaque(pointer).takeUnretainedValue()
  reading.take(UnsafeBufferPointer(start: bytes, count: Int(count)))
}

extension XMLReading {
  fileprivate func take(_ text: UnsafeBufferPointer<UInt8>) {
    events?.text(text)
  }
}

private func text(_ pointer: UnsafePointer<xmlChar>) -> String { String(cString: pointer) }

/// libxml2 gives five pointers an attribute: name, prefix, namespace, and where the value begins and ends.
private func list(
  _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
) -> [XMLStart.Attribute] {
  guard let pointers else { return [] }
  return (0..<count).compactMap { index in
    let attribute = pointers + index * 5
    guard let name = attribute[0], let start = attribute[3], let end = attribute[4] else { return nil }
    let value = UnsafeBufferPointer(start: start, count: max(end - start, 0))
    return XMLStart.Attribute(
      name: text(name), namespace: attribute[2].map(text), value: String(decoding: value, as: UTF8.self))
  }
}
