import Diagnostics
import SiteFiles
import Source

/// The form in which a build is kept. What doesn't come out of it whole, to the last byte, is as if it weren't there.
extension LastBuild {
  private static let firstLine = Array("mestring build 1\n".utf8)

  /// A line that tells what it is, the digest of all that follows, and then one value after the other.
  var bytes: [UInt8] {
    var packed = Packer()
    packed.add(key)
    packed.add(folders) {
      $0.add($1.path)
      $0.add($1.files) {
        $0.add($1.path)
        $0.add($1.sum)
      }
    }
    packed.add(summary)
    packed.add(diagnostics) { $0.add($1) }
    return Self.firstLine + Digest.sha256(packed.bytes) + packed.bytes
  }

  /// Nil for bytes that have been cut or changed, or were written by another mestring. `rules` are all there are.
  init?(_ bytes: [UInt8], rules: [Rule]) {
    let start = Self.firstLine.count + 32
    guard bytes.count >= start, bytes.starts(with: Self.firstLine) else { return nil }
    let rest = Array(bytes[start...])
    guard Digest.sha256(rest).elementsEqual(bytes[Self.firstLine.count..<start]) else { return nil }
    let byCode = Dictionary(rules.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var packed = Unpacker(rest)
    do throws(Unpacker.Unreadable) {
      key = try packed.bytes()
      folders = try packed.list { packed throws(Unpacker.Unreadable) in
        Folder(
          path: try packed.text(),
          files: try packed.list { packed throws(Unpacker.Unreadable) in
            WrittenFile(path: try packed.text(), sum: try packed.text())
          })
      }
      summary = try packed.summary()
      diagnostics = try packed.list { packed throws(Unpacker.Unreadable) in
        try packed.diagnostic(byCode)
      }
      guard packed.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }
}

extension Packer {
  fileprivate mutating func add(_ summary: BuildOutcome.Summary) {
    add(summary.sites)
    add(summary.pages)
    add(summary.files)
    add(summary.leftOut) {
      $0.add($1.file)
      $0.add($1.path)
      $0.add($1.bytes)
    }
    add(summary.onlineOnly) {
      $0.add($1.path)
      $0.add($1.size)
      $0.add($1.sum)
    }
    add(summary.hidesSleepWindow) { $0.add($1) }
  }

  fileprivate mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.rule.code)
    add(diagnostic.span) { $0.add($1) }
    add(diagnostic.arguments.sorted { $0.key < $1.key }) {
      $0.add($1.key)
      switch $1.value {
      case .text(let text):
        $0.add(0)
        $0.add(text)
      case .words(let words):
        $0.add(1)
        $0.add(words)
      }
    }
    add(diagnostic.suggestion) { $0.add($1) }
    add(diagnostic.notes) {
      $0.add($1.words)
      $0.add($1.span) { $0.add($1) }
    }
    add(diagnostic.fixes) {
      $0.add($1.title)
      $0.add($1.edits) {
        $0.add($1.span)
        $0.add($1.newText)
      }
      $0.add($1.isCertain ? 1 : 0)
    }
  }

  private mutating func add(_ words: Words) {
    add(words.nb)
    add(words.en)
  }

  private mutating func add(_ span: SourceSpan) {
    add(Int(span.file.number))
    add(span.start)
    add(span.end)
  }
}

extension Unpacker {
  fileprivate mutating func summary() throws(Unreadable) -> BuildOutcome.Summary {
    var summary = BuildOutcome.Summary()
    summary.sites = try number()
    summary.pages = try number()
    summary.files = try number()
    summary.leftOut = try list { packed throws(Unreadable) in
      LeftOutMedium(file: try packed.text(), path: try packed.text(), bytes: try packed.number())
    }
    summary.onlineOnly = try list { packed throws(Unreadable) in
      FileSum(path: try packed.text(), size: try packed.number(), sum: try packed.text())
    }
    summary.hidesSleepWindow = try list { packed throws(Unreadable) in try packed.text() }
    return summary
  }

  fileprivate mutating func diagnostic(_ rules: [String: Rule]) throws(Unreadable) -> Diagnostic {
    guard let rule = rules[try text()] else { throw Unreadable() }
    let span = try optional { packed throws(Unreadable) in try packed.span() }
    let arguments = try list { packed throws(Unreadable) in
      (try packed.text(), try packed.number() == 0 ? .text(try packed.text()) : .words(try packed.words()))
        as (String, Words.Argument)
    }
    return Diagnostic(
      rule, at: span, Dictionary(arguments, uniquingKeysWith: { first, _ in first }),
      suggestion: try optional { packed throws(Unreadable) in try packed.text() },
      notes: try list { packed throws(Unreadable) in
        Diagnostic.Note(
          try packed.words(), at: try packed.optional { packed throws(Unreadable) in try packed.span() })
      },
      fixes: try list { packed throws(Unreadable) in
        Diagnostic.Fix(
          try packed.words(),
          try packed.list { packed throws(Unreadable) in
            Diagnostic.Fix.Edit(try packed.span(), try packed.text())
          }, isCertain: try packed.number() == 1)
      })
  }

  private mutating func words() throws(Unreadable) -> Words {
    Words(nb: try text(), en: try text())
  }

  private mutating func span() throws(Unreadable) -> SourceSpan {
    let (file, start, end) = (try number(), try number(), try number())
    guard UInt32(exactly: file) != nil, start <= end, UInt32(exactly: end) != nil else { throw Unreadable() }
    return SourceSpan(file: SourceFile.ID(file), start: start, end: end)
  }
}
