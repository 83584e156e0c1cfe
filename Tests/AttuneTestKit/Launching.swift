public import Foundation
internal import Synchronization

/// Starts programs one at a time.
///
/// Foundation learns that a program has ended, and its output, by descriptors that close with it. A program that another
/// thread starts at the same moment can inherit them, and then the end is not seen before that one's.
public enum Launching {
    private static let lock = Mutex(())

    /// The ends of a program's streams.
    public struct Streams {
        public let input = Pipe()
        public let output = Pipe()
        public let errors = Pipe()
    }

    /// Runs a process with pipes for its streams, while no other is started.
    public static func run(_ process: Process) throws -> Streams {
        try lock.withLock { _ in
            let streams = Streams()
            process.standardInput = streams.input
            process.standardOutput = streams.output
            process.standardError = streams.errors
            try process.run()
            return streams
        }
    }

    /// Runs a process with a pipe for its output, while no other is started.
    public static func run(_ process: Process, errors: FileHandle) throws -> Pipe {
        try lock.withLock { _ in
            let output = Pipe()
            process.standardOutput = output
            process.standardError = errors
            try process.run()
            return output
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
