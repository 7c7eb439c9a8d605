import Diagnostics
import ProgramModel
import Source

extension Draft {
  /// A module with a page of each kind, named in its program's list where that has one.
  public static func module(
    _ name: DraftName, of program: String, in place: DraftingPlace
  ) throws(DraftRefusal) -> Draft {
    let spot = try ModuleSpot(name, of: program, in: place)
    let words = DraftingPlace.words(in: spot.program.source)
    let text = ModuleText.text(title: name.title, id: name.id, in: words)
    let first = Words(
      nb: "åpne filen og skriv over det som står der",
      en: "open the file and write your own text in place of what is there")
    return spot.draft([File(spot.path, text)], first: first)
  }
}

/// Where a new module goes: its file, and its line in the program's list.
struct ModuleSpot {
  let program: Program
  let folder: String
  let path: String
  private let changes: [Draft.Change]
  private let next: [Words]

  init(_ name: DraftName, of written: String, in place: DraftingPlace) throws(DraftRefusal) {
    program = try place.program(written)
    folder = place.folder(of: program)
    let tag = program.source.tag
    path = try place.checked("\(folder)/\(place.nextNumber(in: folder))-\(name.id).\(tag).md", named: name)
    let editions = program.editions
    if let taken = editions.flatMap(\.modules).first(where: { $0.id == name.id }) {
      throw .unavailable(
        Words(
          nb: "modulen «\(name.id)» finnes allerede (\(taken.path)) og er ikke rørt; velg et annet navn",
          en:
            "the module “\(name.id)” is there already (\(taken.path)) and was left alone; choose another name"
        ))
    }
    var steps = [
      Words(
        nb: "mestring serve viser den i nettleseren mens du skriver; mestring check ser etter feil",
        en: "mestring serve shows it in your browser while you write; mestring check looks for mistakes")
    ]
    let front = program.edition(in: program.source)?.front
    if let order = front?.moduleOrder {
      guard let change = ModuleOrder.adding(name.id, to: order, in: place) else {
        throw .unavailable(
          Words(
            nb:
              "programmets side har en liste med modules: som ikke lar seg utvide; slett listen hvis den er tom, og prøv igjen",
            en:
              "the program's page has a modules: list that can't be added to; delete the list if it is empty, and try again"
          ))
      }
      changes = [change]
      steps.append(
        Words(
          nb: "modulen står sist i modules: i \(change.file.path); flytt den dit den hører hjemme",
          en: "the module is last in modules: in \(change.file.path); move it to where it belongs"))
    } else {
      changes = []
    }
    let others = editions.map(\.locale.tag).filter { $0 != tag }
    if !others.isEmpty {
      let list = others.joined(separator: ", ")
      steps.append(
        Words(
          nb:
            "programmet finnes også på \(list); til modulen er oversatt, sier mestring check at den mangler der",
          en:
            "the program is also in \(list); until the module is translated, mestring check tells that it is missing there"
        ))
    }
    next = steps
  }

  /// `first` is what to do before all else, `last` what to do in the end.
  func draft(_ files: [Draft.File], first: Words, last: [Words] = []) -> Draft {
    Draft(files: files, changes: changes, next: [first] + next + last)
  }
}

/// The list of modules in a program's front matter.
enum ModuleOrder {
  /// The program's file with an id behind the last one of the list; nil where the list is empty or of a shape of its own.
  static func adding(_ id: Identifier, to order: [Located<String>], in place: DraftingPlace) -> Draft.Change?
  {
    guard let last = order.last, let file = place.sources[last.span.file] else { return nil }
    let bytes = file.bytes
    let line = file.lines.range(ofLine: file.lines.line(of: last.span.start))
    let before = bytes[line.lowerBound..<last.span.start]
    let indent = before.prefix { $0 == 32 }
    let marker = before.dropFirst(indent.count)
    let added: [UInt8]
    let position: Int
    if marker.first == UInt8(ascii: "-"), marker.dropFirst().allSatisfy({ $0 == 32 }) {
      added = [10] + indent + Array("- \(id)".utf8)
      position = line.upperBound
    } else {
      let behind = bytes[last.span.end...].first { $0 != 32 && $0 != 10 && $0 != 13 }
      guard behind == UInt8(ascii: "]") || behind == UInt8(ascii: ",") else { return nil }
      added = Array(", \(id)".utf8)
      position = last.span.end
    }
    return .init(file: file, bytes: Array(bytes[..<position] + added + bytes[position...]))
  }
}
