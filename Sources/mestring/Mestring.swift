import ArgumentParser

@main
enum Entry {
  static func main() async {
    Beginning.prepare()
    await Mestring.main()
  }
}

struct Mestring: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mestring",
    abstract: "Makes self-help sites out of programs written in Markdown.",
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, NewCommand.self, ServeCommand.self, ExplainCommand.self,
      ReleaseCommand.self, AnswersCommand.self,
    ])
}
