internal import Events
internal import Postgres

extension Numbering {
    /// The arguments of `append.sql`.
    var arguments: Arguments {
        var arguments = Arguments()
        appendHeads(to: &arguments)
        appendDevices(to: &arguments)
        appendEvents(to: &arguments)
        return arguments
    }

    private func appendHeads(to arguments: inout Arguments) {
        let users = Set(rows.map(\.user)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let heads = users.compactMap { states[$0]?.head }
        arguments.append(.texts(users))
        arguments.append(.int64s(heads.map(\.seq)))
        var digests = ArrayArgument.bytea(capacity: heads.count)
        for head in heads { digests.append(bytes: head.digest.bytes) }
        arguments.append(digests)
        arguments.append(.optionals(heads.map(\.atMax)))
        arguments.append(.int64s(heads.map(\.recordedAt)))
        arguments.append(.int64s(heads.map(\.preferenceSeq)))
    }

    private func appendDevices(to arguments: inout Arguments) {
        let keys = movedDevices.sorted { ($0.user, $0.value) < ($1.user, $1.value) }
        let devices = keys.compactMap { states[$0.user]?.devices[$0.value] }
        arguments.append(.texts(keys.map(\.user)))
        arguments.append(.texts(keys.map(\.value)))
        arguments.append(.int64s(devices.map(\.n)))
        arguments.append(.int64s(devices.map(\.seen)))
        arguments.append(.optionals(devices.map(\.atMax)))
    }

    private func appendEvents(to arguments: inout Arguments) {
        let events = rows.map(\.event)
        arguments.append(.texts(rows.map(\.user)))
        arguments.append(.int64s(events.map(\.seq)))
        arguments.append(.uuids(events.map(\.id)))
        arguments.append(.texts(events.map(\.kind)))
        arguments.append(.texts(events.map(\.author.rawValue)))
        arguments.append(.texts(events.map(\.device)))
        arguments.append(.optionals(events.map(\.n)))
        arguments.append(.int64s(events.map(\.at)))
        arguments.append(.int64s(rows.map(\.atMax)))
        arguments.append(.int64s(events.map(\.seen)))
        arguments.append(.int64s(events.map(\.recordedAt)))
        var causes = ArrayArgument.uuid(capacity: events.count)
        for event in events {
            if let cause = event.cause { causes.append(uuid: cause.uuid) } else { causes.appendNull() }
        }
        arguments.append(causes)
        arguments.append(.optionals(events.map(\.conversation)))
        arguments.append(.optionals(events.map(\.intent)))
        var bodies = ArrayArgument.text(capacity: events.count)
        var salts = ArrayArgument.bytea(capacity: events.count)
        for event in events {
            if let body = event.body { bodies.append(utf8: body) } else { bodies.appendNull() }
            if let salt = event.salt { salts.append(bytes: salt) } else { salts.appendNull() }
        }
        arguments.append(bodies)
        arguments.append(salts)
        var bodyDigests = ArrayArgument.bytea(capacity: events.count)
        var digests = ArrayArgument.bytea(capacity: events.count)
        for event in events {
            bodyDigests.append(bytes: event.bodyDigest.bytes)
            digests.append(bytes: event.digest.bytes)
        }
        arguments.append(bodyDigests)
        arguments.append(digests)
    }
}

extension ArrayArgument {
    static func optionals(_ values: [Int64?]) -> ArrayArgument {
        var array = ArrayArgument.int64(capacity: values.count)
        for value in values { if let value { array.append(value) } else { array.appendNull() } }
        return array
    }

    static func optionals(_ values: [String?]) -> ArrayArgument {
        var array = ArrayArgument.text(capacity: values.count)
        for value in values { if let value { array.append(value) } else { array.appendNull() } }
        return array
    }
}
