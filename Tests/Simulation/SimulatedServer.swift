import EventLog
import Events
import Preferences
import Projections
import Wire

/// One user's log with the daemon's own numbering, forgetting and folding over it, and nothing below: what is appended
/// is durable at once.
struct SimulatedServer {
    static let user = "u"

    /// What a restart keeps.
    struct Durable {
        var log: [StoredEvent] = []
        var places: [EventID: Int] = [:]
        var state = UserState()
        var fold = PreferenceFold()
        var epoch = "epoch 0"
    }

    var durable = Durable()
    let plant: Plant?
    private let secret = UserSecret.random()

    init(plant: Plant?) { self.plant = plant }

    var head: Int64 { durable.state.head.seq }

    /// Where a device stands.
    func device(_ name: String) -> Session.Device {
        let state = durable.state.devices[name] ?? DeviceState()
        return .init(
            user: Self.user,
            device: name,
            role: .person,
            head: head,
            deviceHead: state.n,
            seen: state.seen
        )
    }

    /// What a push gave: its answer, the frames for those who follow, and what changed of the preferences.
    struct Appended {
        var result: PushResult
        var frames: [EventFrame]
        var move: PreferenceMove?
    }

    /// Appends what a device pushed.
    mutating func append(_ proposals: [Proposal], of device: String, sent: Int64, now: Int64) -> Appended {
        let request = AppendRequest(
            user: Self.user,
            device: device,
            author: .person,
            proposals: proposals.map(Self.recognised),
            sent: sent
        )
        var knowledge = Numbering.Knowledge()
        while true {
            var numbering = Numbering(
                states: [Self.user: durable.state],
                knowledge: knowledge,
                now: now,
                forgets: [Self.user: ForgetKeeper(durable.fold, secret: secret)]
            )
            let result = numbering.number(request)
            if !numbering.needs.isEmpty {
                lookUp(numbering.needs, &knowledge)
                continue
            }
            // The database's unique key: ids are looked up only once one of them is met there.
            let met = numbering.rows.map(\.event.id).filter { durable.places[$0] != nil }
            if met.isEmpty || plant == .noDeduplication { return commit(numbering, result) }
            lookUp(.init(ids: Set(met.map { UserKey(Self.user, $0) })), &knowledge)
        }
    }

    private mutating func commit(_ numbering: Numbering, _ result: PushResult) -> Appended {
        for seq in numbering.redactions[Self.user] ?? [] {
            durable.log[Int(seq) - 1].body = nil
            durable.log[Int(seq) - 1].salt = nil
        }
        let base = durable.fold.seq
        var changes: [PreferenceKey: [UInt8]?] = [:]
        for row in numbering.rows {
            durable.places[row.event.id] = durable.log.count
            durable.log.append(row.event)
            guard EventKind.isPreference(row.event.kind) else { continue }
            for change in (try? durable.fold.take(row.event)) ?? [] {
                if case .closed = change { continue }
                changes[change.key] = .some(durable.fold.state.record(change.key)?.canonicalJSON)
            }
        }
        if let state = numbering.states[Self.user] { durable.state = state }
        let isMoved = durable.fold.seq > base
        return Appended(
            result: result,
            frames: numbering.rows.map { EventFrame($0.event) },
            move: isMoved
                ? PreferenceMove(
                    base: base,
                    seq: durable.fold.seq,
                    changes: changes.keys.sorted().map { .init(key: $0.text.bytes, record: changes[$0] ?? nil) },
                    hash: durable.fold.hash()
                ) : nil
        )
    }

    private func lookUp(_ needs: Numbering.Needs, _ knowledge: inout Numbering.Knowledge) {
        for key in needs.ids {
            knowledge.lookedUp.insert(key)
            guard plant != .noDeduplication, let place = durable.places[key.value] else { continue }
            let event = durable.log[place]
            knowledge.existing[key] = .init(
                seq: event.seq,
                at: event.at,
                kind: event.kind,
                conversation: event.conversation,
                body: event.body,
                digest: event.digest,
                intent: event.intent
            )
        }
        for key in needs.atMax {
            knowledge.atMax[key] = durable.log.prefix(Int(key.value)).map(\.at).max() ?? 0
        }
        for key in needs.turns {
            knowledge.conversations[key] = .some(durable.places[key.value].flatMap { durable.log[$0].conversation })
        }
        knowledge.freshUsers.formUnion(needs.users)
    }

    /// Reads "likes X" and "hates X" as the recogniser would.
    private static func recognised(_ proposal: Proposal) -> Proposal {
        guard case .event(var event) = proposal, let words = event.words else { return proposal }
        let parts = String(decoding: words, as: UTF8.self).split(separator: " ")
        guard parts.count == 2, parts[0] == "likes" || parts[0] == "hates" else { return proposal }
        let polarity = parts[0] == "likes" ? "like" : "dislike"
        let found = """
            {"id":"\(event.id.named("1/0"))","kind":"preference.asserted",\
            "body":{"topic":"\(parts[1])","polarity":"\(polarity)"}}
            """
        event.intent = "preference"
        if let root = try? JSONDocument(Array(found.utf8)).root,
            let derived = try? ProposedEvent(root, bodyLimit: 65_536)
        {
            event.derived = [derived]
        }
        return .event(event)
    }

    /// A page of the log.
    func page(after seq: Int64, limit: Int) -> Session.Page {
        let events = durable.log.dropFirst(Int(seq)).prefix(limit)
        return .init(events: events.map { EventFrame($0) }, through: events.last?.seq ?? seq)
    }

    /// All of the preferences.
    mutating func preferences(after seq: Int64?) -> PreferenceSet {
        let fold = durable.fold
        return PreferenceSet(
            head: head,
            seq: fold.seq,
            records: fold.seq == seq
                ? nil : fold.state.records.map { .init(key: $0.key.text.bytes, record: $0.canonicalJSON) },
            hash: durable.fold.hash()
        )
    }
}
