import AttuneTestKit
import EventLog
import Events
import Generators
import Logging
import Postgres
import Preferences
import Projections
import Testing

@testable import Memory

/// What is stored of preferences beside the log, written by a real appender into a real PostgreSQL: it is what folding the
/// log from its first event gives, whatever came in and in whichever order.
struct ProjectionTests {
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// What the log gives, folded from scratch.
    private func scratch(_ user: String, _ log: EventLog) async throws -> PreferenceState {
        let events = try await log.preferenceEvents(of: user, after: 0, through: .max, limit: 100_000)
        return PreferenceState(
            resolving: try events.map { event throws(UnreadablePreference) in try PreferenceEvent(event) }
        )
    }

    /// Checks that what is stored counts, and is what the log gives.
    private func expectStored(_ user: String, _ log: EventLog, _ comment: Comment) async throws {
        var state = try await scratch(user, log)
        let stored = try #require(
            try await log.storedPreferences(of: user, after: nil, withClosed: true, limit: 10_000),
            comment
        )
        let hash = state.stateHash()
        #expect(stored.hash == hash, comment)
        let records = stored.entries.compactMap(\.record).map { String(decoding: $0, as: UTF8.self) }
        #expect(records == state.records.map { String(decoding: $0.canonicalJSON, as: UTF8.self) }, comment)
        for entry in stored.entries {
            let key = PreferenceKey(UTF8Text(entry.key))
            #expect(entry.history == state.historyJSON(key), comment)
        }
        let keys = Set(state.records.map(\.key)).union(state.keysWithHistory).sorted()
        #expect(stored.entries.map { PreferenceKey(UTF8Text($0.key)) } == keys, comment)
    }

    /// Pushes random preference events of three devices; some push behind the others, some forget, some merge.
    private struct Chatter {
        var generator: SeededGenerator
        var ids: [String] = []
        var head: Int64 = 0
        private var number: UInt64 = 0

        init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

        mutating func request(of user: String) throws -> AppendRequest {
            let device = ["phone", "laptop", "service:bot"].randomElement(using: &generator) ?? "phone"
            let isService = device.hasPrefix("service:")
            let count = Int.random(in: 1...4, using: &generator)
            return AppendRequest(
                user: user,
                device: device,
                author: isService ? .service : .person,
                proposals: try (0..<count).map { _ in .event(try event(isService: isService)) },
                sent: Int64.random(in: 0...head, using: &generator)
            )
        }

        private mutating func event(isService: Bool) throws -> ProposedEvent {
            number += 1
            let id = EventID(high: 7, low: number).description
            let topic = ["tea", "coffee", "rain", "猫"].randomElement(using: &generator) ?? "tea"
            let other = ["tea", "coffee", "rain", "猫"].randomElement(using: &generator) ?? "tea"
            let polarity = ["like", "dislike", "avoid", "neutral"].randomElement(using: &generator) ?? "like"
            let named = ids.randomElement(using: &generator).map { "\"\($0)\"" } ?? "\"\(id)\""
            let choice = Int.random(in: 0..<(isService ? 60 : 100), using: &generator)
            let (kind, body) =
                switch choice {
                case ..<40: ("preference.asserted", #"{"topic":"\#(topic)","polarity":"\#(polarity)"}"#)
                case ..<50:
                    ("preference.asserted", #"{"topic":"\#(topic)","polarity":"like","qualifiers":["night"]}"#)
                case ..<60: ("preference.retracted", #"{"topic":"\#(topic)"}"#)
                case ..<70: ("preference.rejected", #"{"events":[\#(named)]}"#)
                case ..<75: ("preference.pinned", #"{"events":[\#(named)]}"#)
                case ..<80: ("preference.confirmed", #"{"events":[\#(named)]}"#)
                case ..<88: ("topic.merged", #"{"from":"\#(topic)","into":"\#(other)"}"#)
                case ..<92: ("preference.forgotten", #"{"topic":"\#(topic)"}"#)
                case ..<94: ("preference.forgotten", #"{"preference":"topic:\#(topic)|night"}"#)
                default: ("x.note", "{}")
                }
            ids.append(id)
            let json = #"{"id":"\#(id)","kind":"\#(kind)","body":\#(body)}"#
            return try ProposedEvent(try JSONDocument(Array(json.utf8)).root, bodyLimit: 10_000)
        }
    }

    private func versions(_ fixture: AppenderFixture) async throws -> (ProjectionVersions, PostgresConnection) {
        let connection = try await PostgresConnection.connect(
            PostgresConfiguration(
                fixture.cluster.connectionString(user: "attune_daemon", database: fixture.database),
                settings: EventLog.connectionSettings
            )
        )
        return (ProjectionVersions(connection, logger: logger), connection)
    }

    @Test(arguments: 0..<6) func storedIsWhatTheLogGives(_ offset: Int) async throws {
        let seed = UInt64.random(in: 0...(.max)) &+ UInt64(offset)
        let comment: Comment = "seed \(seed)"
        try await AppenderFixture.with { fixture in
            let user = "alice"
            for device in ["phone", "laptop"] { _ = try await fixture.log.addDevice(device, of: user, role: .person) }
            let listener = Listener()
            fixture.hub.follow(user, listener)
            var chatter = Chatter(seed: seed)
            for ticket in 0..<Int64(60) {
                let request = try chatter.request(of: user)
                let result = try await listener.append(request, ticket: ticket, by: fixture.appender)
                #expect(result.results.allSatisfy { if case .stored = $0 { true } else { false } }, comment)
                chatter.head = result.head
                if ticket % 10 == 9 { try await expectStored(user, fixture.log, comment) }
                if ticket == 30 {
                    // Another version, made and made live while the appender goes on.
                    let (versions, connection) = try await versions(fixture)
                    let (version, _) = try await versions.rebuild()
                    #expect(try await versions.diff(1, version) { _ in } == 0, comment)
                    #expect(try await versions.swap(to: version) == 1, comment)
                    await connection.close()
                }
            }
            try await expectStored(user, fixture.log, comment)
            // What followers were told adds up to the same.
            var followed: [[UInt8]: [UInt8]] = [:]
            var last: PreferenceMove?
            for move in listener.commits.compactMap(\.preferences) {
                #expect(move.base == (last?.seq ?? 0), comment)
                for change in move.changes { followed[change.key] = change.record }
                last = move
            }
            var state = try await scratch(user, fixture.log)
            #expect(followed.count == state.recordCount, comment)
            for record in state.records { #expect(followed[record.key.text.bytes] == record.canonicalJSON, comment) }
            let hash = state.stateHash()
            #expect(last?.hash == hash, comment)
            let verified = try await fixture.log.verify(user)
            #expect(verified?.fault == nil && verified?.seq == chatter.head, comment)
        }
    }

    /// What nothing keeps up is never served: it does not count until it is brought forward.
    @Test func whatIsBehindDoesNotCount() async throws {
        try await AppenderFixture.with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            let listener = Listener()
            var chatter = Chatter(seed: 1)
            for ticket in 0..<Int64(5) {
                _ = try await listener.append(try chatter.request(of: "alice"), ticket: ticket, by: fixture.appender)
            }
            let admin = try await fixture.cluster.connect(database: fixture.database)
            try await admin.run(script: "update attune.preference_states set seq = seq - 1")
            await admin.close()
            #expect(try await fixture.log.storedPreferences(of: "alice", after: nil, withClosed: true) == nil)
            let (versions, connection) = try await versions(fixture)
            #expect(try await versions.versions().first?.behind == 1)
            _ = try await versions.run()
            try await expectStored("alice", fixture.log, "after run")
            await connection.close()
        }
    }

    /// An event that nobody can read is counted and set aside; the rest is served, and the next rebuild counts it too.
    @Test func anUnreadableEventIsSetAside() async throws {
        try await AppenderFixture.with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            let listener = Listener()
            func append(_ event: ProposedEvent, _ ticket: Int64) async throws {
                let request = AppendRequest(
                    user: "alice",
                    device: "phone",
                    author: .person,
                    proposals: [.event(event)],
                    sent: 0
                )
                _ = try await listener.append(request, ticket: ticket, by: fixture.appender)
            }
            // As a version after this one might have stored it.
            let strange = ProposedEvent(
                id: EventID(high: 1, low: 1),
                kind: "preference.asserted",
                body: Array(#"{"mood":"blue"}"#.utf8)
            )
            try await append(strange, 1)
            try await append(try assertion(2), 2)
            let stored = try await fixture.log.storedPreferences(of: "alice", after: nil, withClosed: true)
            #expect(stored?.entries.count == 1 && stored?.seq == 2)
            let (versions, connection) = try await versions(fixture)
            #expect(try await versions.versions().first?.unreadable == 1)
            let (_, done) = try await versions.rebuild()
            #expect(done.unreadable == 1 && done.folded == 1)
            #expect(try await versions.diff(1, 2) { _ in } == 0)
            await connection.close()
        }
    }

    /// A rebuild that was stopped in the middle goes on where it was.
    @Test func aRebuildGoesOn() async throws {
        struct Stopped: Error {}
        try await AppenderFixture.with { fixture in
            let listener = Listener()
            for number in 0..<200 {
                let user = "user-\(number)"
                _ = try await fixture.log.addDevice("phone", of: user, role: .person)
                let request = AppendRequest(
                    user: user,
                    device: "phone",
                    author: .person,
                    proposals: [.event(try assertion(UInt64(number)))],
                    sent: 0
                )
                _ = try await listener.append(request, ticket: Int64(number), by: fixture.appender)
            }
            let (first, connection) = try await versions(fixture)
            await #expect(throws: Stopped.self) {
                _ = try await first.rebuild { if $0.users >= 100 { throw Stopped() } }
            }
            let (second, other) = try await versions(fixture)
            // As long as the first is there, it keeps others out.
            await #expect(throws: ProjectionFault.busy) { _ = try await second.rebuild() }
            await connection.close()
            await other.close()
            let (third, last) = try await versions(fixture)
            let (version, done) = try await third.rebuild()
            #expect(version == 2 && done.resumed == 128 && done.folded == 72 && done.users == 200)
            #expect(try await third.diff(1, 2) { _ in } == 0)
            await #expect(throws: ProjectionFault.isLive(1)) { _ = try await third.drop(1) }
            #expect(try await third.swap(to: 2, only: "user-7") == 1)
            await #expect(throws: ProjectionFault.unknownUser("nobody")) {
                _ = try await third.swap(to: 2, only: "nobody")
            }
            #expect(try await third.swap(to: 2) == 199)
            #expect(try await third.drop(1) == 200)
            await #expect(throws: ProjectionFault.unknownVersion(1)) { _ = try await third.swap(to: 1) }
            try await expectStored("user-199", fixture.log, "after the swap")
            await last.close()
        }
    }

    private func assertion(_ number: UInt64) throws -> ProposedEvent {
        let id = EventID(high: 9, low: number).description
        let json = #"{"id":"\#(id)","kind":"preference.asserted","body":{"topic":"tea","polarity":"like"}}"#
        return try ProposedEvent(try JSONDocument(Array(json.utf8)).root, bodyLimit: 10_000)
    }
}
