internal import Events
public import Foundation
public import Postgres
internal import Synchronization

/// A real `attuned` with a state directory, a cluster and a port of its own; all of it gone when the test is over.
///
/// The cluster's first files are not synced to disk, which saves most of the time to make it; its transactions are.
public final class DaemonProcess: Sendable {
    /// The state directory.
    public let state: String
    /// The daemon's cluster.
    public let cluster: ManagedCluster
    private let reaper: Reaper
    private let arguments: [String]
    private let running = Mutex<Running?>(nil)

    private struct Running: Sendable {
        var process: Process
        var port: Int
        var metricsPort: Int
    }

    private init(state: String, cluster: ManagedCluster, reaper: Reaper, arguments: [String]) {
        self.state = state
        self.cluster = cluster
        self.reaper = reaper
        self.arguments = arguments
    }

    /// Makes a state directory and starts a daemon on it, on a free port.
    ///
    /// - Parameter arguments: besides `--state` and `--listen`.
    public static func start(_ arguments: [String] = []) async throws -> DaemonProcess {
        let state = try TemporaryCluster.temporaryDirectory()
        let reaper = try Reaper(directory: state)
        let cluster = ManagedCluster(throwaway: state + "/postgres", logger: TemporaryCluster.quietLogger)
        try await cluster.start()
        let daemon = DaemonProcess(state: state, cluster: cluster, reaper: reaper, arguments: arguments)
        try await daemon.start()
        return daemon
    }

    /// The port that it serves on.
    public var port: Int { running.withLock { $0?.port ?? 0 } }
    /// The port that it serves numbers and health on; 0 if it was not asked to.
    public var metricsPort: Int { running.withLock { $0?.metricsPort ?? 0 } }
    /// Its process id; 0 if it does not run.
    public var pid: Int32 { running.withLock { $0?.process.processIdentifier ?? 0 } }

