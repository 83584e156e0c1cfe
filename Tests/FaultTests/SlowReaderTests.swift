import AttuneTestKit
import Foundation
import Synchronization
import Testing

extension FaultTests {
    /// Clients that do not read what they are sent.
    struct SlowReaderTests {
        private static let events = 50_000
        private static let batch = 500
        private static let mebibyte = 1_048_576

        /// The id of an event of the flood, which goes through the log in this order.
        private static func id(_ number: Int) -> String {
            let digits = String(number)
            return "00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        }

        /// A push of `batch` events of 1 KB, or another size.
        private static func push(_ place: Int, bytes: Int = 1000) -> String {
            let text = String(repeating: "rain ", count: bytes / 5)
            let events = (1...batch).map { index in
                let number = place * batch + index
                return #"{"id":"\#(id(number))","kind":"x.flood","n":\#(number),"body":{"text":"\#(text)\#(number)"}}"#
            }
            return #"{"t":"push","id":"\#(place)","events":[\#(events.joined(separator: ","))]}"#
        }

        private static func open(
            _ token: String,
            on daemon: DaemonProcess,
            pingEvery seconds: Int = 0,
            buffer: Int32? = nil
        )
            throws -> PlainSocket
        {
            let socket = try PlainSocket(port: daemon.port, buffer: buffer)
            _ = try socket.nextLine()
            try socket.send(#"{"t":"open","id":"open","protocol":1,"token":"\#(token)","ping_s":\#(seconds)}"#)
            let answer = try Frame(try socket.nextLine())
            guard answer.t == "ok" else { throw PlainSocket.Failure(description: "\(answer)") }
            return socket
        }

        /// Pushes the flood, four pushes ahead of the answers; returns the longest time between two answers.
        private static func flood(_ socket: PlainSocket) throws -> Duration {
            var longest = Duration.zero
            var last = ContinuousClock.now
            let pushes = events / batch
            for place in 0..<(pushes + 4) {
                if place < pushes { try socket.send(push(place)) }
                guard place >= 4 else { continue }
                let answer = try Frame(try socket.nextLine())
                let stored = (answer.results ?? []).filter { $0.status == "stored" }.count
                guard answer.id == String(place - 4), stored == batch else {
                    throw PlainSocket.Failure(description: "push \(place - 4): \(answer.code ?? "") \(stored) stored")
                }
                longest = max(longest, .now - last)
                last = .now
            }
            return longest
        }

        /// Reads the whole flood; returns what is wrong with it.
        private static func follow(_ socket: PlainSocket) throws -> String? {
            var seq: Int64 = 0
            while seq < Int64(events) {
                let frame = try Frame(try socket.nextLine())
                switch frame.t {
                case "ping": try socket.send(#"{"t":"pong"}"#)
                case "live": if frame.seq != seq { return "live at \(frame.seq ?? -1), after \(seq)" }
                case "ev":
                    guard frame.prev == seq, frame.seq == seq + 1, frame.event?.id == id(Int(seq) + 1) else {
                        return "after \(seq): \(frame)"
                    }
                    seq += 1
                default: return "after \(seq): \(frame)"
                }
            }
            return nil
        }

        private static func subscribe(_ socket: PlainSocket) throws {
            try socket.send(#"{"t":"sub","id":"sub","sub":"a","from":0}"#)
            guard try Frame(try socket.nextLine()).t == "ok" else { throw PlainSocket.Failure(description: "sub") }
        }

        @Test func aSubscriberThatStopsReadingHoldsNobodyUp() async throws {
            let daemon = try await DaemonProcess.start()
            let tokens = try await [
                daemon.addDevice("phone", of: "alice"), daemon.addDevice("slow", of: "alice"),
                daemon.addDevice("quick", of: "alice"), daemon.addDevice("phone", of: "bob"),
            ]
            // What it leaves unread counts as alive: its pings would end it after two seconds otherwise.
            let slow = try Self.open(tokens[1], on: daemon, pingEvery: 1, buffer: 65_536)
            try Self.subscribe(slow)
            let quick = try Self.open(tokens[2], on: daemon)
            try Self.subscribe(quick)
            let phone = try Self.open(tokens[0], on: daemon)
            let neighbour = try await Neighbour(daemon, token: tokens[3])
            let before = try daemon.memory("VmRSS")

            let start = ContinuousClock.now
            async let flooded = onThread { try Self.flood(phone) }
            async let quickFault = onThread { try Self.follow(quick) }
            let longest = try await flooded
            let pushed = ContinuousClock.now - start
            #expect(try await quickFault == nil, "the third one gets everything meanwhile")
            let followed = ContinuousClock.now - start
            let neighbourly = try await neighbour.stop()
            // The greatest it ever was, so that no moment in between is missed.
            let grown = try daemon.memory("VmHWM") - before
            print(
                "50,000 events of 1 KB: pushed in \(pushed), followed in \(followed), longest wait \(longest),",
                "neighbour's \(neighbourly); grown by \(grown / Self.mebibyte) MiB from \(before / Self.mebibyte)"
            )
            #expect(grown < 100 * Self.mebibyte, "grown by \(grown / Self.mebibyte) MiB")
            #expect(longest < .seconds(5), "a push waited \(longest)")
            #expect(neighbourly < .seconds(5), "another user's push waited \(neighbourly)")

            #expect(try await onThread { try Self.follow(slow) } == nil, "the slow one gets everything in order")
            print("slow one through after \(ContinuousClock.now - start)")
            let after = try daemon.memory("VmHWM") - before
            #expect(after < 100 * Self.mebibyte, "grown by \(after / Self.mebibyte) MiB while it caught up")
            await daemon.remove()
        }

        /// It pushes until the server does not take any more, since it has not read a single answer.
        @Test func aClientThatPushesAndNeverReadsItsAnswers() async throws {
            let daemon = try await DaemonProcess.start()
            let rude = try Self.open(try await daemon.addDevice("rude", of: "alice"), on: daemon, buffer: 16_384)
            let neighbour = try await Neighbour(daemon, token: try await daemon.addDevice("phone", of: "bob"))
            let before = try daemon.memory("VmRSS")
            let (pushes, rest) = try await onThread {
                for place in 0..<10_000 {
                    let line = Array((Self.smallPush(place) + "\n").utf8)
                    let count = try rude.send(line, within: .seconds(1))
                    if count < line.count { return (place + 1, Array(line[count...])) }
                }
                throw PlainSocket.Failure(description: "the server took everything, and cannot have sent the answers")
            }
            let grown = try daemon.memory("VmHWM") - before
            let longest = try await neighbour.stop()
            print("\(pushes) pushes taken, grown by \(grown / Self.mebibyte) MiB, neighbour's longest wait \(longest)")
            #expect(grown < 100 * Self.mebibyte, "grown by \(grown / Self.mebibyte) MiB")
            #expect(longest < .seconds(5), "another user's push waited \(longest)")
            // Once it reads, all it has sent is answered, in order.
            async let finished: Void = onThread { try rude.send(rest) }
            let head = try await onThread {
                var head: Int64 = 0
                for place in 0..<pushes {
                    let answer = try Frame(try rude.nextLine())
                    let stored = (answer.results ?? []).filter { $0.status == "stored" }.count
                    guard answer.id == String(place), stored == 100 else {
                        throw PlainSocket.Failure(description: "push \(place): \(answer.code ?? "") \(stored) stored")
                    }
                    head = answer.head ?? 0
                }
                return head
            }
            try await finished
            #expect(head == Int64(100 * pushes))
            #expect(try await daemon.attune(["verify"]).status == 0)
            await daemon.remove()
        }

        private static func smallPush(_ place: Int) -> String {
            let events = (1...100).map { index in
                #"{"id":"\#(id(place * 100 + index))","kind":"x.a","body":{}}"#
            }
            return #"{"t":"push","id":"\#(place)","events":[\#(events.joined(separator: ","))]}"#
        }

        private static let questions = 100

        /// Each of their questions of 50 bytes has an answer of a megabyte, and they ask as many as they are let.
        @Test func clientsThatAskForPagesAndReadNone() async throws {
            let daemon = try await DaemonProcess.start()
            let token = try await daemon.addDevice("phone", of: "alice")
            let phone = try Self.open(token, on: daemon)
            try await onThread {
                // A line of the server may be as long as one of a client's, and 500 events make one full.
                for place in 0..<2 {
                    try phone.send(Self.push(place, bytes: 1900))
                    _ = try phone.nextLine()
                }
            }
            let rude = try (0..<4).map { _ in try Self.open(token, on: daemon, buffer: 16_384) }
            let before = try daemon.memory("VmRSS")
            for client in rude {
                try client.send(
                    (0..<Self.questions).map { #"{"t":"read","id":"\#($0)","from":0}"# }.joined(separator: "\n")
                )
            }
            // The pushes of another client show that the daemon is done with all that it takes on.
            let neighbour = try await Neighbour(daemon, token: try await daemon.addDevice("phone", of: "bob"))
            try await neighbour.pushes(500)
            let longest = try await neighbour.stop()
            let grown = try daemon.memory("VmHWM") - before
            print("pages unread: grown by \(grown / Self.mebibyte) MiB, neighbour's longest wait \(longest)")
            #expect(grown < 100 * Self.mebibyte, "grown by \(grown / Self.mebibyte) MiB for \(rude.count) connections")
            for client in rude {
                let answered = try await onThread {
                    var answered: Set<String> = []
                    while answered.count < Self.questions {
                        let frame = try Frame(try client.nextLine())
                        guard frame.t == "ok", let id = frame.id else { return answered.count }
                        answered.insert(id)
                    }
                    return answered.count
                }
                #expect(answered == Self.questions, "every question is answered in the end")
            }
            await daemon.remove()
        }
    }
}

/// Another user's device that pushes one event after the other, to notice when it is held up.
private final class Neighbour: Sendable {
    private final class Flag: Sendable {
        let isUp = Atomic<Bool>(false)
    }

    private let stopped = Flag()
    private let task: Task<Duration, any Error>
    private let count: Progress

    init(_ daemon: DaemonProcess, token: String) async throws {
        let client = try await daemon.open(token: token)
        let count = Progress(members: 1)
        self.count = count
        let stopped = stopped
        task = Task {
            var longest = Duration.zero
            while !stopped.isUp.load(ordering: .relaxed) {
                let id = UUID().uuidString.lowercased()
                let start = ContinuousClock.now
                try await client.send(#"{"t":"push","id":"p","events":[{"id":"\#(id)","kind":"x.a","body":{}}]}"#)
                let answer = try Frame(try await client.nextLine(within: .seconds(60)))
                guard answer.results?.first?.status == "stored" else {
                    throw PlainSocket.Failure(description: "\(answer)")
                }
                longest = max(longest, .now - start)
                count.add(1, by: 0)
            }
            await client.close()
            return longest
        }
    }

    /// Waits until so many more pushes are through.
    func pushes(_ more: Int) async throws {
        try #require(await count.everyone(does: more, within: .seconds(60)))
    }

    /// Stops it; returns the longest time that a push took.
    func stop() async throws -> Duration {
        stopped.isUp.store(true, ordering: .relaxed)
        return try await task.value
    }
}

extension DaemonProcess {
    /// A figure of `/proc/PID/status` in bytes: `VmRSS` is the memory it has, `VmHWM` the most it ever had.
    func memory(_ name: String) throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("\(name):") }
        return 1024 * (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0)
    }
}
