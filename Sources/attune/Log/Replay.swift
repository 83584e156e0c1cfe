import ArgumentParser
import EventLog
import Events
import Foundation

/// Tells a user's history again.
struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell a user's history again, from the log itself.",
        discussion: """
            By default as text for people; with --json one {"seq":...,"event":{...}} a line, which \
            `attune push` of the events can take in again. --from and --to, both inclusive, are places (a seq, as in 1200) or \
            times (as in 2026-11-24 or 2026-11-24T17:00:00Z, by the server's clock when it stored the event). What was \
            redacted since shows as such.

            EXAMPLES
              attune replay --user demo --to 2026-11-24T17:00:00Z    what was known at five o'clock
              attune replay --user demo --json --from 100 --to 200   a stretch, for a program
              attune replay --user demo --paced 60                   an hour in a minute
            """
    )

    @Option(help: "Whose history.") var user: String
    @Option(help: ArgumentHelp("The first event: a seq or a time.", valueName: "place")) var from: Place?
    @Option(help: ArgumentHelp("The last event: a seq or a time.", valueName: "place")) var to: Place?
    @Option(help: "Only this conversation.") var conversation: String?
    @Option(
        help: ArgumentHelp(
            "Keep the rhythm in which the events were stored, this many times faster; no pause is longer than 10 s.",
            valueName: "times"
        )
    )
    var paced: Double?
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    /// A place in a log, as people name it.
    enum Place: ExpressibleByArgument {
        case seq(Int64)
        /// Microseconds since 1970.
        case time(Int64)

        init?(argument: String) {
            if let seq = Int64(argument) {
                guard seq >= 0 else { return nil }
                self = .seq(seq)
                return
            }
            guard let time = Moment(argument: argument) else { return nil }
            self = .time(time.microseconds)
        }
    }

    func validate() throws {
        if let paced, !(paced > 0 && paced.isFinite) { throw ValidationError("--paced must be greater than 0") }
    }

    func run() async throws {
        try await reporting {
            let isKnown = try await database.withLog(as: .auditor) { log in try await replay(log) }
            if !isKnown {
                Terminal.complain("attune: there is no user \(user)")
                throw ExitCode.badInput
            }
        }
    }

    /// Whether there is such a user.
    private func replay(_ log: EventLog) async throws -> Bool {
        var pace = paced.map(Pace.init)
        var cursor: Int64 = if case .seq(let first)? = from { max(0, first - 1) } else { 0 }
        let last: Int64? = if case .seq(let last)? = to { last } else { nil }
        var selection = EventLog.Selection()
        selection.conversations = conversation.map { [$0] } ?? []
        while true {
            let page = try await log.page(
                of: user,
                after: cursor,
                through: last,
                limit: 1000,
                bytes: 1_048_576,
                selection
            )
            guard let page else { return false }
            for event in page.events {
                if case .time(let first)? = from, event.recordedAt < first { continue }
                // recorded_at never falls within a user: nothing behind this one is wanted.
                if case .time(let last)? = to, event.recordedAt > last { return true }
                try await pace?.wait(for: event.recordedAt)
                show(event)
            }
            cursor = page.through
            if !page.isCut { return true }
        }
    }

    private func show(_ event: StoredEvent) {
        if output.json {
            return OutputOptions.write { line in
                line.member("seq", event.seq)
                line.member("event", json: event.frame)
            }
        }
        guard let frame = try? JSONDocument(event.frame).root else { return }
        let time = readableTime(event.recordedAt)
        Terminal.say("\(event.seq)  \(time)  \(event.device)  \(EventLine.text(of: frame))")
    }
}

/// Waits between events as long as lay between them, divided by a factor.
struct Pace {
    private let times: Double
    private var last: Int64?

    /// Nobody watches an empty screen for a night.
    private static let longestPause = Duration.seconds(10)

    /// - Parameter times: how many times faster than it was.
    init(times: Double) { self.times = times }

    /// - Parameter time: when the event was stored, microseconds since 1970.
    mutating func wait(for time: Int64) async throws {
        defer { last = time }
        guard let last else { return }
        let pause = Duration.microseconds(Double(time - last) / times)
        if pause > .zero { try await Task.sleep(for: min(pause, Self.longestPause)) }
    }
}
