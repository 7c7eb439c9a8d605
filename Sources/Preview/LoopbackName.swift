/// The names that this machine has for itself.
///
/// A page from elsewhere can have its own name lead to 127.0.0.1 and then read the preview as if it were its own (DNS
/// rebinding). But the browser says which name it asked for.
enum LoopbackName {
  /// Whether a `Host` header, with or without a port, is a name for this machine.
  static func isMeant(by host: String) -> Bool {
    let name: Substring
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") {
      name = host[...end]
    } else {
      name = host.prefix { $0 != ":" }
    }
    let port = host[name.endIndex...]
    let isPort = port.isEmpty || (port.hasPrefix(":") && UInt16(port.dropFirst()) != nil)
    return isPort && ["127.0.0.1", "localhost", "[::1]"].contains(name.lowercased())
  }
}
