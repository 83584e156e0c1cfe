import AttuneTestKit
import Foundation
import Synchronization
import Testing

/// A program that runs while a test talks to it, by pipes or on a terminal of its own.
final class RunningCommand: Sendable {
    private let process: Process
    private let input: FileHandle
    private let state = Mutex(State())

    private struct State {
        var output = Data()
        var errors = Data()
        /// Streams of it that have not ended.
        var open = 0
        var searched = 0
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    /// Starts a program of the package.
    ///
    /// - Parameter onTerminal: a pseudoterminal is its stdin, stdout and stderr.
    init(_ name: String, _ arguments: [String], environment: [String: String], onTerminal: Bool) throws {
        let process = Process()
        process.executableURL = DaemonProcess.program(name)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        self.process = process
        if onTerminal {
            let terminal = try PseudoTerminal()
            input = terminal.outer
            try Launching.run(process, on: terminal.inner)
            try terminal.inner.close()
            collect(terminal.outer) { $0.output += $1 }
        } else {
            let streams = try Launching.run(process)
            input = streams.input
            collect(streams.errors) { $0.errors += $1 }
            collect(streams.output) { $0.output += $1 }
        }
    }

    private func collect(
        _ source: FileHandle,
        _ take: @escaping @Sendable (inout State, Data) -> Void
    ) {
        state.withLock { $0.open += 1 }
        Thread.detachNewThread {
            var buffer = [UInt8](repeating: 0, count: 65536)
            while true {
                let count = read(source.fileDescriptor, &buffer, buffer.count)
                if count < 0 && errno == EINTR { continue }
                // A terminal whose other side is gone gives an error, which is an end as well.
                if count <= 0 { break }
                let data = Data(buffer[..<count])
                self.wake { take(&$0, data) }
            }
            self.wake { $0.open -= 1 }
        }
    }

    private func wake(_ change: (inout State) -> Void) {
        let waiters = state.withLock { state in
            change(&state)
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Everything on stdout up to now.
    var output: String { state.withLock { String(decoding: $0.output, as: UTF8.self) } }
    /// Everything on stderr up to now.
    var errors: String { state.withLock { String(decoding: $0.errors, as: UTF8.self) } }

    /// Gives it something to read.
    func type(_ text: String) throws { try type(Data(text.utf8)) }

    /// Gives it something to read.
    func type(_ data: Data) throws { try input.write(contentsOf: data) }

    /// Ends its input.
    func closeInput() throws { try input.close() }

    /// Waits until stdout holds `text`, behind where the last such wait ended.
    func wait(for text: String) async throws {
        var isFound = false
        await wait { state in
            if !isFound, let range = state.output.range(of: Data(text.utf8), in: state.searched..<state.output.count) {
                state.searched = range.upperBound
                isFound = true
            }
            return isFound || state.open == 0
        }
        if isFound { return }
        signal(SIGKILL)
        throw Missing(text: text, output: String(output.suffix(2000)), errors: String(errors.suffix(2000)))
    }

    /// Waits until `isReady`, or until patience is over.
    private func wait(until isReady: (inout State) -> Bool) async {
        let deadline = ContinuousClock.now + patience
        let alarm = Task {
            try await Task.sleep(until: deadline)
            wake { _ in }
        }
        defer { alarm.cancel() }
        while ContinuousClock.now < deadline {
            if state.withLock({ isReady(&$0) }) { return }
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if isReady(&state) { return true }
                    state.waiters.append(continuation)
                    return false
                }
                if isReady { continuation.resume() }
            }
        }
    }

    /// What was waited for did not come.
    struct Missing: Error {
        var text: String
        var output: String
        var errors: String
    }

    /// Sends it a signal.
    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Waits until it has ended, and ends it if it does not.
    ///
    /// - Returns: its exit code, or the number of the signal that ended it, negative.
    func finish(_ location: SourceLocation = #_sourceLocation) async -> Int32 {
        let alarm = Task { [self] in
            try await Task.sleep(for: patience)
            Issue.record("it does not end: \(output) \(errors)", sourceLocation: location)
            signal(SIGKILL)
        }
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                self.process.waitUntilExit()
                continuation.resume()
            }
        }
        alarm.cancel()
        // Its last words may still be on their way.
        await wait { $0.open == 0 }
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }
}

/// Both sides of a terminal that nobody looks at.
private struct PseudoTerminal {
    /// What a person would have.
    let outer: FileHandle
    /// What a program has.
    let inner: FileHandle

    init() throws {
        // Foundation's view of the C library has no posix_openpt; these are what it does on Linux (pty(7)).
        let (getNumber, setLock) = (UInt(0x8004_5430), UInt(0x4004_5431))
        let outer = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var (number, unlocked) = (Int32(0), Int32(0))
        guard outer >= 0, ioctl(outer, getNumber, &number) == 0, ioctl(outer, setLock, &unlocked) == 0 else {
            throw POSIXError(.init(rawValue: errno) ?? .EIO)
        }
        let inner = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard inner >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        _ = fcntl(outer, F_SETFD, FD_CLOEXEC)
        self.outer = FileHandle(fileDescriptor: outer, closeOnDealloc: true)
        self.inner = FileHandle(fileDescriptor: inner, closeOnDealloc: true)
    }
}
