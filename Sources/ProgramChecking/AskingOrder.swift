/// What asks for what among computed fields, put in order.
struct AskingOrder<Name: Hashable> {
  /// Each after all that it asks for.
  private(set) var order: [Name] = []
  /// What leads in a circle, by way of others too, with what it asks for.
  private(set) var circling: [Name: [Name]]

  /// - Parameter asked: for each what it asks for, which is among them.
  init(_ asked: [Name: [Name]]) {
    circling = asked
    var asking: [Name: [Name]] = [:]
    for (name, others) in asked {
      for other in others { asking[other, default: []].append(name) }
    }
    var left = asked.mapValues(\.count)
    var ready = left.filter { $0.value == 0 }.map(\.key)
    while let name = ready.popLast() {
      order.append(name)
      circling[name] = nil
      for other in asking[name] ?? [] {
        left[other, default: 0] -= 1
        if left[other] == 0 { ready.append(other) }
      }
    }
  }
}
