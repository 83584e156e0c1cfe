import ArgumentParser
import EventLog
import Events

/// Walks digest chains.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check that nobody has changed the log: walk its digest chains.",
        discussion: """
            Every event's digest covers the event and the digest before it. The first event that does not fit is named,
            and the exit code is 1. Write down a user's last digest elsewhere to prove later that nothing up to it was
            rewritten since.
            """
    )

    @Option(help: "Only this user's log.") var user: String?
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reporting {
            let broken = try await database.withLog(as: .auditor) { log in
                var broken = 0
                if let user {
                    if try await !check(user, in: log) { broken += 1 }
                } else {
                    try await log.forEachUser { if try await !check($0.name, in: log) { broken += 1 } }
                }
                return broken
            }
            if broken > 0 { throw ExitCode.checkFailed }
        }
    }

    private func check(_ user: String, in log: EventLog) async throws -> Bool {
        let bar = ProgressBar("verifying \(user)", unit: "events")
        let found = try await log.verify(user) { seq, head in bar.show(seq, of: head) }
        bar.clear()
        guard let found else {
            Terminal.complain("attune: there is no user \(user)")
            throw ExitCode.badInput
        }
        if output.json {
            OutputOptions.write { line in
                line.member("user", user)
                line.member("ok", found.fault == nil)
                line.member("seq", found.seq)
                line.member("digest", found.digest.description)
                line.member("redacted", found.redacted)
                line.member("broken_at", found.fault.map { _ in found.seq + 1 })
                line.member("fault", found.fault?.description)
            }
        } else if let fault = found.fault {
            Terminal.say("\(user): BROKEN at event \(found.seq + 1): \(fault)")
        } else {
            let redacted = found.redacted > 0 ? " (\(found.redacted) redacted)" : ""
            Terminal.say("\(user): ok, \(found.seq) events\(redacted), digest \(found.digest)")
        }
        return found.fault == nil
    }
}
