import Events
import Preferences
import SyncClient

/// What is remembered of the user, kept beside a chat: the events that it shows, folded by the same rules as the
/// server's, so that each turn's effect is known as it comes, whichever device it was said on.
struct ChatMemory {
    private var state = PreferenceState()
    private var records: [PreferenceKey: PreferenceRecord] = [:]
    /// Set where the server goes by other rules: then nothing is folded here, as it would come out differently there.
    private(set) var otherRules: String?

    /// Takes in what was known up to the event `end`, which precedes the first that ``take(_:_:)`` will get.
    init(through end: Int64, over connection: ServerConnection) async throws {
        guard connection.hello.resolver == Int64(Preferences.resolverVersion) else {
            otherRules =
                "what is remembered is not shown: the server's rules are version \(connection.hello.resolver), "
                + "this program's \(Preferences.resolverVersion)"
            return
        }
        var cursor: Int64? = 0
        while let from = cursor, from < end {
            let page = try await connection.request("read") { frame in
                frame.member("from", from)
                frame.member("to", end)
                frame.beginArray("kinds")
                frame.element("preference.*")
                frame.element("topic.merged")
                frame.endArray()
            }
            for entry in page["events"]?.array ?? [] {
                guard let seq = entry["seq"]?.integer, let event = entry["event"] else { continue }
                _ = apply(seq, event)
            }
            cursor = page["next"]?.integer
        }
    }

    /// Takes the next event; says what it changed, a line each.
    mutating func take(_ seq: Int64, _ event: JSONValue) -> [String] {
        apply(seq, event).compactMap { Self.line(from: $0.before, to: $0.after).map(Terminal.harmless) }
    }

    private mutating func apply(
        _ seq: Int64,
        _ event: JSONValue
    ) -> [(before: PreferenceRecord?, after: PreferenceRecord?)] {
        guard otherRules == nil, let kind = event["kind"]?.string, PreferenceKind(rawValue: kind) != nil,
            let event = try? PreferenceEvent(seq: seq, frame: event)
        else { return [] }
        return state.apply(event).map { change in
            let before = records[change.key]
            switch change {
            case .set(let record): records[change.key] = record
            case .removed(let key): records[key] = nil
            case .closed: break
            }
            return (before, records[change.key])
        }
    }

    /// How a record changed, for people; nil for what nobody needs to be told.
    static func line(from before: PreferenceRecord?, to after: PreferenceRecord?) -> String? {
        switch (before, after) {
        case (nil, nil): return nil
        case (nil, let after?):
            return after.shown.status == .suggested ? "? perhaps \(after.sentence)" : "+ \(after.sentence)"
        case (let before?, nil): return "- no longer \(before.sentence)"
        case (let before?, let after?):
            let (old, new) = (before.holding(before.shown), after.holding(after.shown))
            if old != new && (before.shown.canonical != after.shown.canonical || !after.key.isSlot) {
                let doubt = after.shown.status == .contested ? " (\(after.shown.rule.rawValue))" : ""
                return "± \(after.subject): \(old) -> \(new)\(doubt)"
            }
            let rivals = after.other.filter { side in !before.other.contains { $0.evidence == side.evidence } }
            if let rival = rivals.first {
                var weaker = after
                weaker.shown = rival
                return "? \(weaker.sentence), but \(after.sentence) stands (\(rival.rule.rawValue))"
            }
            guard after.shown.evidenceCount > before.shown.evidenceCount else { return nil }
            return "= \(after.sentence), said \(after.shown.evidenceCount) times"
        }
    }
}
