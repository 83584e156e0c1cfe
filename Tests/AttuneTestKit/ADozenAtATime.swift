public import Testing

/// Runs a suite's test cases a dozen at a time.
///
/// Each of them has processes to start or deadlines to watch; all at once they would wait for each other's.
public struct ADozenAtATime: SuiteTrait, TestTrait, TestScoping {
    private static let places = Places(12)

    public var isRecursive: Bool { true }

    public func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing body: @concurrent @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await body() }
        await Self.places.take()
        do {
            try await body()
        } catch {
            await Self.places.give()
            throw error
        }
        await Self.places.give()
    }
}

extension Trait where Self == ADozenAtATime {
    /// Runs a suite's test cases a dozen at a time.
    public static var aDozenAtATime: Self { ADozenAtATime() }
}

/// Lets a few through at a time, in the order they came.
private actor Places {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ number: Int) { free = number }

    func take() async {
        if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    }

    func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
