import ProgramModel
import Source

/// A key of a front matter: where its value goes, and what a translation makes of it. One line in a table is all that a key takes.
struct Fact<Of: Facts>: Sendable {
  typealias Path<Value> = WritableKeyPath<Of, Value> & Sendable

  let key: FileKey
  /// Puts the value, where there is one, into the facts.
  let read: @Sendable (FileFields, inout Of) -> Void
  /// Gives a translation's facts, which come last, what the source's say.
  let translate: @Sendable (Of, inout Of) -> Void

  private init(
    _ key: FileKey, read: @escaping @Sendable (FileFields, inout Of) -> Void,
    translate: @escaping @Sendable (Of, inout Of) -> Void
  ) {
    self.key = key
    self.read = read
    self.translate = translate
  }

  // MARK: Words, which a translation has its own of, else the source's

  static func words(_ key: FileKey, _ path: Path<Prose>) -> Fact {
    Fact(key) { fields, facts in
      if let words = fields.prose(key) { facts[keyPath: path] = words }
    } translate: { original, facts in
      if facts[keyPath: path].isEmpty { facts[keyPath: path] = original[keyPath: path] }
    }
  }

  static func words(_ key: FileKey, _ path: Path<Prose?>) -> Fact {
    .either(key, path) { $0.prose($1) }
  }

  static func words(_ key: FileKey, _ path: Path<[Prose]>) -> Fact {
    Fact(key) { fields, facts in
      facts[keyPath: path] = (fields.texts(key) ?? []).map { Prose(words: $0.value, at: $0.span) }
    } translate: { original, facts in
      if facts[keyPath: path].isEmpty { facts[keyPath: path] = original[keyPath: path] }
    }
  }

  // MARK: What decides something

  /// The source's counts for every edition.
  static func source<Value>(
    _ key: FileKey, _ path: Path<Value>, _ value: @escaping @Sendable (FileFields, FileKey) -> Value?
  ) -> Fact {
    Fact(key) { fields, facts in
      if let value = value(fields, key) { facts[keyPath: path] = value }
    } translate: { original, facts in
      facts[keyPath: path] = original[keyPath: path]
    }
  }

  /// Each edition has its own, with the source's where it says nothing.
  static func either<Value>(
    _ key: FileKey, _ path: Path<Value?>, _ value: @escaping @Sendable (FileFields, FileKey) -> Value?
  ) -> Fact {
    Fact(key) { fields, facts in
      facts[keyPath: path] = value(fields, key)
    } translate: { original, facts in
      facts[keyPath: path] = facts[keyPath: path] ?? original[keyPath: path]
    }
  }

  /// Each edition has its own alone.
  static func own<Value>(
    _ key: FileKey, _ path: Path<Value?>, _ value: @escaping @Sendable (FileFields, FileKey) -> Value?
  ) -> Fact {
    Fact(key) { fields, facts in
      facts[keyPath: path] = value(fields, key)
    } translate: { _, _ in
    }
  }

  /// Whether something is announced or hidden, the source decides; whether it has been reviewed, each language by itself.
  static func status(_ key: FileKey) -> Fact {
    Fact(key) { fields, facts in
      facts.status = fields.text(key).flatMap(Status.init) ?? .draft
    } translate: { original, facts in
      facts.status = original.status.ofEdition(facts.status)
    }
  }
}

extension FileFields {
  /// The words of a key with their place.
  func prose(_ key: FileKey) -> Prose? { located(key).map { Prose(words: $0.value, at: $0.span) } }
}

extension Facts {
  /// What a table's keys say.
  init(_ fields: FileFields, by table: [Fact<Self>]) {
    self.init(at: fields.span)
    for fact in table { fact.read(fields, &self) }
  }

  /// A translation's facts with what is the source's to say. Without a translation nobody has read anything, and all words are
  /// the source's.
  static func edition(_ original: Self, _ translation: Self?, by table: [Fact<Self>]) -> Self {
    var facts = translation ?? Self(at: original.span)
    for fact in table { fact.translate(original, &facts) }
    return facts
  }
}

extension Status {
  fileprivate func ofEdition(_ translation: Status) -> Status {
    switch (self, translation) {
    case (.coming, _), (.hidden, _): self
    case (_, .coming): .draft
    case (_, .draft), (_, .published), (_, .hidden): translation
    }
  }
}
