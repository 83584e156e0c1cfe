/// What went wrong between this process and PostgreSQL, reduced to a closed set of causes a caller can act on.
///
/// The `message` is the server's or libpq's own text. It may quote a user's data and belongs in logs, never in an
/// answer to a client; `description` therefore leaves out detail and hint, which is where PostgreSQL quotes values, and the
/// message too where the value itself was at fault.
public struct PostgresError: Error, Sendable, CustomStringConvertible {
    /// The cause, as far as a caller has to tell causes apart.
    public enum Code: Sendable, Hashable {
        /// Nothing was sent, or the server refused the connection (starting up, shutting down, too many connections):
        /// nothing happened, and trying again later is safe.
        case unavailable
        /// The connection was lost, or the deadline passed, after bytes were handed to the connection and before the
        /// answer: the work may or may not be committed, and may still be committing.
        case outcomeUnknown
        /// The server confirmed a cancel, or the work was withdrawn before it was sent: nothing happened.
        case cancelled
        /// The pool had as many waiters as it allows, or no connection came free in time: nothing happened.
        case poolExhausted
        /// SQLSTATE 23505, with the name of the constraint or unique index.
        case uniqueViolation(constraint: String)
        /// SQLSTATE 23514, with the name of the constraint.
        case checkViolation(constraint: String)
        /// SQLSTATE 23502.
        case notNullViolation
        /// SQLSTATE 23503, with the name of the constraint.
        case foreignKeyViolation(constraint: String)
        /// SQLSTATE 40001: the transaction was rolled back and may be tried again as a whole.
        case serializationFailure
        /// SQLSTATE 40P01: the transaction was rolled back and may be tried again as a whole.
        case deadlock
        /// SQLSTATE 42501.
        case insufficientPrivilege
        /// SQLSTATE AT001, raised by the triggers that keep the log append-only.
        case appendOnly
        /// A schema, table, column, type, function, role or database is missing.
        case undefinedObject
        /// The server did not accept who we say we are.
        case authenticationFailed
        /// SQLSTATE 53100: the server's disk is full.
        case diskFull
        /// SQLSTATE 25006: a standby, or a transaction that may only read.
        case readOnly
        /// Bytes that are no valid text or value of their type.
        case invalidText
        /// A value or statement exceeds a limit of PostgreSQL or of its protocol.
        case tooLarge
        /// Any other SQLSTATE, as five characters.
        case other(sqlstate: String)
    }

    /// The cause.
    public var code: Code
    /// The server's or libpq's primary text: for logs, never for clients.
    public var message: String
    /// The five characters of the SQLSTATE, nil if the error did not come from the server.
    public var sqlState: String?

    /// Makes an error of a cause with a text for the log.
    public init(code: Code, message: String, sqlState: String? = nil) {
        self.code = code
        self.message = message
        self.sqlState = sqlState
    }

    /// Whether the same work may be sent again without looking first: nothing happened, and it may succeed later.
    ///
    /// `outcomeUnknown` is not retryable in this sense: look up whether the work was done, then decide.
    public var isRetryable: Bool {
        switch code {
        case .unavailable, .poolExhausted, .serializationFailure, .deadlock: true
        case .other(let sqlstate): sqlstate == "55P03"
        default: false
        }
    }

    /// The cause, the SQLSTATE if there is one, and the primary message if it cannot quote a value.
    public var description: String {
        let state = sqlState.map { " [\($0)]" } ?? ""
        return quotesValue ? "\(code)\(state)" : "\(code)\(state): \(message)"
    }

    /// Whether the message is of class 22, data exceptions, as in `invalid input syntax for type uuid: "..."`.
    private var quotesValue: Bool {
        switch code {
        case .invalidText, .tooLarge: true
        case .other(let state): state.hasPrefix("22")
        default: false
        }
    }
}
