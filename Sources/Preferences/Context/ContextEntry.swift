/// One record on its way into a context block, with what it is ordered by.
struct ContextEntry: Comparable {
    let record: PreferenceRecord
    private let relevance: Int
    /// `at` of its latest live claim.
    private let latest: Int64

    /// Nil if the key has no record or it is past its `until`.
    init?(_ group: KeyGroup, about topics: TopicWords, time: Int64) {
        guard let record = group.record, !record.isExpired(at: time) else { return nil }
        self.record = record
        latest = group.fold.shownSide?.claims.last?.stamp.at ?? record.shown.since
        let parts = [record.shown.canonical] + record.qualifiers + (record.slot.map { [$0] } ?? [])
        relevance = topics.isEmpty ? 0 : topics.share(of: TopicWords(parts.map(\.description).joined(separator: " ")))
    }

    /// Hard ones first, then by relevance, strength and recency; the key decides what is left.
    static func < (a: ContextEntry, b: ContextEntry) -> Bool {
        if a.record.shown.isHard != b.record.shown.isHard { return a.record.shown.isHard }
        if a.relevance != b.relevance { return a.relevance > b.relevance }
        if a.record.shown.strength != b.record.shown.strength {
            return a.record.shown.strength > b.record.shown.strength
        }
        if a.latest != b.latest { return a.latest > b.latest }
        return a.record.key < b.record.key
    }

    static func == (a: ContextEntry, b: ContextEntry) -> Bool { a.record.key == b.record.key }

    /// The record as one line.
    func line(in templates: ContextTemplates) -> String {
        let shown = record.shown
        var line = statement(in: templates)
        let qualifiers = record.qualifiers.filter { $0 != PreferenceKey.passing }.map { oneLine($0.description) }
        if let last = qualifiers.last {
            let list = qualifiers.dropLast().reversed().reduce(last) { rest, first in
                templates.fill("list", ["first": first, "rest": rest])
            }
            line = templates.fill("qualified", ["line": line, "qualifiers": list])
        }
        if let over = shown.over { line = templates.fill("over", ["line": line, "over": oneLine(over)]) }
        if record.qualifiers.contains(PreferenceKey.passing) { line = templates.fill("passing", ["line": line]) }
        if shown.isHard { line = templates.fill("hard", ["line": line]) }
        if shown.status == .contested { line = templates.fill("contested", ["line": line]) }
        return line
    }

    private func statement(in templates: ContextTemplates) -> String {
        let topic = oneLine(record.shown.text)
        guard let slot = record.slot?.description else {
            return templates.fill(record.shown.polarity.rawValue, ["topic": topic])
        }
        if templates["slot.\(slot)"] != nil { return templates.fill("slot.\(slot)", ["topic": topic]) }
        if slot.hasPrefix("favorite:") {
            let kind = oneLine(String(slot.dropFirst("favorite:".count)))
            return templates.fill("slot.favorite", ["slot": kind, "topic": topic])
        }
        return templates.fill("slot", ["slot": oneLine(slot), "topic": topic])
    }

    /// A user's words on one line: a line break in a topic must not look like another line of the block.
    private func oneLine(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isBreak =
                scalar.properties.generalCategory == .control || scalar.value == 0x2028 || scalar.value == 0x2029
            result.append(isBreak ? " " : scalar)
        }
        return String(result)
    }
}
