/// Wakes one task, by hand and by the clock. However often it rings before it is heard, it is heard once.
final class Bell: Sendable {
    private let rings: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() { (rings, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

    /// Wakes whoever answers.
    func ring() { continuation.yield() }

    /// Nobody is woken any more, once the last ring was heard.
    func silence() { continuation.finish() }

    /// Answers each ring, until it is silenced or the task is cancelled.
    func answer(_ body: () async -> Void) async {
        for await _ in rings { await body() }
    }

    /// Answers each ring, and rings itself after each `period`, having called `tick`.
    func answer(
        every period: Duration,
        tick: @escaping @Sendable () async -> Void,
        _ body: @escaping @Sendable () async -> Void
    ) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                while (try? await Task.sleep(for: period)) != nil {
                    await tick()
                    self.ring()
                }
            }
            await answer(body)
            group.cancelAll()
        }
    }
}
