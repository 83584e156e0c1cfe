public import EventLog
public import Events
internal import Synchronization

/// The tokens that sessions here were opened with: who is to be told once one of them is ended.
public final class OpenTokens: Sendable {
    private struct Session: Hashable {
        var listener: ObjectIdentifier
        var number: Int64
    }

    private struct Holder {
        var listener: any LogListener
        var token: Digest
    }

    private let holders = Mutex<[UserKey<String>: [Session: Holder]]>([:])

    init() {}

    /// A session was opened with a token: `listener` is told by ``Delivery/revoked`` once it is good no more.
    public func open(_ device: EventLog.Authenticated, session: Int64, _ listener: any LogListener) {
        let key = UserKey(device.user, device.device)
        let session = Session(listener: ObjectIdentifier(listener), number: session)
        holders.withLock {
            $0[key, default: [:]][session] = Holder(listener: listener, token: device.tokenHash)
        }
    }

    /// A session of this device is over.
    public func close(user: String, device: String, session: Int64, _ listener: any LogListener) {
        let key = UserKey(user, device)
        let session = Session(listener: ObjectIdentifier(listener), number: session)
        holders.withLock { holders in
            holders[key]?[session] = nil
            if holders[key]?.isEmpty == true { holders[key] = nil }
        }
    }

    var isEmpty: Bool { holders.withLock { $0.isEmpty } }

    /// The devices that have a session here.
    var devices: [UserKey<String>] { holders.withLock { Array($0.keys) } }

    /// Those of `devices` that have a session here, each with the tokens in use.
    func tokens(of devices: Set<UserKey<String>>) -> [UserKey<String>: Set<Digest>] {
        holders.withLock { holders in
            var tokens: [UserKey<String>: Set<Digest>] = [:]
            for device in devices {
                if let sessions = holders[device] { tokens[device] = Set(sessions.values.map(\.token)) }
            }
            return tokens
        }
    }

    /// Tells the sessions that were opened with one of these tokens that it is good no more.
    func end(_ ended: [UserKey<String>: Set<Digest>]) {
        var deliveries: [ObjectIdentifier: (listener: any LogListener, delivery: Delivery)] = [:]
        holders.withLock { holders in
            for (device, tokens) in ended {
                for (session, holder) in holders[device] ?? [:] where tokens.contains(holder.token) {
                    deliveries[session.listener, default: (holder.listener, Delivery())].delivery.revoked
                        .append(session.number)
                }
            }
        }
        for (listener, delivery) in deliveries.values { listener.deliver(delivery) }
    }
}
