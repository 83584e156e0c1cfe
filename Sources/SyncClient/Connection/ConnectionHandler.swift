internal import Events
internal import NIOCore
internal import NIOSSL
internal import Wire

/// Reads the server's lines and hands answers to those who asked.
final class ConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let unasked: FrameInbox
    private var greeted: EventLoopPromise<JSONValue>?
    private var framer = LineFramer()
    private var waiting: [Int64: EventLoopPromise<JSONValue>] = [:]
    private var nextID: Int64 = 1
    private var context: ChannelHandlerContext?
    private var lastWords: ServerRefusal?

    /// Twice the client's own limit: protocol section 1.
    private static let lineLimit = 2 * Limits().line
    /// An event lies a few levels deeper in the server's frames than in the client's.
    private static let depthLimit = JSONDocument.maximumDepth + 8

    init(greeted: EventLoopPromise<JSONValue>, unasked: FrameInbox) {
        self.greeted = greeted
        self.unasked = unasked
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func send(_ unfinished: [UInt8], _ promise: EventLoopPromise<JSONValue>) {
        guard let context, context.channel.isActive else { return promise.fail(reasonForEnd) }
        let id = nextID
        nextID += 1
        waiting[id] = promise
        var buffer = context.channel.allocator.buffer(capacity: unfinished.count + 32)
        buffer.writeBytes(unfinished)
        buffer.writeString(",\"id\":\(id)}\n")
        context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        unwrapInboundIn(data).withUnsafeReadableBytes { framer.append($0) }
        while true {
            switch framer.next(limit: Self.lineLimit) {
            case .none: return
            case .tooLong: return context.close(promise: nil)
            case .line(let line):
                guard
                    let document = try? JSONDocument(
                        line,
                        maximumDepth: Self.depthLimit,
                        takesLargeIntegers: true
                    )
                else { return context.close(promise: nil) }
                take(document.root, context)
            }
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if unasked.hasRoom { context.read() }
    }

    private func take(_ frame: JSONValue, _ context: ChannelHandlerContext) {
        let refusal = frame["t"]?.string == "error" ? ServerRefusal(frame) : nil
        if let refusal, refusal.isFatal { lastWords = refusal }
        if let id = frame["id"]?.integer, let promise = waiting.removeValue(forKey: id) {
            if let refusal { promise.fail(refusal) } else { promise.succeed(frame) }
        } else if let greeted {
            self.greeted = nil
            if let refusal { greeted.fail(ConnectionError.refused(refusal)) } else { greeted.succeed(frame) }
        } else if let refusal, !refusal.isFatal {
            // It answers a line, and which request stood there only the server knows: none must wait for ever.
            failWaiting(refusal)
        } else if frame["t"]?.string == "ping" {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: "{\"t\":\"pong\"}\n")), promise: nil)
        } else {
            unasked.put(frame)
        }
    }

    func channelInactive(context: ChannelHandlerContext) { end() }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Before hello it is the handshake that failed, and its reason helps.
        if let error = error as? NIOSSLError, let greeted {
            self.greeted = nil
            greeted.fail(ConnectionError.unreachable("no TLS with that server: \(error)"))
        } else if let error = error as? NIOSSLExtraError, let greeted {
            self.greeted = nil
            greeted.fail(ConnectionError.unreachable("no TLS with that server: \(error)"))
        }
        context.close(promise: nil)
    }

    private var reasonForEnd: ConnectionError { lastWords.map(ConnectionError.refused) ?? .closed }

    private func end() {
        context = nil
        greeted?.fail(reasonForEnd)
        greeted = nil
        failWaiting(reasonForEnd)
        unasked.finish()
    }

    private func failWaiting(_ error: any Error) {
        let unanswered = waiting.values
        waiting = [:]
        for promise in unanswered { promise.fail(error) }
    }
}
