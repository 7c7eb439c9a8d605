import Glibc

/// Runs another program on a file in a folder of its own, with limits: what it is given may have been made to harm.
public enum ToolRun {
  /// What a program may use.
  public struct Limits: Sendable {
    /// How long it may run, in seconds.
    public var seconds: Int
    /// How much it may write, in bytes.
    public var bytes: Int

    /// Limits that an ordinary document is far from.
    public init(seconds: Int = 60, bytes: Int = 200 << 20) {
      self.seconds = seconds
      self.bytes = bytes
    }
  }

  /// Why a program gave no result.
  public enum Failure: Error, Sendable, Hashable {
    /// It isn't installed where the environment's `PATH` looks.
    case notFound
    /// It took too long, or wrote too much.
    case overLimit
    /// It left with another code than 0; what it said last is with it.
    case refused(String)
  }

  /// Runs `tool` on `input` in a new folder, whose path `arguments` are made for, lets `result` read what it left there, and removes the folder.
  ///
  /// No shell is involved, and the program gets nothing of the environment but where programs lie. What it prints is the file
  /// `output` in the folder.
  ///
  /// Throws `Failure`, `SiteFilesError`, or what `result` throws.
  public static func run<Result>(
    _ tool: String, _ arguments: (_ folder: String) -> [String], on input: OutputFile,
    limits: Limits = Limits(),
    result: (ContentFolder) throws -> Result
  ) throws -> Result {
    guard let path = find(tool) else { throw Failure.notFound }
    var template = Array("\(temporaryFolder)/mestring-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw SiteFilesError.system(.makeFolder, temporaryFolder) }
    let folder = String(cString: made)
    defer { _ = removeTree(folder) }
    try NewFiles.write([input], below: folder)
    let process = try start(path, arguments(folder), in: folder)
    try wait(for: process, folder, limits)
    return try result(ContentFolder(folder))
  }

  private static var temporaryFolder: String {
    getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  }

  private static func find(_ tool: String) -> String? {
    guard let path = getenv("PATH") else { return nil }
    return String(cString: path).split(separator: ":").lazy.filter { $0.hasPrefix("/") }
      .map { "\($0)/\(tool)" }.first { access($0, X_OK) == 0 }
  }

  private static func start(_ path: String, _ arguments: [String], in folder: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "\(folder)/output", O_WRONLY | O_CREAT | O_EXCL, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "\(folder)/errors", O_WRONLY | O_CREAT | O_EXCL, 0o600)
    let environment = ["PATH=/usr/bin:/bin", "HOME=\(folder)", "LC_ALL=C.UTF-8"]
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let number = posix_spawn(&process, path, &actions, nil, &words, &variables)
    guard number == 0 else { throw SiteFilesError.system(.readFile, path, number) }
    return process
  }

  private static func wait(for process: pid_t, _ folder: String, _ limits: Limits) throws {
    var status: Int32 = 0
    var rounds = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      rounds += 1
      usleep(20_000)
      // The size is looked at five times a second; the time is counted in rounds, so that a stopped clock changes nothing.
      let isOver = rounds >= limits.seconds * 50 || rounds % 10 == 0 && size(of: folder) > limits.bytes
      guard isOver else { continue }
      kill(process, SIGKILL)
      waitpid(process, &status, 0)
      throw Failure.overLimit
    }
    guard size(of: folder) <= limits.bytes else { throw Failure.overLimit }
    guard status == 0 else {
      let said = (try? readFile("\(folder)/errors", limit: 1 << 16)) ?? []
      throw Failure.refused(String(decoding: said.suffix(400), as: UTF8.self))
    }
  }

  private static func size(of folder: String) -> Int {
    let files = (try? ContentFolder(folder).list().files) ?? []
    return files.reduce(0) { $0 + Int(stat.of("\(folder)/\($1)")?.st_size ?? 0) }
  }
}
