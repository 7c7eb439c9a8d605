import ArgumentParser
import Diagnostics
import Glibc
import ProgramModel

/// What every command understands.
struct CommonOptions: ParsableArguments {
  enum Colour: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(name: .customLong("root"), help: "The content root. (default: Programs)")
  var root: String?

  @Option(help: "What the program says: nb or en. (default: the environment's)")
  var language: Words.Language?

  @Option(help: "How much is done at once. (default: one for each processor)")
  var jobs: Int?

  @Option(
    help: ArgumentHelp("The day that counts as today. (default: the machine's)", valueName: "yyyy-mm-dd"))
  var today: CalendarDay?

  @Flag(help: "Say only what is wrong.")
  var quiet = false

  @Option(help: "Colours: auto, always or never.")
  var color = Colour.auto

  /// The language that is spoken: the chosen one, else the environment's, else bokmål.
  var words: Words.Language {
    if let language { return language }
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { (name: String) -> String? in
      guard let value = getenv(name) else { return nil }
      let text = String(cString: value)
      return text.isEmpty ? nil : text
    }
    guard let name = names.first, name.hasPrefix("en") else { return .nb }
    return .en
  }

  /// At least one; at most 64.
  var workers: Int {
    min(max(jobs ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1), 64)
  }

  /// The chosen day, else the day it is where the machine stands. Nothing below the command line asks a clock.
  var day: CalendarDay? {
    if let today { return today }
    var now = time(nil)
    var local = tm()
    guard localtime_r(&now, &local) != nil else { return nil }
    return CalendarDay(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
  }

  /// Whether a stream gets colours.
  func colours(_ stream: Int32) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: isatty(stream) == 1 && getenv("NO_COLOR") == nil
    }
  }
}

extension Words.Language: ExpressibleByArgument {}

extension CalendarDay: ExpressibleByArgument {
  /// Takes a day that exists, as `2026-11-01`.
  public init?(argument: String) { self.init(argument) }
}
