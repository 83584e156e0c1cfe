import AttuneTestKit
import Events
import Testing

/// `attune user` and `attune device`.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct AccountTests {
    private func isToken(_ word: String) -> Bool { word.wholeMatch(of: /[A-Za-z0-9_-]{40,}/) != nil }

    @Test func aUserIsMadeOnce() async throws {
        let daemon = try await attuned()
        let user = Account.name()
        let first = try await daemon.attune(["user", "add", "--user", user, "--json"])
        #expect(first.status == 0 && first.errors.isEmpty)
        #expect(try objects(in: first.output).map { $0["user"]?.string } == [user])
        #expect(try await daemon.attune(["user", "add", "--user", user]).status == 0)
        let list = try await daemon.attune(["user", "list", "--json"])
        #expect(list.status == 0)
        #expect(try objects(in: list.output).filter { $0["user"]?.string == user }.count == 1)
        #expect(try await daemon.attune(["user", "list"]).output.contains(user))
    }

    @Test func usersAreListedWithTheirHeads() async throws {
        let account = try await Account()
        #expect(try await account.attune("push", input: "a\nb\nc\n").status == 0)
        let list = try objects(in: try await account.attune("user", "list", "--json").output)
        let mine = try #require(list.first { $0["user"]?.string == account.user })
        #expect(mine["head"]?.integer == 3)
    }

    /// As scripts rely on it: `{"user","device","role","token"}`.
    @Test func aDeviceIsMadeWithItsUser() async throws {
        let daemon = try await attuned()
        let user = Account.name()
        let added = try await daemon.attune(["device", "add", "--user", user, "--device", "phone", "--json"])
        #expect(added.status == 0 && added.errors.isEmpty)
        let object = try #require(try objects(in: added.output).first)
        #expect(object.keys == ["user", "device", "role", "token"])
        #expect(
            object["user"]?.string == user && object["device"]?.string == "phone" && object["role"]?.string == "person"
        )
        let token = try #require(object["token"]?.string)
        #expect(isToken(token))
        let tail = try await daemon.attune(["tail", "--once", "--token", token])
        #expect(tail.status == 0, "\(tail.errors)")
        let list = try objects(in: try await daemon.attune(["user", "list", "--json"]).output)
        #expect(list.contains { $0["user"]?.string == user })
    }

    @Test func theTokenAloneIsPrintedForPeople() async throws {
        let daemon = try await attuned()
        let added = try await daemon.attune([
            "device", "add", "--user", Account.name(), "--device", "phone", "--role", "person",
        ])
        #expect(added.status == 0)
        #expect(added.output.last == "\n" && isToken(String(added.output.dropLast())))
    }

    @Test func aDeviceThatIsThereGetsANewToken() async throws {
        let account = try await Account()
        let again = try await Account(account.device, of: account.user)
        #expect(account.token != again.token)
        #expect(try await account.attune("tail", "--once").status == 77)
        #expect(try await again.attune("tail", "--once").status == 0)
    }

    @Test func devicesAreListed() async throws {
        let account = try await Account()
        let laptop = try await Account("laptop", of: account.user)
        #expect(try await laptop.attune("push", input: "a\nb\n").status == 0)
        let list = try await account.attune("device", "list", "--user", account.user, "--json")
        #expect(list.status == 0)
        let devices = try objects(in: list.output)
        #expect(devices.map { $0["device"]?.string } == ["laptop", "phone"])
        #expect(devices.allSatisfy { $0["user"]?.string == account.user && $0["role"]?.string == "person" })
        #expect(devices[0]["n"]?.integer == 2 && devices[1]["n"]?.integer == 0)
        for token in [account.token, laptop.token] { #expect(!list.output.contains(token), "tokens are shown once") }
        #expect(try objects(in: try await account.attune("device", "list", "--json").output).count >= 2)
        #expect(try await account.attune("device", "list").output.contains("laptop"))
    }

    @Test(arguments: ["", "a b", "a/b", "雨", String(repeating: "x", count: 129)]) func aNameThatIsNone(_ name: String)
        async throws
    {
        let daemon = try await attuned()
        #expect(try await daemon.attune(["user", "add", "--user", name]).status == 64)
        #expect(try await daemon.attune(["device", "add", "--user", name, "--device", "phone"]).status == 64)
        let device = try await daemon.attune(["device", "add", "--user", Account.name(), "--device", name, "--json"])
        #expect(device.status == 64 && device.output.isEmpty && !device.errors.isEmpty)
    }

    @Test(arguments: ["page", "service:app"]) func aNameThatIsReserved(_ name: String) async throws {
        #expect(try await attuned().attune(["device", "add", "--user", Account.name(), "--device", name]).status == 64)
    }

    @Test func namesOfAllAllowedCharacters() async throws {
        let name = "A.z_0@9:x-" + String(repeating: "y", count: 118 - Account.name().utf8.count) + Account.name()
        let account = try await Account(String(name.suffix(128)), of: String(name.prefix(128)))
        #expect(try await account.attune("push", input: "a\n").status == 0)
        #expect(try await account.log().first?["event"]?["device"]?.string == account.device)
    }

    @Test(arguments: [
        ["nonsense"], ["user", "remove"], ["user", "add"], ["device", "add", "--user", "u"], ["push", "--batch", "0"],
        ["push", "--batch", "501"], ["tail", "--from", "x"], ["tail", "--from", "-1"], ["chat", "--conversation", ""],
        ["tail", "--connect", "nowhere"],
    ])
    func aWrongCommandLine(_ arguments: [String]) async throws {
        let finished = try await DaemonProcess.run("attune", arguments, environment: ["ATTUNE_TOKEN": "x"])
        #expect(finished.status == 64, "\(finished.output) \(finished.errors)")
    }

    @Test(arguments: [
        [], ["user", "add"], ["user", "list"], ["device", "add"], ["device", "list"], ["push"], ["tail"], ["chat"],
        ["verify"],
        ["migrate"],
    ])
    func everyVerbHasHelp(_ verb: [String]) async throws {
        let finished = try await DaemonProcess.run("attune", verb + ["--help"])
        #expect(finished.status == 0 && finished.output.contains("USAGE: attune"))
        if !verb.isEmpty && verb != ["chat"] { #expect(finished.output.contains("--json")) }
    }
}
