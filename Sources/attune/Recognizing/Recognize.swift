import ArgumentParser
import Events
import Foundation
import Recognizer

/// Tries the recogniser on lines.
struct Recognize: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what the recogniser finds in turns, without a daemon or a database.",
        discussion: """
            Reads lines {"id","text"} (optional "at", microseconds since 1970) and writes for each, in order, one line
            {"id","intent","preferences":[{"op","polarity"?,"topic","start","end","strength","slot"?,"qualifiers"?,"over"?,\
            "hard"?,"until"?,"rule"}]}; start and end are UTF-8 byte offsets. A line that cannot be read is answered by \
            {"line","error"}, and the exit code is 65 in the end.

            EXAMPLE
              echo '{"id":1,"text":"我喜欢下雨天但讨厌打雷"}' | attune recognize
            """
    )

    func run() async throws {
        try await reporting {
            let recognizer = try Recognizer()
            try await answerLines { line throws(UnreadableLine) in
                let input = try JSONLine(line)
                let text = try input.text("text")
                let found = recognizer.recognize(utf8: text, at: try input.time("at") ?? now())
                var writer = JSONWriter(capacity: 256)
                writer.beginObject()
                if let id = input.root["id"] { writer.member("id", json: id.canonical()) }
                found.write(into: &writer)
                writer.endObject()
                return writer.bytes
            }
        }
    }

    private func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1_000_000) }
}

extension Recognition {
    /// Writes `intent` and `preferences`.
    func write(into writer: inout JSONWriter) {
        writer.member("intent", intent.rawValue)
        writer.beginArray("preferences")
        for finding in findings {
            writer.beginObject()
            writer.member("op", finding.operation.rawValue)
            writer.member("polarity", finding.polarity?.rawValue)
            writer.member("topic", finding.topic)
            writer.member("start", Int64(finding.start))
            writer.member("end", Int64(finding.end))
            writer.member("strength", Int64(finding.strength))
            writer.member("slot", finding.slot)
            if !finding.qualifiers.isEmpty {
                writer.beginArray("qualifiers")
                for qualifier in finding.qualifiers { writer.element(qualifier) }
                writer.endArray()
            }
            writer.member("over", finding.over)
            if finding.hard { writer.member("hard", true) }
            writer.member("until", finding.until)
            writer.member("rule", finding.rule)
            writer.endObject()
        }
        writer.endArray()
    }
}
