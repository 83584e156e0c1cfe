import ArgumentParser
import Events
import SyncClient
import Synchronization

/// Pushes what stdin holds.
struct Push: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Push events, turns or plain text from stdin.",
        discussion: """
            One a line: an event {"kind","body"} (with "id" it can be repeated safely, "at" and "seen" are kept), a turn
            {"conversation","role","text"}, or plain text, which becomes a user's turn.
            The daemon's acks are waited for, and what was not acked is pushed again, under the same ids, over a new
            connection. A line that is refused is named on stderr; the others are stored.
            """
    )

    @Option(help: "Conversation of lines that name none.") var conversation = "main"
    @Option(help: "Role of lines that name none: user, assistant, system or tool.") var role = "user"
    @Option(help: "Events in one push, 1 to 500.") var batch = 100
    @OptionGroup var server: ServerOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if !(1...500).contains(batch) { throw ValidationError("--batch must be 1 to 500") }
        if !EventKind.conversationBytes.contains(conversation.utf8.count) {
            throw ValidationError("--conversation must have 1 to 128 bytes")
        }
    }

    func run() async throws {
        try await reporting {
            let reader = EventReader(conversation: conversation, role: role)
            let bar = ProgressBar("pushing", unit: "events")
            let tally = PushTally(asJSON: output.json)
            let pipeline = try await PushPipeline(server: server)
            async let settled: Void = pipeline.settleAnswers { tally.count($0, $1) }
            try await InputLines().forEachChunk { lines, firstNumber in
                var events: [OutgoingEvent] = []
                for (offset, line) in lines.enumerated() {
                    do throws(UnreadableLine) {
                        guard let event = try reader.event(from: line, line: firstNumber + offset) else { continue }
                        events.append(event)
                    } catch {
                        tally.refuse(line: firstNumber + offset, error.message)
                    }
                }
                while !events.isEmpty {
                    let count = await pipeline.fitting(events, atMost: batch)
                    if count == 0 {
                        tally.refuse(line: events[0].line, "longer than a line of the protocol may be")
                        events.removeFirst()
                        continue
                    }
                    try await pipeline.push(Array(events.prefix(count)))
                    events.removeFirst(count)
                    bar.show(Int64(tally.total), of: nil)
                }
            }
            try await pipeline.finish()
            await settled
            bar.clear()
            tally.report(seconds: bar.elapsed)
            if tally.refused > 0 { throw ExitCode.badInput }
        }
    }
}

/// Counts what became of events, and says what was refused and why.
private final class PushTally: Sendable {
    private struct Counts {
        var stored = 0
        var duplicates = 0
        var refused = 0

        var total: Int { stored + duplicates + refused }
    }

    private let asJSON: Bool
    private let counts = Mutex(Counts())

    init(asJSON: Bool) { self.asJSON = asJSON }

    var total: Int { counts.withLock { $0.total } }
    var refused: Int { counts.withLock { $0.refused } }

    func refuse(line: Int, _ reason: String) {
        counts.withLock { $0.refused += 1 }
        if asJSON {
            OutputOptions.write { object in
                object.member("line", Int64(line))
                object.member("status", "refused")
                object.member("message", reason)
            }
        }
        Terminal.complain("line \(line): \(Terminal.harmless(reason))")
    }

    func count(_ event: OutgoingEvent, _ result: JSONValue) {
        switch result["status"]?.string {
        case "stored": counts.withLock { $0.stored += 1 }
        case "duplicate": counts.withLock { $0.duplicates += 1 }
        default:
            return refuse(
                line: event.line,
                "\(result["message"]?.string ?? "refused") (\(result["code"]?.string ?? "?"))"
            )
        }
        guard asJSON else { return }
        OutputOptions.write { object in
            object.member("line", Int64(event.line))
            object.member("id", result["id"]?.string)
            object.member("seq", result["seq"]?.integer)
            object.member("at", result["at"]?.integer)
            object.member("status", result["status"]?.string)
        }
    }

    func report(seconds: Double) {
        let counts = counts.withLock { $0 }
        let rate = Int(Double(counts.total) / seconds)
        let time = "\(Int(seconds * 10) / 10).\(Int(seconds * 10) % 10) s"
        let text =
            "stored \(counts.stored), duplicates \(counts.duplicates), refused \(counts.refused) in \(time) (\(rate)/s)"
        if asJSON { Terminal.complain(text) } else { Terminal.say(text) }
    }
}
