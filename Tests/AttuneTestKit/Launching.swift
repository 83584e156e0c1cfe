public import Foundation
internal import Synchronization

/// Starts programs one at a time.
///
/// Foundation learns that a program has ended, and its output, by descriptors that close with it. A program that another
/// thread starts at the same moment can inherit them, and then the end is not seen before that one's.
public enum Launching {
    private static let lock = Mutex(())

    /// Our ends of a program's streams.
    public struct Streams: Sendable {
        /// What it reads.
        public let input: FileHandle
        /// What it writes.
        public let output: FileHandle
        /// What it complains.
        public let errors: FileHandle
    }

    /// Calls `body` while no program is started.
    static func alone<Result>(_ body: () throws -> sending Result) rethrows -> sending Result {
        try lock.withLock { _ in try body() }
    }

    /// Runs a process with pipes for its streams, while no other is started.
    public static func run(_ process: Process) throws -> Streams {
        try lock.withLock { _ in
            let (input, output, errors) = (Pipe(), Pipe(), Pipe())
            process.standardInput = input
            process.standardOutput = output
            process.standardError = errors
            try process.run()
            return Streams(
                input: input.fileHandleForWriting,
                output: output.fileHandleForReading,
                errors: errors.fileHandleForReading
            )
        }
    }

    /// Runs a process with a pipe for its output, while no other is started.
    public static func run(_ process: Process, errors: FileHandle) throws -> FileHandle {
        try lock.withLock { _ in
            let output = Pipe()
            process.standardOutput = output
            process.standardError = errors
            try process.run()
            return output.fileHandleForReading
        }
    }

    /// Runs a process on a terminal, while no other is started.
    public static func run(_ process: Process, on terminal: FileHandle) throws {
        try lock.withLock { _ in
            process.standardInput = terminal
            process.standardOutput = terminal
            process.standardError = terminal
            try process.run()
        }
    }
}
