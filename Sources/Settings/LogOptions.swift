public import ArgumentParser
public import EventLog
internal import Foundation

/// Where the log is: the same flags and variables for the daemon and the command line tool.
public struct LogOptions: ParsableArguments {
    @Option(
        name: .customLong("state"),
        help: ArgumentHelp(
            "Directory of Attune's own database and keys.",
            discussion: "ATTUNE_STATE. By default $XDG_STATE_HOME/attune; for root /var/lib/attune.",
            valueName: "dir"
        )
    )
    var stateOption: String?

    @Option(
        name: .customLong("database-url"),
        help: ArgumentHelp(
            "A PostgreSQL server to use instead of Attune's own.",
            discussion: "ATTUNE_DATABASE_URL. As in postgres://user@host:5432/attune.",
            valueName: "url"
        )
    )
    var databaseURLOption: String?

    /// The defaults, for the argument parser to fill in.
    public init() {}

    /// The state directory, absolute.
    public var stateDirectory: String {
        stateOption.map { URL(fileURLWithPath: $0).standardizedFileURL.path } ?? Self.usualStateDirectory
    }

    /// The state directory where no flag names one, absolute.
    public static var usualStateDirectory: String {
        URL(fileURLWithPath: Environment["ATTUNE_STATE"] ?? defaultStateDirectory).standardizedFileURL.path
    }

    /// Where the log is.
    public var location: LogDatabase.Location {
        if let url = databaseURLOption ?? Environment["ATTUNE_DATABASE_URL"] { return .server(url: url) }
        return .managed(stateDirectory: stateDirectory)
    }

    private static var defaultStateDirectory: String {
        if getuid() == 0 { return "/var/lib/attune" }
        let base = Environment["XDG_STATE_HOME"] ?? NSHomeDirectory() + "/.local/state"
        return base + "/attune"
    }
}

/// The process's variables. An empty one counts as not set.
public enum Environment {
    /// The value of a variable.
    public static subscript(name: String) -> String? {
        guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else { return nil }
        return value
    }
}
