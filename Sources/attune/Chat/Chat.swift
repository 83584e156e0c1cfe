import ArgumentParser
import Events
import Foundation
import Settings
import SyncClient
import Wire

/// A chat in a terminal, as one of the user's devices.
struct Chat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Talk in a conversation, as one of the user's devices.",
        discussion: """
            What other devices of the user say shows at once. Enter sends, Ctrl-D leaves. It works without a connection,
            too: what is typed is kept on this device and sent when there is one, and what came before can be read. /help
            lists the commands. Under each of the user's turns stands what was remembered from it:
              + likes 下雨天                    new
              = likes 下雨天, said 2 times      said again
              ± 下雨天: like -> dislike         turned round
              ? avoids 花生, but likes 花生 stands (undecided)
              - no longer likes 下雨天          taken back
            """
    )

    @Option(help: "The conversation.") var conversation = "main"
    @Option(help: "How many of the latest events to show first.") var last: Int64 = 20
    @Option(
        help: ArgumentHelp(
            "Where this device keeps what it holds.",
            discussion: "By default a file for each token in devices/ of the state directory.",
            valueName: "file"
        )
    )
    var keep: String?
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
        /// What the device holds can be shown, from the event after `seq` on.
        case opened(user: String, device: String, ChatMemory)
        case news(ClientNews)
        case status(ClientStatus)
        case outbox([OutboxEntry])
        case failed(any Error)
        /// The typing is over, and so is the wait for the acks of what was typed.
        case drained
    }

    /// The server will not have this device.
    private struct Refused: Error, CustomStringConvertible {
        var refusal: ClientRefusal
        var description: String { refusal.description }
    }

    func run() async throws {
        try await reporting {
            let client = try server.connecting.client(token: try server.token, path: try path)
            let (happenings, continuation) = AsyncStream<Happening>.makeStream()
            let screen = ChatScreen()
            defer { screen.restore() }
            readKeys(continuation)
            let tasks = follow(client, continuation)
            defer { for task in tasks { task.cancel() } }
            await client.start()
            do {
                try await show(happenings, screen, client, continuation)
            } catch let refused as Refused {
                screen.restore()
                Terminal.complain("attune: \(refused)")
                await client.close()
                throw ExitCode.notAllowed
            }
            screen.restore()
            let unsent = await client.pending.count { $0.state == .pending }
            await client.close()
            if unsent > 0 {
                Terminal.complain("attune: \(unsent) of what you made here waits; the next `attune chat` sends it")
                throw ExitCode.unavailable
            }
        }
    }

    /// The file of this device. Its name tells nothing of the token.
    private var path: String {
        get throws {
            if let keep { return keep }
            let folder = URL(fileURLWithPath: LogOptions.usualStateDirectory).appendingPathComponent("devices")
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            let name = Digest.sha256(of: Array("device \(try server.token)".utf8)).description.prefix(32)
            return folder.appendingPathComponent("\(name).sqlite").path
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

    /// Waits until the device has caught up, or knows that it cannot for now; then tells what comes.
    private func follow(
        _ client: SyncClient,
        _ continuation: AsyncStream<Happening>.Continuation
    ) -> [Task<Void, Never>] {
        let following = Task {
            do {
                guard try await ready(client) else { return }
                let from = max(0, await client.cursor - last)
                let memory = try await ChatMemory(through: from, of: client)
                continuation.yield(.opened(user: await client.user, device: await client.device, memory))
                for await news in client.news(after: from) { continuation.yield(.news(news)) }
            } catch {
                continuation.yield(.failed(error))
            }
        }
        let statuses = Task { for await status in client.statuses { continuation.yield(.status(status)) } }
        let outboxes = Task { for await outbox in client.outboxes { continuation.yield(.outbox(outbox)) } }
        return [following, statuses, outboxes]
    }

    /// Whether there is something to show; false once the server has refused the device.
    private func ready(_ client: SyncClient) async throws -> Bool {
        var hasTried = false
        for await status in client.statuses {
            switch status {
            case .live: return true
            case .refused: return false
            case .connecting, .catchingUp: hasTried = true
            case .offline:
                guard hasTried else { continue }
                // A device that never got through does not know whose it is; nothing can be shown, nor kept for anybody.
                if await client.user.isEmpty {
                    throw ConnectionError.unreachable(
                        "nothing answers at \(server.connecting.connect): is attuned running there?"
                    )
                }
                return true
            }
        }
        return false
    }

    /// Shows what happens until the user leaves.
    private func show(
        _ happenings: AsyncStream<Happening>,
        _ screen: ChatScreen,
        _ client: SyncClient,
        _ continuation: AsyncStream<Happening>.Continuation
    ) async throws {
        let answers = ChatAnswers(client: client, conversation: conversation)
        var view = ChatView(conversation: conversation)
        func leave() {
            let waiting = Task {
                _ = await client.settled()
                continuation.yield(.drained)
            }
            Task {
                try? await Task.sleep(for: .seconds(5))
                waiting.cancel()
                continuation.yield(.drained)
            }
        }
        for await happening in happenings {
            switch happening {
            case .keys(let data):
                for effect in screen.take(data) {
                    switch effect {
                    case .submitted(let line) where !line.allSatisfy(\.isWhitespace):
                        for line in await take(line, client, answers) { screen.show(line) }
                    case .ended: leave()
                    default: break
                    }
                }
            case .inputEnded: leave()
            case .drained: return
            case .opened(let user, let device, let memory):
                screen.show("-- \(user) on \(device), conversation \(conversation); Ctrl-D leaves")
                for line in view.open(device: device, memory) { screen.show(line) }
            case .news(let news):
                view.isFolding = await !client.showsServerPreferences
                for line in view.take(news) { screen.show(line) }
            case .status(.refused(let refusal)): throw Refused(refusal: refusal)
            case .status(let status): for line in view.take(status) { screen.show(line) }
            case .outbox(let outbox): for line in view.take(outbox) { screen.show(line) }
            case .failed(let error): throw error
            }
        }
    }

    /// Does what a typed line says; gives the lines to show.
    private func take(_ line: String, _ client: SyncClient, _ answers: ChatAnswers) async -> [String] {
        do {
            if let command = try ChatCommand(line) {
                return try await answers.lines(for: command).map(Terminal.harmless)
            }
            try await client.say(ChatCommand.text(of: line), in: conversation)
            return []
        } catch is ChatCommand.Unknown {
            return ["-- no such command; /help lists them, // says a slash"]
        } catch {
            return ["-- not kept: " + Terminal.harmless("\(error)")]
        }
    }
}
