internal import Foundation
internal import NIOCore
internal import Synchronization
internal import Wire

/// The rates that all event loops share.
final class RateKeeper: Sendable {
    private let meter: Mutex<RateMeter>

    init(_ limits: RateLimits) { meter = Mutex(RateMeter(limits)) }

    /// Counts a request; if it must wait, says what its client is told.
    func refusal(_ caller: RateMeter.Caller, user: String, events: Int = 0) -> ProtocolError? {
        let wait = meter.withLock { $0.admit(caller, user: user, events: events, now: .monotonic()) }
        return wait == 0 ? nil : .rateLimited(wait: wait)
    }

    /// What an `open` from `address` is told while too many from there were wrong.
    func refusal(openFrom address: String) -> ProtocolError? {
        let wait = meter.withLock { $0.waitToOpen(from: address, now: .monotonic()) }
        return wait == 0 ? nil : .rateLimited(wait: wait)
    }

    func countFailure(from address: String) {
        meter.withLock { $0.countFailure(from: address, now: .monotonic()) }
    }
}

extension SocketAddress {
    /// What failures are counted by: the address without its port. One host has all of an IPv6 network's 64 bits to
    /// itself, so they count as one.
    var source: String {
        switch self {
        case .v4: return ipAddress ?? "?"
        case .v6:
            let text = ipAddress ?? "?"
            var address = in6_addr()
            guard inet_pton(AF_INET6, text, &address) == 1 else { return text }
            return withUnsafeBytes(of: address) { bytes in
                // An IPv4 client on a dual-stack listener.
                let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xff && bytes[11] == 0xff
                return (isMapped ? bytes[12..<16] : bytes[0..<8]).map(String.init).joined(separator: ".")
            }
        case .unixDomainSocket: return "unix"
        }
    }
}
