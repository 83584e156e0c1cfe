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

    private let hub: Hub
    private let users = Mutex<[String: [String: [Session: Holder]]]>([:])

    /// - Parameter hub: hears which devices of a user have a session here.
    init(hub: Hub = Hub()) { self.hub = hub }

    /// The devices of a user that have a session here, in the order of their names.
    public func devices(of user: String) -> [String] { users.withLock { $0[user]?.keys.sorted() ?? [] } }

    /// A session was opened with a token: `listener` is told by ``Delivery/revoked`` once it is good no more.
    public func open(_ device: EventLog.Authenticated, session: Int64, _ listener: any LogListener) {
        let session = Session(listener: ObjectIdentifier(listener), number: session)
        let isNew = users.withLock { users in
            let sessions = users[device.user, default: [:]][device.device, default: [:]]
            users[device.user, default: [:]][device.device, default: [:]][session] =
                Holder(listener: listener, token: device.tokenHash)
            return sessions.isEmpty
        }
        if isNew { hub.deliver(.presence, of: device.user) }
    }

    /// A session of this device is over.
    public func close(user: String, device: String, session: Int64, _ listener: any LogListener) {
        let session = Session(listener: ObjectIdentifier(listener), number: session)
        let isLast = users.withLock { users in
            guard users[user]?[device]?.removeValue(forKey: session) != nil, users[user]?[device]?.isEmpty == true
            else {
                return false
            }
            users[user]?[device] = nil
            if users[user]?.isEmpty == true { users[user] = nil }
            return true
        }
        if isLast { hub.deliver(.presence, of: user) }
    }

    var isEmpty: Bool { users.withLock { $0.isEmpty } }

    /// The devices that have a session here.
    var devices: [UserKey<String>] {
        users.withLock { users in users.flatMap { user, devices in devices.keys.map { UserKey(user, $0) } } }
    }

    /// Those of `devices` that have a session here, each with the tokens in use.
    func tokens(of devices: Set<UserKey<String>>) -> [UserKey<String>: Set<Digest>] {
        users.withLock { users in
            var tokens: [UserKey<String>: Set<Digest>] = [:]
            for device in devices {
                if let sessions = users[device.user]?[device.value] {
                    tokens[device] = Set(sessions.values.map(\.token))
                }
            }
            return tokens
        }
    }

    /// Tells the sessions that were opened with one of these tokens that it is good no more.
    func end(_ ended: [UserKey<String>: Set<Digest>]) {
        var deliveries: [ObjectIdentifier: (listener: any LogListener, delivery: Delivery)] = [:]
        users.withLock { users in
            for (device, tokens) in ended {
                for (session, holder) in users[device.user]?[device.value] ?? [:] where tokens.contains(holder.token) {
                    deliveries[session.listener, default: (holder.listener, Delivery())].delivery.revoked
                        .append(session.number)
                }
            }
        }
        for (listener, delivery) in deliveries.values { listener.deliver(delivery) }
    }
}
