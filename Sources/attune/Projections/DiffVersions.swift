import ArgumentParser
import EventLog
import Events
import Projections
import Recognizer

/// Shows what is not the same.
struct DiffVersions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show which users and keys differ between two versions, or between two recognisers.",
        discussion: """
            `attune projections diff 1 2` compares what two versions hold. `attune projections diff --recognizer` reads old
            turns with this program's recogniser and shows what it finds that was not found then, and what was found then
            and is not now. It changes nothing: a recogniser speaks for the turns that are stored while it runs.

            The exit code is 1 if something differs.
            """
    )

    @Argument(help: "The two versions, by their numbers.") var versions: [Int32] = []
    @Flag(help: "Compare this program's recogniser with what was found when the turns were stored.")
    var recognizer = false
    @Option(help: "Only this user (with --recognizer).") var user: String?
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard recognizer ? versions.isEmpty : versions.count == 2 else {
            throw ValidationError("Name two versions, or give --recognizer and none.")
        }
        if user != nil && !recognizer { throw ValidationError("--user goes with --recognizer.") }
    }

    func run() async throws {
        try await reporting {
            let found = recognizer ? try await diffRecognizers() : try await diffVersions()
            if found > 0 { throw ExitCode.checkFailed }
        }
    }

    // MARK: Versions

    private func diffVersions() async throws -> Int64 {
        let found = try await database.withProjections { projections in
            try await projections.diff(versions[0], versions[1]) { (difference: ProjectionVersions.Difference) in
                show(difference)
            }
        }
        if !output.json { Terminal.say(found == 0 ? "no user differs" : "\(found) users differ") }
        return found
    }

    private func show(_ difference: ProjectionVersions.Difference) {
        if output.json {
            return OutputOptions.write { line in
                line.member("user", difference.user)
                line.beginArray("seq")
                line.element(difference.seqs.0)
                line.element(difference.seqs.1)
                line.endArray()
                line.beginArray("keys")
                for key in difference.keys {
                    line.beginObject()
                    line.member("key", key.key)
                    if let record = key.records.0 { line.member("first", json: Array(record.utf8)) }
                    if let record = key.records.1 { line.member("second", json: Array(record.utf8)) }
                    line.endObject()
                }
                line.endArray()
            }
        }
        let (first, second) = difference.seqs
        Terminal.say(
            first == second
                ? difference.user : "\(difference.user): as of event \(first) and of event \(second); one is behind"
        )
        for key in difference.keys {
            switch key.records {
            case (nil, _?): Terminal.say("  + \(key.key)")
            case (_?, nil): Terminal.say("  - \(key.key)")
            case (nil, nil): Terminal.say("  ± \(key.key): its closed intervals")
            default: Terminal.say("  ± \(key.key)")
            }
        }
    }

    // MARK: Recognisers

    private func diffRecognizers() async throws -> Int64 {
        let reader = try Recognizer()
        return try await database.withLog(as: .auditor) { log in
            var found: Int64 = 0
            var turns: Int64 = 0
            if let user {
                (turns, found) = try await compare(user, reader, log)
            } else {
                try await log.forEachUser { user in
                    let (read, differing) = try await compare(user.name, reader, log)
                    turns += read
                    found += differing
                }
            }
            if !output.json { Terminal.say("\(found) of \(turns) turns of users would be read otherwise") }
            return found
        }
    }

    /// Reads a user's turns again. What was found in a turn lies directly behind it.
    private func compare(
        _ user: String,
        _ reader: Recognizer,
        _ log: EventLog
    ) async throws -> (turns: Int64, differing: Int64) {
        var turns: Int64 = 0
        var differing: Int64 = 0
        var open: (turn: StoredEvent, found: [Claim])?
        func close() {
            guard let (turn, found) = open else { return }
            open = nil
            turns += 1
            guard let text = turn.body.flatMap({ try? JSONDocument($0).root["text"]?.string }) else { return }
            let now = reader.recognize(text, at: turn.at).events(of: turn.id, at: turn.at)
                .compactMap { Claim($0.kind, $0.body) }
            if Set(now) == Set(found) { return }
            differing += 1
            show(user, turn, text, gone: found.filter { !now.contains($0) }, new: now.filter { !found.contains($0) })
        }
        var after: Int64 = 0
        while true {
            let page = try await log.page(of: user, after: after, limit: 1000, bytes: 4_194_304)
            guard let page else {
                Terminal.complain("attune: there is no user \(user)")
                throw ExitCode.badInput
            }
            for event in page.events {
                if let turn = open?.turn, event.cause == turn.id {
                    if let claim = event.body.flatMap({ Claim(event.kind, $0) }) { open?.found.append(claim) }
                    continue
                }
                close()
                if event.kind == "turn", event.intent != nil, event.body != nil { open = (event, []) }
            }
            after = page.through
            if !page.isCut { break }
        }
        close()
        return (turns, differing)
    }

    private func show(_ user: String, _ turn: StoredEvent, _ text: String, gone: [Claim], new: [Claim]) {
        if output.json {
            return OutputOptions.write { line in
                line.member("user", user)
                line.member("seq", turn.seq)
                line.member("turn", turn.id.description)
                line.beginArray("gone")
                for claim in gone { line.element(json: Array(claim.text.utf8)) }
                line.endArray()
                line.beginArray("new")
                for claim in new { line.element(json: Array(claim.text.utf8)) }
                line.endArray()
            }
        }
        Terminal.say("\(user) \(turn.seq): \(text)")
        for claim in gone { Terminal.say("  - \(claim.text)") }
        for claim in new { Terminal.say("  + \(claim.text)") }
    }

    /// What was found, without where and by which rule: that may change while what is meant stays.
    private struct Claim: Hashable {
        var text: String

        init?(_ kind: String, _ body: [UInt8]) {
            guard let content = try? JSONDocument(body).root.canonical(omitting: "source") else { return nil }
            text = (kind == "preference.retracted" ? "retract " : "assert ") + String(decoding: content, as: UTF8.self)
        }
    }
}
