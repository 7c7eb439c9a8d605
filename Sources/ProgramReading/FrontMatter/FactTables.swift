import Diagnostics
import ProgramModel
import Source

/// What the front matter of a program may say (section 3 of the format).
extension Fact<ProgramFacts> {
  static let program: [Fact] = [
    .words(.title.required, \.title),
    .words(.summary, \.summary),
    .words(.clinicalTitle, \.clinicalTitle),
    .words(.discreetTitle, \.discreetTitle),
    .source(.audience, \.audience) { $0.prose($1) },
    .source(.access, \.access) { $0.text($1).flatMap(ProgramFacts.Access.init) },
    .source(.quickExit, \.quickExit) { $0.flag($1) },
    .status(.status),
    .source(.modules, \.moduleOrder) { $0.texts($1) },
    .source(.version, \.version) { $0.text($1) },
    .source(.released, \.released) { $0.whole($1) },
    .words(.intendedUse, \.intendedUse),
    .words(.authors, \.authors),
    .words(.sources, \.sources),
    .own(.reviewed, \.reviewed) { $0.review($1) },
    .words(.livedExperience, \.livedExperience),
    .own(.ownID, \.ownID) { $0.id($1) },
    .source(.source, \.source) { $0.locale($1) },
  ]
}

/// What the front matter of a module may say.
extension Fact<ModuleFacts> {
  static let module: [Fact] = [
    .words(.title.required, \.title),
    .words(.summary, \.summary),
    .words(.clinicalTitle, \.clinicalTitle),
    .either(.minutes, \.minutes) { $0.whole($1) },
    .status(.status),
    .source(.opens, \.opens) { $0.located($1).flatMap(OpeningReader.read) },
    .words(.authors, \.authors),
    .words(.sources, \.sources),
    .own(.reviewed, \.reviewed) { $0.review($1) },
    .words(.livedExperience, \.livedExperience),
    .own(.ownID, \.ownID) { $0.id($1) },
    .source(.retired, \.retired) { $0.names($1) },
  ]
}

extension KeyTable {
  static let program = KeyTable(Words(nb: "i et program", en: "of a program"), Fact.program.map(\.key))
  static let module = KeyTable(Words(nb: "i en modul", en: "of a module"), Fact.module.map(\.key))
}

extension FileFields {
  fileprivate func review(_ key: FileKey) -> Review? {
    guard let review = fields(key), let by = review.text(.by), let date = review.text(.date) else {
      return nil
    }
    let next = review.located(.next)
    return Review(by: by, role: review.text(.role), date: date, next: next?.value, nextAt: next?.span)
  }
}
