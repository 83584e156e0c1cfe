/// Why the daemon's own PostgreSQL cannot run, told to whoever runs the daemon.
public struct ClusterError: Error, Sendable, CustomStringConvertible {
    /// What is wrong and what to do about it.
    public var message: String

    /// Makes an error with a sentence for the operator.
    public init(_ message: String) {
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
