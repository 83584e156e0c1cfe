import Events
import Foundation
import Preferences
import Testing

/// A golden history: what goes in, and what must come out to the byte.
struct Story: Sendable, CustomTestStringConvertible {
    var name: String
    var events: [PreferenceEvent]
    /// Canonical JSON of the records, in order.
    var records: [String]
    var history: [String: [String]]
    var hash: String

    var testDescription: String { name }

    static let all: [Story] = (try? load()) ?? []

    static func named(_ name: String) throws -> Story { try #require(all.first { $0.name == name }) }

    private static func load() throws -> [Story] {
        let file = try #require(
            Bundle.module.url(forResource: "stories", withExtension: "jsonl", subdirectory: "Vectors")
        )
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { line in
            try Story(JSONDocument(Array(line)).root)
        }
    }

    private init(_ json: JSONValue) throws {
        name = try #require(json["name"]?.string)
        events = try #require(json["events"]?.array).map(Self.event)
        records = try #require(json["records"]?.array).map { String(decoding: $0.canonical(), as: UTF8.self) }
        history = [:]
        for (key, intervals) in try #require(json["history"]?.members) {
            history[key] = (intervals.array ?? []).map { String(decoding: $0.canonical(), as: UTF8.self) }
        }
        hash = try #require(json["hash"]?.string)
    }

    private static func event(_ json: JSONValue) throws -> PreferenceEvent {
        let fields = Fields(json, in: "event")
        return try PreferenceEvent(
            seq: #require(try fields.integer("seq")),
            id: try fields.requiredID("id"),
            kind: try fields.required("kind"),
            author: #require(StoredEvent.Author(rawValue: try fields.required("author"))),
            device: try fields.required("device"),
            at: #require(try fields.integer("at")),
            seen: #require(try fields.integer("seen")),
            cause: nil,
            body: json["body"]?.canonical()
        )
    }
}

extension PreferenceState {
    var recordTexts: [String] { records.map { String(decoding: $0.canonicalJSON, as: UTF8.self) } }

    var historyTexts: [String: [String]] {
        var texts: [String: [String]] = [:]
        for key in keysWithHistory {
            texts[key.description] = closed(key).map { String(decoding: $0.canonicalJSON, as: UTF8.self) }
        }
        return texts
    }

    static func folding(_ events: [PreferenceEvent]) -> PreferenceState {
        var state = PreferenceState()
        for event in events { _ = state.apply(event) }
        return state
    }
}

struct GoldenStoryTests {
    @Test func thereAreAll() { #expect(Story.all.count == 321) }

    @Test(arguments: Story.all) func fromScratch(story: Story) {
        var state = PreferenceState(resolving: story.events)
        #expect(state.recordTexts == story.records)
        #expect(state.historyTexts == story.history)
        #expect(state.stateHash().description == story.hash)
    }

    @Test(arguments: Story.all) func oneAfterAnother(story: Story) {
        var state = PreferenceState.folding(story.events)
        #expect(state.recordTexts == story.records)
        #expect(state.historyTexts == story.history)
        #expect(state.stateHash().description == story.hash)
    }
}
