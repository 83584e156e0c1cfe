internal import Foundation

/// A program that runs beside this one.
final class Program: Sendable {
    private let process: Process
    private let output: FileHandle

    /// Starts it.
    ///
    /// - Parameters:
    ///   - variables: what is set besides this process's variables; those of Attune are not handed on.
    ///   - errors: the file that its complaints go to; nil for this process's stderr.
    init(_ path: String, _ arguments: [String], variables: [String: String] = [:], errors: String? = nil) throws {
        process = Process()
        let pipe = Pipe()
        output = pipe.fileHandleForReading
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        // A user's own settings must not decide what is measured, nor where.
        let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ATTUNE_") }
        process.environment = inherited.merging(variables) { $1 }
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        if let errors {
            _ = FileManager.default.createFile(atPath: errors, contents: nil)
            process.standardError = FileHandle(forWritingAtPath: errors)
        }
        try Self.withSignalsUnblocked { try process.run() }
    }

    /// A program inherits which signals its starter's thread blocks, and a thread of Swift's tasks blocks most: pgbench
    /// would wait for its alarm for ever.
    private static func withSignalsUnblocked(_ body: () throws -> Void) rethrows {
        var (all, before) = (sigset_t(), sigset_t())
        sigfillset(&all)
        pthread_sigmask(SIG_UNBLOCK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try body()
    }

    var id: Int32 { process.processIdentifier }

    /// The first line that it writes, without its end; empty if it ends first.
    func firstLine() async -> String {
        let output = output
        return await Self.onThread {
            var text = Data()
            while !text.contains(UInt8(ascii: "\n")) {
                let more = output.availableData
                if more.isEmpty { break }
                text += more
            }
            return String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        }
    }

    /// Waits until it has ended; asks it to, once the task is cancelled.
    ///
    /// - Returns: its exit code, and what it wrote.
    func end() async -> (status: Int32, output: String) {
        let (output, process) = (output, process)
        return await withTaskCancellationHandler {
            await Self.onThread {
                let text = String(decoding: output.readDataToEndOfFile(), as: UTF8.self)
                process.waitUntilExit()
                return (process.terminationStatus, text)
            }
        } onCancel: {
            stop()
        }
    }

    /// Asks it to end.
    func stop() { if process.isRunning { process.terminate() } }

    /// Waits for what blocks on a thread of its own, not on one of the few that Swift's tasks share.
    private static func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }
}
