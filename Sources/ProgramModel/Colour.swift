#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A colour of a screen, and how well it is seen on another.
public struct Colour: Hashable, Sendable, CustomStringConvertible {
  /// From 0 to 255, as sRGB has it.
  public let red: UInt8
  /// From 0 to 255, as sRGB has it.
  public let green: UInt8
  /// From 0 to 255, as sRGB has it.
  public let blue: UInt8

  /// A colour by its parts in sRGB, which WCAG's formulas take.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Takes `#rrggbb`; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 7, text.hasPrefix("#"), let value = UInt32(text.dropFirst(), radix: 16) else {
      return nil
    }
    self.init(
      red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  /// The lightest ground: a host's colours must be readable on it.
  public static let white = Colour(red: 255, green: 255, blue: 255)
  /// The darkest: what a colour that is too pale is mixed with.
  public static let black = Colour(red: 0, green: 0, blue: 0)

  /// As `#rrggbb` in lower case, which reads back the same.
  public var description: String {
    let value = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Relative luminance from 0 (black) to 1 (white), by WCAG 2.2's definition.
  public var luminance: Double {
    func linear(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio with another colour, from 1 to 21, by WCAG 2.2's definition.
  public func contrast(with other: Colour) -> Double {
    let light = max(luminance, other.luminance)
    let dark = min(luminance, other.luminance)
    return (light + 0.05) / (dark + 0.05)
  }

  /// The colour with a share of another in it, from 0 (none) to 1 (only the other).
  public func mixed(with other: Colour, _ share: Double) -> Colour {
    func mix(_ own: UInt8, _ other: UInt8) -> UInt8 {
      UInt8((Double(own) + (Double(other) - Double(own)) * share).rounded())
    }
    return Colour(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The nearest colour towards `end` that has at least `ratio` in contrast with all of `others`; `end` itself where none has.
  public func reaching(_ ratio: Double, on others: [Colour], towards end: Colour) -> Colour {
    for step in 0...100 {
      let colour = mixed(with: end, Double(step) / 100)
      if others.allSatisfy({ colour.contrast(with: $0) >= ratio }) { return colour }
    }
    return end
  }
}
