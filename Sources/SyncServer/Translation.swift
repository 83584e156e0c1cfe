internal import EventLog
internal import Events
internal import Memory
internal import Wire

extension ProtocolError {
    /// What the client is told of a failure within. Nothing of the database shows.
    init(_ error: MemoryError) {
        self =
            switch error {
            case .unavailable:
                ProtocolError(
                    .unavailable,
                    "the log cannot be reached; nothing was stored, try again",
                    afterMilliseconds: 500
                )
            case .overloaded:
                ProtocolError(.overloaded, "too much waits to be stored; try again", afterMilliseconds: 250)
            case .unknownUser: ProtocolError(.notFound, "there is no such user")
            case .failed:
                ProtocolError(
                    .internal,
                    "something is wrong on the server; its operator finds more in the log",
                    afterMilliseconds: 1000
                )
            }
    }
}

extension ProtocolError {
    /// What a service is told whose piece of an answer was not taken.
    init(_ refusal: GrowingAnswers.Refusal) {
        self =
            switch refusal {
            case .gap(let has):
                ProtocolError(
                    .badRequest,
                    "delta: \"offset\" must be \(has), which the answer has by now, or 0 to begin it anew"
                )
            case .tooLong(let bytes):
                ProtocolError(
                    .badRequest,
                    "delta: an answer that streams may have \(bytes) bytes; push the turn as a whole"
                )
            case .tooMany:
                ProtocolError(
                    .overloaded,
                    "too many answers stream at once; push the turn as a whole",
                    afterMilliseconds: 1000
                )
            }
    }
}

extension Session.Device {
    init(_ device: EventLog.Authenticated) {
        self.init(
            user: device.user,
            device: device.device,
            role: Session.Role(device.role),
            head: device.head,
            deviceHead: device.n,
            seen: device.seen,
            lifetime: device.lifetime
        )
    }

    /// The device that its events lie under.
    var writer: String { role == .service ? EventKind.serviceDevice(device) : device }
}

extension EventLog.Selection {
    /// A filter as the log's index reads it.
    init(_ filter: EventFilter) {
        self.init()
        conversations = filter.conversations ?? []
        for kind in filter.kinds ?? [] {
            if kind.utf8.last == UInt8(ascii: "*") {
                kindPrefixes.append(String(kind.dropLast()))
            } else {
                kinds.append(kind)
            }
        }
    }
}

extension Session.Role {
    init(_ role: EventLog.Role) {
        self =
            switch role {
            case .person: .person
            case .service: .service
            case .auditor: .auditor
            }
    }
}
