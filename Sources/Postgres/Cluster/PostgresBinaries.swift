#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Where PostgreSQL's programs may be on this machine. Blocks: looks at the file system and asks programs their version.
struct PostgresBinaries {
    /// The oldest version whose features the schema uses.
    static let oldestMajor = 15
    private static let programs = ["initdb", "pg_ctl", "postgres"]

    var directory: String
    var major: Int

    /// The newest installation, or that of one major version if `major` names it.
    static func find(major wanted: Int? = nil) throws(ClusterError) -> PostgresBinaries {
        let found = candidates().compactMap { PostgresBinaries(at: $0) }
        if let wanted {
            if let match = found.first(where: { $0.major == wanted }) { return match }
            throw ClusterError(
                "the cluster was made by PostgreSQL \(wanted), which is not installed: install it"
                    + " (Debian: apt install postgresql-\(wanted)) or bring the cluster to another version with pg_upgrade"
            )
        }
        let usable = found.filter { $0.major >= oldestMajor }
        guard let newest = usable.max(by: { $0.major < $1.major }) else {
            let seen = found.map { "\($0.major) in \($0.directory)" }.joined(separator: ", ")
            throw ClusterError(
                "no PostgreSQL \(oldestMajor) or newer found\(seen.isEmpty ? "" : " (only \(seen))"): install its server"
                    + " programs (Debian: apt install postgresql; Fedora: dnf install postgresql-server), or name a"
                    + " running server instead"
            )
        }
        return newest
    }

    private init?(at directory: String) {
        guard Self.programs.allSatisfy({ access("\(directory)/\($0)", X_OK) == 0 }),
            let version = Self.output(of: "\(directory)/postgres", "--version"),
            let number = version.split(separator: " ").last(where: { $0.first?.isNumber == true }),
            let major = Int(number.prefix(while: \.isNumber))
        else { return nil }
        self.directory = directory
        self.major = major
    }

    private static func candidates() -> [String] {
        var candidates: [String] = []
        if let bindir = output(of: "pg_config", "--bindir") { candidates.append(bindir) }
        for pattern in [
            "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/local/pgsql/bin",
            "/opt/homebrew/opt/postgresql@*/bin",
        ] {
            candidates += paths(matching: pattern)
        }
        let search = getenv("PATH").map { String(cString: $0) } ?? ""
        for directory in search.split(separator: ":") {
            // A link in the PATH stands for an installation whose other programs lie beside its target.
            guard let path = realpath("\(directory)/postgres", nil) else { continue }
            defer { free(path) }
            candidates.append(String(String(cString: path).dropLast("/postgres".count)))
        }
        var seen: Set<String> = []
        return candidates.filter { seen.insert($0).inserted }
    }

    private static func paths(matching pattern: String) -> [String] {
        var matches = glob_t()
        defer { globfree(&matches) }
        guard glob(pattern, 0, nil, &matches) == 0 else { return [] }
        return (0..<Int(matches.gl_pathc)).compactMap { index in
            matches.gl_pathv[index].map { String(cString: $0) }
        }
    }

    /// The first line a program prints.
    private static func output(of program: String, _ argument: String) -> String? {
        let quoted = program.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        guard let stream = popen("'\(quoted)' \(argument) 2>/dev/null", "re") else { return nil }
        defer { pclose(stream) }
        var line = [CChar](repeating: 0, count: 1024)
        guard fgets(&line, Int32(line.count), stream) != nil else { return nil }
        let bytes = line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
