internal import NIOCore
internal import NIOPosix
internal import NIOSSL

/// One connection's bytes. Nothing is read that was not asked for, so a client that is busy slows the server down and
/// not its own memory up.
struct ClientChannel: Sendable {
    /// What comes in.
    enum Arrival: Sendable {
        case bytes(ByteBuffer)
        /// What was asked for by ``read()`` has come.
        case readEnded
    }

    private let channel: any Channel
    /// What comes in until the connection is gone; for one reader, which calls ``read()`` at first and at every
    /// ``Arrival/readEnded``.
    let arrivals: AsyncStream<Arrival>

    /// Connects.
    static func connect(to location: ServerLocation, tls: ClientTLS?) async throws -> ClientChannel {
        let (arrivals, continuation) = AsyncStream<Arrival>.makeStream()
        let channel: any Channel
        do {
            channel = try await location.connect { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls { try channel.pipeline.syncOperations.addHandler(tls.handler(for: location)) }
                    try channel.pipeline.syncOperations.addHandler(ArrivalHandler(continuation))
                    return channel
                }
            }
        } catch {
            continuation.finish()
            throw error
        }
        return ClientChannel(channel: channel, arrivals: arrivals)
    }

    func read() { channel.read() }

    /// Sends bytes, behind those of the calls before. What can wait here is bounded by the pushes that may be under way.
    func write(_ bytes: [UInt8]) {
        var buffer = channel.allocator.buffer(capacity: bytes.count)
        buffer.writeBytes(bytes)
        channel.writeAndFlush(buffer, promise: nil)
    }

    func close() { channel.close(promise: nil) }
}

private final class ArrivalHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let arrivals: AsyncStream<ClientChannel.Arrival>.Continuation

    init(_ arrivals: AsyncStream<ClientChannel.Arrival>.Continuation) { self.arrivals = arrivals }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) { arrivals.yield(.bytes(unwrapInboundIn(data))) }
    func channelReadComplete(context: ChannelHandlerContext) { arrivals.yield(.readEnded) }
    func channelInactive(context: ChannelHandlerContext) { arrivals.finish() }
    func handlerRemoved(context: ChannelHandlerContext) { arrivals.finish() }
    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
