import AttuneTestKit
import Events
import Foundation
import Testing

/// `attune replay`: a user's history, from the database alone.
struct ReplayTests {
    private func account() async throws -> Account {
        let account = try await Account()
        let lines = (1...5).map { #"{"conversation":"\#($0 % 2 == 0 ? "even" : "odd")","text":"turn \#($0)"}"# }
        let pushed = try await account.attune("push", input: lines.joined(separator: "\n"))
        #expect(pushed.status == 0, "\(pushed.errors)")
        return account
    }

    private func replay(_ account: Account, _ arguments: String...) async throws -> [String] {
        let result = try await account.daemon.attune(["replay", "--user", account.user] + arguments)
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n").map(String.init)
    }

    @Test func asTextAndAsJSON() async throws {
        let account = try await account()
        let text = try await replay(account)
        #expect(text.count == 5 && text[0].hasPrefix("1  ") && text[4].hasSuffix("[odd] user: turn 5"))
        let lines = try await replay(account, "--json")
        let events = try lines.map { try JSONDocument(Array($0.utf8)).root }
        #expect(events.compactMap { $0["seq"]?.integer } == [1, 2, 3, 4, 5])
        #expect(events[2]["event"]?["body"]?["text"]?.string == "turn 3")
    }

    @Test func partsByPlaceTimeAndConversation() async throws {
        let account = try await account()
        #expect(try await replay(account, "--from", "2", "--to", "4").map { $0.prefix(1) } == ["2", "3", "4"])
        #expect(try await replay(account, "--conversation", "even").map { $0.prefix(1) } == ["2", "4"])
        #expect(try await replay(account, "--to", "2001-01-01").isEmpty)
        #expect(try await replay(account, "--from", "2001-01-01T00:00:00Z").count == 5)
        #expect(try await replay(account, "--paced", "1000").count == 5)
    }

    @Test func nobodyAndNonsense() async throws {
        let account = try await account()
        let unknown = try await account.daemon.attune(["replay", "--user", "nobody-\(account.user)"])
        #expect(unknown.status == 65 && unknown.errors.contains("there is no user"))
        for arguments in [["--from", "yesterday"], ["--paced", "0"]] {
            let result = try await account.daemon.attune(["replay", "--user", account.user] + arguments)
            #expect(result.status == 64, "\(arguments)")
        }
    }
}
