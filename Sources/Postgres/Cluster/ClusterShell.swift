internal import Logging

/// One start or stop of a cluster: the steps, each on a thread that may block or in a program of PostgreSQL's.
struct ClusterShell {
    /// Recovery after a crash replays at most `max_wal_size`, or what a full disk has left over.
    private static let startTimeout = 300
    private static let stopTimeout = 60

    private let cluster: ManagedCluster
    private let files: ClusterFiles
    private let program: ClusterProgram

    private var layout: ClusterLayout { cluster.layout }

    init(cluster: ManagedCluster) async throws {
        self.cluster = cluster
        let user = try await DedicatedThread.value { try ClusterUser.current() }
        files = ClusterFiles(layout: cluster.layout, user: user)
        program = ClusterProgram(user: user)
    }

    func start() async throws {
        let files = files
        try await DedicatedThread.value { try files.prepareDirectory() }
        let lock = try await ClusterLock(path: layout.lock)
        let binaries = try await binaries()
        if try await !exists(layout.data) { try await make(with: binaries) }
        try await runServer(with: binaries)
        try await makeDatabase()
        _ = consume lock
    }

    func stop(_ mode: ManagedCluster.StopMode) async throws {
        guard try await exists(layout.data) else { return }
        let lock = try await ClusterLock(path: layout.lock)
        guard try await state() == .running else { return }
        let binaries = try await binaries()
        let outcome = try await program.run(
            "\(binaries.directory)/pg_ctl",
            ["stop", "-D", layout.data, "-m", mode.rawValue, "-w", "-t", "\(Self.stopTimeout)"]
        )
        if !outcome.isSuccess, try await state() == .running {
            throw ClusterError("PostgreSQL does not stop: \(outcome.text)")
        }
        let files = files
        try await DedicatedThread.value { files.removeSocketApart() }
        cluster.logger.info("PostgreSQL stopped", metadata: ["mode": "\(mode.rawValue)"])
        _ = consume lock
    }

    func boundLog() async throws {
        let files = files
        try await DedicatedThread.value { files.boundLog() }
    }

    /// A cluster only runs with programs of the major version that made it.
    private func binaries() async throws -> PostgresBinaries {
        let versionFile = "\(layout.data)/PG_VERSION"
        return try await DedicatedThread.value {
            let version = ClusterFiles.text(of: versionFile).flatMap { Int($0.prefix(while: \.isNumber)) }
            return try PostgresBinaries.find(major: version)
        }
    }

    /// Makes a cluster beside its place and renames it there: one that was interrupted is started over.
    private func make(with binaries: PostgresBinaries) async throws {
        let files = files
        _ = try await program.run("/bin/rm", ["-rf", "--", layout.unfinished])
        try await DedicatedThread.value { try files.makeUnfinished() }
        let outcome = try await program.run(
            "\(binaries.directory)/initdb",
            [
                "-D", layout.unfinished, "-U", ManagedCluster.superuser, "--encoding=UTF8",
                "--locale=\(ClusterSettings.locale())", "--auth-local=trust", "--auth-host=reject", "--data-checksums",
                "--no-instructions",
            ] + cluster.initdbArguments
        )
        guard outcome.isSuccess else { throw ClusterError("initdb failed: \(outcome.text)") }
        try await DedicatedThread.value {
            let path = "\(files.layout.unfinished)/postgresql.conf"
            try files.write(ClusterSettings.include, to: path, appending: true)
            try files.commitUnfinished()
        }
        cluster.logger.info("PostgreSQL cluster made", metadata: ["directory": "\(layout.directory)"])
    }

    private func runServer(with binaries: PostgresBinaries) async throws {
        if try await state() == .running {
            cluster.logger.info("PostgreSQL already runs", metadata: ["directory": "\(layout.directory)"])
            return
        }
        let files = files
        try await DedicatedThread.value {
            try files.prepareRun()
            files.boundLog()
            try files.write(
                ClusterSettings.text(socket: files.layout.socket),
                to: "\(files.layout.data)/\(ClusterSettings.fileName)"
            )
        }
        try await removeStaleLocks()
        // Backends of a killed server may live on for a moment, holding its memory; PostgreSQL then refuses to start.
        for attempt in 1...10 {
            let outcome = try await program.run(
                "\(binaries.directory)/pg_ctl",
                ["start", "-D", layout.data, "-l", layout.log, "-w", "-t", "\(Self.startTimeout)"]
            )
            if outcome.isSuccess { break }
            let tail = try await DedicatedThread.value { files.logTail() }
            guard attempt < 10, tail.contains("shared memory block") else {
                throw ClusterError("PostgreSQL does not start: \(outcome.text)\n\(layout.log) ends with:\n\(tail)")
            }
            try await Task.sleep(for: .milliseconds(200))
        }
        cluster.logger.info("PostgreSQL started", metadata: ["directory": "\(layout.directory)"])
    }

    /// Removes lock files PostgreSQL would take for a running server's: their process id belongs to another program
    /// since a restart of the machine, or to a corpse nobody reaps. No server runs, and the cluster's lock is held.
    private func removeStaleLocks() async throws {
        let socket = "\(layout.socket)/.s.PGSQL.\(ClusterLayout.port)"
        var paths = [socket, "\(socket).lock"]
        // An ordinary lock file is left to PostgreSQL: it also tells of shared memory that is still in use.
        if try await state() == .stale { paths.append(layout.pidFile) }
        _ = try await program.run("/bin/rm", ["-f", "--"] + paths)
    }

    /// Waits until the server takes connections, as an adopted one may be recovering, and makes the database.
    private func makeDatabase() async throws {
        let configuration = PostgresConfiguration(cluster.connectionString(database: "postgres"))
        let deadline = ContinuousClock.now.advanced(by: .seconds(Self.startTimeout))
        let connection: PostgresConnection
        while true {
            do throws(PostgresError) {
                connection = try await PostgresConnection.connect(configuration)
                break
            } catch {
                guard error.code == .unavailable, ContinuousClock.now < deadline, try await state() == .running else {
                    throw ClusterError("PostgreSQL runs but takes no connection: \(error.message)")
                }
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        let existing = try await connection.execute(
            Statement(name: "cluster.database", sql: "select 1 from pg_database where datname = 'attune'")
        )
        if existing.count == 0 { try await connection.run(script: "create database \(ManagedCluster.database)") }
        await connection.close()
    }

    private func exists(_ path: String) async throws -> Bool {
        try await DedicatedThread.value { ClusterFiles.exists(path) }
    }

    private func state() async throws -> Postmaster.State {
        let layout = layout
        return try await DedicatedThread.value { Postmaster.state(of: layout) }
    }
}
