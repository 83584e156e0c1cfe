internal import Synchronization

/// Who follows whom: wakes those who follow a user once something was committed to that user's log.
///
/// It holds no events. A listener that misses one finds the gap in the numbers and reads the log.
public final class Hub: Sendable {
    private let followers = Mutex<[String: [ObjectIdentifier: any LogListener]]>([:])

    /// A hub that nobody follows.
    public init() {}

    /// From now on `listener` gets the commits of `user`.
    public func follow(_ user: String, _ listener: any LogListener) {
        followers.withLock { $0[user, default: [:]][ObjectIdentifier(listener)] = listener }
    }

    /// `listener` gets no more commits of `user`.
    public func unfollow(_ user: String, _ listener: any LogListener) {
        followers.withLock { followers in
            followers[user]?[ObjectIdentifier(listener)] = nil
            if followers[user]?.isEmpty == true { followers[user] = nil }
        }
    }

    /// The listeners of each commit's user.
    func listeners(of commits: [Commit]) -> [(listener: any LogListener, commit: Commit)] {
        followers.withLock { followers in
            commits.flatMap { commit in
                (followers[commit.user] ?? [:]).values.map { ($0, commit) }
            }
        }
    }
}
