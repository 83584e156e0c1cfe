internal import NIOCore

/// Lets a few questions of a sort and a loop go to the database at once; the others wait in line. What one connection has
/// in it is bounded, and a long line of one sort leaves connections of the pool to the other sorts.
final class WaitingLine {
    private var free: Int
    private var waiting = CircularBuffer<() -> Void>()

    init(places: Int) { free = places }

    /// Runs `start` once a place is free; whoever is started gives the place back by ``leave()``.
    func enter(_ start: @escaping () -> Void) {
        guard free > 0 else { return waiting.append(start) }
        free -= 1
        start()
    }

    /// Gives the place back in a later turn of the loop: a long line of those who need none must not deepen the stack.
    func leaveSoon(_ loop: any EventLoop) { loop.assumeIsolated().execute { self.leave() } }

    func leave() {
        free += 1
        while free > 0, let next = waiting.popFirst() {
            free -= 1
            next()
        }
    }
}
