import AttuneTestKit
import Events
import Foundation
import Testing

/// `attune chat`.
@Suite(.aDozenAtATime, .timeLimit(.minutes(3))) struct ChatTests {
    private static let ctrlD = "\u{04}"

    @Test func twoTerminalsShowEachOthersTurns() async throws {
        let account = try await Account()
        let other = try await Account("laptop", of: account.user)
        let (phone, laptop) = (try account.start("chat", onTerminal: true), try other.start("chat", onTerminal: true))
        try await phone.wait(for: "\(account.user) on phone")
        try await laptop.wait(for: "\(account.user) on laptop")
        try phone.type("hello\r")
        try await phone.wait(for: "you: hello")
        try await laptop.wait(for: "phone: hello")
        try laptop.type("今天又下雨了\r")
        try await laptop.wait(for: "you: 今天又下雨了")
        try await phone.wait(for: "laptop: 今天又下雨了")
        for chat in [phone, laptop] {
            try chat.type(Self.ctrlD)
            #expect(await chat.finish() == 0)
        }
        let log = try await account.log()
        #expect(log.map { $0["event"]?["body"]?["text"]?.string } == ["hello", "今天又下雨了"])
        #expect(log.map { $0["event"]?["device"]?.string } == ["phone", "laptop"])
        #expect(
            log.allSatisfy {
                $0["event"]?["conversation"]?.string == "main" && $0["event"]?["body"]?["role"]?.string == "user"
            }
        )
    }

    /// A half-typed line stays there when something comes in.
    @Test func whatIsBeingTypedStays() async throws {
        let account = try await Account()
        let laptop = try await Account("laptop", of: account.user)
        let phone = try account.start("chat", onTerminal: true)
        try await phone.wait(for: "on phone")
        try phone.type("half a li")
        try await phone.wait(for: "> half a li")
        #expect(try await laptop.attune("push", input: "meanwhile\n").status == 0)
        try await phone.wait(for: "laptop: meanwhile")
        try await phone.wait(for: "> half a li")
        try phone.type("ne\r")
        try await phone.wait(for: "you: half a line")
        try phone.type(Self.ctrlD)
        #expect(await phone.finish() == 0)
    }

    @Test func aLineCanBeEdited() async throws {
        let account = try await Account()
        let phone = try account.start("chat", onTerminal: true)
        try await phone.wait(for: "on phone")
        // Backspace over 雨, twice left and an insertion, and Ctrl-U.
        try phone.type("nothing of this\u{15}雨\u{7F}helo\u{1B}[Dl\r")
        try await phone.wait(for: "you: hello")
        try phone.type("   \r\u{03}")
        #expect(await phone.finish() == 0)
        #expect(try await account.texts() == ["hello"])
    }

    @Test func byPipes() async throws {
        let account = try await Account()
        let other = try await Account("laptop", of: account.user)
        let (phone, laptop) = (
            try account.start("chat", "--conversation", "tea"), try other.start("chat", "--conversation", "tea")
        )
        try await phone.wait(for: "on phone")
        try await laptop.wait(for: "on laptop")
        try phone.type("one\ntwo\n")
        try await laptop.wait(for: "phone: one\nphone: two\n")
        try laptop.type("three\n")
        try await phone.wait(for: "laptop: three\n")
        for chat in [phone, laptop] {
            try chat.closeInput()
            #expect(await chat.finish() == 0)
            #expect(!chat.output.contains("\u{1B}"), "no terminal, no control sequences")
        }
        #expect(try await account.log().map { $0["event"]?["conversation"]?.string } == ["tea", "tea", "tea"])
    }

    /// Everything that was said before the input ended is sent, however soon that is.
    @Test func anInputThatEndsAtOnce() async throws {
        let account = try await Account()
        let chat = try await account.attune("chat", input: "one\ntwo\nthree\n")
        #expect(chat.status == 0)
        #expect(try await account.texts() == ["one", "two", "three"])
    }

    @Test func theLatestEventsOfTheConversationAreShownFirst() async throws {
        let account = try await Account()
        let input = """
            {"conversation":"main","text":"first"}
            {"conversation":"other","text":"elsewhere"}
            {"conversation":"main","role":"assistant","text":"second\\u001b[2J"}

            """
        #expect(try await account.attune("push", input: input).status == 0)
        let chat = try account.start("chat")
        try await chat.wait(for: "first")
        try await chat.wait(for: "second")
        try chat.closeInput()
        #expect(await chat.finish() == 0)
        #expect(!chat.output.contains("elsewhere") && !chat.output.contains("\u{1B}"))
    }

    /// Under each of the user's turns stands what was remembered from it, on every device and for what came before.
    @Test func whatIsRememberedStandsUnderTheTurn() async throws {
        let account = try await Account()
        let other = try await Account("laptop", of: account.user)
        #expect(try await other.attune("push", input: "我喜欢爬山\n").status == 0)
        let (phone, laptop) = (try account.start("chat", "--last", "1"), try other.start("chat"))
        try await laptop.wait(for: "you: 我喜欢爬山\n  + likes 爬山\n")
        try await phone.wait(for: "on phone")
        for (said, remembered) in [
            ("我喜欢下雨天", "+ likes 下雨天"), ("后来我讨厌下雨天了", "± 下雨天: like -> dislike"),
            ("我讨厌下雨天", "= dislikes 下雨天, said 2 times"), ("我不再喜欢爬山了", "- no longer likes 爬山"),
            ("我对花生过敏", "+ avoids 花生"), ("请用中文回答我", "+ reply_language = 中文"),
            ("reply in English please", "± reply_language: 中文 -> English"),
            ("I love hiking but hate the gym", "+ likes hiking\n  + dislikes the gym"),
        ] {
            try phone.type(said + "\n")
            try await phone.wait(for: "you: \(said)\n  \(remembered)\n")
            try await laptop.wait(for: "phone: \(said)\n  \(remembered)\n")
        }
        try phone.type("what a day\n")
        try await phone.wait(for: "you: what a day\n")
        for chat in [phone, laptop] {
            try chat.closeInput()
            #expect(await chat.finish() == 0)
            #expect(!chat.output.contains("preference.") && chat.output.hasSuffix("what a day\n"))
        }
    }

    /// What is said while the daemon is away is sent when it is back, once.
    @Test func theDaemonGoesAwayAndComesBack() async throws {
        let daemon = try await DaemonProcess.start()
        let account = try await Account(on: daemon)
        let chat = try account.start("chat")
        try await chat.wait(for: "on phone")
        try chat.type("one\n")
        try await chat.wait(for: "you: one")
        await daemon.killNow()
        try chat.type("two\n")
        try await daemon.start()
        try await chat.wait(for: "you: two")
        try chat.closeInput()
        #expect(await chat.finish() == 0)
        #expect(try await account.texts() == ["one", "two"])
        await daemon.remove()
    }

    /// A device that was once connected shows what it holds, keeps what is typed over its own end, and sends it later.
    @Test func worksWithoutADaemon() async throws {
        let daemon = try await DaemonProcess.start()
        let account = try await Account(on: daemon)
        let first = try await account.attune("chat", input: "我喜欢下雨天\n")
        #expect(first.status == 0, "\(first.errors)")
        await daemon.killNow()
        let offline = try account.start("chat")
        try await offline.wait(for: "\(account.user) on phone")
        try await offline.wait(for: "you: 我喜欢下雨天\n  + likes 下雨天\n")
        try offline.type("said on a train\n")
        try await offline.wait(for: "-- waits: said on a train")
        try offline.type("/forget 下雨天\n/prefs\n")
        try await offline.wait(for: "-- forgotten: 下雨天")
        try await offline.wait(for: "-- nothing is remembered")
        try offline.closeInput()
        #expect(await offline.finish() == 69)
        #expect(offline.errors.contains("2 of what you made here waits"))
        try await daemon.start()
        let online = try account.start("chat")
        try await online.wait(for: "you: said on a train")
        try online.type("/pending\n")
        try await online.wait(for: "-- nothing waits")
        try online.closeInput()
        #expect(await online.finish() == 0)
        #expect(try await account.texts() == ["我喜欢下雨天", "said on a train"])
        await daemon.remove()
    }

    @Test func commandsTellWhatIsRemembered() async throws {
        let account = try await Account()
        let chat = try account.start("chat")
        try await chat.wait(for: "on phone")
        try chat.type("/unfinished\n")
        try await chat.wait(for: "there is no answer in this conversation")
        try chat.type("我喜欢下雨天\n")
        try await chat.wait(for: "+ likes 下雨天")
        try chat.type("/prefs\n/why 下雨天\n/why nothing\n/nonsense\n//really\n")
        try await chat.wait(for: "  likes 下雨天\n")
        try await chat.wait(for: "topic:下雨天: likes 下雨天")
        try await chat.wait(for: "我喜欢«下雨天»")
        try await chat.wait(for: "nothing is remembered of nothing")
        try await chat.wait(for: "no such command")
        try await chat.wait(for: "you: /really")
        let answer = #"{"conversation":"main","role":"assistant","text":"It rains, and"}"# + "\n"
        #expect(try await Account("laptop", of: account.user).attune("push", input: answer).status == 0)
        try await chat.wait(for: "laptop (assistant): It rains, and")
        try chat.type("/unfinished and what?\n")
        try await chat.wait(for: "asked for the rest of #4")
        try await chat.wait(for: "turn.unfinished")
        try chat.type("/forget 下雨天\n/prefs\n")
        try await chat.wait(for: "-- nothing is remembered\n")
        try chat.closeInput()
        #expect(await chat.finish() == 0)
    }

    /// Two chats of one device at once would number their events against each other.
    @Test func oneChatOfADeviceAtATime() async throws {
        let account = try await Account()
        let chat = try account.start("chat")
        try await chat.wait(for: "on phone")
        let second = try await account.attune("chat", input: "two\n")
        #expect(second.status != 0 && second.errors.contains("locked"))
        try chat.closeInput()
        #expect(await chat.finish() == 0)
    }
}
