import ArgumentParser
import Events

/// An object of the input, with errors that say what is missing.
struct JSONLine {
    let root: JSONValue

    init(_ value: JSONValue) { root = value }

    init(_ line: ArraySlice<UInt8>) throws(UnreadableLine) {
        do {
            root = try JSONDocument(Array(line)).root
        } catch {
            throw UnreadableLine(message: "no JSON that can be read: \(error)")
        }
        guard root.isObject else { throw UnreadableLine(message: "a line must be a JSON object") }
    }

    func text(_ key: StaticString) throws(UnreadableLine) -> ArraySlice<UInt8> {
        guard let text = root[key]?.utf8 else { throw UnreadableLine(message: "\"\(key)\" must be a string") }
        return text
    }

    func time(_ key: StaticString) throws(UnreadableLine) -> Int64? {
        guard let value = root[key] else { return nil }
        guard let time = value.integer else {
            throw UnreadableLine(message: "\"\(key)\" must be an integer, microseconds since 1970")
        }
        return time
    }
}

/// Answers each line of stdin by one of stdout, in order. Empty lines are passed over.
func answerLines(_ answer: (ArraySlice<UInt8>) throws(UnreadableLine) -> [UInt8]) async throws {
    var unreadable = 0
    try await InputLines().forEachChunk { lines, first in
        var output: [UInt8] = []
        for (index, line) in lines.enumerated() {
            guard line.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }) else { continue }
            do throws(UnreadableLine) {
                output += try answer(line)
            } catch {
                unreadable += 1
                var writer = JSONWriter()
                writer.beginObject()
                writer.member("line", Int64(first + index))
                writer.member("error", error.message)
                writer.endObject()
                output += writer.bytes
            }
            output.append(UInt8(ascii: "\n"))
        }
        Terminal.write(String(decoding: output, as: UTF8.self), to: 1)
    }
    if unreadable > 0 { throw ExitCode.badInput }
}
