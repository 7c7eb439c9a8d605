import Glibc
import SiteBuilding
import SiteFiles

/// Where this user's machine keeps what spares work: `$XDG_CACHE_HOME/mestring`, else `~/.cache/mestring`.
enum UserCache {
  /// What earlier builds left; nil where there is no such folder, or the system doesn't tell one executable from another.
  static var builds: BuildCache? {
    guard let folder, let executable = runningExecutable() else { return nil }
    return BuildCache(folder, compiler: executable)
  }

  /// As freedesktop.org's specification of base directories says; a path that isn't absolute counts for nothing.
  private static var folder: CacheFolder? {
    if let cache = absolute("XDG_CACHE_HOME") { return CacheFolder("\(cache)/mestring") }
    return absolute("HOME").map { CacheFolder("\($0)/.cache/mestring") }
  }

  private static func absolute(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let path = String(cString: value)
    return path.hasPrefix("/") ? path : nil
  }
}
