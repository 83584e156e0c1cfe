import ArgumentParser
import EventLog
import Foundation
import Logging
import Memory
import Postgres
import Recognizer
import ServiceLifecycle
import Settings
import SyncServer
import UnixSignals

/// The daemon: a database, the memory on it, and the server of the sync protocol.
@main
struct Attuned: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attuned",
        abstract: "Remembers what users like, refuses and need, and keeps their devices in step.",
        discussion: """
            Without a database URL it makes and runs a PostgreSQL cluster of its own in its state directory.
            When it serves it prints one line `ready listen=HOST:PORT` on stdout. SIGTERM stops it cleanly.
            """,
        version: "attuned \(Version.number)"
    )

    @OptionGroup var logOptions: LogOptions

    @Option(
        help: ArgumentHelp(
            "Address to serve on; port 0 takes a free one.",
            discussion: "ATTUNE_LISTEN.",
            valueName: "host:port"
        )
    )
    var listen: SocketName =
        Environment["ATTUNE_LISTEN"].flatMap(SocketName.init) ?? .init(host: "127.0.0.1", port: 7770)

    @Option(
        help: ArgumentHelp(
            "Address of the web page; this version serves none, and says so in its log.",
            valueName: "host:port"
        )
    )
    var page: SocketName?

    @Flag(help: "Serve without TLS on an address that other machines reach. Tokens and texts go over it in clear.")
    var plaintextOnNetwork = false

    @Option(
        help: ArgumentHelp(
            "trace, debug, info, notice, warning, error or critical.",
            discussion: "ATTUNE_LOG_LEVEL.",
            valueName: "level"
        )
    )
    var logLevel: String = Environment["ATTUNE_LOG_LEVEL"] ?? "info"

    @Option(help: ArgumentHelp("Event loops for the sockets; the database needs the other cores.", valueName: "n"))
    var loops = max(1, ProcessInfo.processInfo.activeProcessorCount / 4)

    func validate() throws {
        if Logger.Level(rawValue: logLevel) == nil { throw ValidationError("unknown log level \"\(logLevel)\"") }
        if !(1...64).contains(loops) { throw ValidationError("--loops must be 1 to 64") }
        if !listen.isLoopback && !plaintextOnNetwork {
            throw ValidationError(
                "\(listen) can be reached from other machines, and the connection would not be encrypted: "
                    + "listen on 127.0.0.1, or give --plaintext-on-network if the network itself is trusted"
            )
        }
    }

    func run() async throws {
        var logger = Logger(label: "attuned") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: logLevel) ?? .info
        if !listen.isLoopback {
            logger.warning(
                "serving without TLS: tokens and texts can be read on the way",
                metadata: ["listen": "\(listen)"]
            )
        }
        if page != nil { logger.notice("--page is ignored: this version serves no web page yet") }
        signal(SIGPIPE, SIG_IGN)
        do {
            try await serve(logger)
        } catch {
            logger.critical("attuned stops: \(error)")
            throw ExitCode.failure
        }
    }

    private func serve(_ logger: Logger) async throws {
        let lock = try DaemonLock(logOptions)
        defer { lock.release() }
        let database = LogDatabase(logOptions.location, logger: logger)
        if let cluster = database.cluster { try await cluster.start() }
        do {
            for migration in try await database.migrate() {
                logger.info("migrated", metadata: ["number": "\(migration.number)", "name": "\(migration.name)"])
            }
            try await serve(database, logger)
        } catch {
            try? await database.cluster?.stop()
            throw error
        }
        try await database.cluster?.stop()
    }

    private func serve(_ database: LogDatabase, _ logger: Logger) async throws {
        let appendPool = database.pool(.daemon, size: 4)
        let readPool = database.pool(.daemon, size: 6)
        let memory = UserMemory(
            log: EventLog(readPool),
            appendPool: appendPool,
            logger: logger,
            recognizer: try Recognizer()
        ) {
            () async throws(PostgresError) in try await database.connect(as: .daemon, name: "attuned hints")
        }
        var configuration = SyncServer.Configuration()
        configuration.host = listen.host
        configuration.port = listen.port
        configuration.loops = loops
        let epoch = try await database.withLog(as: .daemon) { try await $0.epoch() }
        let server = SyncServer(
            configuration,
            memory: memory,
            server: "attuned/\(Version.number)",
            epoch: epoch,
            logger: logger
        ) { host, port in
            // Unbuffered: scripts wait for this line.
            FileHandle.standardOutput.write(Data("ready listen=\(SocketName(host: host, port: port))\n".utf8))
        }
        // They stop in the opposite order: the sockets first, the database last.
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: ClusterWatch(cluster: database.cluster, logger: logger)),
                    .init(service: PoolService(pools: [appendPool, readPool])),
                    .init(service: MemoryService(memory: memory)),
                    .init(service: server),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        try await group.run()
    }
}
