public import Events

/// What a request is answered under: an integer, or a string of at most 64 bytes.
public enum RequestID: Sendable, Hashable {
    case integer(Int64)
    case string(String)
}

/// One frame from a client, read: protocol sections 2 to 6.
public enum Request: Sendable {
    case open(Open)
    case push([Proposal])
    case subscribe(Subscribe)
    case unsubscribe(name: String)
    case question(Question)
    case ping
    case bye
    /// A piece of an answer that is being written. No answer is due.
    case delta(AnswerDelta)
    /// Somebody writes, or stopped. No answer is due.
    case typing(conversation: String, isOn: Bool)
    /// No answer is due.
    case ack(name: String, seq: Int64)
    /// The answer to the server's ping.
    case pong

    /// The opening of a connection.
    public struct Open: Sendable, Equatable {
        /// The version that the client speaks.
        public var protocolVersion: Int64
        /// The device's token.
        public var token: String
        /// What the client calls itself, for the operator's log.
        public var client: String?
        /// Seconds between pings; 0 for none.
        public var pingSeconds: Int64?
    }

    /// A wish to follow a user.
    public struct Subscribe: Sendable, Equatable {
        /// What the client calls the subscription; unique within the connection.
        public var name: String
        /// What of the user.
        public var what = What.events

        /// What can be followed.
        public enum What: String, Sendable, CaseIterable {
            /// The log's events.
            case events
            /// What they say of preferences together.
            case preferences
        }
        /// The last `seq` that the client has; nil means the head.
        public var from: Int64?
        /// Which events to send.
        public var filter: EventFilter
        /// Whether the client wants to hear which of the user's devices are connected.
        public var presence = false
        /// The log that the client took `from` from.
        public var epoch: String?
    }
}
