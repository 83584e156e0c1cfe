import Synchronization

/// Hands out numbers up to a bound, each once.
final class Counter: Sendable {
    private let next = Atomic<Int>(0)
    private let end: Int

    init(_ end: Int) { self.end = end }

    func take() -> Int? {
        let number = next.add(1, ordering: .relaxed).oldValue
        return number < end ? number : nil
    }
}
