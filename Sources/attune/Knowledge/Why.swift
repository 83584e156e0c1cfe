import ArgumentParser
import EventLog
import Events
import Preferences

/// Says why a preference stands.
struct Why: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say why a preference stands: by which rule, and from which words.",
        discussion: """
            KEY is a key as `attune state` shows it, such as topic:下雨天, or a topic, which is taken to its key. With --json \
            it is one object, as the protocol's `why` answers.

            EXAMPLE
              attune why --user demo 下雨天
            """
    )

    @Argument(help: "A key, or a topic.") var key: String
    @OptionGroup var asked: KnowledgeOptions
    @OptionGroup var output: OutputOptions

    /// Suggestions in an error message.
    private static let suggestionLimit = 10
    /// Claims of one sort that are shown to people; --json has up to 1,000.
    private static let witnessLimit = 20

    func run() async throws {
        try await reporting {
            try await asked.withKnowledge { log, knowledge in
                guard let record = record(in: knowledge.state), let why = knowledge.state.why(record.key) else {
                    Terminal.complain("attune: " + Terminal.harmless(missing(in: knowledge.state)))
                    throw ExitCode.badInput
                }
                if output.json { return Terminal.say(String(decoding: why.json, as: UTF8.self)) }
                try await show(why, of: record, in: log)
            }
        }
    }

    private func record(in state: PreferenceState) -> PreferenceRecord? {
        state.record(PreferenceKey(UTF8Text(key)))
            ?? state.record(PreferenceKey(topic: UTF8Text(CanonicalTopic.of(key))))
            ?? state.record(PreferenceKey(slot: UTF8Text(CanonicalTopic.of(key))))
    }

    private func missing(in state: PreferenceState) -> String {
        let topic = CanonicalTopic.of(key)
        let closed = [PreferenceKey(UTF8Text(key)), PreferenceKey(topic: UTF8Text(topic))]
            .contains { !state.closed($0).isEmpty }
        if closed {
            return "nothing holds of \(key) any more; `attune state --user \(asked.user) --history` shows what did"
        }
        let like = state.records.map(\.key.description).filter { $0.contains(topic) }.prefix(Self.suggestionLimit)
        if like.isEmpty { return "there is no preference \(key); `attune state --user \(asked.user)` lists all" }
        return "there is no preference \(key); there are \(like.joined(separator: ", "))"
    }

    private func show(_ why: Explanation, of record: PreferenceRecord, in log: EventLog) async throws {
        let losers = why.losers.suffix(Self.witnessLimit)
        var words = Words(user: asked.user)
        try await words.read([why.winner] + losers, in: log)
        Terminal.say(Terminal.harmless("\(record.key): \(record.sentence)"))
        Terminal.say("  rule      \(why.rule.rawValue): \(why.rule.meaning)")
        Terminal.say("  from      \(words.line(of: why.winner))")
        for loser in losers { Terminal.say("  against   \(words.line(of: loser))") }
        if losers.count < why.losers.count {
            Terminal.say("            and \(why.losers.count - losers.count) earlier; --json has them")
        }
        Terminal.say(
            "  evidence  \(record.shown.evidenceCount) \(record.shown.evidenceCount == 1 ? "claim" : "claims")"
        )
    }
}

/// The words that claims go back to.
struct Words {
    let user: String
    private var events: [EventID: StoredEvent] = [:]

    /// Characters that are shown before and behind the words in question.
    private static let context = 40

    init(user: String) { self.user = user }

    /// Reads the claims' events and turns.
    mutating func read(_ witnesses: [Witness], in log: EventLog) async throws {
        let ids = Set(witnesses.flatMap { [$0.event] + ($0.turn.map { [$0] } ?? []) })
        for event in try await log.events(of: user, ids: Array(ids)) ?? [] { events[event.id] = event }
    }

    /// Where and when a claim was made, and its words.
    func line(of witness: Witness) -> String {
        let event = events[witness.event]
        let place = "#\(witness.seq)  \(readableTime(event?.at ?? 0))  \(event?.device ?? "?")"
        guard let id = witness.turn else { return "\(place)  an edit" }
        guard let turn = events[id] else { return "\(place)  turn \(id)" }
        guard let body = turn.body.flatMap({ try? JSONDocument($0).root }), let text = body["text"]?.utf8 else {
            return "\(place)  turn #\(turn.seq) (redacted)"
        }
        return "\(place)  turn #\(turn.seq)  " + Terminal.harmless(Self.marked(text, witness.span))
    }

    /// The text around a span, with the span in guillemets.
    static func marked(_ text: ArraySlice<UInt8>, _ span: SourceSpan?) -> String {
        let bytes = Array(text)
        guard let span, span.start >= 0, span.start <= span.end, span.end <= bytes.count else {
            return String(String(decoding: bytes, as: UTF8.self).prefix(2 * context))
        }
        let before = String(decoding: bytes[..<Int(span.start)], as: UTF8.self)
        let within = String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
        let after = String(decoding: bytes[Int(span.end)...], as: UTF8.self)
        return (before.count > context ? "…" : "") + before.suffix(context) + "«" + within + "»"
            + after.prefix(context) + (after.count > context ? "…" : "")
    }
}

extension Rule {
    /// What it says, in a line (preferences page, section 2).
    var meaning: String {
        switch self {
        case .stated: "the first statement about it"
        case .repeated: "said more than once, never the opposite since"
        case .reversed: "the opposite was said later, and ended what stood"
        case .outranked: "a weaker statement, which may not end what stands"
        case .undecided: "opposites, and neither was said after the other"
        case .coexists: "other circumstances, so another preference"
        case .slot: "a later value took the place of an earlier one"
        case .neutral: "no longer minded, and not liked either"
        case .retracted: "taken back"
        case .confirmed: "confirmed by the user"
        case .rejected: "rejected by the user"
        case .pinned: "pinned by the user: only an edit ends it"
        case .hard: "a need that never fades"
        case .forgotten: "forgotten on the user's wish"
        case .expired: "past its time"
        case .merged: "two topics that are one"
        }
    }
}
