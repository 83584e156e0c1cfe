internal import Events

extension ServerFrame {
    /// The `ok` that carries the answer to a question: protocol section 6.
    static func answer(_ answer: Answer, to id: RequestID, _ limits: Limits) -> [UInt8] {
        switch answer {
        case .events(let found, let next):
            let (fitting, isCut) = fit(found, limits)
            return events(id, fitting, next: isCut ? fitting.last?.seq : next)
        case .verified(let seq, let digest, let isWhole):
            return ok(id) { frame in
                frame.member("seq", seq)
                frame.member("digest", digest)
                frame.member("ok", isWhole)
            }
        case .object(let object):
            // The object's members follow the frame's own.
            let head = line { frame in
                frame.member("t", "ok")
                write(id, into: &frame)
            }
            return Array(head.dropLast(2)) + [UInt8(ascii: ",")] + Array(object.dropFirst()) + [UInt8(ascii: "\n")]
        case .enrolled(let token): return ok(id) { $0.member("token", token) }
        }
    }

    /// As many events as a line may hold, at least one, and whether some are left.
    private static func fit(_ events: [EventFrame], _ limits: Limits) -> ([EventFrame], Bool) {
        var bytes = 128
        for (index, event) in events.enumerated() {
            bytes += event.json.count + 40
            if bytes > limits.line && index > 0 { return (Array(events[..<index]), true) }
        }
        return (events, false)
    }

    private static func events(_ id: RequestID, _ events: [EventFrame], next: Int64?) -> [UInt8] {
        ok(id, capacity: events.reduce(64) { $0 + $1.json.count + 32 }) { frame in
            frame.beginArray("events")
            for event in events {
                frame.beginObject()
                frame.member("seq", event.seq)
                frame.member("event", json: event.json)
                frame.endObject()
            }
            frame.endArray()
            frame.member("next", next)
        }
    }
}
