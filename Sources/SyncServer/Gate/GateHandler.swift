internal import CoreMetrics
internal import NIOCore
internal import Synchronization
internal import Wire

/// The gate that all listeners and loops share.
final class SharedGate: Sendable {
    private let gate: Mutex<ConnectionGate>

    init(capacity: Int) { gate = Mutex(ConnectionGate(capacity: capacity)) }

    func mayAccept() -> Bool { gate.withLock { $0.mayAccept(now: .monotonic()) } }

    /// Counts `channel` until it closes.
    func enter(_ channel: any Channel) -> ConnectionGate.Verdict {
        let verdict = gate.withLock { $0.enter(now: .monotonic()) }
        let metrics = ServerMetrics.shared
        switch verdict {
        case .served:
            metrics.accepted.increment()
            metrics.connections.increment()
        case .refused: metrics.refused.increment()
        }
        channel.closeFuture.whenComplete { _ in
            self.gate.withLock { $0.leave(verdict) }
            if verdict == .served { metrics.connections.decrement() }
        }
        return verdict
    }
}

/// Holds a listener's reads while no connection may be accepted: who knocks waits in the kernel's queue.
final class GateHandler: ChannelDuplexHandler {
    typealias InboundIn = any Channel
    typealias InboundOut = any Channel
    typealias OutboundIn = Never
    typealias OutboundOut = Never

    private let gate: SharedGate
    private var isHeld = false
    /// How often a held listener looks again. A look costs nothing beside an accept.
    private static let interval = TimeAmount.milliseconds(50)

    init(gate: SharedGate) { self.gate = gate }

    func read(context: ChannelHandlerContext) {
        if gate.mayAccept() { return context.read() }
        if isHeld { return }
        isHeld = true
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.interval) {
            self.isHeld = false
            if context.channel.isActive { self.read(context: context) }
        }
    }
}

/// Lets a listener rest for a second after an accept that failed, as where no descriptor is left.
///
/// NIO's own handler holds the next read back, but leaves the listener registered: the loop then runs round and round an
/// accept that fails. Switching reads off takes the listener out of the selector.
final class AcceptRestHandler: ChannelInboundHandler {
    typealias InboundIn = any Channel

    private var isResting = false
    private static let rest = TimeAmount.seconds(1)

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard error is IOError, !isResting, let options = context.channel.syncOptions else {
            return context.fireErrorCaught(error)
        }
        isResting = true
        try? options.setOption(.autoRead, value: false)
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.rest) {
            self.isResting = false
            if context.channel.isActive { try? options.setOption(.autoRead, value: true) }
        }
    }
}

/// Tells one connection too many that it is one, and closes.
final class RefusalHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { refuse(context) }
    }

    func channelActive(context: ChannelHandlerContext) { refuse(context) }

    private func refuse(_ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: ConnectionGate.refusal)), promise: nil)
        context.close(mode: .output, promise: nil)
        // For a TLS handshake, without which it cannot be told.
        context.read()
        let channel = context.channel
        context.eventLoop.scheduleTask(in: .seconds(1)) { channel.close(promise: nil) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {}
    func channelReadComplete(context: ChannelHandlerContext) { context.read() }
    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

extension Int64 {
    /// The monotonic clock in microseconds.
    static func monotonic() -> Int64 { Int64(NIODeadline.now().uptimeNanoseconds / 1000) }
}
