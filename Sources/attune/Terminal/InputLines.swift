import Foundation
import Synchronization

/// The lines of stdin, read on a thread of their own as they are asked for.
///
/// What has arrived is handed out at once, so that `tail -f file | attune push` does not wait for a full batch, and no
/// more than one chunk is held.
final class InputLines: Sendable {
    private let chunks = AsyncStream<Data>.makeStream(bufferingPolicy: .unbounded)
    private let asked = DispatchSemaphore(value: 0)

    init() {
        let (asked, continuation) = (asked, chunks.continuation)
        Thread.detachNewThread {
            while true {
                asked.wait()
                let chunk = FileHandle.standardInput.availableData
                if chunk.isEmpty { return continuation.finish() }
                continuation.yield(chunk)
            }
        }
    }

    /// Calls `body` with the lines of each chunk and the number of the first of them, in order, without line ends.
    func forEachChunk(_ body: (_ lines: [ArraySlice<UInt8>], _ firstNumber: Int) async throws -> Void) async throws {
        var rest: [UInt8] = []
        var number = 1
        var iterator = chunks.stream.makeAsyncIterator()
        while true {
            asked.signal()
            let chunk = await iterator.next()
            rest += chunk ?? Data()
            var lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            // What follows the last line end is no line yet; at the end it is one if there is anything.
            let tail = lines.removeLast()
            if chunk == nil && !tail.isEmpty { lines.append(tail) }
            if !lines.isEmpty { try await body(lines, number) }
            number += lines.count
            guard chunk != nil else { return }
            rest = Array(tail)
        }
    }
}
