// swift-tools-version: 6.2
import PackageDescription

// libFuzzer over the roads of Tests/HardKnocks; `make fuzz` builds and runs it.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "mestring", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz", dependencies: [.product(name: "HardKnocks", package: "mestring")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])])
  ],
  swiftLanguageModes: [.v6]
)
