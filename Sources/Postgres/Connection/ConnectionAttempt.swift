internal import CLibPQ

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// One attempt to connect, on the connection's own thread: name look-up blocks, the rest waits in `poll`.
struct ConnectionAttempt {
    let configuration: PostgresConfiguration
    let mailbox: ConnectionMailbox

    /// A handle in pipeline mode that does not block, or why there is none.
    func run() -> Result<OpaquePointer, PostgresError> {
        let handle: OpaquePointer
        do {
            handle = try open()
        } catch {
            return .failure(error)
        }
        guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else {
            defer { PQfinish(handle) }
            return .failure(failure(of: handle))
        }
        // libpq's own processor writes to standard error.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        return .success(handle)
    }

    private func open() throws(PostgresError) -> OpaquePointer {
        let deadline = ContinuousClock.now.advanced(by: configuration.connectTimeout)
        guard let handle = try ConnectionParameters(configuration).start() else {
            throw PostgresError(code: .unavailable, message: "no memory for a connection")
        }
        PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
        var wanted = PGRES_POLLING_WRITING
        while PQstatus(handle) != CONNECTION_BAD, wanted != PGRES_POLLING_OK, wanted != PGRES_POLLING_FAILED {
            guard wait(handle, wanted, until: deadline) else {
                PQfinish(handle)
                throw PostgresError(code: .unavailable, message: "no connection within \(configuration.connectTimeout)")
            }
            wanted = PQconnectPoll(handle)
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            throw failure(of: handle)
        }
        return handle
    }

    /// Waits for the socket; false once the deadline has passed or the connection is no longer wanted.
    private func wait(
        _ handle: OpaquePointer,
        _ wanted: PostgresPollingStatusType,
        until deadline: ContinuousClock.Instant
    ) -> Bool {
        let events = wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT
        while true {
            let now = ContinuousClock.now
            guard now < deadline else { return false }
            var descriptors = [
                pollfd(fd: PQsocket(handle), events: Int16(events), revents: 0),
                pollfd(fd: mailbox.waker.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&descriptors, 2, (deadline - now).pollTimeout)
            if descriptors[1].revents != 0 {
                mailbox.waker.drain()
                // Nobody has the connection yet, so the only letter there can be is that it is not wanted.
                if !mailbox.collect().isEmpty { return false }
            }
            if count > 0, descriptors[0].revents != 0 { return true }
        }
    }

    private func failure(of handle: OpaquePointer) -> PostgresError {
        let text = PQerrorMessage(handle).map { String(cString: $0) } ?? "no connection"
        return .connecting(text: text, needsPassword: PQconnectionNeedsPassword(handle) == 1)
    }
}

extension Duration {
    /// Milliseconds for `poll`, rounded up so that a timer is not polled for in circles; at most a minute.
    var pollTimeout: Int32 {
        if self <= .zero { return 0 }
        if self >= .seconds(60) { return 60_000 }
        return Int32(self / .milliseconds(1)) + 1
    }
}
