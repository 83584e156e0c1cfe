public import Events
internal import Synchronization

/// Who follows whom: wakes those who follow a user once something was committed to that user's log.
///
/// It holds no events. A listener that misses one finds the gap in the numbers and reads the log.
public final class Hub: Sendable {
    private struct Followed {
        var listeners: [ObjectIdentifier: any LogListener] = [:]
        /// The greatest head that all of them were told of. Who comes later reads the head after coming.
        var head: Int64 = 0
    }

    private let followers = Mutex<[String: Followed]>([:])

    /// A hub that nobody follows.
    public init() {}

    /// From now on `listener` gets the commits of `user`.
    public func follow(_ user: String, _ listener: any LogListener) {
        followers.withLock { $0[user, default: Followed()].listeners[ObjectIdentifier(listener)] = listener }
    }

    /// `listener` gets no more commits of `user`.
    public func unfollow(_ user: String, _ listener: any LogListener) {
        followers.withLock { followers in
            followers[user]?.listeners[ObjectIdentifier(listener)] = nil
            if followers[user]?.listeners.isEmpty == true { followers[user] = nil }
        }
    }

    /// The listeners of each commit's user, who are told of it next.
    func listeners(of commits: [Commit]) -> [(listener: any LogListener, commit: Commit)] {
        followers.withLock { followers in
            commits.flatMap { commit -> [(listener: any LogListener, commit: Commit)] in
                guard let index = followers.index(forKey: commit.user) else { return [] }
                followers.values[index].head = max(followers.values[index].head, commit.head)
                return followers.values[index].listeners.values.map { ($0, commit) }
            }
        }
    }

    /// Tells followers that an answer grew.
    func deliver(_ answer: GrowingAnswer) {
        for listener in listeners(of: answer.user) {
            var delivery = Delivery()
            delivery.answers = [answer]
            listener.deliver(delivery)
        }
    }

    /// Tells followers what is not kept.
    public func deliver(_ whisper: Whisper, of user: String) {
        for listener in listeners(of: user) {
            var delivery = Delivery()
            delivery.whispers = [(user, whisper)]
            listener.deliver(delivery)
        }
    }

    private func listeners(of user: String) -> [any LogListener] {
        followers.withLock { $0[user].map { Array($0.listeners.values) } ?? [] }
    }

    /// All users that are followed.
    var users: [String] { followers.withLock { Array($0.keys) } }

    /// Those of `users` that are followed.
    func followed(of users: Set<String>) -> Set<String> {
        followers.withLock { followers in users.filter { followers[$0] != nil } }
    }

    /// Tells followers where the logs of these users end, where that is news.
    func deliver(heads: [String: Int64]) {
        let news = followers.withLock { followers in
            heads.filter { user, head in followers[user].map { $0.head < head } ?? false }
        }
        var deliveries: [ObjectIdentifier: (listener: any LogListener, delivery: Delivery)] = [:]
        for (listener, commit) in listeners(of: news.map { Commit(user: $0.key, head: $0.value, events: []) }) {
            deliveries[ObjectIdentifier(listener), default: (listener, Delivery())].delivery.commits.append(commit)
        }
        for (listener, delivery) in deliveries.values { listener.deliver(delivery) }
    }
}
