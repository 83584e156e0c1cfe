import AttuneTestKit
import Events
import Foundation
import Testing

extension FaultTests {
    /// Many bad clients at once, and one good one beside them.
    ///
    /// `ATTUNE_TORMENT_CLIENTS` and `ATTUNE_TORMENT_SECONDS` make it larger and longer.
    struct TormentTests {
        private static let mebibyte = 1_048_576
        private static let clients = Knob.number("ATTUNE_TORMENT_CLIENTS") ?? 60
        private static let seconds = Knob.number("ATTUNE_TORMENT_SECONDS") ?? 5
        private static let failuresPerSecond = 1000

        /// Pushes one event after the other for a while; returns the times it took, sorted.
        private static func pushes(_ client: LineClient, for time: Duration) async throws -> [Duration] {
            var times: [Duration] = []
            let end = ContinuousClock.now + time
            while ContinuousClock.now < end {
                let id = UUID().uuidString.lowercased()
                let start = ContinuousClock.now
                try await client.send(#"{"t":"push","id":"p","events":[{"id":"\#(id)","kind":"x.a","body":{}}]}"#)
                let answer = try Frame(try await client.nextLine(within: .seconds(60)))
                guard answer.results?.first?.status == "stored" else {
                    throw PlainSocket.Failure(description: "\(answer)")
                }
                times.append(.now - start)
            }
            return times.sorted()
        }

        private static func p99(_ times: [Duration]) -> Duration { times[times.count * 99 / 100] }

        /// Stores a megabyte, so that an unread answer is as long as a line may be.
        private static func fill(_ daemon: DaemonProcess, _ token: String) async throws {
            let client = try await daemon.open(token: token)
            let text = String(repeating: "rain ", count: 400)
            let events = (1...490).map { _ in
                #"{"id":"\#(UUID().uuidString.lowercased())","kind":"x.a","body":{"text":"\#(text)"}}"#
            }
            try await client.send(#"{"t":"push","id":"p","events":[\#(events.joined(separator: ","))]}"#)
            _ = try await client.next(within: .seconds(60))
            await client.close()
        }

        /// Sends a byte of a line that never ends, every few seconds, over each of many sockets.
        private static func drip(_ sockets: [PlainSocket]) async {
            while !Task.isCancelled {
                for socket in sockets { _ = try? socket.send([UInt8(ascii: " ")], within: .zero) }
                try? await Task.sleep(for: .seconds(5))
            }
        }

        /// Connects with wrong tokens, so many a second; returns how many were refused, and how many told to wait.
        private static func fail(on daemon: DaemonProcess, for time: Duration) async -> [String: Int] {
            let end = ContinuousClock.now + time
            return await withTaskGroup(of: [String: Int].self) { group in
                let lanes = 50
                for lane in 0..<lanes {
                    group.addTask {
                        var codes: [String: Int] = [:]
                        var next = ContinuousClock.now
                        while ContinuousClock.now < end {
                            next += .seconds(1) * lanes / failuresPerSecond
                            try? await Task.sleep(until: next)
                            let word = Token.madeUp(lane)
                            guard let client = try? await LineClient.connect(port: daemon.port) else { continue }
                            _ = try? await client.nextLine()
                            try? await client.send(#"{"t":"open","id":1,"protocol":1,"token":"\#(word)"}"#)
                            let code = try? await client.next()["code"]?.string
                            codes[code ?? "none", default: 0] += 1
                            await client.close()
                        }
                        return codes
                    }
                }
                return await group.reduce(into: [:]) { $0.merge($1) { $0 + $1 } }
            }
        }

        /// Words that look like tokens of users that do not exist.
        private enum Token {
            static func madeUp(_ lane: Int) -> String {
                let bytes = [1, UInt8(ascii: "u"), 1, UInt8(ascii: "d")] + (0..<32).map { UInt8(lane + $0) }
                let text = Data(bytes).base64EncodedString()
                return "attune_" + text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
            }
        }

        @Test func badClientsOfEverySort() async throws {
            let daemon = try await DaemonProcess.start(["--line-seconds", "600", "--open-seconds", "600"])
            let token = try await daemon.addDevice("phone", of: "alice")
            let rudeToken = try await daemon.addDevice("rude", of: "bob")
            try await Self.fill(daemon, rudeToken)
            let phone = try await daemon.open(token: token)
            _ = try await Self.pushes(phone, for: .seconds(1))
            let calm = try await Self.pushes(phone, for: .seconds(2))

            let slow = try (0..<Self.clients).map { _ in try PlainSocket(port: daemon.port) }
            let rude = try (0..<Self.clients).map { _ in try PlainSocket(port: daemon.port, buffer: 8192) }
            let pages = (0..<50).map { #"{"t":"read","id":\#($0),"from":0}"# }.joined(separator: "\n")
            for socket in rude {
                try socket.send(
                    #"{"t":"open","id":"o","protocol":1,"ping_s":0,"token":"\#(rudeToken)"}"# + "\n" + pages
                )
            }
            let dripping = Task { await Self.drip(slow) }
            let warm = try await Self.pushes(phone, for: .seconds(1))
            let before = try daemon.memory("VmRSS")
            async let codes = Self.fail(on: daemon, for: .seconds(Self.seconds))
            let troubled = try await Self.pushes(phone, for: .seconds(Self.seconds))
            let failed = await codes
            dripping.cancel()
            let grown = try daemon.memory("VmRSS") - before
            print(
                "torment: \(Self.clients) slow, \(Self.clients) that never read, failures \(failed) in \(Self.seconds) s;",
                "push p99 \(Self.p99(calm)) alone, \(Self.p99(warm)) beside them, \(Self.p99(troubled)) with failures,",
                "p50 \(calm[calm.count / 2]) and \(troubled[troubled.count / 2]); memory \(before / Self.mebibyte) MiB,",
                "grown by \(grown / Self.mebibyte)"
            )
            // Wall times belong to the machine; that nothing stands still and nothing piles up belongs to the daemon.
            #expect(Self.p99(troubled) < .seconds(1))
            #expect(grown < 100 * Self.mebibyte, "grown by \(grown / Self.mebibyte) MiB")
            #expect((failed["auth_failed"] ?? 0) > 0)
            withExtendedLifetime((slow, rude)) {}
            await daemon.remove()
        }
    }
}
