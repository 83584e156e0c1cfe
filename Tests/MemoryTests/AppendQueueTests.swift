import EventLog
import Events
import Testing

@testable import Memory

/// Which appends go together, and in which lane.
struct AppendQueueTests {
    private final class Nobody: LogListener {
        func deliver(_ delivery: Delivery) {}
    }

    private func job(_ user: String, events: Int = 1, ticket: Int64 = 0) -> AppendQueue.Job {
        let body = Array("{}".utf8)
        let proposals = (0..<events).map { number in
            Proposal.event(ProposedEvent(id: EventID(high: 0, low: UInt64(number)), kind: "x.a", body: body))
        }
        return AppendQueue.Job(
            AppendRequest(user: user, device: "d", author: .person, proposals: proposals, sent: 0),
            AppendTag(session: 1, ticket: ticket),
            Nobody()
        )
    }

    private func users(_ batch: AppendQueue.Batch?) -> [String]? { batch?.jobs.map(\.request.user) }

    private func next(_ queue: inout AppendQueue) throws -> AppendQueue.Batch {
        let batch = queue.next()
        return try #require(batch)
    }

    @Test func whatWaitsGoesTogether() {
        var queue = AppendQueue()
        #expect(users(queue.next()) == nil)
        for user in ["a", "b", "c"] { _ = queue.add(job(user)) }
        #expect(users(queue.next()) == ["a", "b", "c"])
        #expect(users(queue.next()) == nil)
    }

    @Test func aSecondLaneStartsOnlyWhenEnoughIsLeftOver() throws {
        var queue = AppendQueue()
        _ = queue.add(job("a"))
        let first = queue.next()
        for number in 0..<31 { _ = queue.add(job("b\(number)")) }
        #expect(users(queue.next()) == nil)
        _ = queue.add(job("c"))
        let second = queue.next()
        #expect(second?.jobs.count == 32)
        for number in 0..<200 { _ = queue.add(job("d\(number)")) }
        #expect(users(queue.next()) == nil)
        queue.finish(try #require(first))
        #expect(queue.next()?.jobs.count == 200)
        #expect(second != nil)
    }

    /// The order of a user's pushes is the order they came in: no lane overtakes another with the same user.
    @Test func aUserIsInOneLaneAtATimeAndInOrder() throws {
        var queue = AppendQueue()
        _ = queue.add(job("a", ticket: 1))
        let first = try next(&queue)
        _ = queue.add(job("a", ticket: 2))
        for number in 0..<120 { _ = queue.add(job("b\(number)")) }
        _ = queue.add(job("a", ticket: 3))
        let second = try next(&queue)
        #expect(!second.jobs.contains { $0.request.user == "a" })
        #expect(second.jobs.count == 120)
        queue.finish(first)
        queue.finish(second)
        #expect(queue.next()?.jobs.map(\.tag.ticket) == [2, 3])
    }

    /// Somebody holds a head, or an outcome is being found out: others go on in the lane that is left.
    @Test func nobodyWaitsForABatchThatIsHeldUp() throws {
        var queue = AppendQueue()
        _ = queue.add(job("a"))
        let stuck = try next(&queue)
        _ = queue.add(job("b"))
        _ = queue.add(job("a"))
        #expect(users(queue.next()) == nil)
        queue.noteHeldUp()
        let other = try next(&queue)
        #expect(users(other) == ["b"])
        _ = queue.add(job("c"))
        #expect(users(queue.next()) == nil)
        queue.finish(other)
        #expect(users(queue.next()) == ["c"])
        queue.finish(stuck)
        #expect(queue.hasWaiting)
    }

    @Test func batchesAreBounded() {
        var queue = AppendQueue()
        for number in 0..<3 { _ = queue.add(job("a\(number)", events: 300)) }
        #expect(queue.next()?.jobs.count == 1)
        // One request alone may be larger than a batch.
        var other = AppendQueue(.init(batch: 10))
        _ = other.add(job("a", events: 50))
        #expect(other.next()?.jobs.count == 1)
    }

    @Test func theQueueIsBoundedInBytes() {
        var queue = AppendQueue(.init(waitingBytes: 1000))
        var taken = 0
        while queue.add(job("a\(taken)")) { taken += 1 }
        #expect(taken == 3)
        _ = queue.next()
        let isTaken = queue.add(job("a"))
        #expect(isTaken)
    }
}
