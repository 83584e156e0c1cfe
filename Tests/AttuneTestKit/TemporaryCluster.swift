internal import Glibc
internal import Logging
public import Postgres
internal import Synchronization

/// A PostgreSQL cluster in a temporary directory, gone when the test process ends, however it ends.
///
/// Its first files are not synced to disk, which saves most of the time to make it; its transactions are.
public final class TemporaryCluster: Sendable {
    /// The cluster all suites of this process share; make databases in it with `freshDatabase()`.
    public static var shared: TemporaryCluster {
        get async throws { try await sharedTask.value }
    }

    private static let sharedTask = Task { try await make() }
    private static let lastDatabase = Atomic<Int>(0)

    /// The cluster itself.
    public let cluster: ManagedCluster
    /// Its directory.
    public let directory: String
    private let reaper: Reaper

    private init(cluster: ManagedCluster, directory: String, reaper: Reaper) {
        self.cluster = cluster
        self.directory = directory
        self.reaper = reaper
    }

    /// Makes and starts a cluster of one's own, to be stopped and started at will. Takes about a second.
    public static func make() async throws -> TemporaryCluster {
        let directory = try temporaryDirectory()
        let reaper = try Reaper(directory: directory)
        let cluster = ManagedCluster(
            throwaway: directory,
            logger: quietLogger
        )
        try await cluster.start()
        return TemporaryCluster(cluster: cluster, directory: directory, reaper: reaper)
    }

    /// Says nothing.
    static let quietLogger = Logger(label: "cluster") { _ in SwiftLogNoOpLogHandler() }

    /// A new directory in `/tmp` that the cluster's user may pass through.
    public static func temporaryDirectory() throws -> String {
        var template = Array("/tmp/attune-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw ClusterError("cannot make a temporary directory") }
        let bytes = template.dropLast().map { UInt8(bitPattern: $0) }
        let directory = String(decoding: bytes, as: UTF8.self)
        chmod(directory, 0o711)
        return directory
    }

    /// Lets a directory of one's own be cleaned up like a cluster's: on `release()`, or when the process ends.
    public static func reaper(of directory: String) throws -> Reaper {
        try Reaper(directory: directory)
    }

    /// A libpq connection string.
    public func connectionString(
        user: String = ManagedCluster.superuser,
        database: String = ManagedCluster.database
    ) -> String {
        cluster.connectionString(user: user, database: database)
    }

    /// Makes an empty database and returns its name.
    public func freshDatabase() async throws -> String {
        let number = Self.lastDatabase.add(1, ordering: .relaxed).newValue
        let name = "test_\(number)"
        let connection = try await PostgresConnection.connect(
            PostgresConfiguration(connectionString(database: "postgres"))
        )
        try await connection.run(script: "create database \(name) template template0")
        await connection.close()
        return name
    }

    /// Connects to a database of the cluster.
    public func connect(
        user: String = ManagedCluster.superuser,
        database: String = ManagedCluster.database
    ) async throws -> PostgresConnection {
        try await PostgresConnection.connect(
            PostgresConfiguration(connectionString(user: user, database: database))
        )
    }

    /// Stops the server, `immediate` as in a crash.
    public func stop(immediate: Bool = false) async throws {
        try await cluster.stop(immediate ? .immediate : .fast)
    }

    /// Starts the server again.
    public func start() async throws {
        try await cluster.start()
    }

    /// Stops the server and removes the directory, in the background.
    public func remove() {
        reaper.release()
    }
}
