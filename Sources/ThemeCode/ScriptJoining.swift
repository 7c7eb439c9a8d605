/// Makes one classic script of modules: each after those that it imports from, without the words of import and export.
///
/// Browsers run one file under every policy, from a server and from a folder alike; those who write the scripts get to know at
/// once of what only one of many thousands of lines would have told.
enum ScriptJoining {
  /// - Parameter files: with their paths in the theme. Where imports leave it open, first come the folders that know the fewest
  ///   others, then they come in this order: what is alike stays together, and a phone has a kilobyte less to load
  static func join(_ files: [(path: String, bytes: [UInt8])]) throws(ScriptProblem) -> [UInt8] {
    var modules: [ScriptModule] = []
    for file in files { modules.append(try ScriptReader.read(file.bytes, at: file.path)) }
    try refuseClashes(modules)
    let places = Dictionary(uniqueKeysWithValues: zip(modules.map(\.path), modules.indices))
    for module in modules { try checkImports(of: module, modules, places) }
    try refuseCircles(modules, places)
    return ordered(modules).reduce(into: []) {
      $0 += $1.code.last == UInt8(ascii: "\n") ? $1.code : $1.code + [UInt8(ascii: "\n")]
    }
  }

  private static func refuseClashes(_ modules: [ScriptModule]) throws(ScriptProblem) {
    var first: [String: (path: String, line: Int)] = [:]
    for module in modules {
      for name in module.names {
        if let other = first[name.text] {
          throw ScriptProblem(
            path: module.path, line: name.line,
            kind: .clash(name: name.text, file: other.path, line: other.line))
        }
        first[name.text] = (module.path, name.line)
      }
    }
  }

  private static func checkImports(
    of module: ScriptModule, _ modules: [ScriptModule], _ places: [String: Int]
  ) throws(ScriptProblem) {
    var seen: Set<String> = []
    let used = module.imports.isEmpty ? [] : module.used()
    for each in module.imports {
      func problem(_ kind: ScriptProblem.Kind) -> ScriptProblem {
        ScriptProblem(path: module.path, line: each.line, kind: kind)
      }
      guard let place = places[each.file] else { throw problem(.missing(file: each.file)) }
      let exported = Set(modules[place].names.filter(\.isExported).map(\.text))
      for name in each.names {
        guard exported.contains(name) else { throw problem(.notExported(name: name, file: each.file)) }
        guard seen.insert(name).inserted, used.contains(ArraySlice(name.utf8)) else {
          throw problem(.unused(name: name))
        }
      }
    }
  }

  private static func refuseCircles(
    _ modules: [ScriptModule], _ places: [String: Int]
  ) throws(ScriptProblem) {
    enum State { case waiting, open, done }
    var states = Array(repeating: State.waiting, count: modules.count)
    for start in modules.indices where states[start] == .waiting {
      states[start] = .open
      var way = [(module: start, next: 0)]
      while let (current, next) = way.last {
        let imports = modules[current].imports
        guard next < imports.count else {
          states[current] = .done
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        guard let other = places[imports[next].file] else { continue }
        switch states[other] {
        case .done: continue
        case .waiting:
          states[other] = .open
          way.append((other, 0))
        case .open:
          let circle = way.map(\.module).drop { $0 != other } + [other]
          throw ScriptProblem(
            path: modules[current].path, line: imports[next].line,
            kind: .circle(circle.map { modules[$0].path }))
        }
      }
    }
  }

  /// Each after those that it imports from, where there are no circles.
  private static func ordered(_ modules: [ScriptModule]) -> [ScriptModule] {
    var known: [String: Set<String>] = [:]
    for module in modules {
      known[module.folder, default: []].formUnion(module.imports.map { ScriptModule.folder(of: $0.file) })
    }
    let ranks = known.map { ($0.key, $0.value.subtracting([$0.key]).count) }
    let rank = Dictionary(uniqueKeysWithValues: ranks)
    var waiting = modules.enumerated().sorted {
      (rank[$0.element.folder] ?? 0, $0.offset) < (rank[$1.element.folder] ?? 0, $1.offset)
    }.map(\.element)
    var placed: Set<String> = []
    var result: [ScriptModule] = []
    while let next = waiting.firstIndex(where: { $0.imports.allSatisfy { placed.contains($0.file) } }) {
      placed.insert(waiting[next].path)
      result.append(waiting.remove(at: next))
    }
    return result
  }
}
