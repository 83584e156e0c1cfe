import AttuneTestKit
import Events
import Generators
import Glibc
import Postgres
import Testing

extension FaultTests {
    /// The database takes the daemon's sessions away, at any moment of a transaction.
    struct BackendTests {
        @Test func terminatedBackendsUnderLoad() async throws {
            let seed = Knob.seed()
            var generator = SeededGenerator(seed: seed)
            let daemon = try await DaemonProcess.start()
            let fleet = try await Fleet.make(of: ["alice", "bob"], on: [daemon], seed: seed)
            try await fleet.start()
            let admin = try await daemon.administer()
            var terminated: Int64 = 0
            for round in 1...(4 * Knob.rounds) {
                try await Task.sleep(for: .milliseconds(Int.random(in: 0...150, using: &generator)))
                terminated += try await admin.terminate("true")
                if round.isMultiple(of: 4) { await fleet.expectProgress("after all backends were terminated") }
            }
            #expect(terminated >= 4 * Knob.rounds)
            await admin.close()
            try await fleet.expectEverythingKept()
            await daemon.remove()
        }

        /// Each time some time after an append has begun, so that every step of it is hit in the end.
        @Test func terminatedInTheMiddleOfAppends() async throws {
            let seed = Knob.seed()
            let daemon = try await DaemonProcess.start()
            let fleet = try await Fleet.make(of: ["alice", "bob", "carol"], on: [daemon], seed: seed)
            try await fleet.start()
            let admin = try await daemon.administer()
            var terminated: Int64 = 0
            for _ in 1...(20 * Knob.rounds) {
                try await admin.wait(until: "exists (\(Self.appends))")
                _ = try await admin.execute(Statement(name: "pause", sql: "select pg_sleep(0.004 * random())::text"))
                terminated += try await admin.terminate("state = 'active' and query like '%moved_heads%'")
            }
            #expect(terminated > 0)
            await fleet.expectProgress("after the last backend was terminated")
            await admin.close()
            print("terminated \(terminated) appends")
            try await fleet.expectEverythingKept()
            await daemon.remove()
        }

        private static let appends = """
            select from pg_stat_activity
            where usename = 'attune_daemon' and state = 'active' and query like '%moved_heads%'
            """

        /// PostgreSQL takes the end of one backend by `kill -9` as a crash of the server, and recovers.
        @Test func aKilledBackendUnderLoad() async throws {
            let seed = Knob.seed()
            let daemon = try await DaemonProcess.start()
            let fleet = try await Fleet.make(of: ["alice", "bob"], on: [daemon], seed: seed)
            try await fleet.start()
            for _ in 1...3 {
                let admin = try await daemon.administer()
                try await admin.wait(until: "exists (\(Self.appends))")
                let pids = try await admin.execute(
                    Statement(name: "pids", sql: "select pid from pg_stat_activity where usename = 'attune_daemon'")
                )
                if let row = pids.first { kill(row.int32(0), SIGKILL) }
                await admin.close()
                await fleet.expectProgress("after a backend was killed")
            }
            try await fleet.expectEverythingKept()
            await daemon.remove()
        }

        /// The event is committed and nobody is told: the backend waits for a standby that does not exist, which it does
        /// between the commit and its answer, and is terminated there.
        @Test func aCommitWhoseAnswerIsLost() async throws {
            let daemon = try await DaemonProcess.start()
            let phone = try await daemon.open(token: try await daemon.addDevice("phone", of: "alice"))
            let admin = try await daemon.administer()
            for n in 1...5 {
                // A batch of two, since a batch is one transaction.
                let ids = ["\(n)0000000-0000-7000-8000-000000000001", "\(n)0000000-0000-7000-8000-000000000002"]
                let events = zip(ids, [2 * n - 1, 2 * n]).map { id, number in
                    #"{"id":"\#(id)","kind":"x.note","n":\#(number),"body":{"number":\#(number)}}"#
                }
                let push = #"{"t":"push","id":\#(n),"events":[\#(events.joined(separator: ","))]}"#
                let hold = try await CommitHold(on: daemon)
                try await phone.send(push)
                try await admin.wait(until: "exists (\(CommitHold.heldAppends))")
                #expect(try await admin.terminate("wait_event = 'SyncRep'") == 1)
                try await admin.wait(until: "exists (select from attune.events where id = '\(ids[1])')")
                try await hold.end()
                let answer = try await phone.next(within: .seconds(40))
                let first = try #require(
                    answer["results"]?.array,
                    "\(String(decoding: answer.canonical(), as: UTF8.self))"
                )
                #expect(first.map { $0["status"]?.string } == ["stored", "stored"])
                #expect(first.map { $0["seq"]?.integer } == [Int64(2 * n - 1), Int64(2 * n)])
                #expect(answer["head"]?.integer == Int64(2 * n) && answer["device_head"]?.integer == Int64(2 * n))
                try await phone.send(push)
                let second = try #require(try await phone.next()["results"]?.array)
                #expect(second.map { $0["status"]?.string } == ["duplicate", "duplicate"])
                #expect(second.map { $0["seq"]?.integer } == first.map { $0["seq"]?.integer })
                #expect(second.map { $0["at"]?.integer } == first.map { $0["at"]?.integer })
            }
            let count = try await admin.execute(Statement(name: "count", sql: "select count(*) from attune.events"))
            #expect(count[0].int64(0) == 10)
            await admin.close()
            #expect(try await daemon.attune(["verify"]).status == 0)
            await daemon.remove()
        }

        /// The same under load, where other pushes wait behind the one whose outcome is not known.
        @Test func commitsWhoseAnswersAreLostUnderLoad() async throws {
            let seed = Knob.seed()
            var generator = SeededGenerator(seed: seed)
            let daemon = try await DaemonProcess.start()
            let fleet = try await Fleet.make(of: ["alice", "bob"], on: [daemon], seed: seed)
            try await fleet.start()
            let admin = try await daemon.administer()
            var terminated: Int64 = 0
            for _ in 1...(2 * Knob.rounds) {
                try await Task.sleep(for: .milliseconds(Int.random(in: 0...100, using: &generator)))
                let hold = try await CommitHold(on: daemon)
                try await admin.wait(until: "exists (\(CommitHold.heldAppends))")
                terminated += try await admin.terminate("wait_event = 'SyncRep'")
                try await hold.end()
                await fleet.expectProgress("after commits went through untold")
            }
            #expect(terminated >= 2 * Knob.rounds)
            await admin.close()
            try await fleet.expectEverythingKept()
            await daemon.remove()
        }
    }
}

extension PostgresConnection {
    /// Terminates the daemon's backends of which `condition` is true.
    func terminate(_ condition: String) async throws -> Int64 {
        let rows = try await execute(
            Statement(
                name: condition,
                sql: """
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where usename = 'attune_daemon' and \(condition)
                    """
            )
        )
        return rows[0].int64(0)
    }

    /// Asks until `condition` is true; the server's answers pace the loop.
    func wait(until condition: String, within patience: Duration = .seconds(30)) async throws {
        let deadline = ContinuousClock.now + patience
        while try await !execute(Statement(name: String(condition.hashValue), sql: "select \(condition)"))[0].bool(0) {
            try #require(ContinuousClock.now < deadline, "\(condition)")
            await Task.yield()
        }
    }
}
