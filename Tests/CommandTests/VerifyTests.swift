import AttuneTestKit
import Events
import Testing

/// `attune verify`.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct VerifyTests {
    @Test func anUntouchedLog() async throws {
        let account = try await Account()
        #expect(try await account.attune("push", input: "a\nb\nc\n").status == 0)
        let machine = try await account.attune("verify", "--user", account.user, "--json")
        #expect(machine.status == 0 && machine.errors.isEmpty)
        let result = try #require(try objects(in: machine.output).first)
        #expect(result["user"]?.string == account.user && result["ok"]?.bool == true && result["seq"]?.integer == 3)
        let digest = try #require(result["digest"]?.string)
        #expect(digest.wholeMatch(of: /[0-9a-f]{64}/) != nil)
        let people = try await account.attune("verify", "--user", account.user)
        #expect(people.status == 0 && people.output.contains(account.user) && people.output.contains(digest))
    }

    @Test func anEmptyLog() async throws {
        let account = try await Account()
        let verify = try await account.attune("verify", "--user", account.user, "--json")
        #expect(verify.status == 0)
        let result = try #require(try objects(in: verify.output).first)
        #expect(result["ok"]?.bool == true && result["seq"]?.integer == 0)
        #expect(result["digest"]?.string == String(repeating: "0", count: 64))
    }

    @Test func nobodyOfThatName() async throws {
        let verify = try await attuned().attune(["verify", "--user", "nobody-here", "--json"])
        #expect(verify.status == 65 && verify.output.isEmpty && verify.errors.contains("nobody-here"))
    }

    /// What somebody with the whole machine did to a user's log, and the first event that does not fit after it.
    private static let tamperings: [(sql: String, event: Int64)] = [
        (#"update attune.events set body = replace(body, 'tea', 'gin') where user_id = 'USER' and seq = 2"#, 2),
        ("update attune.events set salt = decode(repeat('00', 16), 'hex') where user_id = 'USER' and seq = 3", 3),
        ("update attune.events set at = at + 1 where user_id = 'USER' and seq = 4", 4),
        ("update attune.events set device = 'laptop' where user_id = 'USER' and seq = 1", 1),
        ("update attune.events set recorded_at = recorded_at - 1 where user_id = 'USER' and seq = 5", 5),
        ("update attune.events set conversation = null where user_id = 'USER' and seq = 2", 2),
        ("update attune.events set author = 'service' where user_id = 'USER' and seq = 2", 2),
        ("update attune.events set n = null where user_id = 'USER' and seq = 2", 2),
        ("delete from attune.events where user_id = 'USER' and seq = 3", 3),
        ("delete from attune.events where user_id = 'USER' and seq = 1", 1),
        ("delete from attune.events where user_id = 'USER' and seq > 3", 4),
        ("delete from attune.events where user_id = 'USER'", 1),
        (
            """
            update attune.events set body = replace(body, 'tea', 'gin'),
                body_digest = sha256(salt || convert_to(replace(body, 'tea', 'gin'), 'UTF8'))
            where user_id = 'USER' and seq = 2
            """, 2
        ),
        (
            """
            update attune.events set seq = case seq when 2 then 300 else 2 end where user_id = 'USER' and seq in (2);
            update attune.events set seq = 2 where user_id = 'USER' and seq = 3;
            update attune.events set seq = 3 where user_id = 'USER' and seq = 300
            """, 2
        ),
    ]

    @Test func aTamperedLog() async throws {
        let daemon = try await DaemonProcess.start()
        var accounts: [Account] = []
        for _ in Self.tamperings { accounts.append(try await Account(on: daemon)) }
        let honest = try await Account(on: daemon)
        for account in accounts + [honest] {
            #expect(try await account.attune("push", input: "tea 1\ntea 2\ntea 3\ntea 4\ntea 5\n").status == 0)
        }
        #expect(try await honest.attune("verify").status == 0)
        for (account, tampering) in zip(accounts, Self.tamperings) {
            try await daemon.runAsSuperuser(
                """
                alter table attune.events disable trigger user;
                \(tampering.sql.replacing("USER", with: account.user));
                alter table attune.events enable trigger user
                """
            )
            let machine = try await account.attune("verify", "--user", account.user, "--json")
            #expect(machine.status == 1, "\(tampering.sql)")
            let result = try #require(try objects(in: machine.output).first)
            #expect(
                result["ok"]?.bool == false && result["broken_at"]?.integer == tampering.event,
                "\(tampering.sql): \(result.text)"
            )
            let people = try await account.attune("verify", "--user", account.user)
            #expect(people.status == 1 && people.output.contains("event \(tampering.event)"), "\(people.output)")
        }
        // All users: everyone is said, and one broken log is enough for the exit code.
        let all = try await honest.attune("verify", "--json")
        #expect(all.status == 1)
        let results = try objects(in: all.output)
        #expect(results.count == accounts.count + 1)
        #expect(results.filter { $0["ok"]?.bool == true }.map { $0["user"]?.string } == [honest.user])
        #expect(try await honest.attune("verify", "--user", honest.user).status == 0)
        await daemon.remove()
    }
}
