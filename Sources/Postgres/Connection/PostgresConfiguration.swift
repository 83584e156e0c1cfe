/// Where a PostgreSQL server is and how a session there is set up.
public struct PostgresConfiguration: Sendable, CustomStringConvertible {
    /// A libpq connection URI or keyword string. It may hold a password.
    public var connectionString: String
    /// The role the session takes at its start, nil for the connecting user.
    public var role: String?
    /// The name shown in `pg_stat_activity`, unless the connection string gives one.
    public var applicationName: String
    /// Server settings of the session, set at its start; they win over `options` in the connection string.
    public var settings: [String: String]
    /// How long an attempt to connect may take.
    public var connectTimeout: Duration
    /// How long the server may take to answer a cancel before the connection is given up.
    public var cancelGrace: Duration = .seconds(5)

    /// Describes a server by a libpq connection URI or keyword string.
    public init(
        _ connectionString: String,
        role: String? = nil,
        applicationName: String = "attuned",
        settings: [String: String] = [:],
        connectTimeout: Duration = .seconds(5)
    ) {
        self.connectionString = connectionString
        self.role = role
        self.applicationName = applicationName
        self.settings = settings
        self.connectTimeout = connectTimeout
    }

    /// The application's and the role's names; nothing of the connection string, which may hold a password.
    public var description: String {
        "PostgresConfiguration(applicationName: \(applicationName), role: \(role ?? "none"))"
    }
}
