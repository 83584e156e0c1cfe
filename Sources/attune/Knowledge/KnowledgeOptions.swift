import ArgumentParser
import EventLog
import Events
import Logging
import Preferences
import Projections

/// Whose preferences are asked for, and as of when.
struct KnowledgeOptions: ParsableArguments {
    @Option(help: "Whose preferences.") var user: String
    @Option(help: ArgumentHelp("As of this event instead of now.", valueName: "seq")) var seq: Int64?
    @Option(
        help: ArgumentHelp(
            "As of this time, by the server's clock: 2026-11-24, 2026-11-24T17:00:00Z, or microseconds since 1970.",
            valueName: "time"
        )
    )
    var at: Moment?
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if seq != nil && at != nil { throw ValidationError("give --seq or --at, not both") }
        if let seq, seq < 0 { throw ValidationError("--seq must not be negative") }
    }

    /// Runs `body` with the log and the preferences that are asked for.
    func withKnowledge(_ body: (EventLog, Knowledge) async throws -> Void) async throws {
        try await database.withLog(as: .auditor) { log in
            let knowledge = try await Knowledge(of: user, in: log, seq: seq, time: at?.microseconds)
            if knowledge.unreadable > 0 {
                let count = knowledge.unreadable == 1 ? "1 event" : "\(knowledge.unreadable) events"
                Terminal.complain("attune: \(count) cannot be read by this version and stand for nothing")
            }
            try await body(log, knowledge)
        }
    }
}

/// A user's preferences, folded from the log.
struct Knowledge {
    var state = PreferenceState()
    /// The event that they are as of.
    var seq: Int64
    /// Events that could not be read.
    var unreadable: Int64 = 0

    /// Folds a user's preferences as of an event or a time; as of now without either.
    init(of user: String, in log: EventLog, seq: Int64?, time: Int64?) async throws {
        guard let head = try await log.head(of: user) else {
            Terminal.complain("attune: there is no user \(user)")
            throw ExitCode.badInput
        }
        if let seq, seq > head {
            Terminal.complain("attune: --seq \(seq) is beyond the last event, which is \(head)")
            throw ExitCode.badInput
        }
        var end = seq ?? head
        if let time { end = min(head, try await log.seq(of: user, asOf: time)) }
        self.seq = end
        // What cannot be read is counted and said by the command.
        let silent = Logger(label: "attune") { _ in SwiftLogNoOpLogHandler() }
        let folds = try await log.bringForward([user: PreferenceFold()], through: [user: end], logger: silent)
        guard let fold = folds[user] else { return }
        state = fold.state
        unreadable = fold.unreadable
    }
}
