/// Why a zip file isn't read.
public enum ZipFault: Error, Sendable, Hashable {
  /// It is no zip file, has been cut or changed, contradicts itself, or is of a kind that isn't read here.
  case damaged
  /// It holds more than its reader allows.
  case overLimit
}
