import NIOCore
import NIOHTTP1

/// Answers the requests of one connection.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let answers: PreviewAnswers
  private let state: @Sendable () -> PreviewState
  private let listeners: PageListeners
  /// What of the answer under way hasn't been handed over, and whether the connection ends with it.
  private var rest: (bytes: ArraySlice<UInt8>, closes: Bool)?
  /// How much is handed over at a time: a reader that takes nothing holds no more of the memory than this.
  private static let portion = 64 * 1024

  init(_ answers: PreviewAnswers, _ listeners: PageListeners, state: @escaping @Sendable () -> PreviewState) {
    self.answers = answers
    self.listeners = listeners
    self.state = state
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // Whatever comes after the head is nothing that an answer depends on.
    guard case .head(let head) = unwrapInboundIn(data) else { return }
    let request = PreviewRequest(
      method: head.method.rawValue, target: head.uri, host: head.headers.first(name: "Host"),
      accept: head.headers.first(name: "Accept"), destination: head.headers.first(name: "Sec-Fetch-Dest"),
      range: head.headers.first(name: "Range"))
    if let page = answers.page(watchedBy: request), head.method == .GET {
      listen(to: page, context, head)
    } else {
      send(answers.answer(request, state()), context, head)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    listeners.remove(context.channel)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func send(_ answer: PreviewAnswer, _ context: ChannelHandlerContext, _ request: HTTPRequestHead) {
    let closes = answer.closes || !request.isKeepAlive
    var head = self.head(HTTPResponseStatus(statusCode: answer.status), answer.type)
    for (name, value) in answer.headers { head.headers.replaceOrAdd(name: name, value: value) }
    head.headers.add(name: "Content-Length", value: String(answer.body.count))
    if closes { head.headers.add(name: "Connection", value: "close") }
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    rest = (request.method == .HEAD ? [] : answer.body[...], closes)
    sendOn(context)
  }

  /// Hands over as much of the answer as the other end takes; the rest when it has taken that.
  private func sendOn(_ context: ChannelHandlerContext) {
    while let (bytes, closes) = rest, context.channel.isWritable {
      guard !bytes.isEmpty else {
        rest = nil
        let sent = context.writeAndFlush(wrapOutboundOut(.end(nil)))
        if closes { sent.assumeIsolated().whenComplete { _ in context.close(promise: nil) } }
        return
      }
      rest = (bytes.dropFirst(Self.portion), closes)
      let buffer = context.channel.allocator.buffer(bytes: bytes.prefix(Self.portion))
      context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil)
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    sendOn(context)
    context.fireChannelWritabilityChanged()
  }

  /// The answer that doesn't end: what is shown now, and what will be.
  private func listen(to page: String, _ context: ChannelHandlerContext, _ request: HTTPRequestHead) {
    context.write(wrapOutboundOut(.head(head(.ok, "text/event-stream; charset=utf-8"))), promise: nil)
    listeners.add(context.channel, page: page, state())
  }

  private func head(_ status: HTTPResponseStatus, _ type: String) -> HTTPResponseHead {
    var headers = HTTPHeaders(
      PreviewAnswer.commonHeaders.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    headers.add(name: "Content-Type", value: type)
    return HTTPResponseHead(version: .http1_1, status: status, headers: headers)
  }
}
