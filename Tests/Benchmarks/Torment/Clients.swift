import Foundation
import NIOCore
import NIOPosix

/// Makes clients of every sort.
struct Clients {
    let port: Int
    let group: MultiThreadedEventLoopGroup

    private var bootstrap: ClientBootstrap {
        ClientBootstrap(group: group).channelOption(.tcpOption(.tcp_nodelay), value: 1)
    }

    /// Connections that are open and push when they are told to.
    func pushers(_ tokens: some Collection<String>) async throws -> [Pusher] {
        var pushers: [Pusher] = []
        for token in tokens {
            let loop = group.next()
            let opened = loop.makePromise(of: Void.self)
            let (channel, handler) =
                try await bootstrap
                .connect(host: "127.0.0.1", port: port) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let handler = PushHandler(opened: opened)
                        try channel.pipeline.syncOperations.addHandler(handler)
                        return (channel, NIOLoopBound(handler, eventLoop: channel.eventLoop))
                    }
                }
            try await channel.writeAndFlush(ByteBuffer(string: openLine(token)))
            try await opened.futureResult.get()
            pushers.append(Pusher(channel: channel, handler: handler))
        }
        return pushers
    }

    /// Stores half a megabyte for a user, so that an unread page is a long one.
    func fill(_ token: String) async throws {
        let text = String(repeating: "rain ", count: 200)
        let events = (1...490).map { _ in
            #"{"id":"\#(UUID().uuidString.lowercased())","kind":"x.a","body":{"text":"\#(text)"}}"#
        }
        let line =
            openLine(token) + #"{"t":"push","id":1,"events":[\#(events.joined(separator: ","))]}"# + "\n"
            + #"{"t":"bye","id":2}"# + "\n"
        let closed = group.next().makePromise(of: Void.self)
        let channel =
            try await bootstrap.channelInitializer { channel in
                channel.closeFuture.cascade(to: closed)
                return channel.eventLoop.makeSucceededVoidFuture()
            }
            .connect(host: "127.0.0.1", port: port).get()
        try await channel.writeAndFlush(ByteBuffer(string: line))
        try await closed.futureResult.get()
    }

    /// Connections that send a byte every 5 s, and ones that ask for 50 pages each and read nothing.
    func bad(slow: Int, rude: Int, token: String) async throws -> [any Channel] {
        var channels: [any Channel] = []
        for number in 0..<slow {
            let channel = try await bootstrap.connect(host: "127.0.0.1", port: port).get()
            let delay = TimeAmount.milliseconds(Int64(5000 * number / max(1, slow)))
            channel.eventLoop.scheduleRepeatedTask(initialDelay: delay, delay: .seconds(5)) { task in
                if !channel.isActive { return task.cancel() }
                channel.writeAndFlush(ByteBuffer(string: " "), promise: nil)
            }
            channels.append(channel)
        }
        let pages = (0..<50).map { #"{"t":"read","id":\#($0),"from":0}"# + "\n" }.joined()
        for _ in 0..<rude {
            let channel =
                try await bootstrap
                .channelOption(.autoRead, value: false)
                .channelOption(.socketOption(.so_rcvbuf), value: 8192)
                .connect(host: "127.0.0.1", port: port).get()
            try await channel.writeAndFlush(ByteBuffer(string: openLine(token) + pages))
            channels.append(channel)
        }
        return channels
    }

    func close(_ channels: [any Channel]) async throws { for channel in channels { try? await channel.close() } }
}

/// An `open` that never times out.
func openLine(_ token: String) -> String {
    #"{"t":"open","id":"o","protocol":1,"ping_s":0,"token":"\#(token)"}"# + "\n"
}

/// One client that pushes one event after the other.
struct Pusher {
    let channel: any Channel
    let handler: NIOLoopBound<PushHandler>

    /// The times that pushes took, in microseconds.
    func push(until end: NIODeadline) async throws -> [Int] {
        let done = channel.eventLoop.makePromise(of: [Int].self)
        channel.eventLoop.execute { handler.value.start(until: end, done) }
        return try await done.futureResult.get()
    }
}

final class PushHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let opened: EventLoopPromise<Void>
    private var context: ChannelHandlerContext?
    private var isOpen = false
    private var end = NIODeadline.now()
    private var sent = NIODeadline.now()
    private var done: EventLoopPromise<[Int]>?
    private var times: [Int] = []

    init(opened: EventLoopPromise<Void>) { self.opened = opened }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func start(until end: NIODeadline, _ done: EventLoopPromise<[Int]>) {
        self.end = end
        self.done = done
        times = []
        next()
    }

    private func next() {
        let id = UUID().uuidString.lowercased()
        sent = .now()
        let line = #"{"t":"push","id":1,"events":[{"id":"\#(id)","kind":"x.a","body":{}}]}"# + "\n"
        context?.writeAndFlush(wrapOutboundOut(ByteBuffer(string: line)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let text = String(buffer: unwrapInboundIn(data))
        if !isOpen {
            guard text.contains(#""t":"ok""#) else { return }
            isOpen = true
            return opened.succeed()
        }
        precondition(text.contains(#""status":"stored""#), "not stored: \(text)")
        times.append(Int((NIODeadline.now() - sent).nanoseconds / 1000))
        if NIODeadline.now() >= end {
            done?.succeed(times)
            done = nil
        } else {
            next()
        }
    }

    func channelInactive(context: ChannelHandlerContext) { done?.fail(ChannelError.eof) }
}
