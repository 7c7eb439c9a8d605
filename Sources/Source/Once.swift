import Synchronization

/// A value that is made when it is first asked for, and then kept. Who asks meanwhile waits.
public final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// What is made is the same whoever asks, and asks for nothing that waits for it.
  public init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value.
  public var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
