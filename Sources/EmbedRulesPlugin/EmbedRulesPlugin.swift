import Foundation
import PackagePlugin

/// Compiles what the rules say, `Sources/Diagnostics/Rules`, into the executable.
///
/// Its only input is a stamp that the tool renews, for the reasons that `EmbedThemePlugin` gives.
@main
struct EmbedRulesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Sources/Diagnostics/Rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "RuleTable.swift")
    let stamp = context.pluginWorkDirectoryURL.appending(path: "stamp")
    try Data().write(to: stamp)
    return [
      .buildCommand(
        displayName: "Embedding the rules' words",
        executable: try context.tool(named: "EmbedRules").url,
        arguments: [
          folder.path(percentEncoded: false), output.path(percentEncoded: false),
          stamp.path(percentEncoded: false),
        ],
        inputFiles: [stamp],
        outputFiles: [output])
    ]
  }
}
