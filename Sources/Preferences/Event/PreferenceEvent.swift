public import Events

/// One stored event of a `preference.*` kind or of `topic.merged`, decoded.
public struct PreferenceEvent: Sendable, Hashable {
    /// Where it stands among the user's events.
    public let stamp: Stamp
    /// What kind it is.
    public let kind: PreferenceKind
    /// Whose statement it is.
    public let author: StoredEvent.Author
    /// The turn that it was found in.
    public let cause: EventID?
    /// What it says; nil once redacted. Resolvers skip events without a body.
    public internal(set) var body: PreferenceBody?

    /// An event with all its parts.
    public init(
        stamp: Stamp,
        kind: PreferenceKind,
        author: StoredEvent.Author,
        cause: EventID? = nil,
        body: PreferenceBody?
    ) {
        self.stamp = stamp
        self.kind = kind
        self.author = author
        self.cause = cause
        self.body = body
    }

    /// Decodes a stored event.
    ///
    /// Unknown fields of a body are left alone: they are the log's to keep, not the resolver's.
    ///
    /// - Parameters:
    ///   - body: the stored body as JSON, `canonical` included; nil once redacted.
    ///   - version: the version of the body's shape; nil for the present one.
    ///   - versions: the shapes that bodies have had.
    /// - Throws: ``UnreadablePreference``. The caller sets the event aside and goes on without it.
    public init(
        seq: Int64,
        id: EventID,
        kind: String,
        author: StoredEvent.Author,
        device: String,
        at: Int64,
        seen: Int64,
        cause: EventID?,
        body: [UInt8]?,
        version: Int? = nil,
        versions: BodyVersions = .ofLog
    ) throws(UnreadablePreference) {
        guard let kind = PreferenceKind(rawValue: kind) else {
            throw UnreadablePreference(seq: seq, reason: "kind \"\(kind)\" is no preference event")
        }
        stamp = Stamp(seq: seq, seen: seen, at: at, device: UTF8Text(device), id: id)
        self.kind = kind
        self.author = author
        self.cause = cause
        guard let body else {
            self.body = nil
            return
        }
        do {
            let document = try JSONDocument(body)
            let current = try versions.upcast(document.root, of: kind, from: version ?? versions.current)
            self.body = try PreferenceBody(kind, current)
        } catch let error as JSONError {
            throw UnreadablePreference(seq: seq, reason: error.description)
        } catch let error as ContentFault {
            throw UnreadablePreference(seq: seq, reason: error.message)
        } catch {
            throw UnreadablePreference(seq: seq, reason: "its body cannot be read")
        }
    }

    /// Decodes an event of a log, wherever it is held.
    public init(_ event: some PlacedEvent) throws(UnreadablePreference) {
        try self.init(
            seq: event.seq,
            id: event.id,
            kind: event.kind,
            author: event.author,
            device: event.device,
            at: event.at,
            seen: event.seen,
            cause: event.cause,
            body: event.body
        )
    }

    /// The class of what it says.
    public var wordsClass: WordsClass {
        switch author {
        case .person: .edit
        case .recognizer: .said
        case .service: .inferred
        }
    }

    /// The ids that it names: of confirmations, pins and the like, and of retractions by id.
    var named: [EventID] {
        switch body {
        case .confirmed(let ids), .rejected(let ids), .pinned(let ids), .unpinned(let ids),
            .retracted(.events(let ids)):
            ids
        default: []
        }
    }
}

/// A stored preference event whose body this version cannot read.
public struct UnreadablePreference: Error, Equatable, CustomStringConvertible {
    /// Its number in the log.
    public var seq: Int64
    /// What is wrong with it, without its text.
    public var reason: String

    public var description: String { "event \(seq) is unreadable: \(reason)" }
}
