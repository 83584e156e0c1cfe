import ArgumentParser
import EventLog
import Events
import Foundation
import Settings
import SyncClient

/// Looks everything over.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is wrong with daemon, database, rights, clock, disk and certificate, and what to do.",
        discussion: """
            Changes nothing. The exit code is 0 if all is well or only worth a look, 1 if something is wrong. With --json
            one {"check","state","message","advice"?} a line; the state is ok, warning or failure. No token is needed.

            With --tls it looks at the certificate that the daemon shows, with --tls-certificate and --tls-key at the files.
            With --metrics it asks attuned how it is, and with --json a last line {"metrics":{...}} has its numbers.
            """
    )

    @OptionGroup var server: ConnectOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    @Option(
        name: .customLong("tls-certificate"),
        help: ArgumentHelp("The daemon's certificate.", discussion: "ATTUNE_TLS_CERTIFICATE.", valueName: "file")
    )
    var certificate: String? = Environment["ATTUNE_TLS_CERTIFICATE"]

    @Option(
        name: .customLong("tls-key"),
        help: ArgumentHelp("The certificate's key.", discussion: "ATTUNE_TLS_KEY.", valueName: "file")
    )
    var key: String? = Environment["ATTUNE_TLS_KEY"]

    @Option(
        help: ArgumentHelp(
            "Where attuned serves metrics and health.",
            discussion: "ATTUNE_METRICS.",
            valueName: "host:port"
        )
    )
    var metrics: SocketName? = Environment["ATTUNE_METRICS"].flatMap(SocketName.init(argument:))

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
            report(await CertificateCheck(chain: certificate, key: key, server: server).diagnoses())
            if let metrics {
                let monitor = MonitorCheck(address: metrics)
                report(await monitor.diagnoses())
                if output.json { await show(monitor.metrics()) }
            }
            if findings.contains(where: { $0.state == .failure }) { throw ExitCode.checkFailed }
        }
    }

    private func show(_ metrics: [(name: String, value: String)]) {
        var members: [UInt8] = []
        for (name, value) in metrics {
            members += members.isEmpty ? [] : [UInt8(ascii: ",")]
            JSONText.write(Array(name.utf8), into: &members)
            members += [UInt8(ascii: ":")] + Array(value.utf8)
        }
        OutputOptions.write { line in
            line.member("metrics", json: [UInt8(ascii: "{")] + members + [UInt8(ascii: "}")])
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
