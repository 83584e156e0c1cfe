import ArgumentParser
import Foundation
import NIOCore
import NIOPosix

/// Durable single pushes by closed-loop clients, beside `pgbench` inserting single rows into the same columns and keys,
/// in turn in one run on one cluster.
@main
struct PushBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "push-benchmark",
        abstract: "Measure durable single pushes beside pgbench, in turn.",
        discussion: "Run it by Tests/Benchmarks/push, which makes the cluster and the devices."
    )

    @Option(help: "Port of the daemon on 127.0.0.1.") var port: Int
    @Option(help: "File with one token a line.") var tokens: String
    @Option(help: "pgbench and its arguments but -c, -j and -T, as one word list.") var pgbench: String
    @Option(help: "Seconds of each measurement.") var seconds = 5
    @Option(help: "Rounds.") var rounds = 3
    @Flag(help: "Push turns in which a preference is found: each stores more than one event.") var preferences = false
    @Option(help: "Connections at once, in turn.") var connections = [1, 64]

    /// About 250 bytes, as a chat's turns go.
    private var text: String {
        String(
            repeating: preferences ? "我喜欢下雨天的时候在家里听音乐看书。" : "今天下午我们在公司开会讨论了新的项目安排。",
            count: 4
        )
    }

    func run() async throws {
        let words = try String(contentsOfFile: tokens, encoding: .utf8).split(separator: "\n").map(String.init)
        for connections in connections {
            var ratios: [Double] = []
            for round in 1...rounds {
                let theirs = try runPgbench(clients: connections)
                let ours = try await Load(
                    port: port,
                    tokens: Array(words.prefix(connections)),
                    text: text,
                    seconds: seconds
                ).run()
                ratios.append(ours.rate / theirs.rate)
                print(
                    "\(connections) connections, round \(round): attuned \(Int(ours.rate))/s p50 \(ours.p50) us p99 "
                        + "\(ours.p99) us; pgbench \(Int(theirs.rate))/s mean \(Int(theirs.latency)) us; "
                        + "rate \(ratio(ours.rate / theirs.rate)) x, p50 \(ratio(Double(ours.p50) / theirs.latency)) x"
                )
            }
            print("\(connections) connections: median rate ratio \(ratio(ratios.sorted()[rounds / 2])) x pgbench")
        }
    }

    private func ratio(_ value: Double) -> String { String(format: "%.2f", value) }

    private func runPgbench(clients: Int) throws -> (rate: Double, latency: Double) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "\(pgbench) -c \(clients) -j 1 -T \(seconds)"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        func number(after label: String) -> Double {
            output.range(of: label).flatMap { Double(output[$0.upperBound...].prefix { $0.isNumber || $0 == "." }) }
                ?? .nan
        }
        return (number(after: "tps = "), number(after: "latency average = ") * 1000)
    }
}

/// What was measured.
struct Measurement {
    /// Pushes acked a second.
    var rate: Double
    /// Microseconds from a push to its ack.
    var p50: Int
    var p99: Int
}

/// Closed-loop clients: each pushes its next turn once the last is acked.
struct Load {
    let port: Int
    let tokens: [String]
    let text: String
    let seconds: Int

    func run() async throws -> Measurement {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let end = NIODeadline.now() + .seconds(Int64(seconds))
        let start = NIODeadline.now()
        let results = try await withThrowingTaskGroup(of: [Int].self) { tasks in
            for token in tokens {
                tasks.addTask {
                    let done = group.next().makePromise(of: [Int].self)
                    _ = try await ClientBootstrap(group: group)
                        .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                        .channelInitializer { channel in
                            channel.eventLoop.makeCompletedFuture {
                                try channel.pipeline.syncOperations.addHandler(
                                    ClosedLoop(token: token, text: text, end: end, done: done)
                                )
                            }
                        }
                        .connect(host: "127.0.0.1", port: port).get()
                    return try await done.futureResult.get()
                }
            }
            var all: [Int] = []
            for try await latencies in tasks { all += latencies }
            return all.sorted()
        }
        let elapsed = Double((NIODeadline.now() - start).nanoseconds) / 1e9
        try await group.shutdownGracefully()
        return Measurement(
            rate: Double(results.count) / elapsed,
            p50: results[results.count / 2],
            p99: results[results.count * 99 / 100]
        )
    }
}

