import NIOCore
import NIOHTTP1
import Source
import Synchronization

/// The pages that are open in browsers and want to hear of changes.
///
/// They are told how things are, never what has happened: a page that was away for a while needs only the last message.
final class PageListeners: Sendable {
  private struct Listener {
    let channel: any Channel
    let page: String
  }

  private let all = Mutex<[ObjectIdentifier: Listener]>([:])

  /// Adds an open page and tells it how things are.
  func add(_ channel: any Channel, page: String, _ state: PreviewState) {
    let listener = Listener(channel: channel, page: page)
    all.withLock { $0[ObjectIdentifier(channel)] = listener }
    tell(listener, Self.message(for: page, state))
  }

  func remove(_ channel: any Channel) {
    all.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(channel)) }
  }

  /// Tells every open page how things are now.
  func tell(_ state: PreviewState) {
    for listener in all.withLock({ Array($0.values) }) {
      tell(listener, Self.message(for: listener.page, state))
    }
  }

  private func tell(_ listener: Listener, _ message: [UInt8]) {
    // One that hasn't taken what it was told before asks anew, if it is there at all.
    guard listener.channel.isWritable else { return listener.channel.close(promise: nil) }
    let buffer = listener.channel.allocator.buffer(bytes: message)
    listener.channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(buffer)), promise: nil)
  }

  /// An event as browsers read it. JSON has no line breaks of its own, so one line is enough.
  static func message(for page: String, _ state: PreviewState) -> [UInt8] {
    let view = state.view(of: page)
    let data: JSONValue = [
      "page": .string(view.page), "styles": .strings(view.styles), "mistakes": state.mistakes,
    ]
    return Array("retry: 500\ndata: \(data.compact)\n\n".utf8)
  }
}
