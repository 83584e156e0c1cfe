import ArgumentParser
import Events
import Foundation

/// How a command speaks.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Write JSON for machines, one object a line.")
    var json = false

    /// Writes one object as a line.
    static func write(_ members: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        writer.beginObject()
        members(&writer)
        writer.endObject()
        Terminal.say(String(decoding: writer.bytes, as: UTF8.self))
    }
}

/// Microseconds since 1970 as people read them, in UTC.
func readableTime(_ microseconds: Int64) -> String {
    Date(timeIntervalSince1970: Double(microseconds) / 1_000_000)
        .formatted(.iso8601.dateSeparator(.dash).timeSeparator(.colon).dateTimeSeparator(.space))
}
