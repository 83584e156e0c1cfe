import ArgumentParser
import Events
import Foundation
import SyncClient

/// A chat in a terminal, as one of the user's devices.
struct Chat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Talk in a conversation, as one of the user's devices.",
        discussion: """
            What other devices of the user say shows at once. Enter sends, Ctrl-D leaves. It connects again by itself, and
            keeps what was typed meanwhile. Under each of the user's turns stands what was remembered from it:
              + likes 下雨天                    new
              = likes 下雨天, said 2 times      said again
              ± 下雨天: like -> dislike         turned round
              ? avoids 花生, but likes 花生 stands (undecided)
              - no longer likes 下雨天          taken back
            """
    )

    @Option(help: "The conversation.") var conversation = "main"
    @Option(help: "How many of the latest events to show first.") var last: Int64 = 20
    @OptionGroup var server: ServerOptions

    func validate() throws {
        if !EventKind.conversationBytes.contains(conversation.utf8.count) {
            throw ValidationError("--conversation must have 1 to 128 bytes")
        }
        if last < 0 { throw ValidationError("--last must not be negative") }
    }

    /// Everything that can happen to a chat, in one stream: so that the screen has one owner.
    private enum Happening: Sendable {
        case keys(Data)
        case inputEnded
        case opened(user: String, device: String)
        case event(JSONValue, remembered: [String])
        case notice(String)
        case failed(any Error)
        /// The typing is over, and so is the wait for the acks of what was typed.
        case drained(unsent: Int)
    }

    func run() async throws {
        try await reporting {
            _ = try server.token
            let (happenings, continuation) = AsyncStream<Happening>.makeStream()
            let outbox = ChatOutbox { continuation.yield(.notice("not sent: \($0)")) }
            let screen = ChatScreen()
            defer { screen.restore() }
            readKeys(continuation)
            let follower = Task { await follow(outbox, continuation) }
            defer { follower.cancel() }
            let unsent = try await show(happenings, screen, outbox, continuation)
            screen.restore()
            if unsent > 0 {
                Terminal.complain("attune: \(unsent) turns were not sent")
                throw ExitCode.unavailable
            }
        }
    }

    private func readKeys(_ continuation: AsyncStream<Happening>.Continuation) {
        Thread.detachNewThread {
            while true {
                let data = FileHandle.standardInput.availableData
                if data.isEmpty { break }
                continuation.yield(.keys(data))
            }
            continuation.yield(.inputEnded)
        }
    }

    private func follow(_ outbox: ChatOutbox, _ continuation: AsyncStream<Happening>.Continuation) async {
        var follower = Follower(server: server, cursor: nil, back: last)
        var memory: ChatMemory?
        do {
            try await follower.follow { connection, opened, from in
                continuation.yield(.opened(user: opened.user, device: opened.device))
                if memory == nil {
                    memory = try await ChatMemory(through: from, over: connection)
                    if let difference = memory?.otherRules { continuation.yield(.notice(difference)) }
                }
                await outbox.use(connection)
            } _: { happening in
                switch happening {
                case .event(let seq, let event):
                    continuation.yield(.event(event, remembered: memory?.take(seq, event) ?? []))
                case .live: break
                case .interrupted(let error): continuation.yield(.notice("\(error); trying again"))
                }
                return true
            }
        } catch {
            continuation.yield(.failed(error))
        }
    }

    /// Shows what happens until the user leaves; returns how many turns were not sent.
    private func show(
        _ happenings: AsyncStream<Happening>,
        _ screen: ChatScreen,
        _ outbox: ChatOutbox,
        _ continuation: AsyncStream<Happening>.Continuation
    ) async throws -> Int {
        var device = ""
        func leave() {
            Task {
                await outbox.drain(patience: .seconds(5))
                continuation.yield(.drained(unsent: await outbox.unsent))
            }
        }
        for await happening in happenings {
            switch happening {
            case .keys(let data):
                for effect in screen.take(data) {
                    switch effect {
                    case .submitted(let line) where !line.allSatisfy(\.isWhitespace):
                        await outbox.add(line, conversation: conversation)
                    case .ended: leave()
                    default: break
                    }
                }
            case .inputEnded: leave()
            case .drained(let unsent): return unsent
            case .opened(let user, let opened):
                if device.isEmpty {
                    screen.show("-- \(user) on \(opened), conversation \(conversation); Ctrl-D leaves")
                }
                device = opened
            case .event(let event, let remembered):
                guard event["conversation"]?.string == conversation else { continue }
                // What was found in a turn shows as what became of it.
                if event["cause"] == nil { screen.show(line(of: event, own: device)) }
                for line in remembered { screen.show("  " + line) }
            case .notice(let text): screen.show("-- " + Terminal.harmless(text))
            case .failed(let error): throw error
            }
        }
        return 0
    }

    private func line(of event: JSONValue, own: String) -> String {
        let device = event["device"]?.string ?? "?"
        let who = device == own ? "you" : device
        guard event["kind"]?.string == "turn", let body = event["body"], let text = body["text"]?.string else {
            return "-- \(who): \(EventLine.text(of: event))"
        }
        let role = body["role"]?.string == "user" ? "" : " (\(body["role"]?.string ?? ""))"
        return Terminal.harmless("\(who)\(role): \(text)")
    }
}
