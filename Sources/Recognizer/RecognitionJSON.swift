public import Events

extension Recognition {
    /// Writes the members `intent` and `preferences`, as `attune recognize` and the request `recognize` answer.
    public func write(into writer: inout JSONWriter) {
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
