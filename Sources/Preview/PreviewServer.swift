import NIOCore
import NIOHTTP1
import NIOPosix

/// Why the preview can't listen.
public enum PreviewFailure: Error, Hashable, Sendable {
  /// Somebody else has the port; or, where none was asked for, all that were tried.
  case portTaken(Int)
  /// The system lets nobody but the administrator have the port.
  case portForbidden(Int)
  /// Anything else, in the system's words.
  case cannotListen(String)
}

/// The server: on this machine's own addresses only, so that nobody else on the network sees a draft.
struct PreviewServer {
  /// Where the tried ports begin when none is asked for.
  static let firstPort = 8080
  private static let triedPorts = 20

  /// The port that it got.
  let port: Int
  private let bootstrap: ServerBootstrap

  /// Listens on a port, or on the next free one where none is asked for; 0 takes any.
  static func start(
    port: Int?, _ answers: PreviewAnswers, _ listeners: PageListeners,
    state: @escaping @Sendable () -> PreviewState
  ) async throws(PreviewFailure) -> PreviewServer {
    let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup(numberOfThreads: 1))
      .serverChannelOption(.backlog, value: 256)
      // A preview that was just ended may be started again at once.
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          // Nobody is listened to who doesn't take what they have asked for.
          try channel.pipeline.syncOperations.addHandler(BackPressureHandler())
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(RequestHandler(answers, listeners, state: state))
        }
      }
    if let port {
      return PreviewServer(port: try await listen(bootstrap, port), bootstrap: bootstrap)
    }
    for port in firstPort..<firstPort + triedPorts {
      do throws(PreviewFailure) {
        return PreviewServer(port: try await listen(bootstrap, port), bootstrap: bootstrap)
      } catch {
        guard case .portTaken = error else { throw error }
      }
    }
    throw .portTaken(firstPort)
  }

  private static func listen(_ bootstrap: ServerBootstrap, _ port: Int) async throws(PreviewFailure) -> Int {
    let channel = try await bind(bootstrap, "127.0.0.1", port)
    let port = channel.localAddress?.port ?? port
    do throws(PreviewFailure) {
      _ = try await bind(bootstrap, "::1", port)
    } catch {
      // A machine without IPv6 has no such address; but one that is taken means that «localhost» is somebody else.
      if case .portTaken = error {
        channel.close(promise: nil)
        throw error
      }
    }
    return port
  }

  private static func bind(
    _ bootstrap: ServerBootstrap, _ address: String, _ port: Int
  ) async throws(PreviewFailure) -> any Channel {
    do {
      return try await bootstrap.bind(to: SocketAddress(ipAddress: address, port: port)).get()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw .portTaken(port)
    } catch let error as IOError where error.errnoCode == EACCES {
      throw .portForbidden(port)
    } catch {
      throw .cannotListen("\(error)")
    }
  }
}
