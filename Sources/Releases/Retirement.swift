import Diagnostics
import ProgramModel
import Source

/// What modules' `retired:` gives up, found in the lock.
struct Retirement {
  /// Something that has been released, by its key.
  enum Target: Hashable {
    case module(Identifier)
    case page(AnswerLock.PageName)
    case block(Identifier)
    case field(Identifier, Identifier)
    case column(Identifier, Identifier, Identifier)
    /// By the path of what it belongs to.
    case option(String, String)
  }

  private(set) var targets: [Target: Located<String>] = [:]
  private(set) var unknown: [Located<String>] = []

  init(_ asked: AskedProgram, _ lock: AnswerLock) {
    let names = Names(lock)
    for module in asked.modules {
      for name in module.retired {
        if let target = names.target(of: name.value, in: module.id) {
          targets[target] = targets[target] ?? name
        } else {
          unknown.append(name)
        }
      }
    }
  }

  func includes(_ target: Target) -> Bool { targets[target] != nil }

  /// All that can be given up, by the names that one would write.
  struct Names {
    private var found: [String: [Target]] = [:]

    init(_ lock: AnswerLock) {
      for page in lock.pages {
        add([page.name.text, page.key.text], .page(page.key))
        add([page.name.module.text, page.key.module.text], .module(page.name.module))
      }
      for block in lock.blocks {
        let names = Set([block.name.text, block.key.text])
        add(names, .block(block.key))
        add(block.options, names, block.key.text)
        for field in block.fields {
          let own = Set(names.flatMap { name in [field.name, field.key].map { "\(name).\($0)" } })
            .union(field.nowIn.map { ["\($0).\(field.name)"] } ?? [])
          add(own, .field(block.key, field.key))
          let path = "\(block.key).\(field.key)"
          add(field.options, own, path)
          for column in field.columns {
            let names = Set(own.flatMap { name in [column.name, column.key].map { "\(name).\($0)" } })
            add(names, .column(block.key, field.key, column.key))
            add(column.options, names, "\(path).\(column.key)")
          }
        }
      }
    }

    private mutating func add(_ options: [AnswerLock.Option], _ owners: Set<String>, _ path: String) {
      for option in options {
        add(
          owners.flatMap { owner in ["\(owner).\(option.name)", "\(owner).\(option.key)"] },
          .option(path, option.key))
      }
    }

    private mutating func add(_ names: some Sequence<String>, _ target: Target) {
      for name in Set(names) where !(found[name]?.contains(target) ?? false) {
        found[name, default: []].append(target)
      }
    }

    /// A page of the module itself comes before a block or a module of the same name.
    func target(of name: String, in module: Identifier) -> Target? {
      let page = found["\(module).\(name)"]?.first { if case .page = $0 { true } else { false } }
      if let page { return page }
      let others = found[name] ?? []
      return others.first { if case .module = $0 { false } else { true } } ?? others.first
    }

    var all: [String] { found.keys.sorted() }
  }
}
