internal import Foundation
internal import NIOCore
internal import NIOPosix

/// One connection of the load: it greets, waits until it is let in, then hands on what comes.
///
/// It looks at bytes, not at JSON: a client that parsed every frame would measure itself.
final class Dialogue: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// What to say first, and what tells that it was heard.
    struct Greeting: Sendable {
        var lines: String
        /// Stands in the last 256 bytes of what comes until then; nil to wait for nothing.
        var mark: String?

        /// Opens as a person.
        static func open(_ token: String) -> Greeting {
            Greeting(
                lines: #"{"t":"open","id":0,"protocol":1,"ping_s":0,"token":"\#(token)"}"# + "\n",
                mark: #""role":"person""#
            )
        }

        /// Opens as a person and follows until it has everything.
        static func follow(_ token: String, from: String) -> Greeting {
            Greeting(
                lines: open(token).lines + #"{"t":"sub","id":1,"sub":"a","from":\#(from)}"# + "\n",
                mark: #"{"t":"live""#
            )
        }

        /// Says nothing.
        static let none = Greeting(lines: "", mark: nil)
    }

    private let greeting: Greeting
    private let ready: EventLoopPromise<NIOLoopBound<Dialogue>>
    private var isReady = false
    private var tail: [UInt8] = []
    private var context: ChannelHandlerContext?
    /// Lines that came so far.
    private(set) var lines = 0
    /// Gets what comes once the connection is ready, and how many lines end in it.
    var onRead: (ByteBuffer, Int) -> Void = { _, _ in }
    /// Is told when the other side has closed.
    var onEnd: () -> Void = {}

    init(_ greeting: Greeting, ready: EventLoopPromise<NIOLoopBound<Dialogue>>) {
        self.greeting = greeting
        self.ready = ready
    }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        if !greeting.lines.isEmpty { write(ByteBuffer(string: greeting.lines)) }
        if greeting.mark == nil { becomeReady(context) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let buffer = unwrapInboundIn(data)
        let ended = buffer.newlines
        lines += ended
        if isReady { return onRead(buffer, ended) }
        tail = (tail + buffer.readableBytesView.suffix(256)).suffix(256)
        guard let mark = greeting.mark, String(decoding: tail, as: UTF8.self).contains(mark), buffer.endsLine else {
            return
        }
        becomeReady(context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.context = nil
        if isReady { return onEnd() }
        ready.fail(LoadError("the daemon closed a connection: \(String(decoding: tail, as: UTF8.self))"))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func becomeReady(_ context: ChannelHandlerContext) {
        isReady = true
        tail = []
        ready.succeed(NIOLoopBound(self, eventLoop: context.eventLoop))
    }

    func write(_ buffer: ByteBuffer) {
        guard let context else { return }
        context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
    }

    func close() { context?.close(promise: nil) }
}

extension ByteBuffer {
    /// How many lines end in it.
    fileprivate var newlines: Int {
        withUnsafeReadableBytes { bytes in
            guard var position = bytes.baseAddress else { return 0 }
            let end = position + bytes.count
            var count = 0
            while let found = memchr(position, 10, end - position) {
                count += 1
                position = UnsafeRawPointer(found) + 1
            }
            return count
        }
    }

    /// Whether its last byte ends a line.
    var endsLine: Bool { readableBytesView.last == UInt8(ascii: "\n") }

    /// Whether a text stands in it.
    func holds(_ text: StaticString) -> Bool {
        withUnsafeReadableBytes { bytes in
            guard var position = bytes.baseAddress else { return false }
            let end = position + bytes.count
            while let found = memchr(position, Int32(text.utf8Start[0]), end - position) {
                position = UnsafeRawPointer(found)
                if end - position < text.utf8CodeUnitCount { return false }
                if memcmp(position, text.utf8Start, text.utf8CodeUnitCount) == 0 { return true }
                position += 1
            }
            return false
        }
    }
}

/// The load's one event loop.
final class Generator: Sendable {
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let loop: any EventLoop

    init() { loop = group.next() }

    func end() async { try? await group.shutdownGracefully() }

    /// Connects once for each greeting, a few hundred at a time, and returns when all are ready.
    func connect(_ greetings: [Dialogue.Greeting], port: Int) async throws -> [NIOLoopBound<Dialogue>] {
        var dialogues: [NIOLoopBound<Dialogue>] = []
        dialogues.reserveCapacity(greetings.count)
        // No more than a listener keeps waiting.
        for wave in stride(from: 0, to: greetings.count, by: 256) {
            let opening = greetings[wave..<min(wave + 256, greetings.count)].map { connect($0, port: port) }
            dialogues += try await EventLoopFuture.whenAllSucceed(opening, on: loop).get()
        }
        return dialogues
    }

    private func connect(_ greeting: Dialogue.Greeting, port: Int) -> EventLoopFuture<NIOLoopBound<Dialogue>> {
        let ready = loop.makePromise(of: NIOLoopBound<Dialogue>.self)
        ClientBootstrap(group: loop)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Dialogue(greeting, ready: ready))
                }
            }
            .connect(host: "127.0.0.1", port: port)
            .whenFailure { ready.fail($0) }
        return ready.futureResult
    }

    /// Closes them.
    func close(_ dialogues: [NIOLoopBound<Dialogue>]) async throws {
        try await loop.submit { for dialogue in dialogues { dialogue.value.close() } }.get()
    }

    /// Raises the limit of open files as far as it goes.
    ///
    /// - Throws: ``LoadError`` if it is lower than `wanted` then.
    static func allow(openFiles wanted: Int) throws {
        var limit = rlimit()
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(kind, &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(kind, &limit)
        guard limit.rlim_max >= rlim_t(wanted) else {
            throw LoadError("\(wanted) open files are needed, and \(limit.rlim_max) allowed: raise `ulimit -Hn`")
        }
    }
}
