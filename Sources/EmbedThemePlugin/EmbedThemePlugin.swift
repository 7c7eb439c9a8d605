import Foundation
import PackagePlugin

/// Compiles `Themes/standard` into the executable, so that one file is a whole installation.
///
/// SwiftPM keeps what a plugin says from build to build. Were the theme's files its inputs, a new file's
/// edits would go unseen, and after the removal of one nothing would build at all. So the only input is a
/// stamp that the tool itself renews: it runs in every build (some milliseconds), and leaves its output alone
/// where nothing has changed.
@main
struct EmbedThemePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let theme = context.package.directoryURL.appending(path: "Themes/standard")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
    let stamp = context.pluginWorkDirectoryURL.appending(path: "stamp")
    try Data().write(to: stamp)
    return [
      .buildCommand(
        displayName: "Embedding the standard theme",
        executable: try context.tool(named: "EmbedTheme").url,
        arguments: [theme, output, stamp].map { $0.path(percentEncoded: false) },
        inputFiles: [stamp],
        outputFiles: [output])
    ]
  }
}
