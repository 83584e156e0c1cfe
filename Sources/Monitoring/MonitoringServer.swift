internal import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
internal import NIOPosix
public import ServiceLifecycle

/// Answers `GET /metrics`, `/healthz` and `/readyz` over plain HTTP, for monitors of the operator.
///
/// It asks for no login: what it says holds numbers and states, never a name of a user, a text or a token.
public struct MonitoringServer: Service {
    /// Finds out how the daemon is.
    public typealias Examination = @Sendable () async -> HealthReport

    private let host: String
    private let port: Int
    private let store: MetricStore
    private let health: Examination
    private let readiness: Examination
    private let logger: Logger
    private let onReady: @Sendable (_ port: Int) -> Void

    /// Connections at once: a monitor or two, and a person.
    private static let connections = 64
    /// Seconds after which a silent connection is closed.
    private static let idleSeconds: Int64 = 60

    /// A server on one address.
    ///
    /// - Parameters:
    ///   - port: 0 takes a free one.
    ///   - health: whether the daemon is all right; answered with status 503 if not.
    ///   - readiness: whether it takes requests now; the same.
    ///   - onReady: called once, with the port.
    public init(
        host: String,
        port: Int,
        store: MetricStore,
        health: @escaping Examination,
        readiness: @escaping Examination,
        logger: Logger,
        onReady: @escaping @Sendable (_ port: Int) -> Void
    ) {
        self.host = host
        self.port = port
        self.store = store
        self.health = health
        self.readiness = readiness
        self.logger = logger
        self.onReady = onReady
        ProcessFigures.begin()
    }

    /// Serves until a graceful shutdown.
    public func run() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        var quietLogger = logger
        // It tells of each start and request; those of a monitor are no news.
        quietLogger.logLevel = max(logger.logLevel, .warning)
        let application = Application(
            router: router,
            server: .http1(
                configuration: .init(
                    idleTimeout: .seconds(Self.idleSeconds),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 8192,
                        maxHeaderListSize: 16_384,
                        maxHeaderFieldCount: 100
                    )
                )
            ),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(Self.connections)
            ),
            onServerRunning: { onReady($0.localAddress?.port ?? port) },
            eventLoopGroupProvider: .shared(group),
            logger: quietLogger
        )
        do {
            try await application.run()
        } catch {
            try? await group.shutdownGracefully()
            throw error
        }
        try await group.shutdownGracefully()
    }

    private var router: Router<BasicRequestContext> {
        let router = Router()
        router.get("metrics") { [store] _, _ in
            var text = ExpositionText(store)
            ProcessFigures.write(into: &text)
            return Response(
                status: .ok,
                headers: [.contentType: ExpositionText.contentType],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text.text))
            )
        }
        router.get("healthz") { [health] _, _ in Self.response(await health()) }
        router.get("readyz") { [readiness] _, _ in Self.response(await readiness()) }
        return router
    }

    private static func response(_ report: HealthReport) -> Response {
        Response(
            status: report.isGood ? .ok : .serviceUnavailable,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: report.json + [UInt8(ascii: "\n")]))
        )
    }
}
