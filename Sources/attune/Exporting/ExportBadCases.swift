import ArgumentParser
import EventLog
import Events

/// Writes answers that broke off.
struct ExportBadCases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bad-cases",
        abstract: "Write every answer that broke off, for whoever trains the model.",
        discussion: """
            One JSON object a line: "user", "conversation", "turn", "question", "partial", "continuation", "finish", "model", \
            "noted": what had been asked, the answer as far as it came, what continued it later, how it ended and which model \
            wrote it. "noted" is true where the person said that it was not finished. An answer counts if it finished with \
            length, cut or error, or if the person said so. Texts that were redacted are left out.

            EXAMPLES
              attune export bad-cases > bad-cases.jsonl
              attune export bad-cases --user demo
            """
    )

    @Option(help: "Only this user's.") var user: String?
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        try await reporting {
            try await database.withLog(as: .auditor) { log in
                if let user {
                    guard try await export(user, log) else {
                        Terminal.complain("attune: there is no user \(user)")
                        throw ExitCode.badInput
                    }
                } else {
                    try await log.forEachUser { _ = try await export($0.name, log) }
                }
            }
        }
    }

    /// Whether there is such a user.
    private func export(_ user: String, _ log: EventLog) async throws -> Bool {
        var cases = BadCases()
        var after: Int64 = 0
        var selection = EventLog.Selection()
        selection.kinds = ["turn", "turn.unfinished"]
        while true {
            let page = try await log.page(of: user, after: after, limit: 1000, bytes: 4_194_304, selection)
            guard let page else { return false }
            for event in page.events { cases.take(event) }
            after = page.through
            if !page.isCut { break }
        }
        for found in cases.found { write(found, of: user) }
        return true
    }

    private func write(_ found: BadCase, of user: String) {
        OutputOptions.write { line in
            line.member("user", user)
            line.member("conversation", found.conversation)
            line.member("turn", found.turn.description)
            line.member("question", found.question)
            line.member("partial", found.partial)
            line.member("continuation", found.continuation)
            line.member("finish", found.finish)
            line.member("model", found.model)
            line.member("noted", found.isNoted)
        }
    }
}

/// An answer that broke off.
struct BadCase {
    var turn: EventID
    var conversation: String
    var question: String?
    var partial: String
    var continuation: String?
    var finish: String?
    var model: String?
    /// Whether the person said that it was not finished.
    var isNoted = false
}

/// Finds answers that broke off in a user's turns, in the order of the log.
struct BadCases {
    private var questions: [EventID: String] = [:]
    private var lastQuestion: [String: String] = [:]
    private var answers: [EventID: BadCase] = [:]
    private var order: [EventID] = []

    /// Those that broke off, in the order of the log.
    var found: [BadCase] {
        order.compactMap { answers[$0] }.filter { answer in
            answer.isNoted || ["length", "cut", "error"].contains(answer.finish)
        }
    }

    mutating func take(_ event: StoredEvent) {
        guard let body = event.body.flatMap({ try? JSONDocument($0).root }) else { return }
        func id(_ name: StaticString) -> EventID? { body[name]?.utf8.flatMap { EventID($0) } }
        if event.kind == EventKind.unfinished {
            if let turn = id("turn") { answers[turn]?.isNoted = true }
            return
        }
        guard let text = body["text"]?.string, let conversation = event.conversation else { return }
        switch body["role"]?.string {
        case "user":
            questions[event.id] = text
            lastQuestion[conversation] = text
        case "assistant":
            if let continued = id("continues"), var answer = answers[continued] {
                answer.continuation = (answer.continuation ?? "") + text
                answers[continued] = answer
            }
            answers[event.id] = BadCase(
                turn: event.id,
                conversation: conversation,
                question: id("replies_to").flatMap { questions[$0] } ?? lastQuestion[conversation],
                partial: text,
                finish: body["finish"]?.string,
                model: body["model"]?.string
            )
            order.append(event.id)
        default: break
        }
    }
}
