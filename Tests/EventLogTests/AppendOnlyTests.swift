import EventLog
import Events
import Postgres
import Testing

/// The log can only grow, and the database itself sees to it: each role tries each forbidden verb.
struct AppendOnlyTests {
    private static let change = [
        "update attune.events set body = 'x'", "update attune.events set body = null, salt = null",
        "update attune.events set seq = seq + 1", "delete from attune.events", "truncate attune.events",
    ]

    private func code(_ sql: String, as role: String, _ fixture: LogFixture) async throws -> PostgresError.Code? {
        let connection = try await fixture.connect(as: role)
        var code: PostgresError.Code?
        do {
            try await connection.run(script: sql)
        } catch {
            code = error.code
        }
        await connection.close()
        return code
    }

    @Test func nobodyChangesOrRemovesAnEvent() async throws {
        try await LogFixture.with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            try await fixture.append(["{}"])
            for statement in Self.change {
                #expect(
                    try await code(statement, as: "attune_daemon", fixture) == .insufficientPrivilege,
                    "\(statement)"
                )
                #expect(
                    try await code(statement, as: "attune_auditor", fixture) == .insufficientPrivilege,
                    "\(statement)"
                )
                // Those who have the right meet the trigger.
                let owner = "set role attune_owner; " + statement
                #expect(try await code(owner, as: "attune_migrator", fixture) == .appendOnly, "\(statement)")
                #expect(try await code(statement, as: "attune_admin", fixture) == .appendOnly, "\(statement)")
            }
            #expect(try await fixture.log.verify("alice")?.fault == nil)
        }
    }

    @Test(arguments: [
        "insert into attune.events select * from attune.events on conflict (user_id, seq) do update set body = 'x'",
        "select * from attune.events for update", "begin; lock table attune.events in access exclusive mode",
        "drop table attune.events", "alter table attune.events disable trigger all",
        "drop trigger keep_events on attune.events", "set session_replication_role = replica",
        "delete from attune.heads", "truncate attune.heads", "delete from attune.devices",
        "update attune.log set epoch = gen_random_uuid()",
        "insert into attune.log default values", "create table attune.mine ()", "set role attune_owner",
        "create or replace function attune.keep_events() returns trigger language plpgsql as 'begin return new; end'",
    ])
    func theDaemonMayNot(_ statement: String) async throws {
        try await LogFixture.with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            try await fixture.append(["{}"])
            #expect(try await code(statement, as: "attune_daemon", fixture) == .insufficientPrivilege)
        }
    }

    @Test(arguments: [
        "insert into attune.heads (user_id) values ('eve')", "update attune.heads set seq = 0",
        "insert into attune.devices (user_id, device, role, token_hash) values ('alice', 'x', 'person', '')",
        "update attune.devices set role = 'auditor'", "select token_hash from attune.devices",
        "select * from attune.devices",
        "select attune.redact('alice', '{1}')", "insert into attune.events select * from attune.events",
        "set role attune_daemon", "set role attune_owner",
    ])
    func theAuditorMayOnlyRead(_ statement: String) async throws {
        try await LogFixture.with { fixture in
            let refused = try await code(statement, as: "attune_auditor", fixture)
            #expect(refused == .insufficientPrivilege)
            let allowed = try await code("select * from attune.events", as: "attune_auditor", fixture)
            #expect(allowed == nil)
        }
    }

    /// The one change that passes: the body goes, both digests stay, and the chain still verifies.
    @Test func redactingBlanksTheBodyAndNothingElse() async throws {
        try await LogFixture.with { fixture in
            _ = try await fixture.log.addDevice("phone", of: "alice", role: .person)
            try await fixture.append([#"{"secret":1}"#, #"{"kept":2}"#, #"{"secret":3}"#])
            #expect(try await code("select attune.redact('alice', '{1,3}')", as: "attune_daemon", fixture) == nil)
            let events = try #require(try await fixture.log.page(of: "alice", after: 0, limit: 10, bytes: 1000)).events
            #expect(events.map { $0.body == nil } == [true, false, true])
            #expect(events.map { $0.salt == nil } == [true, false, true])
            let verification = try await fixture.log.verify("alice")
            #expect(verification?.fault == nil)
            #expect(verification?.redacted == 2)
            // The door is shut again behind it, also within the same transaction.
            let after =
                "begin; select attune.redact('alice', '{1}'); update attune.events set body = null, salt = null; commit"
            #expect(try await code(after, as: "attune_admin", fixture) == .appendOnly)
        }
    }
}
