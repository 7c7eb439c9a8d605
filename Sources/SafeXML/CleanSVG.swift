/// A static picture that can be shown as a file and inside a page: it fetches nothing and runs nothing.
public struct CleanSVG: Sendable, Hashable {
  /// The picture as this house writes it: UTF-8, no declaration, comments or editors' data, attributes in
  /// order of name.
  public let bytes: [UInt8]
  /// In CSS pixels, at least 1.
  public let width: Int
  /// In CSS pixels, at least 1.
  public let height: Int
}
