import ArgumentParser
import Events
import Foundation
import Preferences

/// Shows what is known of a user.
struct State: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a user's preferences, now or as of any moment, from the log itself.",
        discussion: """
            They are folded from the log as it is stored now, with no daemon needed. --history adds what was closed: under \
            each preference, and for keys that hold nothing any more. With --json it is one object, as the protocol's \
            `prefs` answers; its "hash" is that of every device that has applied the same events.

            EXAMPLES
              attune state --user demo                              what holds
              attune state --user demo --at 2026-11-24T17:00:00Z    what was known at five o'clock
              attune state --user demo --seq 100 --history          after event 100, with what it replaced
            """
    )

    @OptionGroup var asked: KnowledgeOptions
    @Flag(help: "Show closed intervals too.") var history = false
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reporting {
            try await asked.withKnowledge { _, knowledge in
                var state = knowledge.state
                if output.json {
                    let answer = state.answer(seq: knowledge.seq, withHistory: history)
                    return Terminal.say(String(decoding: answer, as: UTF8.self))
                }
                show(&state, as: knowledge.seq)
            }
        }
    }

    private func show(_ state: inout PreferenceState, as seq: Int64) {
        let records = state.records
        var table = Table("key", "says", "strength", "status", "rule", "since", "until", "claims")
        for record in records {
            table.add(record)
            if history {
                for interval in state.closed(record.key) { table.add(interval, of: record.key, label: "  was") }
            }
        }
        if history {
            for key in state.keysWithHistory where state.record(key) == nil {
                for interval in state.closed(key) { table.add(interval, of: key, label: key.description) }
            }
        }
        if !table.isEmpty { for line in table.lines { Terminal.say(line) } }
        let count = records.count == 1 ? "1 preference" : "\(records.count) preferences"
        Terminal.say("\(count) as of event \(seq), hash \(state.stateHash())")
    }
}

extension Table {
    fileprivate mutating func add(_ record: PreferenceRecord) {
        add(record.shown, of: record, label: record.key.description)
        for side in record.other { add(side, of: record, label: "  or") }
    }

    private mutating func add(_ side: SideRecord, of record: PreferenceRecord, label: String) {
        var says = record.holding(side)
        if let over = side.over { says += " over \(over)" }
        if side.isHard { says += ", hard" }
        let status = side.status.rawValue + (record.isPinned && side == record.shown ? ", pinned" : "")
        add(
            Terminal.harmless(label),
            Terminal.harmless(says),
            "\(side.strength)",
            status,
            side.rule.rawValue,
            readableTime(side.since),
            side.until.map(readableTime) ?? "",
            "\(side.evidenceCount)"
        )
    }

    fileprivate mutating func add(_ interval: Interval, of key: PreferenceKey, label: String) {
        add(
            Terminal.harmless(label),
            Terminal.harmless(key.isSlot ? interval.value.description : interval.polarity.rawValue),
            "",
            "closed",
            interval.rule.rawValue,
            readableTime(interval.since),
            readableTime(interval.until),
            "\(interval.events.count)"
        )
    }
}
