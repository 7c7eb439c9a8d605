// swift-tools-version: 6.2
import PackageDescription

let warningsAreErrors = Context.environment["CI"] == "true"

/// What every Swift target of the house is compiled with. Warnings stop a build in CI only, so that a newer compiler's new
/// warning never stops a municipality.
let swift: [SwiftSetting] = warningsAreErrors ? [.treatAllWarnings(as: .error)] : []

/// A room and the rooms it may know; its tests live in `Tests/<name>Tests`.
func room(_ name: String, knows: [Target.Dependency] = [], papers: [String] = ["README.md"]) -> Target {
  .target(name: name, dependencies: knows, exclude: papers, swiftSettings: swift)
}

func tests(_ name: String, knows: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + knows, swiftSettings: swift)
}

let package = Package(
  name: "mestring",
  products: [
    .executable(name: "mestring", targets: ["mestring"]),
    // For Tests/Fuzzing, a package of its own.
    .library(name: "HardKnocks", targets: ["HardKnocks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CUTF8Proc", pkgConfig: "libutf8proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CExchange"),

    room("Source"),
    .target(
      name: "Diagnostics", dependencies: ["Source"], exclude: ["Rules", "README.md"], swiftSettings: swift,
      plugins: ["EmbedRulesPlugin"]),
    room("ProgramModel", knows: ["Source"]),
    room("SafeXML", knows: ["CLibXML2"]),
    room("SafeZip", knows: ["CZlib"]),
    room("MarkdownParsing", knows: ["Source", "Diagnostics", "ProgramModel", "CCmarkGFM", "CUTF8Proc"]),
    room(
      "ProgramReading",
      knows: ["Source", "Diagnostics", "ProgramModel", "MarkdownParsing", "CYAML"]),
    room("Resolution", knows: ["ProgramModel"]),
    room(
      "ProgramChecking",
      knows: ["Source", "Diagnostics", "ProgramModel", "MarkdownParsing", "ProgramReading", "Resolution"]),
    room("Releases", knows: ["Source", "Diagnostics", "ProgramModel"]),
    room(
      "SiteRendering",
      knows: ["Source", "ProgramModel", "Resolution"],
      papers: ["README.md", "PageContract.md"]),
    room(
      "Drafting",
      knows: [
        "Source", "Diagnostics", "ProgramModel", "MarkdownParsing", "ProgramReading", "SafeXML", "SafeZip",
      ]),
    room("SiteFiles", knows: ["CExchange"]),
    room(
      "Workspace",
      knows: [
        "Source", "Diagnostics", "ProgramModel", "ProgramReading", "ProgramChecking", "Releases",
        "Resolution",
        "SiteFiles",
      ]),
    .target(
      name: "SiteBuilding",
      dependencies: [
        "Source", "Diagnostics", "ProgramModel", "MarkdownParsing", "ProgramReading",
        "ProgramChecking", "Releases", "Resolution", "SiteRendering", "SiteFiles", "SafeXML", "ThemeCode",
        "Workspace", "CCrypto",
      ],
      exclude: ["README.md"], swiftSettings: swift,
      plugins: ["EmbedThemePlugin"]),
    .target(
      name: "Preview",
      dependencies: [
        "Source", "Diagnostics", "SiteBuilding", "SiteFiles", "Workspace",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      exclude: ["Client", "README.md"], swiftSettings: swift, plugins: ["EmbedThemePlugin"]),
    room("FormatReference", knows: ["Diagnostics", "ProgramReading", "SiteBuilding"]),
    room("ThemeCode"),
    room("Embedding", knows: ["SiteFiles"]),
    .executableTarget(
      name: "EmbedTheme", dependencies: ["Embedding", "SiteFiles", "ThemeCode"], swiftSettings: swift),
    .executableTarget(name: "EmbedRules", dependencies: ["Embedding", "SiteFiles"], swiftSettings: swift),
    .plugin(
      name: "EmbedThemePlugin", capability: .buildTool(), dependencies: ["EmbedTheme"],
      path: "Sources/EmbedThemePlugin"),
    .plugin(
      name: "EmbedRulesPlugin", capability: .buildTool(), dependencies: ["EmbedRules"],
      path: "Sources/EmbedRulesPlugin"),
    .executableTarget(
      name: "mestring",
      dependencies: [
        "SiteBuilding", "SiteFiles", "Diagnostics", "Drafting", "FormatReference", "Preview", "ProgramModel",
        "Releases",
        "SafeXML", "Source", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"], swiftSettings: swift),

    .target(
      name: "HardKnocks",
      dependencies: [
        "Source", "Diagnostics", "ProgramModel", "ProgramReading", "ProgramChecking", "Releases", "SafeXML",
        "SiteBuilding", "SiteFiles", "Workspace",
      ],
      path: "Tests/HardKnocks", swiftSettings: swift),
    tests("HardKnocks"),
    tests("Source"),
    tests("Diagnostics", knows: ["Source"]),
    tests("Embedding"),
    tests("ProgramReading", knows: ["Source", "Diagnostics", "ProgramModel", "MarkdownParsing"]),
    tests("Drafting", knows: ["Source", "Diagnostics", "ProgramModel", "ProgramReading"]),
    tests("ProgramChecking"),
    tests("Releases", knows: ["Source", "Diagnostics", "ProgramModel", "ProgramReading"]),
    tests("SiteFiles"),
    tests(
      "SiteBuilding", knows: ["Source", "Diagnostics", "ProgramModel", "SiteFiles", "SafeXML", "Workspace"]),
    tests("FormatReference", knows: ["Source", "Diagnostics", "ProgramReading", "SiteBuilding"]),
    tests("SiteRendering", knows: ["Source", "ProgramModel", "Resolution"]),
    tests("ThemeCode"),
    tests("SafeXML"),
    tests("SafeZip"),
    tests("Preview", knows: ["Diagnostics", "SiteBuilding", "SiteFiles", "Workspace"]),
  ],
  swiftLanguageModes: [.v6]
)
