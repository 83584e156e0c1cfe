#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The server's main process as its lock file tells of it. Blocks for a moment, reading files.
struct Postmaster {
    enum State: Equatable {
        case running
        /// No lock file, or one of a process that is gone; PostgreSQL itself deals with that.
        case absent
        /// The lock file's process id is that of another program now, or of a corpse nobody has reaped, and PostgreSQL
        /// would take it for a running server.
        case stale
    }

    static func state(of layout: ClusterLayout) -> State {
        guard let text = ClusterFiles.text(of: layout.pidFile),
            let line = text.split(separator: "\n").first, let id = pid_t(line), id > 0
        else { return .absent }
        if kill(id, 0) != 0, errno == ESRCH { return .absent }
        #if os(Linux)
            if isCorpse(id) { return .stale }
            guard let arguments = arguments(of: id) else { return .running }
            return isServer(arguments, of: layout.data) ? .running : .stale
        #else
            return .running
        #endif
    }

    /// After `pid (name) ` a process's stat file tells its state: Z and X are dead.
    private static func isCorpse(_ id: pid_t) -> Bool {
        guard let text = ClusterFiles.text(of: "/proc/\(id)/stat"), let end = text.lastIndex(of: ")") else {
            return false
        }
        let state = text[text.index(after: end)...].first { $0 != " " }
        return state == "Z" || state == "X"
    }

    private static func arguments(of id: pid_t) -> [Substring]? {
        guard let text = ClusterFiles.text(of: "/proc/\(id)/cmdline"), !text.isEmpty else { return nil }
        return text.split(separator: "\0")
    }

    /// Errs on the side of a running server: only another program, or a server of another directory, is none.
    private static func isServer(_ arguments: [Substring], of data: String) -> Bool {
        let program = arguments.first?.split(separator: "/").last ?? ""
        guard program == "postgres" || program == "postmaster" else { return false }
        guard let flag = arguments.firstIndex(of: "-D"), flag + 1 < arguments.count else { return true }
        let directory = arguments[flag + 1]
        return !directory.hasPrefix("/") || directory == data
    }
}
