import AttuneTestKit
import Glibc
import Logging
import Testing

@testable import Postgres

@Suite(.serialized, .timeLimit(.minutes(2))) struct ManagedClusterTests {
    private let logger = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }

    private func postmasterID(_ cluster: ManagedCluster) throws -> pid_t {
        let text = try #require(ClusterFiles.text(of: cluster.layout.pidFile))
        return try #require(text.split(separator: "\n").first.flatMap { pid_t($0) })
    }

    /// Another owner of the same directory stands for the daemon's next life after `kill -9`.
    @Test func adoptsARunningServer() async throws {
        let temporary = try await TemporaryCluster.make()
        let before = try postmasterID(temporary.cluster)
        let next = ManagedCluster(directory: temporary.directory, logger: logger)
        #expect(await next.isRunning)
        try await next.start()
        #expect(try postmasterID(next) == before)
        // The server has a session of its own: no Ctrl-C of ours reaches it.
        #expect(getsid(before) == before)
        #expect(getsid(before) != getsid(0))
        try await next.stop(.fast)
        #expect(await !next.isRunning)
        try await next.stop(.fast)
        temporary.remove()
    }

    @Test func restartsAfterCrashesAndKeepsWhatWasCommitted() async throws {
        let temporary = try await TemporaryCluster.make()
        let cluster = temporary.cluster
        var connection = try await temporary.connect()
        try await connection.run(script: "create table t (a int); insert into t values (1)")
        try await cluster.stop(.immediate)
        try await cluster.ensureRunning()
        connection = try await temporary.connect()
        try await connection.query("insert into t values (2)")

        // The corpse may stay in the process table if nobody reaps it, and the lock file is left behind.
        let server = try postmasterID(cluster)
        kill(server, SIGKILL)
        while connection.isOpen { await Task.yield() }
        while await cluster.isRunning { await Task.yield() }
        try await cluster.ensureRunning()
        #expect(try postmasterID(cluster) != server)
        connection = try await temporary.connect()
        #expect(try await connection.query("select count(*) from t")[0].int64(0) == 2)
        try await cluster.ensureRunning()
        temporary.remove()
    }

    @Test func aLockFileOfAnotherProgramIsNoServer() async throws {
        let temporary = try await TemporaryCluster.make()
        try await temporary.stop()
        // As after a restart of the machine: the number belongs to somebody else, here to this test.
        let files = ClusterFiles(layout: temporary.cluster.layout, user: try ClusterUser.current())
        try files.write("\(getpid())\n\(temporary.directory)/data\n1\n5432\n", to: temporary.cluster.layout.pidFile)
        #expect(await !temporary.cluster.isRunning)
        try await temporary.start()
        #expect(await temporary.cluster.isRunning)
        temporary.remove()
    }

    @Test func manyStartsAtOnceMakeOneCluster() async throws {
        let directory = try TemporaryCluster.temporaryDirectory()
        let reaper = try TemporaryCluster.reaper(of: directory)
        let ids = try await withThrowingTaskGroup(of: pid_t.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let cluster = ManagedCluster(throwaway: directory, logger: logger)
                    try await cluster.start()
                    return try postmasterID(cluster)
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(ids.count == 1)
        reaper.release()
    }

    @Test func aDeepDirectoryWithOddNamesAndAnInterruptedInitdb() async throws {
        let base = try TemporaryCluster.temporaryDirectory()
        let reaper = try TemporaryCluster.reaper(of: base)
        let directory = base + "/it's, a" + String(repeating: "/a-rather-long-name", count: 8)
        let cluster = ManagedCluster(throwaway: directory, logger: logger)
        #expect(cluster.layout.isSocketApart)
        // What an interrupted initdb leaves: something, but no cluster.
        let files = ClusterFiles(layout: cluster.layout, user: try ClusterUser.current())
        try files.prepareDirectory()
        try files.makeUnfinished()
        try files.write("15\n", to: cluster.layout.unfinished + "/PG_VERSION")
        try await cluster.start()
        #expect(!ClusterFiles.exists(cluster.layout.unfinished))
        let connection = try await PostgresConnection.connect(PostgresConfiguration(cluster.connectionString()))
        let row = try await connection.query(
            """
            select current_setting('fsync'), current_setting('data_checksums'), current_setting('listen_addresses'),
                current_setting('server_encoding'), current_user::text, current_database()::text,
                current_setting('log_min_error_statement'), current_setting('unix_socket_permissions')
            """
        )[0]
        #expect((0..<8).map { row.string($0) } == ["on", "on", "", "UTF8", "attune_admin", "attune", "panic", "0700"])
        try await cluster.stop(.fast)
        #expect(!ClusterFiles.exists(cluster.layout.socket))
        reaper.release()
    }

    @Test func privateTextStaysOutOfTheLog() async throws {
        let temporary = try await TemporaryCluster.make()
        let connection = try await temporary.connect()
        try await connection.run(script: "create table t (a text unique)")
        var arguments = Arguments()
        arguments.append("very-private")
        let statement = Statement(name: "insert", sql: "insert into t values ($1)")
        _ = try await connection.execute(statement, arguments)
        _ = await code { _ = try await connection.execute(statement, arguments) }
        _ = await code { _ = try await connection.query("select 'very-private'::uuid") }
        try await temporary.stop()
        let log = try #require(ClusterFiles.text(of: temporary.cluster.layout.log))
        #expect(log.contains("shut down"))
        #expect(!log.contains("very-private"))
        temporary.remove()
    }

    @Test func aLongLogIsCut() async throws {
        let temporary = try await TemporaryCluster.make()
        let path = temporary.cluster.layout.log
        truncate(path, ClusterFiles.longestLog + 1)
        try await temporary.cluster.ensureRunning()
        try await temporary.stop()
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_size < 65_536)
        temporary.remove()
    }

    @Test func aDirectoryTheServersUserCannotEnter() throws {
        let base = try TemporaryCluster.temporaryDirectory()
        let reaper = try TemporaryCluster.reaper(of: base)
        chmod(base, 0o700)
        let stranger = ClusterUser(id: 54_321, group: 54_321, name: "stranger", mustSwitch: true)
        let files = ClusterFiles(layout: ClusterLayout(directory: base + "/state"), user: stranger)
        #expect {
            try files.prepareDirectory()
        } throws: { error in
            "\(error)".contains("stranger, who cannot enter \(base)") && "\(error)".contains("chmod o+x")
        }
        chmod(base, 0o711)
        try files.prepareDirectory()
        reaper.release()
    }

    @Test func findsTheProgramsOfThisMachine() throws {
        let directory = try ManagedCluster.binaries()
        #expect(access(directory + "/initdb", X_OK) == 0)
        #expect(throws: ClusterError.self) { try PostgresBinaries.find(major: 9) }
    }

    @Test func shortPathsKeepTheirSocketInside() {
        let layout = ClusterLayout(directory: "/var/lib/attune/cluster/")
        #expect(layout.directory == "/var/lib/attune/cluster")
        #expect(layout.socket == "/var/lib/attune/cluster/socket")
        let deep = ClusterLayout(directory: "/" + String(repeating: "d", count: 93))
        #expect(deep.isSocketApart)
        #expect(deep.socket.utf8.count < 40)
    }
}
