import Events
import Preferences

/// An event as a device made it, before any server saw it. Events are known by their index in the order of the making.
struct MadeEvent {
    var id: EventID
    var kind: PreferenceKind
    var author: StoredEvent.Author
    var device: String
    /// The device's hybrid clock.
    var at: Int64
    /// The true time.
    var madeAt: Int64
    /// What the device had applied or made, as a set of indices.
    var known: UInt64
    var content: Content

    enum Content {
        case body(PreferenceBody)
        /// What is to be forgotten; stored otherwise than sent.
        case forget(ForgetTarget)
    }

    func knows(_ index: Int) -> Bool { known & 1 << UInt64(index) != 0 }
}

/// A history: events in the order of their making, and one order in which they reached the server.
struct MadeHistory {
    var events: [MadeEvent]
    var arrival: [Int]

    /// Whether two forgets that do not know each other may meet one merge: protocol section 8.3 leaves those out.
    var hasForgetsMeetingMerge: Bool {
        let forgets = events.indices.filter { if case .forget = events[$0].content { true } else { false } }
        let hasMerge = events.contains { $0.kind == .merged && $0.author == .person }
        return hasMerge
            && forgets.contains { a in
                forgets.contains { b in a < b && !events[b].knows(a) && !events[a].knows(b) }
            }
    }
}
