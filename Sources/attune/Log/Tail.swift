import ArgumentParser
import Events
import SyncClient

/// Follows a user's events.
struct Tail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Follow a user's events as they are stored.",
        discussion: "With --json each line is {\"seq\":...,\"event\":{...}}. It connects again by itself."
    )

    @Option(help: ArgumentHelp("Events after this seq first; 0 for all, or \"now\".", valueName: "seq"))
    var from = "now"
    @Flag(help: "Stop at the head instead of waiting for more.")
    var once = false
    @OptionGroup var server: ServerOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if from != "now" && (Int64(from) ?? -1) < 0 { throw ValidationError("--from must be a seq, 0, or \"now\"") }
    }

    func run() async throws {
        try await reporting {
            var follower = Follower(server: server, cursor: Int64(from))
            try await follower.follow { happening in
                switch happening {
                case .event(let seq, let event): show(seq, event)
                case .live: return !once
                case .interrupted(let error): Terminal.complain("attune: \(error); trying again")
                }
                return true
            }
        }
    }

    private func show(_ seq: Int64, _ event: JSONValue) {
        if output.json {
            OutputOptions.write { line in
                line.member("seq", seq)
                line.member("event", json: event.canonical())
            }
        } else {
            let time = readableTime(event["at"]?.integer ?? 0)
            Terminal.say("\(seq)  \(time)  \(event["device"]?.string ?? "")  \(EventLine.text(of: event))")
        }
    }
}

/// An event in one line, for people.
enum EventLine {
    static func text(of event: JSONValue) -> String {
        let kind = event["kind"]?.string ?? "?"
        guard let body = event["body"] else { return "\(kind) (redacted)" }
        if kind == "turn", let text = body["text"]?.string {
            let conversation = event["conversation"]?.string ?? ""
            let role = body["role"]?.string ?? ""
            return Terminal.harmless("[\(conversation)] \(role): \(text)")
        }
        return Terminal.harmless("\(kind) \(String(decoding: body.canonical(), as: UTF8.self))")
    }
}
