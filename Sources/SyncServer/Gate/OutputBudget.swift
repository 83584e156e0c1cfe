internal import NIOCore

/// What a loop's connections together have been sent and not taken. On the loop alone.
///
/// Each connection has its own bound, but thousands that never read would make it a sum without one. While much is
/// unread, pages are small: nobody is cut off or kept waiting, and a reader that keeps up loses little by it.
final class OutputBudget {
    /// Bytes unread, and promised to pages that are being read, beyond which pages are small.
    private let plenty: Int
    /// Bytes of a small page; one event alone may be longer.
    private let small: Int
    private(set) var used = 0

    init(plenty: Int = 33_554_432, small: Int = 16_384) {
        self.plenty = plenty
        self.small = small
    }

    /// Promises a page of at most `wanted` bytes; what it returns must be given back once the page is written.
    func promise(_ wanted: Int) -> Int {
        let granted = used + wanted <= plenty ? wanted : min(wanted, small)
        used += granted
        return granted
    }

    func giveBack(_ bytes: Int) { used -= bytes }

    /// What is shorter is not counted: it is not worth a promise.
    static let least = 8192

    /// Counts bytes until they are taken or the connection is gone.
    func count(_ bytes: Int, on loop: any EventLoop) -> EventLoopPromise<Void>? {
        guard bytes >= Self.least else { return nil }
        used += bytes
        let promise = loop.makePromise(of: Void.self)
        promise.futureResult.assumeIsolated().whenComplete { _ in self.used -= bytes }
        return promise
    }
}
