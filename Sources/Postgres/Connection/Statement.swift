public import Foundation

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

extension Statement {
    /// The statement in `SQL/<name>.sql` of a target's resources, prepared under that name.
    ///
    /// The files travel in the package's bundle; without them nothing works, so a missing one ends the process with its
    /// name.
    public init(file name: String, in bundle: Bundle) {
        guard let url = bundle.url(forResource: name, withExtension: "sql", subdirectory: "SQL"),
            let sql = try? String(contentsOf: url, encoding: .utf8)
        else {
            fatalError("\(name).sql is missing: keep \(bundle.bundleURL.lastPathComponent) beside the binary")
        }
        self.init(name: name, sql: sql)
    }
}
