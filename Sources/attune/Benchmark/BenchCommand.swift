import ArgumentParser
import Events
import Foundation
import Load

extension Bench.Part: ExpressibleByArgument {}

/// Measures a daemon on this machine beside what the machine does without it.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure what a daemon does on this machine, beside PostgreSQL alone and a bare loop.",
        discussion: """
            Makes a cluster and daemons for itself and removes them at the end; no log of yours is touched. Figures and
            their peers are measured in turn, round after round, and printed as medians with the median of the rounds'
            ratios: machines drift, ratios within a round do so less. The load shares the machine with what it measures.

            PARTS
              push       durable pushes, beside pgbench (single rows) and unnest (batches)
              fanout     from a push to the last of a user's subscribers, beside a loop that writes the same bytes
              catchup    a device that reads a log from its beginning, beside pages by key
              idle       memory of connections that wait
              knowledge  pushes with recogniser and projection on and off
            """
    )

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Parts to measure; all if left out.", valueName: "part"))
    var only: [Bench.Part] = []
    @Option(help: ArgumentHelp("Length of each measurement.", valueName: "n")) var seconds = 5
    @Option(help: ArgumentHelp("How often each is measured.", valueName: "n")) var rounds = 3
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Connections that push.", valueName: "n"))
    var connections = Bench.Plan().connections
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Events in a push.", valueName: "n"))
    var batches = Bench.Plan().batches
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Subscribers of one user.", valueName: "n"))
    var subscribers = Bench.Plan().subscribers
    @Option(help: ArgumentHelp("Connections that wait.", valueName: "n")) var idle = Bench.Plan().idle
    @Option(help: ArgumentHelp("Turns that a late device reads.", valueName: "n")) var history = Bench.Plan().history
    @Option(
        help: ArgumentHelp("Where the cluster is made: on the disk that is to be measured.", valueName: "dir")
    )
    var directory = NSTemporaryDirectory()
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...3600).contains(seconds), (1...1000).contains(rounds) else {
            throw ValidationError("--seconds must be 1 to 3600, --rounds 1 to 1000")
        }
        guard connections.allSatisfy({ (1...10_000).contains($0) }), batches.allSatisfy({ (1...500).contains($0) })
        else {
            throw ValidationError("--connections must be 1 to 10000, --batches 1 to 500")
        }
        guard subscribers.allSatisfy({ (1...10_000).contains($0) }), (1...50_000).contains(idle) else {
            throw ValidationError("--subscribers must be 1 to 10000, --idle 1 to 50000")
        }
        guard (1...10_000_000).contains(history) else { throw ValidationError("--history must be 1 to 10000000") }
    }

    func run() async throws {
        try await reporting {
            var plan = Bench.Plan()
            if !only.isEmpty { plan.parts = Set(only) }
            plan.seconds = seconds
            plan.rounds = rounds
            plan.connections = connections
            plan.batches = batches
            plan.subscribers = subscribers
            plan.idle = idle
            plan.history = history
            plan.directory = URL(fileURLWithPath: directory).standardizedFileURL.path
            let bench = try Bench(plan, daemon: Self.daemon)
            try await endingOnSignal { try await measure(bench) }
        }
    }

    /// The daemon beside this program.
    private static var daemon: String {
        let own = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return own.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("attuned").path
    }

    private func measure(_ bench: Bench) async throws {
        var findings: [Finding] = []
        try await bench.run { machine in
            if output.json { machine.writeJSON() } else { Terminal.say(machine.description) }
        } onFinding: { finding in
            if output.json { finding.writeJSON() }
            findings.append(finding)
        } onStep: { step in
            if Terminal.showsProgress { Terminal.write("\r\u{1B}[K\(step)", to: STDERR_FILENO) }
        }
        if Terminal.showsProgress { Terminal.write("\r\u{1B}[K", to: STDERR_FILENO) }
        if output.json { return }
        for part in Bench.Part.allCases {
            let lines = findings.filter { $0.part == part }.table
            if !lines.isEmpty { Terminal.say("") }
            for line in lines { Terminal.say(line) }
        }
    }
}

/// Runs `work`; SIGINT and SIGTERM cancel it, so that it can clean up.
private func endingOnSignal(_ work: @escaping @Sendable () async throws -> Void) async throws {
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler { task.cancel() }
        source.resume()
        return source
    }
    defer { for source in sources { source.cancel() } }
    try await task.value
}
