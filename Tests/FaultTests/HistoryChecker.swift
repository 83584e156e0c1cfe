/// Judges a ``History`` by what a client may rely on (protocol sections 3, 5 and 8). It knows nothing of how the history
/// came about, so one that failed can be judged again.
struct HistoryChecker {
    /// A promise that was broken.
    enum Violation: Hashable, CustomStringConvertible {
        /// Acked, and not in the log.
        case lost(id: String)
        /// More than once in the log.
        case doubled(id: String)
        /// In the log at another `seq` or `at` than an ack said.
        case moved(id: String, told: [Int64], is: [Int64])
        /// Told `stored` more than once.
        case storedTwice(id: String)
        /// Refused for good, though nothing was wrong with it.
        case refused(id: String, status: String)
        /// Made, and never acked.
        case unanswered(id: String)
        /// A number of the log without an event, or one that is not the next.
        case hole(user: String, expected: Int64, found: Int64)
        /// In the log, and nobody made it, or its device did not, or it has another body.
        case phantom(user: String, seq: Int64)
        /// A device's event that lies before one that the device made earlier.
        case disordered(device: History.Device, seq: Int64)
        /// A stored `at` that is not greater than every one its device knew.
        case atTooLow(user: String, seq: Int64)
        /// One more push of an acked event was not answered by `duplicate` with the first `seq` and `at`.
        case retryDiffers(id: String, status: String)
        /// An acked event that was not pushed once more, or not answered.
        case notRetried(id: String)
        /// A frame whose `prev` is not the last `seq` that the device was sent, or whose `seq` is not beyond it.
        case brokenChain(device: History.Device, prev: Int64, seq: Int64)
        /// A frame with another event than the log has there.
        case sawOther(device: History.Device, seq: Int64)
        /// An event that a follower was never sent.
        case missed(device: History.Device, seq: Int64)

        var description: String {
            switch self {
            case .lost(let id): "acked but lost: \(id)"
            case .doubled(let id): "twice in the log: \(id)"
            case .moved(let id, let told, let found): "\(id): acked at \(told), is at \(found)"
            case .storedTwice(let id): "told twice to be stored: \(id)"
            case .refused(let id, let status): "refused for no reason: \(id): \(status)"
            case .unanswered(let id): "never acked: \(id)"
            case .hole(let user, let expected, let found): "\(user): \(found) where \(expected) should be"
            case .phantom(let user, let seq): "\(user): nobody made event \(seq)"
            case .disordered(let device, let seq): "\(device): its event at \(seq) lies behind a later one"
            case .atTooLow(let user, let seq): "\(user): at of event \(seq) is too low"
            case .retryDiffers(let id, let status): "retry of \(id) was answered by \(status)"
            case .notRetried(let id): "retry of \(id) has no answer"
            case .brokenChain(let device, let prev, let seq): "\(device): \(prev) -> \(seq) does not join on"
            case .sawOther(let device, let seq): "\(device) saw another event at \(seq)"
            case .missed(let device, let seq): "\(device) never saw event \(seq)"
            }
        }
    }

    private let history: History
    private let made: [Key: (made: History.Made, order: Int)]
    private let rows: [Key: [History.Row]]
    private let logs: [String: [History.Row]]

    /// An event of a user by its id.
    private struct Key: Hashable {
        var user: String
        var id: String
    }

    /// Every broken promise of a history.
    static func violations(in history: History) -> Set<Violation> {
        let checker = HistoryChecker(history)
        return checker.answerViolations().union(checker.retryViolations()).union(checker.logViolations())
            .union(checker.sightingViolations())
    }

    private init(_ history: History) {
        self.history = history
        made = Dictionary(
            history.made.enumerated().map { (Key(user: $1.device.user, id: $1.id), ($1, $0)) }
        ) { first, _ in first }
        rows = Dictionary(grouping: history.log) { Key(user: $0.user, id: $0.id) }
        logs = Dictionary(grouping: history.log, by: \.user)
    }

