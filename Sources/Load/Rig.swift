internal import EventLog
internal import Foundation
internal import Logging
internal import Postgres

/// A cluster that is made for the benchmark and removed after it, so that nobody's log is filled, and daemons on it.
final class Rig: Sendable {
    let directory: String
    let cluster: ManagedCluster
    let database: LogDatabase
    /// Makes people's devices.
    private let accounts: PostgresPool
    private let program: String

    /// Makes and starts the cluster.
    ///
    /// - Parameters:
    ///   - program: the daemon's binary.
    ///   - parent: the directory to make it in: on the disk that is to be measured.
    init(program: String, in parent: String) async throws {
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw LoadError("there is no \(program): build it (swift build -c release --product attuned)")
        }
        self.program = program
        var template = Array("\(parent)/attune-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw LoadError("cannot make a directory in \(parent)") }
        directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // Run by root, the cluster's processes are somebody else's, who must get through.
        chmod(directory, 0o711)
        var logger = Logger(label: "attune bench") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .error
        cluster = ManagedCluster(throwaway: directory + "/postgres", logger: logger)
        database = LogDatabase(.server(url: cluster.connectionString()), logger: logger)
        accounts = database.pool(.daemon, size: 4)
        do {
            try await cluster.start()
            _ = try await database.migrate()
        } catch {
            await remove()
            throw error
        }
    }

    /// Stops the database and removes everything.
    func remove() async {
        await accounts.close()
        try? await cluster.stop(.immediate)
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// The first process of the database.
    var postmaster: Int32? {
        (try? String(contentsOfFile: directory + "/postgres/data/postmaster.pid", encoding: .utf8))?
            .split(separator: "\n").first.flatMap { Int32($0) }
    }

    /// A connection as the database's superuser.
    ///
    /// - Parameter settings: besides those of the log's connections.
    func connect(_ settings: [String: String] = [:]) async throws -> PostgresConnection {
        try await PostgresConnection.connect(
            PostgresConfiguration(
                cluster.connectionString(),
                settings: EventLog.connectionSettings.merging(settings) { $1 }
            )
        )
    }

    // MARK: Daemons

    /// A daemon that serves.
    struct Daemon: Sendable {
        fileprivate let program: Program
        let port: Int
        var id: Int32 { program.id }
    }

    /// Starts a daemon without rates: the load comes from few tokens.
    func startDaemon(_ arguments: [String] = []) async throws -> Daemon {
        let log = directory + "/attuned.log"
        let daemon = try Program(
            program,
            ["--listen", "127.0.0.1:0", "--rate-requests", "0", "--rate-events", "0", "--log-level", "error"]
                + arguments,
            variables: ["ATTUNE_DATABASE_URL": cluster.connectionString()],
            errors: log
        )
        let words = await daemon.firstLine().split(separator: " ")
        guard
            let port = words.first(where: { $0.hasPrefix("listen=") })?.split(separator: ":").last.flatMap({ Int($0) })
        else {
            daemon.stop()
            let complaint = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            throw LoadError("attuned does not start: \(complaint.suffix(1000))")
        }
        return Daemon(program: daemon, port: port)
    }

    /// Stops a daemon and waits for its end.
    func stop(_ daemon: Daemon) async {
        daemon.program.stop()
        _ = await daemon.program.end()
    }

    // MARK: People

    /// Runs `body` while devices can be made.
    func whileOpen<Result: Sendable>(_ body: () async throws -> Result) async throws -> Result {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await self.accounts.run() }
            do {
                let result = try await body()
                await accounts.close()
                return result
            } catch {
                await accounts.close()
                throw error
            }
        }
    }

    /// Makes new users with a device each: what one measurement stored must not weigh on the next.
    func people(_ count: Int) async throws -> [Token] {
        let log = EventLog(accounts)
        let run = UUID().uuidString.prefix(8)
        return try await withThrowingTaskGroup(of: Token?.self) { group in
            var tokens: [Token] = []
            for number in 0..<count {
                // A few at once share the waits for the disk.
                if number >= 16, let made = try await group.next(), let token = made { tokens.append(token) }
                group.addTask { try await log.addDevice("load", of: "bench-\(run)-\(number)", role: .person) }
            }
            for try await case let token? in group { tokens.append(token) }
            return tokens
        }
    }
}
