internal import Events

/// What a prompt-ready block should hold: protocol section 6, `context`.
public struct ContextRequest: Sendable, Hashable {
    /// The language of the templates.
    public var language: ContextLanguage
    /// The most Unicode scalar values that the text may have.
    public var budget: Int
    /// What the talk is about: records that share words with it come first.
    public var about: String?
    /// Whether suggested records are wanted, in a part of their own.
    public var includesSuggested: Bool
    /// The time for which expired records are left out: microseconds since 1970.
    public var time: Int64

    /// A request with all its parts.
    public init(
        language: ContextLanguage,
        budget: Int,
        about: String? = nil,
        includesSuggested: Bool = false,
        time: Int64
    ) {
        self.language = language
        self.budget = budget
        self.about = about
        self.includesSuggested = includesSuggested
        self.time = time
    }
}

/// A prompt-ready block of a user's preferences.
public struct ContextBlock: Sendable, Hashable {
    /// The text; empty if there is nothing to say or no room to say it.
    public var text: String
    /// The keys of the records that it speaks of, in its order.
    public var keys: [PreferenceKey]
}

extension ContextBlock {
    /// The answer to `context`, protocol section 6, as a JSON object.
    ///
    /// - Parameter seq: the event that it is as of.
    public func answer(seq: Int64) -> [UInt8] {
        var writer = JSONWriter(capacity: text.utf8.count + 256)
        writer.beginObject()
        writer.member("text", text)
        writer.beginArray("preferences")
        for key in keys { writer.element(key.description) }
        writer.endArray()
        writer.member("seq", seq)
        writer.endObject()
        return writer.bytes
    }
}

extension PreferenceState {
    /// The block to stand beside a user's turn (preferences page, section 4): hard needs first, then by relevance,
    /// strength and recency. Same state and request, same text.
    public func context(_ request: ContextRequest) -> ContextBlock {
        let topics = TopicWords(request.about ?? "")
        let entries = groups.values.compactMap { ContextEntry($0, about: topics, time: request.time) }.sorted()
        var page = ContextPage(request.language.templates, budget: request.budget)
        page.write(entries.filter { $0.record.shown.status != .suggested }, under: "header")
        if request.includesSuggested {
            page.write(entries.filter { $0.record.shown.status == .suggested }, under: "suggested")
        }
        return ContextBlock(text: page.text, keys: page.keys)
    }
}

/// The block while it is written, within its budget.
private struct ContextPage {
    private let templates: ContextTemplates
    private var budget: Int
    private(set) var text = ""
    private(set) var keys: [PreferenceKey] = []

    init(_ templates: ContextTemplates, budget: Int) {
        self.templates = templates
        self.budget = budget
    }

    /// A part with its heading. A line that does not fit is left out, and a shorter one after it may stand; a heading
    /// never stands alone.
    mutating func write(_ entries: [ContextEntry], under heading: String) {
        var isHeaded = false
        for entry in entries {
            var lines = [entry.line(in: templates)]
            if !isHeaded { lines.insert(templates.fill(heading), at: 0) }
            let block = (text.isEmpty ? "" : "\n") + lines.joined(separator: "\n")
            let count = block.unicodeScalars.count
            if count > budget { continue }
            budget -= count
            text += block
            keys.append(entry.record.key)
            isHeaded = true
        }
    }
}
