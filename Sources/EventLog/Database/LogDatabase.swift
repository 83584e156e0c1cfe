public import Logging
internal import Migrations
public import Postgres

/// The database that a log lies in: a server that the operator names, or a cluster of Attune's own.
public struct LogDatabase: Sendable {
    /// Where it is.
    public enum Location: Sendable, Equatable {
        /// A cluster in `postgres` of this directory, which Attune makes and runs.
        case managed(stateDirectory: String)
        /// A server by its connection URL.
        case server(url: String)
    }

    /// As whom to connect: the roles of migration 1.
    public enum Role: String, Sendable {
        case daemon = "attune_daemon"
        case auditor = "attune_auditor"
    }

    /// The cluster, if it is Attune's own.
    public let cluster: ManagedCluster?
    private let location: Location
    private let logger: Logger

    /// A database at `location`. Nothing is started or connected yet.
    public init(_ location: Location, logger: Logger) {
        self.location = location
        self.logger = logger
        cluster =
            switch location {
            case .managed(let directory): ManagedCluster(directory: directory + "/postgres", logger: logger)
            case .server: nil
            }
    }

    /// How to connect as `role`. On a named server the login is the URL's, and takes on the role; on a cluster of our own
    /// the role logs in itself.
    func configuration(_ role: Role, settings: [String: String]) -> PostgresConfiguration {
        switch location {
        case .managed:
            PostgresConfiguration(
                cluster?.connectionString(user: role.rawValue, database: ManagedCluster.database) ?? "",
                settings: settings
            )
        case .server(let url): PostgresConfiguration(url, role: role.rawValue, settings: settings)
        }
    }

    /// A bounded pool of connections as `role`; its owner runs and closes it.
    public func pool(_ role: Role, size: Int) -> PostgresPool {
        PostgresPool(configuration(role, settings: EventLog.connectionSettings), size: size, logger: logger)
    }

    /// A single connection as `role`, known to the server's operator by `name`; its owner closes it.
    public func connect(as role: Role, name: String) async throws(PostgresError) -> PostgresConnection {
        var configuration = configuration(role, settings: EventLog.connectionSettings)
        configuration.applicationName = name
        return try await PostgresConnection.connect(configuration)
    }

    /// Runs `body` with the log, over connections of its own.
    public func withLog<Result: Sendable>(
        as role: Role,
        _ body: (EventLog) async throws -> Result
    ) async throws -> Result {
        let pool = pool(role, size: 2)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await pool.run() }
            do {
                let result = try await body(EventLog(pool))
                await pool.close()
                return result
            } catch {
                await pool.close()
                throw error
            }
        }
    }

    /// Brings the schema up to date, as the URL's login or the cluster's superuser.
    ///
    /// A login that may not change the schema is enough as long as there is nothing to change.
    ///
    /// - Returns: the migrations that were applied now.
    /// - Throws: ``SchemaOutdated`` if something is due and this login may not do it.
    public func migrate() async throws -> [Migration] {
        let migrator = Migrator(try Migrations.all())
        let connection = try await PostgresConnection.connect(administration)
        do {
            let applied = try await migrator.migrate(on: connection)
            await connection.close()
            return applied
        } catch let error as PostgresError where error.code == .insufficientPrivilege {
            await connection.close()
            throw SchemaOutdated(reason: error.message)
        } catch {
            await connection.close()
            throw error
        }
    }

    var administration: PostgresConfiguration {
        switch location {
        case .managed: PostgresConfiguration(cluster?.connectionString() ?? "")
        case .server(let url): PostgresConfiguration(url)
        }
    }
}

/// The schema is older than this program, and this login may not change it.
public struct SchemaOutdated: Error, CustomStringConvertible {
    /// What the database said.
    public var reason: String

    public var description: String {
        "the schema is not up to date, and this login may not change it (\(reason)): "
            + "run `attune migrate --database-url URL` with a login that may create roles and schemas"
    }
}
