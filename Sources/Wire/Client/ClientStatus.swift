/// How a client stands to its server. It never says more than is known.
public enum ClientStatus: Sendable, Equatable {
    /// There is no connection. What is made waits in the outbox.
    case offline
    /// A connection is being made.
    case connecting
    /// Connected; what is shown lacks events up to `head`, or it is not known yet whether it does.
    case catchingUp(seq: Int64, head: Int64)
    /// Everything has come, and what comes now comes as it happens.
    case live
    /// The server will not have this client, and trying again will not change that.
    case refused(ClientRefusal)
}

/// Why a client does not try again by itself.
public struct ClientRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    /// A code of protocol section 7, or `other_user` where the token is not of the user whose log is held.
    public var code: String
    /// What is wrong, in words.
    public var message: String

    /// A refusal.
    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { "\(message) (\(code))" }
}

/// Why an event was not made.
public enum ClientFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// The server would refuse its content.
    case content(String)
    /// The outbox is full: see ``ClientSession/Options``.
    case outboxFull
    /// No push could carry it.
    case tooLarge(bytes: Int)
    /// An event of this id waits already.
    case sameID

    public var description: String {
        switch self {
        case .content(let message): message
        case .outboxFull: "the outbox is full: connect, so that what waits there can be sent"
        case .tooLarge(let bytes): "an event of \(bytes) bytes is more than a line of the protocol carries"
        case .sameID: "an event of this id waits already"
        }
    }
}
