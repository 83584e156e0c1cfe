import Foundation
import Testing

@testable import Events

/// The golden chain, and every way of tampering with it.
struct DigestChainTests {
    private struct Vector {
        var event: StoredEvent
        var header: String
    }

    private func vectors() throws -> [Vector] {
        let url = try #require(Bundle.module.url(forResource: "chain", withExtension: "json", subdirectory: "Vectors"))
        let root = try JSONDocument(Array(try Data(contentsOf: url))).root
        return try #require(root.array).map { entry in
            let event = try #require(entry["event"])
            return Vector(
                event: StoredEvent(
                    seq: try #require(event["seq"]?.integer),
                    id: try #require(event["id"]?.utf8.flatMap { EventID($0) }),
                    kind: try #require(event["kind"]?.string),
                    author: try #require(event["author"]?.string.flatMap(StoredEvent.Author.init)),
                    device: try #require(event["device"]?.string),
                    n: event["n"]?.integer,
                    at: try #require(event["at"]?.integer),
                    seen: try #require(event["seen"]?.integer),
                    recordedAt: try #require(event["recorded_at"]?.integer),
                    cause: event["cause"]?.utf8.flatMap { EventID($0) },
                    conversation: event["conversation"]?.string,
                    intent: event["intent"]?.string,
                    body: try #require(entry["body"]?.utf8).map { $0 },
                    salt: try bytes(entry["salt"]),
                    bodyDigest: try digest(entry["body_digest"]),
                    digest: try digest(entry["digest"])
                ),
                header: try #require(entry["header"]?.string)
            )
        }
    }

    private func bytes(_ value: JSONValue?) throws -> [UInt8] {
        let digits = Array(try #require(value?.string))
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16) ?? 0 }
    }

    private func digest(_ value: JSONValue?) throws -> Digest { try #require(Digest(try bytes(value))) }

    @Test func goldenChainComesOut() throws {
        var previous = Digest.zero
        let vectors = try vectors()
        #expect(vectors.count == 3)
        for vector in vectors {
            #expect(
                String(decoding: DigestChain.header(of: vector.event, user: "alice"), as: UTF8.self) == vector.header
            )
            let salt = try #require(vector.event.salt)
            let body = try #require(vector.event.body)
            #expect(DigestChain.bodyDigest(salt: salt, body: body) == vector.event.bodyDigest)
            #expect(DigestChain.link(previous: previous, event: vector.event, user: "alice") == vector.event.digest)
            #expect(
                DigestChain.check(vector.event, user: "alice", after: vector.event.seq - 1, previous: previous) == nil
            )
            previous = vector.event.digest
        }
    }

    @Test func aRedactedEventStillVerifies() throws {
        var event = try vectors()[0].event
        event.body = nil
        event.salt = nil
        #expect(DigestChain.check(event, user: "alice", after: 0, previous: .zero) == nil)
    }

    @Test func everyColumnIsCovered() throws {
        let good = try vectors()[1].event
        let previous = try vectors()[0].event.digest
        let changes: [(String, (inout StoredEvent) -> Void)] = [
            ("id", { $0.id.low ^= 1 }), ("kind", { $0.kind = "preference.retracted" }),
            ("author", { $0.author = .person }),
            ("device", { $0.device = "laptop" }), ("n", { $0.n = 1 }), ("at", { $0.at += 1 }),
            ("seen", { $0.seen = 1 }),
            ("recorded_at", { $0.recordedAt -= 1 }), ("cause", { $0.cause = nil }),
            ("conversation", { $0.conversation = "c2" }), ("intent", { $0.intent = "chat" }),
            (
                "body digest",
                {
                    $0.bodyDigest = .zero; $0.body = nil; $0.salt = nil
                }
            ), ("digest", { $0.digest = .zero }),
        ]
        for (name, change) in changes {
            var event = good
            change(&event)
            #expect(DigestChain.check(event, user: "alice", after: 1, previous: previous) == .link, "\(name)")
        }
        #expect(DigestChain.check(good, user: "bob", after: 1, previous: previous) == .link)
        #expect(DigestChain.check(good, user: "alice", after: 0, previous: previous) == .gap(expected: 1))
        var body = good
        body.body?[2] ^= 1
        #expect(DigestChain.check(body, user: "alice", after: 1, previous: previous) == .body)
    }
}
