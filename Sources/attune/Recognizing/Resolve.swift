import ArgumentParser
import Events
import Preferences
import Recognizer

/// Tries recogniser and resolver on histories.
struct Resolve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is remembered after a user's turns, without a daemon or a database.",
        discussion: """
            Reads lines {"id","turns":[{"at","text"}]}, each one user's turns in the order of time ("at" in microseconds \
            since 1970), and writes for each, in order, one line {"id","current":[records],"superseded":[closed intervals \
            with "key", "topic" and "polarity"]}. A line that cannot be read is answered by {"line","error"}, and the exit \
            code is 65 in the end.

            EXAMPLE
              echo '{"id":1,"turns":[{"at":1,"text":"我喜欢下雨天"},{"at":2,"text":"后来我讨厌下雨天了"}]}' | attune resolve
            """
    )

    func run() async throws {
        try await reporting {
            let recognizer = try Recognizer()
            try await answerLines { line throws(UnreadableLine) in
                let input = try JSONLine(line)
                guard let turns = input.root["turns"]?.array else { throw .init(message: "\"turns\" must be an array") }
                var fold = TurnFold(recognizer)
                for turn in turns {
                    let turn = JSONLine(turn)
                    fold.add(try turn.text("text"), at: try turn.time("at"))
                }
                var writer = JSONWriter(capacity: 1024)
                writer.beginObject()
                if let id = input.root["id"] { writer.member("id", json: id.canonical()) }
                fold.state.write(into: &writer)
                writer.endObject()
                return writer.bytes
            }
        }
    }
}

/// One user's turns, read and resolved as a log with a single device would have them.
struct TurnFold {
    private let recognizer: Recognizer
    private(set) var state = PreferenceState()
    private var seq: Int64 = 0
    private var lastAt: Int64 = 0

    init(_ recognizer: Recognizer) { self.recognizer = recognizer }

    /// - Parameter at: microseconds since 1970; nil for right after the turn before.
    mutating func add(_ text: ArraySlice<UInt8>, at: Int64?) {
        seq += 1
        let seen = seq - 1
        let at = max(at ?? lastAt + 1, lastAt + 1)
        let turn = EventID(high: 0x8000, low: 0x8000_0000_0000_0000 | UInt64(seq))
        lastAt = at
        for event in recognizer.recognize(utf8: text, at: at).events(of: turn, at: at) {
            seq += 1
            lastAt = event.at ?? lastAt
            // The recogniser's own events can be read, or the resolver's tests would have said so.
            let stored = try? PreferenceEvent(
                seq: seq,
                id: event.id,
                kind: event.kind,
                author: .recognizer,
                device: "turns",
                at: lastAt,
                seen: seen,
                cause: turn,
                body: event.body
            )
            if let stored { _ = state.apply(stored) }
        }
    }
}

extension PreferenceState {
    /// Writes `current` and `superseded`.
    fileprivate func write(into writer: inout JSONWriter) {
        writer.beginArray("current")
        for record in records { writer.element(json: record.canonicalJSON) }
        writer.endArray()
        writer.beginArray("superseded")
        for key in keysWithHistory {
            for interval in closed(key) {
                var json = JSONWriter(capacity: 256)
                json.beginObject()
                json.member("key", key.description)
                json.member("topic", interval.value.description)
                writer.element(json: json.bytes + [UInt8(ascii: ",")] + interval.canonicalJSON.dropFirst())
            }
        }
        writer.endArray()
    }
}
