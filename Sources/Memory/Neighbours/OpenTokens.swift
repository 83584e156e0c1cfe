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
    private let holders = Mutex<[UserKey<String>: [Session: Holder]]>([:])
    /// The devices of each user that have a session here.
    private let present = Mutex<[String: Set<String>]>([:])

    /// - Parameter hub: hears which devices of a user have a session here.
    init(hub: Hub = Hub()) { self.hub = hub }

    /// The devices of a user that have a session here, in the order of their names.
    public func devices(of user: String) -> [String] { present.withLock { $0[user, default: []].sorted() } }

    private func note(_ device: String, of user: String, isPresent: Bool) {
        present.withLock { present in
            if isPresent { present[user, default: []].insert(device) } else { present[user]?.remove(device) }
            if present[user]?.isEmpty == true { present[user] = nil }
        }
        hub.deliver(.present(devices: devices(of: user)), of: user)
    }

    /// A session was opened with a token: `listener` is told by ``Delivery/revoked`` once it is good no more.
    public func open(_ device: EventLog.Authenticated, session: Int64, _ listener: any LogListener) {
        let key = UserKey(device.user, device.device)
        let session = Session(listener: ObjectIdentifier(listener), number: session)
        let isNew = holders.withLock { holders in
            holders[key, default: [:]][session] = Holder(listener: listener, token: device.tokenHash)
            return holders[key]?.count == 1
        }
        if isNew { note(device.device, of: device.user, isPresent: true) }
    }

    /// A session of this device is over.
    public func close(user: String, device: String, session: Int64, _ listener: any LogListener) {
        let key = UserKey(user, device)
        let session = Session(listener: ObjectIdentifier(listener), number: session)
        let isLast = holders.withLock { holders in
            guard holders[key]?.removeValue(forKey: session) != nil, holders[key]?.isEmpty == true else { return false }
            holders[key] = nil
            return true
        }
        if isLast { note(device, of: user, isPresent: false) }
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
