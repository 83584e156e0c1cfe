import ArgumentParser
import EventLog
import Events
import Foundation
import Settings
import SyncClient

/// Looks everything over.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is wrong with daemon, database, rights, clock and disk, and what to do.",
        discussion: """
            Changes nothing. The exit code is 0 if all is well or only worth a look, 1 if something is wrong. With --json
            one {"check","state","message","advice"?} a line; the state is ok, warning or failure. No token is needed.
            """
    )

    @OptionGroup var server: ConnectOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try await reporting {
            var findings: [Diagnosis] = []
            func report(_ new: [Diagnosis]) {
                new.forEach { $0.show(asJSON: output.json) }
                findings += new
            }
            report(MachineCheck(stateDirectory: stateDirectory).diagnoses())
            let log = LogDatabase(database.options.location, logger: database.quietLogger)
            let (diagnoses, epoch) = await DatabaseCheck(database: log, options: database).diagnoses()
            report(diagnoses)
            report(await DaemonCheck(server: server, epoch: epoch).diagnoses())
            if findings.contains(where: { $0.state == .failure }) { throw ExitCode.checkFailed }
        }
    }

    private var stateDirectory: String? {
        if case .managed(let directory) = database.options.location { directory } else { nil }
    }
}

/// What one check found.
struct Diagnosis {
    enum State: String {
        case ok, warning, failure
    }

    var check: String
    var state: State
    /// What is the case.
    var message: String
    /// What to do about it; nil where nothing is to be done.
    var advice: String?

    init(_ check: String, _ state: State, _ message: String, advice: String? = nil) {
        self.check = check
        self.state = state
        self.message = message
        self.advice = advice
    }

    func show(asJSON: Bool) {
        if asJSON {
            return OutputOptions.write { line in
                line.member("check", check)
                line.member("state", state.rawValue)
                line.member("message", message)
                line.member("advice", advice)
            }
        }
        let mark =
            switch state {
            case .ok: "ok  "
            case .warning: "look"
            case .failure: "FAIL"
            }
        Terminal.say("\(mark)  \(check): \(message)")
        if let advice { Terminal.say("      -> \(advice)") }
    }
}
