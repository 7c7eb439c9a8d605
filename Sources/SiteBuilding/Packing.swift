/// Numbers, texts and lists as bytes, one after the other, each with its length before it.
struct Packer {
  private(set) var bytes: [UInt8] = []

  /// Takes no negative number: there is none among lengths, places and counts.
  mutating func add(_ number: Int) {
    withUnsafeBytes(of: UInt64(max(number, 0)).littleEndian) { bytes += $0 }
  }

  mutating func add(_ bytes: [UInt8]) {
    add(bytes.count)
    self.bytes += bytes
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  mutating func add<Element>(_ list: [Element], _ each: (inout Packer, Element) -> Void) {
    add(list.count)
    for element in list { each(&self, element) }
  }

  mutating func add<Value>(_ value: Value?, _ each: (inout Packer, Value) -> Void) {
    add([value].compactMap(\.self), each)
  }
}

/// The way back.
struct Unpacker {
  /// The bytes aren't what was asked for.
  struct Unreadable: Error {}

  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// At least 0.
  mutating func number() throws(Unreadable) -> Int {
    let digits = try take(8)
    let number = digits.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard let number = Int(exactly: number) else { throw Unreadable() }
    return number
  }

  mutating func bytes() throws(Unreadable) -> [UInt8] {
    Array(try take(try number()))
  }

  mutating func text() throws(Unreadable) -> String {
    guard let text = String(validating: try take(try number()), as: UTF8.self) else { throw Unreadable() }
    return text
  }

  mutating func list<Element>(
    _ each: (inout Unpacker) throws(Unreadable) -> Element
  ) throws(Unreadable) -> [Element] {
    let count = try number()
    // Each takes at least one byte, so a count that is wrong asks for no room.
    guard count <= rest.count else { throw Unreadable() }
    var list: [Element] = []
    for _ in 0..<count { list.append(try each(&self)) }
    return list
  }

  mutating func optional<Value>(
    _ each: (inout Unpacker) throws(Unreadable) -> Value
  ) throws(Unreadable) -> Value? {
    try list(each).first
  }

  private mutating func take(_ count: Int) throws(Unreadable) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw Unreadable() }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
