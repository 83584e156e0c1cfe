import AttuneTestKit
import Events
import Foundation
import Testing

/// `attune state`, `why` and `context`: what is known of a user, from the database alone.
@Suite(.aDozenAtATime) struct KnowledgeTests {
    /// The seed story: liked, then disliked; and a language.
    private func account() async throws -> Account {
        let account = try await Account()
        let pushed = try await account.attune("push", input: "我喜欢下雨天\n后来我讨厌下雨天了\nreply in English please\n")
        #expect(pushed.status == 0, "\(pushed.errors)")
        return account
    }

    private func run(_ account: Account, _ arguments: String...) async throws -> String {
        let result = try await account.daemon.attune([arguments[0], "--user", account.user] + arguments.dropFirst())
        #expect(result.status == 0, "\(result.errors)")
        return result.output
    }

    private func columns(_ line: Substring) -> [String] {
        line.split(separator: " ").map(String.init)
    }

    @Test func theStateNowAndBefore() async throws {
        let account = try await account()
        let now = try await run(account, "state").split(separator: "\n")
        #expect(now.count == 4, "\(now)")
        #expect(columns(now[0]) == ["key", "says", "strength", "status", "rule", "since", "until", "claims"])
        #expect(Array(columns(now[1]).prefix(2)) == ["slot:reply_language", "English"])
        #expect(Array(columns(now[2]).prefix(2)) == ["topic:下雨天", "dislike"])
        // Wide characters take two columns: what follows the key stands in one line with what is above it.
        let (above, below) = (try #require(now[1].range(of: "English")), try #require(now[2].range(of: "dislike")))
        let wide = now[2][..<below.lowerBound].unicodeScalars.count { $0.value > 0x2E80 }
        #expect(now[1][..<above.lowerBound].count == now[2][..<below.lowerBound].count + wide)
        #expect(now[3].hasPrefix("2 preferences as of event 6, hash "))
        let then = try await run(account, "state", "--seq", "2").split(separator: "\n")
        #expect(then.count == 3 && columns(then[1]).prefix(2) == ["topic:下雨天", "like"])
        #expect(try await run(account, "state", "--at", "2001-01-01").hasPrefix("0 preferences as of event 0, "))
        #expect(try await run(account, "state", "--at", "2101-01-01") == (try await run(account, "state")))
    }

    @Test func historyShowsWhatWasClosed() async throws {
        let account = try await account()
        #expect(try await account.attune("push", input: "我不再讨厌下雨天了\n").status == 0)
        let lines = try await run(account, "state", "--seq", "4", "--history").split(separator: "\n").map(columns)
        #expect(lines.count == 4 && lines[2].prefix(2) == ["was", "like"] && lines[2].contains("reversed"))
        let after = try await run(account, "state", "--history").split(separator: "\n").map(columns)
        #expect(after.contains { $0.prefix(2) == ["topic:下雨天", "dislike"] && $0.contains("closed") })
    }

    /// The same object as the daemon's, to the hash.
    @Test func asJSONItIsTheDaemonsAnswer() async throws {
        let account = try await account()
        let client = try await account.daemon.open(token: account.token)
        for (arguments, question) in [
            (["state", "--json", "--history"], #"{"t":"prefs","id":1,"history":true}"#),
            (["state", "--json", "--seq", "2"], #"{"t":"prefs","id":1,"seq":2}"#),
            (["why", "--json", "topic:下雨天"], #"{"t":"why","id":1,"preference":"topic:下雨天"}"#),
            (
                ["context", "--json", "--lang", "zh", "--about", "下雨"],
                #"{"t":"context","id":1,"lang":"zh","about":"下雨"}"#
            ),
        ] {
            let result = try await account.daemon.attune(arguments + ["--user", account.user])
            #expect(result.status == 0, "\(result.errors)")
            let told = try #require(try objects(in: result.output).first)
            try await client.send(question)
            let answer = try await client.next()
            for (key, value) in try #require(told.members) {
                let asked = answer.members?.first { $0.key == key }?.value
                #expect(value.text == asked?.text, "\(arguments): \(key)")
            }
        }
    }

    @Test func whyNamesRuleAndWords() async throws {
        let account = try await account()
        for key in ["下雨天", "topic:下雨天"] {
            let lines = try await run(account, "why", key).split(separator: "\n").map(String.init)
            #expect(lines[0] == "topic:下雨天: dislikes 下雨天")
            #expect(lines[1].contains("reversed"))
            #expect(lines[2].contains("#4") && lines[2].contains("后来我讨厌«下雨天»了") && lines[2].contains("phone"))
            #expect(lines[3].contains("#2") && lines[3].hasSuffix("我喜欢«下雨天»"))
        }
        #expect(
            try await run(account, "why", "reply_language").hasPrefix("slot:reply_language: reply_language = English")
        )
        #expect(try await run(account, "why", "下雨天", "--seq", "2").hasPrefix("topic:下雨天: likes 下雨天"))
    }

    @Test func contextKeepsItsBudget() async throws {
        let account = try await account()
        let text = try await run(account, "context")
        #expect(text.contains("reply in English") && text.contains("dislikes 下雨天"))
        #expect(try await run(account, "context", "--budget", "0").isEmpty)
        #expect(try await run(account, "context", "--lang", "zh").contains("下雨天"))
        #expect(try await run(account, "context", "--seq", "2").contains("- likes 下雨天"))
    }

    @Test func nobodyAndNonsense() async throws {
        let account = try await account()
        for (arguments, status, words) in [
            (["state", "--user", "nobody-\(account.user)"], 65, "there is no user"),
            (["state", "--user", account.user, "--seq", "99"], 65, "beyond the last event"),
            (["state", "--user", account.user, "--seq", "1", "--at", "2026-01-01"], 64, "not both"),
            (["state", "--user", account.user, "--at", "yesterday"], 64, "--at"),
            (["why", "--user", account.user, "雨天"], 65, "there are topic:下雨天"),
            (["why", "--user", account.user, "nothing"], 65, "attune state --user"),
            (["context", "--user", account.user, "--lang", "fr"], 64, "zh or en"),
            (["context", "--user", account.user, "--budget", "-1"], 64, "--budget"),
        ] {
            let result = try await account.daemon.attune(arguments)
            #expect(result.status == Int32(status) && result.errors.contains(words), "\(arguments): \(result.errors)")
        }
    }
}
