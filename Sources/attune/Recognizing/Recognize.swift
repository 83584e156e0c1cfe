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