    /// Starts it again, on the port that it had.
    public func start() async throws {
        let process = Process()
        process.executableURL = Self.program("attuned")
        process.arguments = ["--state", state, "--listen", "127.0.0.1:\(lastPort.withLock { $0 })"] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["SWIFT_BACKTRACE": "enable=no", "ATTUNE_DATABASE_URL": ""]
        ) { $1 }
        if log.isEmpty { try Data().write(to: URL(fileURLWithPath: logPath)) }
        let logFile = try FileHandle(forWritingTo: URL(fileURLWithPath: logPath))
        try logFile.seekToEnd()
        let output = try Launching.run(process, errors: logFile)
        // For the reaper: tests that share a daemon have nobody who stops it.
        try Data("\(process.processIdentifier)\n".utf8).write(to: URL(fileURLWithPath: state + "/attuned.pid"))
        let line = await Self.firstLine(of: output)
        func port(_ name: String) -> Int? {
            line.split(separator: " ").first { $0.hasPrefix(name + "=") }
                .flatMap { Int($0.split(separator: ":").last ?? "") }
        }
        guard let servedPort = port("listen") else {
            process.terminate()
            process.waitUntilExit()
            throw ClusterError("attuned did not start (\(process.terminationStatus)): \(line) \(log.suffix(2000))")
        }
        lastPort.withLock { $0 = servedPort }
        running.withLock {
            $0 = Running(process: process, port: servedPort, metricsPort: port("metrics") ?? 0)
        }
    }

    private let lastPort = Mutex(0)
    private var logPath: String { state + "/attuned.log" }

    /// What it has written to its log.
    public var log: String { (try? String(contentsOfFile: logPath, encoding: .utf8)) ?? "" }

    /// Sends it a signal.
    public func signal(_ number: Int32) {
        // 0 would mean every process of this one's group.
        let pid = pid
        if pid > 0 { kill(pid, number) }
    }

    /// How many files it may have open.
    public func openFileLimit() throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(pid)/limits", encoding: .utf8)
        let line = text.split(separator: "\n").first { $0.hasPrefix("Max open files") }
        return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
    }

    /// Sets how many files it may have open, while it runs.
    public func limitOpenFiles(to number: Int) async throws {
        let done = try await Self.run("/usr/bin/prlimit", ["--pid", String(pid), "--nofile=\(number):"])
        guard done.status == 0 else { throw ClusterError("prlimit: \(done.errors)") }
    }

    /// Seconds of processor time that its event loops have used.
    public func loopSeconds() throws -> Double {
        let tasks = "/proc/\(pid)/task"
        var ticks = 0.0
        for task in try FileManager.default.contentsOfDirectory(atPath: tasks) {
            guard let text = try? String(contentsOfFile: "\(tasks)/\(task)/stat", encoding: .utf8),
                text.contains("(NIO-ELT")
            else { continue }
            // Behind the name, which may hold anything, in brackets: the 14th and 15th fields of proc(5).
            let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
            guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { continue }
            ticks += user + system
        }
        return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// Waits until it has ended.
    ///
    /// - Returns: its exit code, or the number of the signal that ended it, negative.
    @discardableResult public func waitForExit() async -> Int32 {
        guard let process = running.withLock({ $0?.process }) else { return 0 }
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                process.waitUntilExit()
                continuation.resume()
            }
        }
        running.withLock { $0 = nil }
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    /// Ends it without a chance to do anything, and waits.
    public func killNow() async {
        signal(SIGKILL)
        await waitForExit()
    }

    /// Stops it cleanly.
    @discardableResult public func stop() async -> Int32 {
        signal(SIGTERM)
        return await waitForExit()
    }

    /// Ends everything and removes the directory.
    public func remove() async {
        if pid != 0 { await killNow() }
        try? await cluster.stop(.immediate)
        try? FileManager.default.removeItem(atPath: state)
    }

    /// Runs SQL in the daemon's database as the superuser: what only somebody with the whole machine can do.
    public func runAsSuperuser(_ script: String) async throws {
        let connection = try await PostgresConnection.connect(PostgresConfiguration(cluster.connectionString()))
        do {
            try await connection.run(script: script)
        } catch {
            await connection.close()
            throw error
        }
        await connection.close()
    }

    /// Ends the cluster as in a crash and keeps the daemon from starting it again, until what this returns lets go.
    public func holdDatabase() async throws -> HeldDatabase {
        let hold = try await HeldDatabase(cluster: state + "/postgres")
        try hold.crash()
        while await cluster.isRunning { try await Task.sleep(for: .milliseconds(10)) }
        return hold
    }

    /// Whether the server of its cluster runs.
    public var isDatabaseRunning: Bool { get async { await cluster.isRunning } }

    /// Makes a device by `attune device add` and returns its token.
    public func addDevice(
        _ device: String,
        of user: String,
        role: String = "person",
        expires: String? = nil
    ) async throws -> String {
        var arguments = ["device", "add", "--user", user, "--device", device, "--role", role]
        if let expires { arguments += ["--expires", expires] }
        let result = try await attune(arguments)
        guard result.status == 0 else { throw ClusterError("device add failed: \(result.errors)") }
        return result.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A connection that has sent `open` with `"ping_s":0` and read `hello` and the answer.
    public func open(token: String, reads: Bool = true) async throws -> LineClient {
        let client = try await LineClient.connect(port: port)
        _ = try await client.next()
        try await client.send(#"{"t":"open","id":"open","protocol":1,"ping_s":0,"token":"\#(token)"}"#)
        let answer = try await client.next()
        guard answer["t"]?.string == "ok" else {
            throw ClusterError("open was refused: \(String(decoding: answer.canonical(), as: UTF8.self))")
        }
        if !reads { try await client.stopReading() }
        return client
    }

    /// Asks by HTTP, as a monitor does.
    ///
    /// - Returns: the status code, and the body.
    public func get(_ path: String) async throws -> (status: Int, body: String) {
        let client = try await LineClient.connect(port: metricsPort)
        try await client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r")
        var lines: [String] = []
        do {
            while true { lines.append(try await client.nextLine()) }
        } catch LineClientError.closed {
            await client.close()
        }
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return (status, lines.drop { $0 != "\r" }.dropFirst().joined(separator: "\n"))
    }

    /// The samples of `/metrics`, by name with dimensions.
    public func metrics() async throws -> [String: Double] {
        let (status, body) = try await get("/metrics")
        guard status == 200 else { throw ClusterError("/metrics answered \(status)") }
        var samples: [String: Double] = [:]
        for line in body.split(separator: "\n") where !line.hasPrefix("#") {
            guard let space = line.lastIndex(of: " ") else { continue }
            samples[String(line[..<space])] = Double(line[line.index(after: space)...])
        }
        return samples
    }

    /// What a program did.
    public struct Finished: Sendable {
        public var status: Int32
        public var output: String
        public var errors: String
    }

    /// Runs the command line tool on this daemon.
    public func attune(
        _ arguments: [String],
        input: String = "",
        environment: [String: String] = [:]
    ) async throws -> Finished {
        var environment = environment
        environment["ATTUNE_STATE"] = state
        environment["ATTUNE_DATABASE_URL"] = ""
        environment["ATTUNE_CONNECT"] = "127.0.0.1:\(port)"
        return try await Self.run("attune", arguments, input: input, environment: environment)
    }

    /// Runs one of the package's programs to its end.
    public static func run(
        _ name: String,
        _ arguments: [String],
        input: String = "",
        environment: [String: String] = [:]
    ) async throws -> Finished {
        let process = Process()
        process.executableURL = program(name)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let streams = try Launching.run(process)
        async let output = contents(of: streams.output)
        async let errors = contents(of: streams.errors)
        await write(input, to: streams.input)
        let (out, err) = (await output, await errors)
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                process.waitUntilExit()
                continuation.resume()
            }
        }
        return Finished(status: process.terminationStatus, output: out, errors: err)
    }

    /// The program of this name, or path, that was built along with the tests.
    public static func program(_ name: String) -> URL {
        if name.hasPrefix("/") { return URL(fileURLWithPath: name) }
        // The tests' own program lies where the others were put.
        return URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent(name)
    }

    private static func contents(of pipe: FileHandle) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    returning: String(decoding: pipe.readDataToEndOfFile(), as: UTF8.self)
                )
            }
        }
    }

    private static func write(_ text: String, to pipe: FileHandle) async {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                try? pipe.write(contentsOf: Data(text.utf8))
                try? pipe.close()
                continuation.resume()
            }
        }
    }

    private static func firstLine(of pipe: FileHandle) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var text = Data()
                while !text.contains(UInt8(ascii: "\n")) {
                    let more = pipe.availableData
                    if more.isEmpty { break }
                    text += more
                }
                let line = String(decoding: text, as: UTF8.self)
                continuation.resume(returning: line.trimmingCharacters(in: .whitespacesAndNewlines))
            }
        }
    }
}
