#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The file system side of a cluster. Blocks, and so runs on a thread of its own.
struct ClusterFiles: Sendable {
    let layout: ClusterLayout
    let user: ClusterUser

    /// A log is cut when it has grown past this many bytes.
    static let longestLog: off_t = 8 << 20

    /// Makes the cluster's directory and what is in it besides the data.
    func prepareDirectory() throws(ClusterError) {
        guard ClusterLayout.isSafeForShell(layout.directory) else {
            throw ClusterError(
                "the path \(layout.directory) holds a character PostgreSQL's programs cannot take: rename it"
            )
        }
        try makeParents(of: layout.directory)
        try makeDirectory(layout.directory, mode: user.mustSwitch ? 0o711 : 0o700)
        try checkPath()
    }

    /// Makes what the server needs before it starts: the socket's directory and its log.
    func prepareRun() throws(ClusterError) {
        try makeOwned(layout.socket)
        let descriptor = open(layout.log, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("open", layout.log) }
        defer { close(descriptor) }
        if user.mustSwitch, fchown(descriptor, user.id, user.group) != 0 { throw failure("chown", layout.log) }
    }

    /// Makes an empty directory for a new cluster's data.
    func makeUnfinished() throws(ClusterError) {
        try makeOwned(layout.unfinished)
    }

    /// Puts a complete cluster in its place, so that it survives a crash of the machine.
    func commitUnfinished() throws(ClusterError) {
        guard rename(layout.unfinished, layout.data) == 0 else { throw failure("rename", layout.unfinished) }
        let descriptor = open(layout.directory, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", layout.directory) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("fsync", layout.directory) }
    }

    /// Writes a file into the data directory, whole.
    func write(_ text: String, to path: String, appending: Bool = false) throws(ClusterError) {
        let flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | (appending ? O_APPEND : O_TRUNC)
        let descriptor = open(path, flags, 0o600)
        guard descriptor >= 0 else { throw failure("open", path) }
        defer { close(descriptor) }
        if user.mustSwitch { _ = fchown(descriptor, user.id, user.group) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { writeSome(descriptor, $0) }
            guard count > 0 else { throw failure("write", path) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw failure("fsync", path) }
    }

    /// Keeps the log bounded. The server appends to it, so it can be cut while it runs.
    func boundLog() {
        var status = stat()
        guard lstat(layout.log, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > Self.longestLog
        else { return }
        let descriptor = open(layout.log, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        ftruncate(descriptor, 0)
        close(descriptor)
    }

    /// Removes the empty directory of a socket that has none inside the cluster's.
    func removeSocketApart() {
        if layout.isSocketApart { rmdir(layout.socket) }
    }

    /// The last lines of the server's log, for an error.
    func logTail() -> String {
        let text = Self.text(of: layout.log) ?? ""
        return text.split(separator: "\n").suffix(5).joined(separator: "\n")
    }

    /// A small file's text, nil if it cannot be read.
    static func text(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// A directory of the cluster's user that nobody else can enter.
    private func makeOwned(_ path: String) throws(ClusterError) {
        let isNew = mkdir(path, 0o700) == 0
        if !isNew, errno != EEXIST { throw failure("make the directory", path) }
        if isNew, user.mustSwitch, lchown(path, user.id, user.group) != 0 { throw failure("chown", path) }
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == user.id,
            status.st_mode & 0o077 == 0
        else {
            throw ClusterError(
                "\(path) is not a directory of \(user.name) with mode 0700: remove it, or set owner and mode"
            )
        }
    }

    private func makeParents(of path: String) throws(ClusterError) {
        var parent = ""
        for part in path.split(separator: "/").dropLast() {
            parent += "/\(part)"
            try makeDirectory(parent, mode: 0o755)
        }
    }

    private func makeDirectory(_ path: String, mode: mode_t) throws(ClusterError) {
        guard mkdir(path, mode) != 0, errno != EEXIST else { return }
        let reason = errno
        // A directory that exists in a place we may not write to is fine too.
        if !Self.exists(path) { throw failure("make the directory", path, reason) }
    }

    /// The server's user has to come through every directory above its data.
    private func checkPath() throws(ClusterError) {
        guard user.mustSwitch else { return }
        var path = ""
        for part in layout.directory.split(separator: "/") {
            path += "/\(part)"
            var status = stat()
            guard stat(path, &status) == 0 else { throw failure("look at", path) }
            if !user.mayTraverse(status) {
                throw ClusterError(
                    "PostgreSQL runs as \(user.name), who cannot enter \(path): choose another directory (such as"
                        + " /var/lib/attune), or chmod o+x \(path)"
                )
            }
        }
    }

    private func failure(_ action: String, _ path: String, _ reason: Int32 = errno) -> ClusterError {
        ClusterError("cannot \(action) \(path): \(String(cString: strerror(reason)))")
    }
}

/// The system call, whose name a method above hides.
private func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
