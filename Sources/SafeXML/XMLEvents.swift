/// Takes what is found in a document, in the document's order.
public protocol XMLEvents: AnyObject {
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
public struct XMLStart {
  /// One of its attributes.
  public struct Attribute {
    /// The name without its prefix.
    public let name: String
    /// Nil for one without a prefix.
    public let namespace: String?
    /// With all entities as the letters that they stand for.
    public let value: String
  }

  /// The name without its prefix.
  public let name: String
  /// The one that its prefix, or the lack of one, stands for.
  public let namespace: String?
  /// In the document's order.
  public let attributes: [Attribute]
  /// How many namespaces it declares.
  public let namespaceCount: Int
  /// An offset inside the tag, after its attributes.
  public let offset: Int
}