/// One client: as little work as possible between an ack and the next push, since it shares the machine.
final class ClosedLoop: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let token: String
    private let end: NIODeadline
    private let done: EventLoopPromise<[Int]>
    private var latencies: [Int] = []
    private var sent = NIODeadline.now()
    private var isOpen = false
    /// A push whose event id is filled in each time: about 300 bytes, as a chat's turns go.
    private var frame: ByteBuffer
    private let idOffset: Int
    private var generator = SystemRandomNumberGenerator()

    init(token: String, text: String, end: NIODeadline, done: EventLoopPromise<[Int]>) {
        self.token = token
        self.end = end
        self.done = done
        let head = #"{"t":"push","id":1,"events":[{"id":""#
        frame = ByteBuffer(
            string: head + String(repeating: "0", count: 36)
                + #"","kind":"turn","body":{"conversation":"c1","role":"user","text":"\#(text)"}}]}"# + "\n"
        )
        idOffset = head.utf8.count
        latencies.reserveCapacity(100_000)
    }

    func channelActive(context: ChannelHandlerContext) {
        let open = #"{"t":"open","id":0,"protocol":1,"ping_s":0,"token":"\#(token)"}"# + "\n"
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: open)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let answer = unwrapInboundIn(data)
        let now = NIODeadline.now()
        // The hello, then the answer to open; from then on every read is one ack.
        if !isOpen {
            // The answer to open ends with the log's epoch.
            guard holds(answer, "\"epoch\":\"", beforeEnd: 36 + 3) else { return }
            isOpen = true
        } else {
            latencies.append(Int((now - sent).nanoseconds / 1000))
            precondition(holds(answer, "\"status\":\"stored\""), "not stored")
        }
        if now >= end {
            done.succeed(latencies)
            return context.close(promise: nil)
        }
        writeID()
        sent = now
        context.writeAndFlush(wrapOutboundOut(frame), promise: nil)
    }

    /// Whether `text` stands anywhere in `answer`.
    private func holds(_ answer: ByteBuffer, _ text: StaticString) -> Bool {
        var answer = answer
        answer.writeInteger(UInt8(0))
        return answer.withUnsafeReadableBytes { bytes in
            guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return false }
            return text.withUTF8Buffer { text in
                text.withMemoryRebound(to: CChar.self) { text in
                    text.baseAddress.map { strstr(start, $0) != nil } ?? false
                }
            }
        }
    }

    /// Whether `text` stands in `answer` this many bytes before its end.
    private func holds(_ answer: ByteBuffer, _ text: StaticString, beforeEnd distance: Int) -> Bool {
        answer.withUnsafeReadableBytes { bytes in
            let start = bytes.count - distance - text.utf8CodeUnitCount
            guard start >= 0, let base = bytes.baseAddress else { return false }
            return memcmp(base + start, text.utf8Start, text.utf8CodeUnitCount) == 0
        }
    }

    /// A time-ordered UUID (version 7), as clients are advised to make.
    private func writeID() {
        let milliseconds = UInt64(wallMilliseconds()) & 0xFFFF_FFFF_FFFF
        let random = (generator.next() as UInt64, generator.next() as UInt64)
        let words = (milliseconds << 16 | 0x7000 | random.0 & 0xFFF, random.1 & 0x3FFF_FFFF_FFFF_FFFF | 1 << 63)
        var text = (0..<36).map { _ in UInt8(ascii: "-") }
        var position = 0
        for digit in 0..<32 {
            if digit == 8 || digit == 12 || digit == 16 || digit == 20 { position += 1 }
            let word = digit < 16 ? words.0 : words.1
            let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * (digit % 16)) & 15)
            text[position] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
            position += 1
        }
        frame.setBytes(text, at: idOffset)
    }

    private func wallMilliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
