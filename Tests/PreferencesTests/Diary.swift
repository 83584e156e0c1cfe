import Events

@testable import Preferences

/// Writes a history for a test: each event sees all before it unless told otherwise, an hour after the last.
struct Diary {
    static let start: Int64 = 1_795_521_600_000_000
    static let hour: Int64 = 3_600_000_000

    private(set) var events: [PreferenceEvent] = []

    /// Adds an event and returns its id.
    ///
    /// - Parameter after: microseconds since the last event.
    @discardableResult
    mutating func add(
        _ kind: PreferenceKind,
        _ body: PreferenceBody?,
        by author: StoredEvent.Author = .recognizer,
        on device: String = "phone",
        after: Int64 = hour,
        seen: Int64? = nil,
        cause: EventID? = nil
    ) -> EventID {
        let seq = Int64(events.count + 1)
        let id = EventID(high: 0, low: UInt64(seq))
        let stamp = Stamp(
            seq: seq,
            seen: seen ?? seq - 1,
            at: (events.last?.stamp.at ?? Self.start) + after,
            device: UTF8Text(device),
            id: id
        )
        events.append(PreferenceEvent(stamp: stamp, kind: kind, author: author, cause: cause, body: body))
        return id
    }

    @discardableResult
    mutating func say(
        _ polarity: Polarity,
        _ topic: String,
        by author: StoredEvent.Author = .recognizer,
        on device: String = "phone",
        after: Int64 = hour,
        seen: Int64? = nil,
        cause: EventID? = nil,
        _ change: (inout Assertion) -> Void = { _ in }
    ) -> EventID {
        var assertion = Assertion(text: topic, topic: UTF8Text(CanonicalTopic.of(topic)), polarity: polarity)
        change(&assertion)
        return add(.asserted, .asserted(assertion), by: author, on: device, after: after, seen: seen, cause: cause)
    }

    @discardableResult
    mutating func guess(_ polarity: Polarity, _ topic: String, seen: Int64? = nil) -> EventID {
        say(polarity, topic, by: .service, on: "service:bot", seen: seen)
    }

    @discardableResult
    mutating func edit(_ kind: PreferenceKind, _ ids: EventID..., seen: Int64? = nil) -> EventID {
        let body: PreferenceBody =
            switch kind {
            case .confirmed: .confirmed(ids)
            case .rejected: .rejected(ids)
            case .pinned: .pinned(ids)
            case .unpinned: .unpinned(ids)
            default: .retracted(.events(ids))
            }
        return add(kind, body, by: .person, seen: seen)
    }

    @discardableResult
    mutating func merge(_ from: UTF8Text, _ into: UTF8Text) -> EventID {
        add(.merged, .merged(from: from, into: into), by: .person)
    }

    var state: PreferenceState { PreferenceState(resolving: events) }

    func record(_ topic: UTF8Text) -> PreferenceRecord? { state.record(PreferenceKey(topic: topic)) }

    func closed(_ topic: UTF8Text) -> [Interval] { state.closed(PreferenceKey(topic: topic)) }
}
