import AttuneTestKit
import Glibc
import Postgres
import Testing

@Suite(.timeLimit(.minutes(1))) struct ConnectionLossTests {
    @Test func terminatedDuringAStatement() async throws {
        let connection = try await freshConnection()
        let observer = try await freshConnection()
        let running = Task { try await connection.query("select pg_sleep(600)") }
        try await observer.waitUntilActive(connection.backendPID)
        let behind = Task { try await connection.query("select 1") }
        try await observer.query("select pg_terminate_backend(\(connection.backendPID))")
        #expect(await code { _ = try await running.value } == .outcomeUnknown)
        // Sent or not when the end came: either way it is no success and no error of its own.
        let behindCode = await code { _ = try await behind.value }
        #expect(behindCode == .outcomeUnknown || behindCode == .unavailable)
        #expect(!connection.isOpen)
        #expect(await code { try await connection.query("select 1") } == .unavailable)
    }

    @Test func terminatedWhileIdle() async throws {
        let connection = try await freshConnection()
        let observer = try await freshConnection()
        try await observer.query("select pg_terminate_backend(\(connection.backendPID), 5000)")
        while connection.isOpen { await Task.yield() }
        #expect(await code { try await connection.query("select 1") } == .unavailable)
    }

    @Test func terminatedInATransaction() async throws {
        let connection = try await freshConnection()
        let observer = try await freshConnection()
        let result = await code {
            try await connection.transaction { transaction in
                try await transaction.query("select 1")
                try await observer.query("select pg_terminate_backend(\(connection.backendPID), 5000)")
                while connection.isOpen { await Task.yield() }
            }
        }
        // The COMMIT was never sent.
        #expect(result == .unavailable)
    }

    @Test func closingIsFinal() async throws {
        let connection = try await freshConnection()
        await connection.close()
        await connection.close()
        #expect(!connection.isOpen)
        #expect(await code { try await connection.query("select 1") } == .unavailable)
    }

    @Test func whyAConnectionIsRefused() async throws {
        let cluster = try await TemporaryCluster.shared
        func refusal(_ string: String, role: String? = nil) async -> PostgresError.Code? {
            await code { _ = try await PostgresConnection.connect(PostgresConfiguration(string, role: role)) }
        }
        #expect(await refusal(cluster.connectionString(database: "no_such")) == .undefinedObject)
        #expect(await refusal(cluster.connectionString(user: "no_such")) == .authenticationFailed)
        #expect(await refusal(cluster.connectionString(), role: "no_such") == .undefinedObject)
        #expect(await refusal("host=/tmp/no_such_directory dbname=x") == .unavailable)
        #expect(await refusal("host='unterminated") == .unavailable)
    }

    @Test func roleAndSettingsHoldFromTheStart() async throws {
        let cluster = try await TemporaryCluster.shared
        let admin = try await cluster.connect()
        try await admin.run(script: "drop role if exists \"the role\"; create role \"the role\"")
        let string = cluster.connectionString() + " options='-c work_mem=1MB -c statement_timeout=7s'"
        let configuration = PostgresConfiguration(
            string,
            role: "the role",
            applicationName: "tests",
            settings: ["work_mem": "2MB", "search_path": "a, b\\c"]
        )
        let connection = try await PostgresConnection.connect(configuration)
        let row = try await connection.query(
            """
            select current_user::text, current_setting('work_mem'), current_setting('statement_timeout'),
                current_setting('search_path'), current_setting('application_name')
            """
        )[0]
        #expect((0..<5).map { row.string($0) } == ["the role", "2MB", "7s", "a, b\\c", "tests"])
        #expect(connection.serverVersion >= 150_000)
    }

    @Test func descriptionKeepsThePassword() {
        let configuration = PostgresConfiguration("postgres://user:secret@host/db")
        #expect(!"\(configuration)".contains("secret"))
    }

    /// A listener whose backlog takes the connection and who never says a word.
    @Test func aServerThatNeverAnswers() async throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(listener, $0, length)
                _ = listen(listener, 5)
                _ = getsockname(listener, $0, &length)
            }
        }
        let string = "host=127.0.0.1 port=\(UInt16(bigEndian: address.sin_port)) dbname=x user=x"
        let configuration = PostgresConfiguration(string, connectTimeout: .milliseconds(100))
        #expect(await code { _ = try await PostgresConnection.connect(configuration) } == .unavailable)

        let patient = PostgresConfiguration(string, connectTimeout: .seconds(600))
        let task = Task { try await PostgresConnection.connect(patient) }
        task.cancel()
        #expect(await code { _ = try await task.value } == .cancelled)
    }
}
