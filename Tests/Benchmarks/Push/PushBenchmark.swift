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
        discussion: "Run it by Tests/Benchmarks/push, which makes the cluster and the devices.")

    @Option(help: "Port of the daemon on 127.0.0.1.") var port: Int
    @Option(help: "File with one token a line.") var tokens: String
    @Option(help: "pgbench and its arguments but -c, -j and -T, as one word list.") var pgbench: String
    @Option(help: "Seconds of each measurement.") var seconds = 5
    @Option(help: "Rounds.") var rounds = 3

    func run() async throws {
        let words = try String(contentsOfFile: tokens, encoding: .utf8).split(separator: "\n").map(String.init)
        for connections in [1, 64] {
            var ratios: [Double] = []
            for round in 1...rounds {
                let theirs = try runPgbench(clients: connections)
                let ours = try await Load(port: port, tokens: Array(words.prefix(connections)), seconds: seconds).run()
                ratios.append(ours.rate / theirs.rate)
                print(
                    "\(connections) connections, round \(round): attuned \(Int(ours.rate))/s p50 \(ours.p50) us p99 "
                        + "\(ours.p99) us; pgbench \(Int(theirs.rate))/s mean \(Int(theirs.latency)) us; "
                        + "rate \(ratio(ours.rate / theirs.rate)) x, p50 \(ratio(Double(ours.p50) / theirs.latency)) x")
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
            output.range(of: label).flatMap { Double(output[$0.upperBound...].prefix { $0.isNumber || $0 == "." }) } ?? .nan
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
                                    ClosedLoop(token: token, end: end, done: done))
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
            rate: Double(results.count) / elapsed, p50: results[results.count / 2], p99: results[results.count * 99 / 100])
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
    private var number = 0
    /// About 300 bytes, as a chat's turns go.
    private let text = String(repeating: "我喜欢下雨天的时候在家里听音乐看书。", count: 4)

    init(token: String, end: NIODeadline, done: EventLoopPromise<[Int]>) {
        self.token = token
        self.end = end
        self.done = done
    }

    func channelActive(context: ChannelHandlerContext) {
        send(#"{"t":"open","id":0,"protocol":1,"ping_s":0,"token":"\#(token)"}"#, context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let answer = unwrapInboundIn(data)
        // The hello, then the answer to open; from then on every read is one ack.
        if !isOpen {
            guard answer.readableBytesView.firstRange(of: Array(#""device_head""#.utf8)) != nil else { return }
            isOpen = true
        } else {
            latencies.append(Int((NIODeadline.now() - sent).nanoseconds / 1000))
            precondition(answer.readableBytesView.firstRange(of: Array(#""status":"stored""#.utf8)) != nil, "not stored")
        }
        if NIODeadline.now() >= end {
            done.succeed(latencies)
            return context.close(promise: nil)
        }
        number += 1
        sent = .now()
        var generator = SystemRandomNumberGenerator()
        let low = String(generator.next() as UInt64, radix: 16)
        let milliseconds = String(UInt64(Date().timeIntervalSince1970 * 1000), radix: 16)
        let time = String(repeating: "0", count: 12 - milliseconds.count) + milliseconds
        let tail = String(repeating: "0", count: 16 - low.count) + low
        let id = "\(time.prefix(8))-\(time.dropFirst(8))-7\(tail.prefix(3))-8\(tail.dropFirst(3).prefix(3))-\(tail.suffix(10))00"
        send(
            #"{"t":"push","id":\#(number),"events":[{"id":"\#(id)","kind":"turn","body":{"conversation":"c1","role":"user","text":"\#(text)"}}]}"#,
            context)
    }

    private func send(_ line: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: line + "\n")), promise: nil)
    }
}
