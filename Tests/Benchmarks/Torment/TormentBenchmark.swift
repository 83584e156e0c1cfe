import ArgumentParser
import Foundation
import NIOCore
import NIOPosix

/// Good clients beside bad ones: what those who push feel while others drip, never read, and guess tokens.
@main
struct TormentBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "torment-benchmark",
        abstract: "Measure pushes alone, beside slow and rude clients, and beside those that guess tokens, in turn.",
        discussion: "Run it by Tests/Benchmarks/torment, which starts the daemon and makes the devices."
    )

    @Option(help: "Port of the daemon on 127.0.0.1.") var port: Int
    @Option(help: "Process id of the daemon.") var pid: Int
    @Option(help: "File with one token a line; the last is the rude clients'.") var tokens: String
    @Option(help: "Connections that push, one event after the other.") var others = 4
    @Option(help: "Connections that send a byte every 5 s.") var slow = 500
    @Option(help: "Connections that ask for pages and never read.") var rude = 500
    @Option(help: "Wrong tokens a second.") var failures = 1000
    @Option(help: "Seconds of each measurement.") var seconds = 4
    @Option(help: "Rounds.") var rounds = 3

    func run() async throws {
        let words = try String(contentsOfFile: tokens, encoding: .utf8).split(separator: "\n").map(String.init)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let clients = Clients(port: port, group: group)
        let pushers = try await clients.pushers(words.prefix(others))
        let rudeToken = words[words.count - 1]
        try await clients.fill(rudeToken)
        _ = try await measure(pushers)
        for round in 1...rounds {
            let start = try memory()
            let alone = try await measure(pushers)
            let idleFailures = Guesser(port: port, group: group, perSecond: failures)
            idleFailures.start()
            let guessed = try await measure(pushers)
            let codes = try await idleFailures.stop()
            let bad = try await clients.bad(slow: slow, rude: rude, token: rudeToken)
            try await Task.sleep(for: .seconds(2))
            let settled = try memory()
            let beside = try await measure(pushers)
            let guesser = Guesser(port: port, group: group, perSecond: failures)
            guesser.start()
            let troubled = try await measure(pushers)
            let troubledCodes = try await guesser.stop()
            let end = try memory()
            try await clients.close(bad)
            print(
                """
                round \(round): alone \(alone); with guesses \(guessed) \(codes); beside \(slow) slow and \(rude) rude \(beside); \
                beside all \(troubled) \(troubledCodes); p99 \(Self.ratio(guessed, alone)) x, \(Self.ratio(beside, alone)) x, \
                \(Self.ratio(troubled, alone)) x; memory \(start) MiB before, \(settled) beside them, \(end) at the end
                """
            )
        }
        try await group.shutdownGracefully()
    }

    private static func ratio(_ one: Figures, _ other: Figures) -> String {
        String(format: "%.2f", Double(one.p99) / Double(other.p99))
    }

    private func measure(_ pushers: [Pusher]) async throws -> Figures {
        let end = NIODeadline.now() + .seconds(Int64(seconds))
        let results = try await withThrowingTaskGroup(of: [Int].self) { tasks in
            for pusher in pushers { tasks.addTask { try await pusher.push(until: end) } }
            return try await tasks.reduce(into: []) { $0 += $1 }
        }
        return Figures(results.sorted(), seconds: seconds)
    }

    /// The daemon's resident memory in MiB.
    private func memory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
        return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
    }
}

/// What was measured, in microseconds.
struct Figures: CustomStringConvertible {
    var p50: Int
    var p99: Int
    var rate: Int

    init(_ sorted: [Int], seconds: Int) {
        p50 = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
        p99 = sorted.isEmpty ? 0 : sorted[sorted.count * 99 / 100]
        rate = sorted.count / seconds
    }

    var description: String { "\(rate)/s p50 \(p50) us p99 \(p99) us" }
}
