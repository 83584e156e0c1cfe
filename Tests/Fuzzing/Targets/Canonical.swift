internal import Events

/// The input is one JSON text.
func checkCanonical(_ bytes: [UInt8]) throws(FuzzFailure) {
    guard let document = try? JSONDocument(bytes) else { return }
    let canonical = document.root.canonical()
    let again: JSONDocument
    do throws(JSONError) {
        again = try JSONDocument(canonical, takesLargeIntegers: true)
    } catch {
        throw FuzzFailure(message: "\(error): \(shown(bytes)) gives \(shown(canonical))")
    }
    let twice = again.root.canonical()
    try require(twice == canonical, "\(shown(canonical)) gives \(shown(twice))")
    try require(meansTheSame(document.root, again.root), "\(shown(bytes)) gives \(shown(canonical)), which is other")
}

/// Whether two values mean the same, whatever the order of their members and the writing of their numbers.
private func meansTheSame(_ a: JSONValue, _ b: JSONValue) -> Bool {
    if let some = a.members {
        guard let others = b.members, some.count == others.count else { return false }
        // By bytes: Swift takes canonically equivalent keys for the same.
        let values = Dictionary(others.map { (Array($0.key.utf8), $0.value) }, uniquingKeysWith: { first, _ in first })
        return some.allSatisfy { member in
            values[Array(member.key.utf8)].map { meansTheSame(member.value, $0) } ?? false
        }
    }
    if let some = a.array {
        guard let others = b.array else { return false }
        return some.count == others.count && zip(some, others).allSatisfy(meansTheSame)
    }
    return a.utf8.map { Array($0) } == b.utf8.map { Array($0) } && a.double == b.double && a.bool == b.bool
        && a.isNull == b.isNull
}

/// The input is a text.
func checkTopic(_ bytes: [UInt8]) throws(FuzzFailure) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let topic = CanonicalTopic.of(text)
    try require(topic.isEmpty == text.isEmpty, "\(shown(bytes)) gives an empty topic")
    let again = CanonicalTopic.of(topic)
    try require(
        Array(again.utf8) == Array(topic.utf8),
        "\(shown(bytes)) gives \(shown(topic.utf8)), and that \(shown(again.utf8))"
    )
}
