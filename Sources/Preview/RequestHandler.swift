import NIOCore
import NIOHTTP1

/// Answers the requests of one connection.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let answers: PreviewAnswers
  private let state: @Sendable () -> PreviewState
  private let listeners: PageListeners

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
    if request.method != .HEAD, !answer.body.isEmpty {
      context.write(
        wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: answer.body)))),
        promise: nil)
    }
    let sent = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    if closes { sent.assumeIsolated().whenComplete { _ in context.close(promise: nil) } }
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
