internal import Events
internal import Wire

/// The lines of the input, each by itself, and all of them to a session.
func checkFrames(_ bytes: [UInt8]) throws(FuzzFailure) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
        let frame = DecodedFrame(line: Array(line), limits: Limits())
        guard case .success(let request) = frame.request else { continue }
        guard let root = try? JSONDocument(Array(line)).root else {
            throw FuzzFailure(message: "a request that is no JSON: \(shown(line))")
        }
        let canonical = root.canonical()
        // 1e20 is written as an integer that no line may hold.
        if (try? JSONDocument(canonical)) == nil { continue }
        let again = DecodedFrame(line: canonical, limits: Limits())
        try require(again.id == frame.id && again.type == frame.type, "another id or type: \(shown(canonical))")
        guard case .success(let same) = again.request else {
            throw FuzzFailure(message: "refused in its canonical form: \(shown(canonical))")
        }
        if case (.push(let some), .push(let others)) = (request, same) {
            try require(some == others, "other events: \(shown(canonical))")
        }
    }
    try checkSession(bytes)
}

private func checkSession(_ bytes: [UInt8]) throws(FuzzFailure) {
    let limits = Limits()
    var session = Session(greeting: .init(server: "fuzz", epoch: "e"), limits: limits, now: 0, serverTime: 1)
    let opening = Array(#"{"t":"open","id":"o","protocol":1,"token":"t"}"#.utf8) + [UInt8(ascii: "\n")]
    _ = opening.withUnsafeBytes { session.received($0, now: 1) }
    let device = Session.Device(user: "u", device: "d", role: .person, head: 9, deviceHead: 0, seen: 0)
    _ = session.authenticated(.accepted(device), now: 2)
    let actions = bytes.withUnsafeBytes { session.received($0, now: 3) }
    let asked = actions.count { action in
        switch action {
        case .append, .ask, .findHead, .findTime: true
        default: false
        }
    }
    try require(asked <= limits.inflight, "\(asked) requests under way")
    for line in session.takeOutput().split(separator: UInt8(ascii: "\n")) {
        do {
            let frame = try JSONDocument(Array(line), takesLargeIntegers: true).root
            try require(frame["t"]?.string != nil, "an answer without a type: \(shown(line))")
        } catch let failure as FuzzFailure {
            throw failure
        } catch {
            throw FuzzFailure(message: "an answer that is no JSON: \(error): \(shown(line))")
        }
    }
}
