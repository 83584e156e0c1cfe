import ArgumentParser
import CoreMetrics
import EventLog
import Foundation
import Logging
import Memory
import Monitoring
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
            When it serves it prints one line `ready listen=HOST:PORT` on stdout, with `unix=PATH` for a Unix
            socket. SIGTERM stops it cleanly.
            """,
        version: "attuned \(Version.number)"
    )

    @OptionGroup var logOptions: LogOptions

    @OptionGroup var serving: ServingOptions

    @Option(
        help: ArgumentHelp(
            "Address of the web page; this version serves none, and says so in its log.",
            valueName: "host:port"
        )
    )
    var page: SocketName?

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

    // What they cost is measured by `attune bench`; nobody else wants a daemon that forgets to forget.
    @Flag(help: .hidden) var withoutRecognizer = false
    @Flag(help: .hidden) var withoutProjection = false

    func validate() throws {
        if Logger.Level(rawValue: logLevel) == nil { throw ValidationError("unknown log level \"\(logLevel)\"") }
        if !(1...64).contains(loops) { throw ValidationError("--loops must be 1 to 64") }
    }

    func run() async throws {
        var logger = Logger(label: "attuned") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: logLevel) ?? .info
        if page != nil { logger.notice("--page is ignored: this version serves no web page yet") }
        if withoutProjection {
            logger.warning("--without-projection is for measurements: what was forgotten is not kept from coming back")
        }
        signal(SIGPIPE, SIG_IGN)
        // Before anything counts: what is made earlier counts for nobody.
        let store = MetricStore()
        MetricsSystem.bootstrap(store)
        do {
            try await serve(logger, store)
        } catch {
            logger.critical("attuned stops: \(error)")
            throw ExitCode.failure
        }
    }

    private func serve(_ logger: Logger, _ store: MetricStore) async throws {
        // Before anything is started: a certificate that is no good is found at once.
        let configuration = try serving.configuration(logger)
        let lock = try DaemonLock(logOptions)
        defer { lock.release() }
        let database = LogDatabase(logOptions.location, logger: logger)
        if let cluster = database.cluster { try await cluster.start() }
        do {
            for migration in try await database.migrate() {
                logger.info("migrated", metadata: ["number": "\(migration.number)", "name": "\(migration.name)"])
            }
            try await serve(database, configuration, store, logger)
        } catch {
            try? await database.cluster?.stop()
            throw error
        }
        try await database.cluster?.stop()
    }

    private func serve(
        _ database: LogDatabase,
        _ configuration: SyncServer.Configuration,
        _ store: MetricStore,
        _ logger: Logger
    ) async throws {
        let metrics = try serving.metrics
        let ready = ReadyLine(waitsForMetrics: metrics != nil)
        let appendPool = database.pool(.daemon, size: 4)
        // Pages of an event loop take four at once; token look-ups and other questions never wait for them.
        let readPool = database.pool(.daemon, size: 4 * loops + 2)
        let memory = UserMemory(
            log: EventLog(readPool),
            appendPool: appendPool,
            logger: logger,
            recognizer: withoutRecognizer ? nil : try Recognizer(),
            patience: .seconds(serving.cutSeconds),
            projects: !withoutProjection
        ) {
            () async throws(PostgresError) in try await database.connect(as: .daemon, name: "attuned hints")
        }
        var configuration = configuration
        configuration.loops = loops
        let epoch = try await database.withLog(as: .daemon) { try await $0.epoch() }
        let server = SyncServer(
            configuration,
            memory: memory,
            server: "attuned/\(Version.number)",
            epoch: epoch,
            logger: logger
        ) { addresses in
            ready.listens(addresses)
        }
        let health = DaemonHealth(memory: memory, epoch: epoch)
        let monitoring = metrics.map { address in
            MonitoringServer(
                host: address.host,
                port: address.port,
                store: store,
                health: { await health.report() },
                readiness: { await health.readiness(of: server) },
                logger: logger,
                onReady: { port in ready.measures(SocketName(host: address.host, port: port)) }
            )
        }
        // They stop in the opposite order: the sockets first, the database last.
        let services: [any Service] =
            [
                ClusterWatch(cluster: database.cluster, logger: logger),
                PoolService(pools: [appendPool, readPool]),
                MemoryService(memory: memory),
                CertificateWatch(certificate: configuration.certificate),
            ] + [monitoring].compactMap { $0 } + [server]
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services.map { .init(service: $0) },
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        try await group.run()
    }
}
