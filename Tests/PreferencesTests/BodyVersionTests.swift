import Events
import Testing

@testable import Preferences

/// Old bodies are lifted to the present shape, one version at a time, before anything else sees them.
struct BodyVersionTests {
    /// A history of shapes as a log may have had it: first a topic was called `subject`, then `sign` was + or -.
    private static let versions = BodyVersions(
        current: 3,
        steps: [
            .asserted: [
                1: { body throws(ContentFault) in
                    try rewritten(
                        body,
                        #"{"topic":\#(body["subject"]?.string ?? ""),"sign":\#(body["sign"]?.string ?? "")}"#
                    )
                },
                2: { body throws(ContentFault) in
                    let topic = body["topic"]?.string ?? ""
                    let polarity = body["sign"]?.string == "+" ? "like" : "dislike"
                    return try rewritten(
                        body,
                        #"{"canonical":{"topic":"\#(topic)"},"polarity":"\#(polarity)","topic":"\#(topic)"}"#
                    )
                },
            ]
        ]
    )

    private static func rewritten(_ body: JSONValue, _ json: String) throws(ContentFault) -> JSONValue {
        do {
            return try JSONDocument(Array(json.utf8)).root
        } catch {
            throw .event("body: \(error)")
        }
    }

    private func event(_ body: String, version: Int) throws -> PreferenceEvent {
        try PreferenceEvent(
            seq: 1,
            id: EventID(high: 0, low: 1),
            kind: "preference.asserted",
            author: .person,
            device: "phone",
            at: 1,
            seen: 0,
            cause: nil,
            body: Array(body.utf8),
            version: version,
            versions: Self.versions
        )
    }

    @Test(arguments: [
        (1, #"{"subject":"\"tea\"","sign":"\"-\""}"#), (2, #"{"topic":"tea","sign":"-"}"#),
        (3, #"{"canonical":{"topic":"tea"},"polarity":"dislike","topic":"tea"}"#),
    ])
    func anOldEventSaysTheSame(_ version: Int, _ body: String) throws {
        let read = try event(body, version: version)
        guard case .asserted(let assertion) = read.body else {
            Issue.record("it is no assertion")
            return
        }
        #expect(assertion.text == "tea" && assertion.topic == "tea" && assertion.polarity == .dislike)
    }

    @Test(arguments: [0, 4]) func aShapeThatNobodyKnowsIsSetAside(_ version: Int) {
        #expect(
            throws: UnreadablePreference(seq: 1, reason: "body of preference.asserted: version \(version) is unknown")
        ) {
            _ = try event(#"{"topic":"tea"}"#, version: version)
        }
    }

    @Test func aStepThatFailsSetsTheEventAside() {
        #expect(throws: UnreadablePreference.self) { _ = try event(#"{"sign":"+"}"#, version: 1) }
    }
}
