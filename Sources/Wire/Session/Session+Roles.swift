internal import Events

// Who may do what: protocol section 2.

extension Session.Device {
    /// The user that a request is about: a person's own, and the one that a service or auditor names.
    func subject(of frame: DecodedFrame) throws(ProtocolError) -> String {
        if role.isOfOneUser { return user }
        guard let user = frame.user else {
            throw ProtocolError(.badRequest, "\"user\" is missing: this token acts for any user, so requests name one")
        }
        // Such a name could never be made; the database need not be asked.
        guard EventKind.isName(user) else { throw ProtocolError(.notFound, "there is no such user") }
        return user
    }

    /// A push with the events refused that this role may not write.
    func allowed(_ proposals: [Proposal]) throws(ProtocolError) -> [Proposal] {
        switch role {
        case .person: return proposals
        case .auditor: throw ProtocolError(.forbidden, "an auditor's token may not push")
        case .service:
            return proposals.map { proposal in
                guard case .event(let event) = proposal, EventKind.isEdit(event.kind) else { return proposal }
                let refusal = Refusal(
                    .forbidden,
                    "\"\(event.kind)\" is a person's decision: push it through a device of the person (\"enroll\")"
                )
                return .refused(id: event.id.description, n: event.n, refusal)
            }
        }
    }

    /// Refuses questions that this role may not ask.
    func mayAsk(_ question: Question) throws(ProtocolError) {
        guard case .enroll(let device) = question else { return }
        guard role == .service else { throw ProtocolError(.forbidden, "only a service's token may enroll devices") }
        if EventKind.isReserved(device: device) {
            throw ProtocolError(.badRequest, "enroll: the device name \"\(device)\" is reserved; take another")
        }
    }
}
