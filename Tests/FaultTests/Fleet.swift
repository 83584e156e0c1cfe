import AttuneTestKit
import Foundation
import Postgres
import Synchronization
import Testing

/// Devices under load, and the verdict on what became of all that they pushed.
final class Fleet: Sendable {
    /// How many events each has had acked.
    let progress: Progress
    private let devices: [LoadDevice]
    private let daemon: DaemonProcess
    private let isPushing = Atomic<Bool>(false)
    private let tasks = Mutex<[Task<Void, Never>]>([])

    private init(_ devices: [LoadDevice], daemon: DaemonProcess) {
        self.devices = devices
        self.daemon = daemon
        progress = Progress(members: devices.count)
    }

    /// Makes 8 devices, dealt out to the users in turn: every other one sends pushes ahead of their answers, and every
    /// third one's clock is wrong.
    ///
    /// - Parameter daemons: on the log of the first one, which the devices connect to in turn.
    static func make(
        of users: [String],
        on daemons: [DaemonProcess],
        seed: UInt64,
        follows: Bool = true
    ) async throws -> Fleet {
        let first = daemons[0]
        let devices = try await withThrowingTaskGroup(of: (Int, LoadDevice).self) { group in
            for index in 0..<8 {
                group.addTask {
                    let name = History.Device(user: users[index % users.count], name: "device-\(index)")
                    let token = try await first.addDevice(name.name, of: name.user)
                    let style = LoadDevice.Style(
                        window: index % 2 == 0 ? 1 : 4,
                        follows: follows,
                        skew: [0, 300_000_000, -3_600_000_000][index % 3]
                    )
                    let daemon = daemons[index / users.count % daemons.count]
                    return (
                        index,
                        LoadDevice(name, token: token, daemon: daemon, style: style, seed: seed &+ UInt64(index))
                    )
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
        return Fleet(devices, daemon: first)
    }

    /// Lets them push, and waits until each has had something acked.
    func start() async throws {
        isPushing.store(true, ordering: .relaxed)
        tasks.withLock { tasks in
            for (index, device) in devices.enumerated() {
                tasks.append(
                    Task {
                        await device.push(
                            whileTrue: { self.isPushing.load(ordering: .relaxed) },
                            acked: { self.progress.add($0, by: index) }
                        )
                    }
                )
            }
        }
        try #require(await progress.everyone(does: 1, within: .seconds(20)))
    }

    /// Waits until each has had something acked from now on: the service is back.
    func expectProgress(_ situation: String, sourceLocation: SourceLocation = #_sourceLocation) async {
        let moved = await progress.everyone(does: 1, within: .seconds(30))
        #expect(
            moved,
            "no device may be left out \(situation): \(progress.counts)\n\(daemon.log.suffix(3000))",
            sourceLocation: sourceLocation
        )
    }

    /// Sums of what happened to all of them.
    var notes: LoadDevice.Notes {
        get async {
            var sum = LoadDevice.Notes()
            for device in devices {
                let notes = await device.notes
                sum.errors.merge(notes.errors) { $0 + $1 }
                sum.connections += notes.connections
                sum.goaways += notes.goaways
                sum.silences += notes.silences
            }
            return sum
        }
    }

    /// Lets them empty their outboxes, follow to the end and push everything once more; then judges all of it.
    ///
    /// - Returns: how many events the log holds.
    @discardableResult func expectEverythingKept(
        _ title: String = #function,
        follows: Bool = true,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Int {
        isPushing.store(false, ordering: .relaxed)
        for task in tasks.withLock({ $0 }) { await task.value }
        let log = try await Self.log(of: daemon)
        var heads: [String: Int64] = [:]
        for row in log { heads[row.user] = max(heads[row.user] ?? 0, row.seq) }
        let history = try await withThrowingTaskGroup(of: History.self) { group in
            for device in devices {
                let head = heads[device.name.user] ?? 0
                group.addTask {
                    if follows { await device.follow(to: head) }
                    return try await device.retryEverything()
                }
            }
            return try await group.reduce(into: History()) { $0.merge($1) }
        }
        let after = try await Self.log(of: daemon)
        #expect(after.count == log.count, "retries leave no trace in the log", sourceLocation: sourceLocation)
        var judged = history
        judged.log = after
        let violations = HistoryChecker.violations(in: judged)
        #expect(
            violations.isEmpty,
            "\(violations.count) violations: \(violations.map(\.description).sorted().prefix(20))",
            sourceLocation: sourceLocation
        )
        let notes = await notes
        #expect(
            notes.silences.isEmpty,
            "they wait in vain; the daemon says:\n\(daemon.log.suffix(3000))",
            sourceLocation: sourceLocation
        )
        let verified = try await daemon.attune(["verify"])
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)", sourceLocation: sourceLocation)
        for (user, head) in heads {
            #expect(
                verified.output.contains("\(user): ok, \(head) events"),
                "\(verified.output)",
                sourceLocation: sourceLocation
            )
        }
        print(
            "\(title): \(log.count) events, \(history.answers.count) answers, \(history.sightings.count) frames,",
            "\(notes.connections) connections, errors \(notes.errors)"
        )
        return log.count
    }

    private static func log(of daemon: DaemonProcess) async throws -> [History.Row] {
        let connection = try await daemon.administer()
        let rows = try await connection.execute(
            Statement(
                name: "log",
                sql: """
                    select user_id, seq, id::text, device, n, at, seen, body
                    from attune.events order by user_id, seq
                    """
            )
        )
        let log = (0..<rows.count).map { index in
            let row = rows[index]
            return History.Row(
                user: row.string(0),
                seq: row.int64(1),
                id: row.string(2),
                device: row.string(3),
                n: row.int64OrNil(4),
                at: row.int64(5),
                seen: row.int64(6),
                body: row.stringOrNil(7) ?? ""
            )
        }
        await connection.close()
        return log
    }
}

extension DaemonProcess {
    /// A connection to its database as the superuser, once the database takes one.
    func administer() async throws -> PostgresConnection {
        let deadline = ContinuousClock.now + .seconds(30)
        while true {
            do {
                return try await PostgresConnection.connect(PostgresConfiguration(cluster.connectionString()))
            } catch {
                guard error.code == .unavailable, ContinuousClock.now < deadline else { throw error }
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }
}
