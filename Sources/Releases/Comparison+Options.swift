import Diagnostics
import ProgramModel
import Source

extension Comparison {
  /// The options as the next lock has them; what is lost or can't be told is told.
  ///
  /// `name` is how the field or quiz goes now, `path` what its answers are stored under.
  mutating func compareOptions(
    _ old: [AnswerLock.Option], _ new: [AskedProgram.Option], in name: String, path: String, title: String,
    at span: SourceSpan
  ) -> [AnswerLock.Option] {
    var result = old
    var live: [Int] = []
    let written = OptionNames(new)
    for index in old.indices.sorted(by: { old[$0].place < old[$1].place }) where !old[index].isRetired {
      let target = Retirement.Target.option(path, old[index].key)
      // What is given up by name is looked for no more, or a new one would take its answers.
      if retirement.includes(target), !written.has(old[index]) {
        givenUp.insert(target)
        result[index].isRetired = true
        outcomes.append(
          .init(
            outcome: .readable,
            words: Words(
              nb: "valget «\(old[index].words)» i «\(title)» er tatt bort",
              en: "the option “\(old[index].words)” in “\(title)” has been taken away")))
      } else {
        live.append(index)
      }
    }
    let matching = OptionMatching(live.map { old[$0] }, new)
    var optionKeys = [String?](repeating: nil, count: new.count)
    for pair in matching.pairs {
      let option = old[live[pair.old]]
      let now = new[pair.new]
      optionKeys[pair.new] = option.key
      result[live[pair.old]] = AnswerLock.Option(
        key: option.key, now: now.id?.text == option.key ? nil : now.id, place: now.place, words: now.words,
        partner: now.partner)
    }
    for pair in matching.mended {
      let before = old[live[pair.old]].words
      outcomes.append(
        .init(
          outcome: .reworded,
          words: Words(
            nb: "valget «\(before)» i «\(title)» heter nå «\(new[pair.new].words)»",
            en: "the option “\(before)” in “\(title)” is “\(new[pair.new].words)” now")))
    }
    tellLost(matching, live.map { old[$0] }, new, in: name, title, span)
    let used = Set(old.map(\.key))
    var number = max(old.compactMap { Int($0.key) }.max() ?? 0, 0)
    for index in matching.added {
      let option = new[index]
      if let id = option.id, used.contains(id.text) {
        tell(.idWasUsed, option.span, ["id": .text(id.text)])
        continue
      }
      if option.id == nil { number = old.isEmpty ? option.place : number + 1 }
      let key = option.id?.text ?? String(number)
      optionKeys[index] = key
      result.append(.init(key: key, place: option.place, words: option.words, partner: option.partner))
    }
    let plain = new.map { $0.id?.text ?? String($0.place) }
    let filled = zip(optionKeys, plain).map { $0 ?? $1 }
    if filled != plain { keys.options[name] = filled }
    let retired = result.filter(\.isRetired)
    if !retired.isEmpty { keys.former[name] = retired }
    return result
  }

  private mutating func tellLost(
    _ matching: OptionMatching, _ old: [AnswerLock.Option], _ new: [AskedProgram.Option], in name: String,
    _ title: String, _ span: SourceSpan
  ) {
    if let unclear = matching.unclear, let one = unclear.new.first {
      let gone = unclear.old.map { old[$0] }
      let isQuiz = !name.contains(".")
      var fixes: [Diagnostic.Fix] = []
      if !isQuiz, unclear.old.count == 1, unclear.new.count == 1, let id = Identifier(words: new[one].words) {
        fixes = edits.was(gone[0].name, id: id, onLineOf: new[one].span, isCertain: false)
      }
      tell(
        isQuiz ? .quizAnswersUnclear : .optionsUnclear, new[one].span,
        [
          "title": .text(title), "old": .list(gone.map(\.words)), "new": .text(new[one].words),
          "key": .text(gone[0].name), "path": .text("\(name).\(gone[0].name)"),
        ], fixes: fixes)
    }
    guard !matching.gone.isEmpty else { return }
    let module = asked.modules.first { $0.span.file == span.file }
    for option in matching.gone.map({ old[$0] }) {
      tell(
        .optionGone, span,
        ["title": .text(title), "option": .text(option.words), "path": .text("\(name).\(option.name)")],
        fixes: edits.retired("\(name).\(option.name)", in: module?.span))
    }
  }
}

/// What the options of now are called and were called, and their words.
private struct OptionNames {
  private var names: Set<String> = []
  private var words: Set<[String?]> = []

  init(_ options: [AskedProgram.Option]) {
    for option in options {
      option.id.map { _ = names.insert($0.text) }
      names.formUnion(option.formerly)
      words.insert([option.words, option.partner])
    }
  }

  /// Whether one of them is an option by its id, or by the words that it had.
  func has(_ option: AnswerLock.Option) -> Bool {
    names.contains(option.name) || words.contains([option.words, option.partner])
  }
}
