public import Logging

/// The daemon's own PostgreSQL cluster: made on first use, on a Unix socket only, run by the machine's PostgreSQL.
///
/// In its directory lie `data`, `socket` (mode 0700) and `postgres.log`. The server runs in a session of its own: it
/// survives this process, and the next `start` adopts it. Run by root, the server's processes are those of an
/// unprivileged user. Any number of processes may call `start` at once.
public final class ManagedCluster: Sendable {
    /// How a server ends.
    public enum StopMode: String, Sendable {
        /// Sessions are ended, a checkpoint is made.
        case fast
        /// As in a crash: the next start recovers from the log.
        case immediate
    }

    /// The cluster's superuser, whoever runs it.
    public static let superuser = "attune_admin"
    /// The database that is made with it.
    public static let database = "attune"

    let layout: ClusterLayout
    let logger: Logger
    /// Arguments for `initdb` besides the usual ones: tests go without its syncing.
    let initdbArguments: [String]

    /// Describes the cluster of a directory, which is made with its parents when the cluster starts.
    public init(directory: String, logger: Logger) {
        layout = ClusterLayout(directory: directory)
        self.logger = logger
        initdbArguments = []
    }

    /// Describes a cluster that is thrown away: its first files are not synced to disk, its transactions are.
    package init(throwaway directory: String, logger: Logger) {
        layout = ClusterLayout(directory: directory)
        self.logger = logger
        initdbArguments = ["--no-sync"]
    }

    /// Makes the cluster if there is none, starts its server if none runs, and returns when it takes connections.
    ///
    /// - Throws: `ClusterError` with what is wrong and what to do.
    public func start() async throws {
        let shell = try await ClusterShell(cluster: self)
        try await shell.start()
    }

    /// Starts the server again if it has ended; PostgreSQL recovers by itself. Also keeps its log bounded, so call it
    /// now and then.
    ///
    /// - Throws: as `start`.
    public func ensureRunning() async throws {
        guard await isRunning else { return try await start() }
        let shell = try await ClusterShell(cluster: self)
        try await shell.boundLog()
    }

    /// Stops the server and returns when it has ended; one that does not run is left alone. Cancelling the task does
    /// not keep the server from being stopped.
    ///
    /// - Throws: `ClusterError` if it does not stop within a minute.
    public func stop(_ mode: StopMode = .fast) async throws {
        try await Task {
            let shell = try await ClusterShell(cluster: self)
            try await shell.stop(mode)
        }.value
    }

    /// Whether the server's main process lives.
    public var isRunning: Bool {
        get async {
            let layout = layout
            return (try? await DedicatedThread.value { Postmaster.state(of: layout) == .running }) ?? false
        }
    }

    /// A libpq keyword string for a user and database of this cluster.
    public func connectionString(user: String = superuser, database: String = database) -> String {
        func quoted(_ text: String) -> String {
            var result = "'"
            for character in text {
                if character == "'" || character == "\\" { result.append("\\") }
                result.append(character)
            }
            return result + "'"
        }
        return
            "host=\(quoted(layout.socket)) port=\(ClusterLayout.port) user=\(quoted(user)) dbname=\(quoted(database))"
    }

    /// The directory of the newest PostgreSQL programs of this machine, version 15 or later. Blocks for some
    /// milliseconds.
    ///
    /// - Throws: `ClusterError` that says what to install.
    public static func binaries() throws -> String {
        try PostgresBinaries.find().directory
    }
}
