/// A statement that a connection prepares once, on its first use there.
public struct Statement: Sendable, Hashable {
    /// The name it is prepared under and known by in logs: short and stable.
    public let name: String
    /// One SQL statement, its parameters written `$1`, `$2`, ...
    public let sql: String
    /// Server settings that hold from before this statement to the end of its transaction, such as plan options.
    public let settings: [String: String]

    /// Names a statement.
    public init(name: String, sql: String, settings: [String: String] = [:]) {
        self.name = name
        self.sql = sql
        self.settings = settings
    }

    /// Hashes the name alone: it tells statements apart, and the SQL is long.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}
