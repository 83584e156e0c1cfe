import Events
import Synchronization

/// Counts what an import read, left out and brought in.
final class ImportTally: Sendable {
    /// Why something was left out.
    enum Reason: String, CaseIterable {
        case system
        case tool
        case toolCall = "tool_call"
        case hidden
        case instructions
        case reasoning
        case noText = "no_text"
        case attachment
        case unknownContent = "unknown_content"
        case tooLong = "too_long"
        case brokenTree = "broken_tree"
        case unreadable
        case derived
        case redacted
        case inferred
        case forgotten
        case read

        /// What is counted, for people.
        var words: String {
            switch self {
            case .system: "system messages"
            case .tool: "tool messages"
            case .toolCall: "calls of tools"
            case .hidden: "messages that the chat did not show"
            case .instructions: "custom instructions and the like"
            case .reasoning: "notes of a model's reasoning"
            case .noText: "messages without text"
            case .attachment: "images and other parts that are no text"
            case .unknownContent: "messages of a kind that is not known"
            case .tooLong: "texts or records that are too long"
            case .brokenTree: "messages that hang on no root of their conversation"
            case .unreadable: "records that cannot be read"
            case .derived: "findings of the recogniser, which are found anew"
            case .redacted: "events whose body is gone"
            case .inferred: "a service's or model's guesses, which must not become the person's words"
            case .forgotten: "forgets, whose topics are gone"
            case .read: "reading positions, which count another log's events"
            }
        }
    }

    private struct Counts {
        var conversations = 0
        var turns = 0
        var branches = 0
        var repaired = 0
        var left: [Reason: Int] = [:]
        var stored = 0
        var duplicates = 0
        var refused = 0
    }

    private let counts = Mutex(Counts())
    /// Complaints of one sort that are written out; the rest is counted.
    private static let complaintLimit = 20

    /// Counts something that is left out.
    func leave(_ reason: Reason, _ count: Int = 1) {
        if count > 0 { counts.withLock { $0.left[reason, default: 0] += count } }
    }

    /// Counts a record that cannot be read, and says so.
    func leaveUnreadable(_ place: String, _ message: String) {
        leave(.unreadable)
        let count = counts.withLock { $0.left[.unreadable] ?? 0 }
        if count <= Self.complaintLimit { Terminal.complain("\(place): \(Terminal.harmless(message))") }
    }

    /// Counts a conversation whose turns were read.
    func conversation(turns: Int, branches: Int, isRepaired: Bool) {
        counts.withLock { counts in
            counts.conversations += 1
            counts.turns += turns
            counts.branches += branches
            if isRepaired { counts.repaired += 1 }
        }
    }

    /// Counts an event that the server answered for.
    func settle(_ result: JSONValue) {
        let refused = counts.withLock { counts in
            switch result["status"]?.string {
            case "stored": counts.stored += 1
            case "duplicate": counts.duplicates += 1
            default:
                counts.refused += 1
                return counts.refused
            }
            return 0
        }
        guard (1...Self.complaintLimit).contains(refused) else { return }
        let reason = "\(result["message"]?.string ?? "refused") (\(result["code"]?.string ?? "?"))"
        Terminal.complain("\(result["id"]?.string ?? "?"): \(Terminal.harmless(reason))")
    }

    /// Events that the server answered for.
    var settled: Int { counts.withLock { $0.stored + $0.duplicates + $0.refused } }

    /// Whether something that should have come in did not.
    var isIncomplete: Bool {
        counts.withLock { $0.refused > 0 || $0.left[.unreadable] != nil || $0.left[.tooLong] != nil }
    }

    /// Says everything, as lines for people or as one object.
    func report(asJSON: Bool, seconds: Double) {
        let counts = counts.withLock { $0 }
        if asJSON {
            return OutputOptions.write { line in
                line.member("conversations", Int64(counts.conversations))
                line.member("turns", Int64(counts.turns))
                line.member("branches", Int64(counts.branches))
                line.member("repaired", Int64(counts.repaired))
                line.member("stored", Int64(counts.stored))
                line.member("duplicates", Int64(counts.duplicates))
                line.member("refused", Int64(counts.refused))
                var left: [UInt8] = []
                for reason in Reason.allCases {
                    guard let count = counts.left[reason] else { continue }
                    left.append(UInt8(ascii: left.isEmpty ? "{" : ","))
                    left += "\"\(reason.rawValue)\":\(count)".utf8
                }
                line.member("left_out", json: left + (left.isEmpty ? "{}" : "}").utf8)
            }
        }
        if counts.conversations > 0 {
            let repaired =
                counts.repaired > 0 ? ", \(counts.repaired) of them with characters that no text may hold" : ""
            Terminal.say(
                "read \(counts.conversations) conversations\(repaired): \(counts.turns) turns, \(counts.branches) branches"
            )
        }
        let rate = Int(Double(counts.stored + counts.duplicates + counts.refused) / seconds)
        let time = "\(Int(seconds * 10) / 10).\(Int(seconds * 10) % 10) s"
        Terminal.say(
            "stored \(counts.stored), duplicates \(counts.duplicates), refused \(counts.refused) in \(time) (\(rate)/s)"
        )
        let left = Reason.allCases.compactMap { reason in counts.left[reason].map { (reason, "\($0)") } }
        if left.isEmpty { return }
        Terminal.say("left out:")
        let width = left.map(\.1.count).max() ?? 0
        for (reason, count) in left {
            Terminal.say("  " + String(repeating: " ", count: width - count.count) + "\(count)  \(reason.words)")
        }
    }
}
