#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The paths of a cluster, all derived from its directory.
struct ClusterLayout: Sendable {
    /// A Unix socket's address holds 108 bytes with its terminating zero.
    private static let longestSocketPath = 107
    static let port = 5432

    /// Absolute, links resolved as far as the path exists: every way to name a directory leads to one socket.
    let directory: String
    let socket: String

    var data: String { "\(directory)/data" }
    /// Where a cluster is made, to be renamed when it is complete.
    var unfinished: String { "\(directory)/data.new" }
    var log: String { "\(directory)/postgres.log" }
    var lock: String { "\(directory)/cluster.lock" }
    var pidFile: String { "\(data)/postmaster.pid" }

    init(directory: String) {
        let resolved = Self.resolved(directory)
        self.directory = resolved
        let inside = "\(resolved)/socket"
        let isShort = "\(inside)/.s.PGSQL.\(Self.port)".utf8.count <= Self.longestSocketPath
        // A comma or quote would be punctuation in the settings and connection strings that hold the path.
        socket = isShort && Self.isPlain(inside) ? inside : "/tmp/attune-\(Self.fingerprint(resolved))"
    }

    /// Whether the socket's directory lies outside of the cluster's.
    var isSocketApart: Bool { !socket.hasPrefix(directory + "/") }

    /// Characters that PostgreSQL's own programs pass through a shell unharmed.
    static func isSafeForShell(_ path: String) -> Bool {
        !path.unicodeScalars.contains { "\"$`\\\n\r!".unicodeScalars.contains($0) || $0.value < 0x20 }
    }

    private static func isPlain(_ path: String) -> Bool {
        path.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
    }

    /// FNV-1a of 64 bits: a name, not a secret; who owns the directory is checked when it is used.
    private static func fingerprint(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func resolved(_ path: String) -> String {
        var existing = absolute(path)
        var missing: [Substring] = []
        while true {
            if let real = realpath(existing, nil) {
                defer { free(real) }
                let base = String(cString: real)
                return ([base == "/" ? "" : base] + missing.map(String.init)).joined(separator: "/")
            }
            guard let slash = existing.lastIndex(of: "/"), existing != "/" else { return path }
            missing.insert(existing[existing.index(after: slash)...], at: 0)
            existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
        }
    }

    private static func absolute(_ path: String) -> String {
        var result = path
        if !path.hasPrefix("/"), let current = getcwd(nil, 0) {
            defer { free(current) }
            result = "\(String(cString: current))/\(path)"
        }
        while result.count > 1, result.hasSuffix("/") { result.removeLast() }
        return result
    }
}
