import Testing

@testable import Memory

struct TurnsTests {
    @Test func whatIsNamedMeanwhileGathers() throws {
        var turns = Turns<Int>(limit: 10, perTick: 10)
        turns.want([1, 2])
        #expect(turns.next { [1, 2, 3] } == [1, 2])
        turns.want([2, 3])
        turns.want([3])
        #expect(turns.next { [1, 2, 3] } == nil, "one look at a time")
        turns.finish()
        #expect(turns.next { [1, 2, 3] } == [2, 3])
        turns.finish()
        #expect(turns.next { [1, 2, 3] } == nil)
    }

    /// Idle cost: one look of bounded size a tick, whoever many there are, and each of them has its turn.
    @Test(arguments: [0, 1, 9, 10, 11, 25, 1000]) func everybodyHasATurn(count: Int) {
        var turns = Turns<Int>(limit: 10, perTick: 10)
        var seen: [Int: Int] = [:]
        let rounds = max(1, (count + 9) / 10)
        for _ in 0..<(3 * rounds) {
            turns.tick()
            var looks = 0
            while let look = turns.next(of: { Array(0..<count) }) {
                #expect(look.count <= 10)
                for element in look { seen[element, default: 0] += 1 }
                turns.finish()
                looks += 1
            }
            #expect(looks <= 1)
        }
        #expect(seen.count == count && seen.values.allSatisfy { $0 == 3 })
    }

    @Test func aWholeTurnEndsWithItsTick() {
        var turns = Turns<Int>(limit: 10, perTick: 0)
        turns.tick()
        #expect(turns.next { [1, 2] } == nil)
    }

    /// All at once after messages were lost, in looks of bounded size; what is named meanwhile goes first.
    @Test func allAreLookedAtInPieces() throws {
        var turns = Turns<Int>(limit: 10, perTick: 10)
        turns.wantAll()
        var seen: Set<Int> = []
        for _ in 0..<2 {
            let look = try #require(turns.next { Array(0..<25) })
            #expect(look.count == 10)
            seen.formUnion(look)
            turns.finish()
        }
        turns.want([100])
        let look = try #require(turns.next { Array(0..<25) })
        #expect(look.count == 6 && look.contains(100))
        #expect(seen.union(look) == Set(0..<25).union([100]))
        turns.finish()
        #expect(turns.next { Array(0..<25) } == nil)
    }

    /// If more changes all the time than can be named, looking at all is begun once a tick at most.
    @Test func allAreLookedAtOnceATick() {
        var turns = Turns<Int>(limit: 10, perTick: 0, namedLimit: 3)
        turns.want(0..<4)
        #expect(turns.next { 0..<5 } == Set(0..<5))
        turns.wantAll()
        turns.finish()
        #expect(turns.next { 0..<5 } == nil)
        turns.want([7])
        #expect(turns.next { 0..<5 } == [7])
        turns.finish()
        turns.tick()
        #expect(turns.next { 0..<5 } == Set(0..<5))
    }

    /// A look that failed is due again, but the database is not asked in circles.
    @Test func aFailedLookWaitsForTheNextTick() {
        var turns = Turns<Int>(limit: 10, perTick: 0)
        turns.want([1, 2])
        #expect(turns.next { [] } == [1, 2])
        turns.want([3])
        turns.fail([1, 2])
        #expect(turns.next { [] } == nil)
        turns.tick()
        #expect(turns.next { [] } == [1, 2, 3])
    }
}
