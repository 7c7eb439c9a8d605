import Foundation
import PackagePlugin

/// Compiles `Themes/standard` into the executable, so that one file is a whole installation; and the preview's own script
/// and styles from `Sources/Preview/Client`, which are part of no site.
///
/// SwiftPM keeps what a plugin says from build to build. Were the theme's files its inputs, a new file's
/// edits would go unseen, and after the removal of one nothing would build at all. So the only input is a
/// stamp that the tool itself renews: it runs in every build (some milliseconds), and leaves its output alone
/// where nothing has changed.
@main
struct EmbedThemePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let isPreview = target.name == "Preview"
    let name = isPreview ? "EmbeddedClient" : "EmbeddedTheme"
    let folder = context.package.directoryURL.appending(
      path: isPreview ? "Sources/Preview/Client" : "Themes/standard")
    let output = context.pluginWorkDirectoryURL.appending(path: "\(name).swift")
    let stamp = context.pluginWorkDirectoryURL.appending(path: "stamp")
    try Data().write(to: stamp)
    return [
      .buildCommand(
        displayName: isPreview ? "Embedding the preview's script" : "Embedding the standard theme",
        executable: try context.tool(named: "EmbedTheme").url,
        arguments: [
          folder.path(percentEncoded: false), name, output.path(percentEncoded: false),
          stamp.path(percentEncoded: false),
        ] + (isPreview ? [] : ["joined"]),
        inputFiles: [stamp],
        outputFiles: [output])
    ]
  }
}
