/// How large a picture is, from what its outermost element says.
struct SVGSize {
  /// In CSS pixels, at least 1.
  let width: Int
  /// In CSS pixels, at least 1.
  let height: Int
  /// The `viewBox` that it needs to be scaled, where it has none.
  let missingViewBox: String?

  private static let largest = 100_000.0

  /// Gives nil where the picture does not say how large it is, or says something that can't be.
  init?(of document: SVGDocument) {
    guard let root = document.root else { return nil }
    let box = root.attributes["viewBox"].flatMap(Self.box)
    if root.attributes["viewBox"] != nil, box == nil { return nil }
    let width = root.attributes["width"].flatMap(Self.pixels)
    let height = root.attributes["height"].flatMap(Self.pixels)
    let size: (Double, Double)
    switch (width, height, box) {
    case (let width?, let height?, _): size = (width, height)
    case (let width?, nil, let box?): size = (width, width * box.height / box.width)
    case (nil, let height?, let box?): size = (height * box.width / box.height, height)
    case (nil, nil, let box?): size = (box.width, box.height)
    default: return nil
    }
    guard size.0 > 0, size.1 > 0, size.0 <= Self.largest, size.1 <= Self.largest else { return nil }
    self.width = max(1, Int(size.0.rounded()))
    self.height = max(1, Int(size.1.rounded()))
    missingViewBox = box == nil ? "0 0 \(Self.short(size.0)) \(Self.short(size.1))" : nil
  }

  /// A length in CSS pixels; nil for shares of something else and for what is no length.
  static func pixels(_ text: String) -> Double? {
    let text = text.trimmed
    let digits = text.prefix { $0.isNumber || "+-.".contains($0) }
    guard let number = Double(digits), number.isFinite, number > 0 else { return nil }
    return switch text.dropFirst(digits.count) {
    case "", "px": number
    case "pt": number * 96 / 72
    case "pc": number * 16
    case "in": number * 96
    case "cm": number * 96 / 2.54
    case "mm": number * 96 / 25.4
    default: nil
    }
  }

  private static func box(_ text: String) -> (width: Double, height: Double)? {
    let numbers = text.split { $0.isWhitespace || $0 == "," }.map { Double($0) }
    guard numbers.count == 4, let width = numbers[2], let height = numbers[3], width.isFinite,
      height.isFinite, width > 0, height > 0
    else { return nil }
    return (width, height)
  }

  private static func short(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
