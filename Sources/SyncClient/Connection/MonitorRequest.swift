internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// What a daemon's address for monitors answers: `attuned --metrics`.
public struct MonitorAnswer: Sendable {
    /// The HTTP status.
    public var status: Int
    /// The body's bytes.
    public var body: [UInt8]

    /// Bytes of a body that are taken at most.
    private static let longest = 4_194_304

    /// Asks by GET over plain HTTP.
    ///
    /// - Parameter path: with its `/`.
    /// - Throws: ``ConnectionError`` if there is no answer within 10 s.
    public static func get(_ path: String, host: String, port: Int) async throws -> MonitorAnswer {
        let group = MultiThreadedEventLoopGroup.singleton
        let answer = group.any().makePromise(of: MonitorAnswer.self)
        let channel: any Channel
        do {
            channel = try await ClientBootstrap(group: group)
                .connectTimeout(.seconds(5))
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let pipeline = channel.pipeline.syncOperations
                        try pipeline.addHTTPClientHandlers()
                        try pipeline.addHandler(NIOHTTPClientResponseAggregator(maxContentLength: longest))
                        try pipeline.addHandler(AnswerHandler(answer))
                    }
                }
                .connect(host: host, port: port).get()
        } catch {
            answer.fail(error)
            throw ConnectionError.unreachable("nothing answers by HTTP at \(host):\(port)")
        }
        let alarm = channel.eventLoop.scheduleTask(in: .seconds(10)) { channel.close(promise: nil) }
        let head = HTTPRequestHead(
            version: .http1_1,
            method: .GET,
            uri: path,
            headers: ["Host": host, "Connection": "close"]
        )
        channel.write(HTTPClientRequestPart.head(head), promise: nil)
        channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
        defer {
            alarm.cancel()
            channel.close(promise: nil)
        }
        return try await answer.futureResult.get()
    }
}

/// Takes the one answer.
private final class AnswerHandler: ChannelInboundHandler {
    typealias InboundIn = NIOHTTPClientResponseFull

    private let answer: EventLoopPromise<MonitorAnswer>

    init(_ answer: EventLoopPromise<MonitorAnswer>) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let response = unwrapInboundIn(data)
        answer.succeed(
            MonitorAnswer(
                status: Int(response.head.status.code),
                body: response.body.map { Array($0.readableBytesView) } ?? []
            )
        )
    }

    func channelInactive(context: ChannelHandlerContext) { answer.fail(ConnectionError.closed) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        answer.fail(ConnectionError.unreachable("what answers there does not speak HTTP"))
        context.close(promise: nil)
    }
}
