import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// Connects with wrong tokens, so many a second.
final class Guesser: Sendable {
    private let port: Int
    private let group: MultiThreadedEventLoopGroup
    private let perSecond: Int
    private let codes = Mutex<[String: Int]>([:])
    private let pace = Mutex<RepeatedTask?>(nil)
    private let underWay = Atomic(0)
    /// Guesses that wait for their answer at most: a server that stands still must not fill this side.
    private static let most = 500

    init(port: Int, group: MultiThreadedEventLoopGroup, perSecond: Int) {
        self.port = port
        self.group = group
        self.perSecond = perSecond
    }

    func start() {
        let task = group.next().scheduleRepeatedTask(initialDelay: .zero, delay: .milliseconds(10)) { _ in
            for _ in 0..<self.perSecond / 100 { self.guess() }
        }
        pace.withLock { $0 = task }
    }

    /// How often each code was the answer.
    func stop() async throws -> [String: Int] {
        pace.withLock { $0?.cancel() }
        try await Task.sleep(for: .milliseconds(200))
        return codes.withLock { $0 }
    }

    private func guess() {
        if underWay.load(ordering: .relaxed) >= Self.most { return count("not_tried") }
        underWay.add(1, ordering: .relaxed)
        let bytes = [1, UInt8(ascii: "u"), 1, UInt8(ascii: "d")] + (0..<32).map { _ in UInt8.random(in: 0...255) }
        let text = Data(bytes).base64EncodedString()
        let word = "attune_" + text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        ClientBootstrap(group: group)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        GuessHandler(line: openLine(word)) { self.count($0) }
                    )
                }
            }
            .connect(host: "127.0.0.1", port: port)
            .whenComplete { result in
                switch result {
                case .success(let channel):
                    channel.closeFuture.whenComplete { _ in self.underWay.subtract(1, ordering: .relaxed) }
                case .failure:
                    self.underWay.subtract(1, ordering: .relaxed)
                    self.count("no_connection")
                }
            }
    }

    private func count(_ code: String) { codes.withLock { $0[code, default: 0] += 1 } }
}

/// Sends one wrong token and hangs up once it is answered.
private final class GuessHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let line: String
    private let onCode: (String) -> Void

    init(line: String, _ onCode: @escaping (String) -> Void) {
        self.line = line
        self.onCode = onCode
    }

    func channelActive(context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: line)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let text = String(buffer: unwrapInboundIn(data))
        guard let start = text.firstRange(of: #""code":""#)?.upperBound else { return }
        onCode(String(text[start...].prefix { $0 != "\"" }))
        context.close(promise: nil)
    }
}
