import Diagnostics
import ProgramModel

extension FieldsReader {
  /// A list without what stands there a second time, which is told of. Where each is looked up by name, two of one name
  /// would be one too many.
  mutating func once<Value: Hashable>(_ items: [Located<Value>], _ key: String) -> [Located<Value>] {
    var seen: Set<Value> = []
    return items.filter { item in
      if seen.insert(item.value).inserted { return true }
      let arguments: [String: Words.Argument] = ["key": .text(key), "value": .text("\(item.value)")]
      tell(Diagnostic(.listedTwice, at: item.span, arguments))
      return false
    }
  }
}