    private func answerViolations() -> Set<Violation> {
        var violations: Set<Violation> = []
        var acked: Set<Key> = []
        var stored: Set<Key> = []
        for answer in history.answers {
            let key = Key(user: answer.device.user, id: answer.id)
            switch answer.status {
            case "stored", "duplicate":
                acked.insert(key)
                if answer.status == "stored", !stored.insert(key).inserted {
                    violations.insert(.storedTwice(id: answer.id))
                }
                guard let row = rows[key]?.first else {
                    violations.insert(.lost(id: answer.id))
                    continue
                }
                if row.seq != answer.seq || row.at != answer.at {
                    violations.insert(.moved(id: answer.id, told: [answer.seq, answer.at], is: [row.seq, row.at]))
                }
            // A later event of a window whose first could not be stored: the device sends both once more.
            case "refused out_of_order": break
            default: violations.insert(.refused(id: answer.id, status: answer.status))
            }
        }
        for event in history.made where !acked.contains(Key(user: event.device.user, id: event.id)) {
            violations.insert(.unanswered(id: event.id))
        }
        return violations
    }

    private func retryViolations() -> Set<Violation> {
        var violations: Set<Violation> = []
        var first: [Key: History.Answer] = [:]
        for answer in history.answers where answer.seq > 0 {
            let key = Key(user: answer.device.user, id: answer.id)
            if first[key] == nil { first[key] = answer }
        }
        var retried: Set<Key> = []
        for retry in history.retries {
            let key = Key(user: retry.device.user, id: retry.id)
            retried.insert(key)
            guard let answer = first[key] else { continue }
            if retry.status != "duplicate" || retry.seq != answer.seq || retry.at != answer.at {
                violations.insert(.retryDiffers(id: retry.id, status: retry.status))
            }
        }
        for key in first.keys where !retried.contains(key) { violations.insert(.notRetried(id: key.id)) }
        return violations
    }

    private func logViolations() -> Set<Violation> {
        var violations: Set<Violation> = []
        for (key, found) in rows where found.count > 1 { violations.insert(.doubled(id: key.id)) }
        for (user, log) in logs {
            var expected: Int64 = 1
            var lastOrder: [String: Int] = [:]
            var lastAt: [String: Int64] = [:]
            // The greatest at up to each seq.
            var greatestAt: [Int64] = [.min]
            for row in log {
                if row.seq != expected { violations.insert(.hole(user: user, expected: expected, found: row.seq)) }
                expected = row.seq + 1
                let known = made[Key(user: user, id: row.id)]
                if let known, known.made.device.name == row.device, known.made.n == row.n, known.made.body == row.body {
                    if let last = lastOrder[row.device], known.order < last {
                        violations.insert(
                            .disordered(device: History.Device(user: user, name: row.device), seq: row.seq)
                        )
                    }
                    lastOrder[row.device] = known.order
                } else {
                    violations.insert(.phantom(user: user, seq: row.seq))
                }
                let seen = Int(min(row.seen, Int64(greatestAt.count - 1)))
                if row.at <= max(lastAt[row.device] ?? .min, greatestAt[max(0, seen)]) {
                    violations.insert(.atTooLow(user: user, seq: row.seq))
                }
                lastAt[row.device] = max(lastAt[row.device] ?? .min, row.at)
                greatestAt.append(max(greatestAt[greatestAt.count - 1], row.at))
            }
        }
        return violations
    }

    private func sightingViolations() -> Set<Violation> {
        var violations: Set<Violation> = []
        var cursors: [History.Device: Int64] = [:]
        var seen: [History.Device: Set<Int64>] = [:]
        let places = Dictionary(
            history.log.map { (Place(user: $0.user, seq: $0.seq), $0.id) }
        ) { first, _ in first }
        for sighting in history.sightings {
            let device = sighting.device
            let cursor = cursors[device] ?? 0
            if let prev = sighting.prev {
                if prev != cursor || sighting.seq <= prev {
                    violations.insert(.brokenChain(device: device, prev: prev, seq: sighting.seq))
                }
                if places[Place(user: device.user, seq: sighting.seq)] != sighting.id {
                    violations.insert(.sawOther(device: device, seq: sighting.seq))
                }
                seen[device, default: []].insert(sighting.seq)
            } else if sighting.seq != cursor {
                violations.insert(.brokenChain(device: device, prev: cursor, seq: sighting.seq))
            }
            cursors[device] = sighting.seq
        }
        for device in history.followers {
            for row in logs[device.user] ?? [] where seen[device]?.contains(row.seq) != true {
                violations.insert(.missed(device: device, seq: row.seq))
            }
        }
        return violations
    }

    private struct Place: Hashable {
        var user: String
        var seq: Int64
    }
}
