#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Threads for calls that block, so that neither an event loop nor Swift's cooperative pool ever does.
enum DedicatedThread {
    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Room for name look-up and TLS; most of it is never touched.
    private static let stackByteCount = 1 << 20

    /// Runs `body` on a new detached thread; false if the system gives none.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        pthread_attr_setstacksize(&attributes, stackByteCount)
        let box = Unmanaged.passRetained(Body(body))
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        let status = pthread_create(&thread, &attributes, threadMain, box.toOpaque())
        if status != 0 { box.release() }
        return status == 0
    }

    /// Runs `body`, which may block, on a thread of its own and awaits what it returns or throws.
    static func value<R: Sendable>(_ body: @escaping @Sendable () throws -> R) async throws -> R {
        try await withCheckedThrowingContinuation { continuation in
            let isStarted = start { continuation.resume(with: Result { try body() }) }
            if !isStarted {
                continuation.resume(throwing: PostgresError(code: .unavailable, message: "no thread left"))
            }
        }
    }

    #if canImport(Glibc)
        private static let threadMain: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
            argument in
            if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
            return nil
        }
    #else
        private static let threadMain: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = {
            argument in
            Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
            return nil
        }
    #endif
}
