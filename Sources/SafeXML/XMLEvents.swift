/// Takes what an `XMLReading` finds, in the document's order.
protocol XMLEvents: AnyObject {
  /// An element begins. Gives false to stop the reading.
  func start(_ element: XMLStart) -> Bool
  /// The element that began last and has not ended, ends.
  func end()
  /// Text inside an element; one run of text may come in several parts.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// `<?target …?>`. `offset` is near its end.
  func instruction(_ target: String, offset: Int)
}

/// The start of an element with its attributes, as the reader found it.
struct XMLStart {
  struct Attribute {
    let name: String
    let namespace: String?
    let value: String
  }

  /// The name without its prefix.
  let name: String
  let namespace: String?
  let attributes: [Attribute]
  /// How many namespaces it declares.
  let namespaceCount: Int
  /// An offset inside the tag, after its attributes.
  let offset: Int
}
