import ArgumentParser
import Events
import SyncClient

/// Brings in the history that somebody has already.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring in a history: ChatGPT's data export, or what `attune replay` wrote.",
        discussion: """
            FILE is the conversations.json of a ChatGPT data export (of an export in several files give all), or NDJSON as \
            `attune replay --json` writes it; - is stdin. What it is shows in its first character.

            An import uses a device of its own, which has seen nothing of the log that it comes into: with a person's \
            token, that of a device made for it; with a service's token and --user, the device --device is enrolled for \
            it. Events are pushed in the order of their time, over all conversations. Their ids are made from the \
            export's, so it can be stopped and repeated at any time, also with a newer export: what is there is a \
            duplicate, and stays as it is.

            Of a ChatGPT export become turns what the chat showed as words of the user and the assistant, edits and \
            other answers as branches (replies_to). What is left out is counted in the end, with the reason. A text \
            longer than a line of the protocol is left out too: cut in pieces, its middle would be read as if somebody had \
            begun to speak there. Texts wait in a temporary file in TMPDIR, so that memory stays small.

            EXAMPLES
              ATTUNE_TOKEN=$(attune device add --user alice --device import) attune import conversations.json
              attune replay --user alice --json | attune import --token ... -
            """
    )

    @Argument(help: ArgumentHelp("What to import; - is stdin.", valueName: "file")) var files: [String]
    @Option(help: "With a service's token: whose history it is.") var user: String?
    @Option(help: "With a service's token: the device to enroll.") var device = "import"
    @Flag(help: "Read and count, and push nothing; needs no daemon.") var dryRun = false
    @Option(help: "Events in one push, 1 to 500.") var batch = 100
    @OptionGroup var server: ServerOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if !(1...500).contains(batch) { throw ValidationError("--batch must be 1 to 500") }
        if files.filter({ $0 == "-" }).count > 1 { throw ValidationError("stdin (-) can be read once") }
        if let user { try checkName(user, "--user") }
        try checkName(device, "--device")
    }

    func run() async throws {
        try await reporting {
            let tally = ImportTally()
            // A token that will not do is better known before gigabytes are read.
            let device = dryRun ? nil : try await importingDevice()
            let spool = try EventSpool()
            for path in files {
                let bar = ProgressBar("reading \(path)", unit: "bytes")
                try ImportFile(path: path, tally: tally).read(into: spool) { bar.show($0, of: $1) }
                bar.clear()
            }
            let bar = ProgressBar("importing", unit: "events")
            if let device, spool.count > 0 { try await push(spool, as: device, tally, bar) }
            bar.clear()
            tally.report(asJSON: output.json, seconds: bar.elapsed)
            if tally.isIncomplete { throw ExitCode.badInput }
        }
    }

    /// The device that the events go through.
    private func importingDevice() async throws -> ServerOptions {
        let (connection, opened) = try await server.open()
        var device = server
        if opened.role == "service" {
            guard let user else {
                await connection.close()
                throw ValidationError("a service acts for any user: say whose history it is with --user")
            }
            let answer = try await connection.request("enroll") { frame in
                frame.member("user", user)
                frame.member("device", self.device)
            }
            await connection.close()
            device.tokenOption = answer["token"]?.string
            let (enrolled, state) = try await device.open()
            await enrolled.close()
            try check(state)
        } else {
            await connection.close()
            if let user, user != opened.user {
                throw ValidationError("the token is of \(opened.user), not of \(user)")
            }
            try check(opened)
        }
        return device
    }

    /// Refuses a device that somebody talks with: what it has seen would count as known to whoever said the old words.
    private func check(_ opened: ServerConnection.Opened) throws {
        if opened.role != "person" { throw ValidationError("an \(opened.role)'s token may not write") }
        if opened.seen > 0 {
            throw ValidationError(
                "the device \(opened.device) has seen \(opened.user)'s events up to \(opened.seen): an import needs a "
                    + "device of its own; `attune device add --user \(opened.user) --device import` makes one"
            )
        }
    }

    private func push(
        _ spool: EventSpool,
        as device: ServerOptions,
        _ tally: ImportTally,
        _ bar: ProgressBar
    ) async throws {
        let pipeline = try await PushPipeline(server: device)
        async let settled: Void = pipeline.settleAnswers { tally.settle($1) }
        try await spool.forEachGroup(of: batch) { group in
            var events = group
            while !events.isEmpty {
                let count = await pipeline.fitting(events, atMost: batch)
                if count == 0 {
                    tally.leave(.tooLong)
                    events.removeFirst()
                    continue
                }
                try await pipeline.push(Array(events.prefix(count)))
                events.removeFirst(count)
                bar.show(Int64(tally.settled), of: Int64(spool.count))
            }
        }
        try await pipeline.finish()
        await settled
    }
}
