internal import Events

/// What a look at the daemon's own state found.
public struct HealthReport: Sendable {
    /// One thing that was looked at.
    public struct Check: Sendable {
        /// Its name, for a monitor to go by.
        public var name: String
        /// Whether it is as it should be.
        public var isGood: Bool
        /// What is the case, for a person. Holds no text, token or user's name.
        public var message: String

        /// What was found.
        public init(_ name: String, isGood: Bool, _ message: String) {
            self.name = name
            self.isGood = isGood
            self.message = message
        }
    }

    /// Everything that was looked at.
    public var checks: [Check]

    /// A report.
    public init(_ checks: [Check]) { self.checks = checks }

    /// Whether all is as it should be.
    public var isGood: Bool { checks.allSatisfy(\.isGood) }

    /// `{"status":"ok"|"failing","checks":[{"check","ok","message"}]}`.
    public var json: [UInt8] {
        var writer = JSONWriter(capacity: 512)
        writer.beginObject()
        writer.member("status", isGood ? "ok" : "failing")
        writer.beginArray("checks")
        for check in checks {
            var one = JSONWriter(capacity: 128)
            one.beginObject()
            one.member("check", check.name)
            one.member("ok", check.isGood)
            one.member("message", check.message)
            one.endObject()
            writer.element(json: one.bytes)
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }
}
