import SiteFiles

/// The preview's own script and styles, which are compiled in and no part of any site.
struct PreviewClient {
  /// The worker that takes the place of the site's own.
  static let worker = "worker.js"

  /// What is served, by its name: the scripts joined in the order of their names, in one function of their own.
  let files: [String: [UInt8]]

  init() {
    var script = Array("(function () {\n'use strict';\n".utf8)
    var files: [String: [UInt8]] = [:]
    for file in EmbeddedClient.files {
      if file.path.hasSuffix(".js"), file.path != Self.worker {
        script += file.bytes
      } else {
        files[file.path] = file.bytes
      }
    }
    files["preview.js"] = script + Array("})();\n".utf8)
    self.files = files
  }
}
