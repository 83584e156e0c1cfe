internal import Events
internal import Preferences

/// The input is one element of a push.
func checkEvent(_ bytes: [UInt8]) throws(FuzzFailure) {
    let limit = 1 << 20
    guard let document = try? JSONDocument(bytes), let event = try? ProposedEvent(document.root, bodyLimit: limit)
    else {
        return
    }
    guard let body = try? JSONDocument(event.body, takesLargeIntegers: true).root else {
        throw FuzzFailure(message: "a body is stored that is no JSON: \(shown(event.body))")
    }
    try require(body.canonical() == event.body, "a body is stored that is not canonical: \(shown(event.body))")
    try require(event.hasContent(of: event.body), "a retry would not be a duplicate: \(shown(event.body))")
    try require(event.conversation.map { (1...128).contains($0.utf8.count) } ?? true, "a conversation out of bounds")

    // As a client would push again what it was sent, `canonical` and all.
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("id", event.id.description)
    writer.member("kind", event.kind)
    writer.member("body", json: event.body)
    writer.endObject()
    guard let again = try? JSONDocument(writer.bytes, takesLargeIntegers: true).root else {
        throw FuzzFailure(message: "no JSON: \(shown(writer.bytes))")
    }
    do {
        let stored = try ProposedEvent(again, bodyLimit: limit)
        try require(stored.body == event.body, "stored as \(shown(stored.body)), then \(shown(event.body))")
        try require(stored.conversation == event.conversation, "another conversation")
    } catch let failure as FuzzFailure {
        throw failure
    } catch {
        throw FuzzFailure(message: "what was stored is refused: \(error): \(shown(event.body))")
    }

    guard PreferenceKind(rawValue: event.kind) != nil else { return }
    // It is stored as what it does to the log, never as it was sent.
    if event.kind == EventKind.forgotten { return }
    let known: PreferenceEvent
    do throws(UnreadablePreference) {
        known = try PreferenceEvent(
            seq: 1,
            id: event.id,
            kind: event.kind,
            author: .person,
            device: "d",
            at: 1,
            seen: 0,
            cause: nil,
            body: event.body
        )
    } catch {
        throw FuzzFailure(message: "the resolver cannot read it: \(error): \(shown(event.body))")
    }
    var state = PreferenceState()
    _ = state.apply(known)
    var scratch = PreferenceState(resolving: [known])
    try require(state.stateHash() == scratch.stateHash(), "incremental and from scratch differ")
}
