internal import Events

/// The error codes of protocol section 7, each with what the client must do and whether the connection closes.
public enum ErrorCode: String, Sendable, CaseIterable {
    case badFrame = "bad_frame"
    case lineTooLong = "line_too_long"
    case unknownType = "unknown_type"
    case badRequest = "bad_request"
    case badEvent = "bad_event"
    case eventConflict = "event_conflict"
    case outOfOrder = "out_of_order"
    case batchTooLarge = "batch_too_large"
    case tooManyInflight = "too_many_inflight"
    case tooManySubscriptions = "too_many_subscriptions"
    case notOpen = "not_open"
    case authFailed = "auth_failed"
    case revoked
    case forbidden
    case notFound = "not_found"
    case unsupportedProtocol = "unsupported_protocol"
    case rateLimited = "rate_limited"
    case overloaded
    case unavailable
    case resync
    case shuttingDown = "shutting_down"
    case idle
    case lineTimeout = "line_timeout"
    case `internal`

    /// What the client must do.
    public enum Action: String, Sendable {
        case fix, retry, reauth, resync, upgrade, stop
    }

    /// What the client must do about this code.
    public var action: Action {
        switch self {
        case .tooManyInflight, .tooManySubscriptions, .rateLimited, .overloaded, .unavailable, .internal, .shuttingDown,
            .idle, .lineTimeout, .outOfOrder:
            .retry
        case .authFailed, .notOpen: .reauth
        case .revoked: .stop
        case .resync: .resync
        case .unsupportedProtocol: .upgrade
        case .badFrame, .lineTooLong, .unknownType, .badRequest, .badEvent, .eventConflict, .batchTooLarge, .forbidden,
            .notFound:
            .fix
        }
    }

    /// Whether the connection closes after it. (`overloaded` does too where it answers a connection over the cap.)
    public var isFatal: Bool {
        switch self {
        case .lineTooLong, .notOpen, .authFailed, .revoked, .unsupportedProtocol, .shuttingDown, .idle, .lineTimeout:
            true
        default: false
        }
    }
}

/// An error as it goes to the client. The message never holds SQL, a path or a stack.
public struct ProtocolError: Error, Sendable, Equatable {
    /// What the client's program goes by.
    public var code: ErrorCode
    /// What is wrong and what to do, for a person.
    public var message: String
    /// How long to wait before a retry, in milliseconds.
    public var afterMilliseconds: Int64?

    /// An error.
    public init(_ code: ErrorCode, _ message: String, afterMilliseconds: Int64? = nil) {
        self.code = code
        self.message = message
        self.afterMilliseconds = afterMilliseconds
    }
}
