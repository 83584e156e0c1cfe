import Events
import Preferences
import SyncClient
import Wire

/// What is remembered of the user, kept beside a chat: the events that it shows, folded by the same rules as the
/// server's, so that each turn's effect is known as it comes, whichever device it was said on.
struct ChatMemory {
    private var state = PreferenceState()
    private var records: [PreferenceKey: PreferenceRecord] = [:]

    private static let page = 1000

    /// Nothing is remembered.
    init() {}

    /// Takes in what the device holds up to the event `end`, which precedes the first that ``take(_:)`` will get.
    init(through end: Int64, of client: SyncClient) async throws {
        var cursor: Int64 = 0
        while true {
            let events = try await client.held(after: cursor, preferences: true, limit: Self.page)
            for event in events where event.seq <= end { _ = apply(event) }
            guard let last = events.last, events.count == Self.page, last.seq < end else { return }
            cursor = last.seq
        }
    }

    /// Takes the next event; says what it changed, a line each.
    mutating func take(_ event: ClientEvent) -> [String] {
        apply(event).compactMap { Self.line(from: $0.before, to: $0.after).map(Terminal.harmless) }
    }

    private mutating func apply(_ event: ClientEvent) -> [(before: PreferenceRecord?, after: PreferenceRecord?)] {
        guard EventKind.isPreference(event.kind),
            let event = try? PreferenceEvent(event)
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
