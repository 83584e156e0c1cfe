import ArgumentParser
import Foundation
import Logging
import Settings
import SyncServer
import Wire

/// Where the daemon serves, and how much of it.
struct ServingOptions: ParsableArguments {
    @Option(
        name: .customLong("listen"),
        help: ArgumentHelp(
            "Address to serve on, HOST:PORT or unix:PATH; port 0 takes a free one. May be given several times.",
            discussion: "ATTUNE_LISTEN, several with commas between. By default 127.0.0.1:7770.",
            valueName: "address"
        )
    )
    var listenOption: [ServerAddress] = []

    @Option(
        name: .customLong("tls-certificate"),
        help: ArgumentHelp(
            "Certificate for TLS on every TCP address: PEM, with those that signed it behind.",
            discussion: "ATTUNE_TLS_CERTIFICATE. Read again on SIGHUP and when the files change.",
            valueName: "file"
        )
    )
    var certificateOption: String?

    @Option(
        name: .customLong("tls-key"),
        help: ArgumentHelp("The certificate's private key, PEM.", discussion: "ATTUNE_TLS_KEY.", valueName: "file")
    )
    var keyOption: String?

    @Flag(help: "Serve without TLS on an address that other machines reach. Tokens and texts go over it in clear.")
    var plaintextOnNetwork = false

    @Option(
        name: .customLong("metrics"),
        help: ArgumentHelp(
            "Serve /metrics, /healthz and /readyz over plain HTTP on this address; port 0 takes a free one.",
            discussion:
                "ATTUNE_METRICS. Nothing is served unless asked for. Needs no login; names and texts are not in it.",
            valueName: "host:port"
        )
    )
    var metricsOption: SocketName?

    @Option(help: ArgumentHelp("Connections at once; the limit of open files may allow fewer.", valueName: "n"))
    var maxConnections = 20_000

    @Option(help: ArgumentHelp("Requests a second of a person's token and of a user; 0 for any.", valueName: "n"))
    var rateRequests = 2000.0

    @Option(help: ArgumentHelp("Events a second of a person's token and of a user; 0 for any.", valueName: "n"))
    var rateEvents = 20_000.0

    @Option(help: ArgumentHelp("Wrong tokens a second from one address; 0 for any.", valueName: "n"))
    var rateAuthFailures = 50.0

    // Tests need not wait for the real ones.
    @Option(help: .hidden) var openSeconds: Double = 10
    @Option(help: .hidden) var lineSeconds: Double = 30
    @Option(help: .hidden) var cutSeconds: Double = 30

    /// Where to serve.
    var addresses: [ServerAddress] {
        get throws {
            if !listenOption.isEmpty { return listenOption }
            guard let variable = Environment["ATTUNE_LISTEN"] else {
                return [.tcp(SocketName(host: "127.0.0.1", port: 7770))]
            }
            return try variable.split(separator: ",").map { word in
                guard let address = ServerAddress(argument: String(word)) else {
                    throw ValidationError("ATTUNE_LISTEN: \"\(word)\" is neither HOST:PORT nor unix:PATH")
                }
                return address
            }
        }
    }

    /// Where numbers and health are served; nil for nowhere.
    var metrics: SocketName? {
        get throws {
            if let metricsOption { return metricsOption }
            guard let variable = Environment["ATTUNE_METRICS"] else { return nil }
            guard let name = SocketName(argument: variable) else {
                throw ValidationError("ATTUNE_METRICS: \"\(variable)\" is not HOST:PORT")
            }
            return name
        }
    }

    /// The files of the certificate and its key.
    private var pair: (certificate: String, key: String)? {
        get throws {
            let certificate = certificateOption ?? Environment["ATTUNE_TLS_CERTIFICATE"]
            let key = keyOption ?? Environment["ATTUNE_TLS_KEY"]
            switch (certificate, key) {
            case (let certificate?, let key?): return (certificate, key)
            case (nil, nil): return nil
            default: throw ValidationError("--tls-certificate and --tls-key go together: give both or neither")
            }
        }
    }

    func validate() throws {
        if maxConnections < 1 { throw ValidationError("--max-connections must be at least 1") }
        if openSeconds <= 0 || lineSeconds <= 0 { throw ValidationError("a deadline must be longer than 0 s") }
        _ = try metrics
        let hasTLS = try pair != nil
        for address in try addresses where !address.isLocal && !hasTLS && !plaintextOnNetwork {
            throw ValidationError(
                "\(address) can be reached from other machines, and the connection would not be encrypted: "
                    + "give --tls-certificate and --tls-key, listen on 127.0.0.1, "
                    + "or give --plaintext-on-network if the network itself is trusted"
            )
        }
    }

    /// What the server is told. Warns of what is dangerous.
    func configuration(_ logger: Logger) throws -> SyncServer.Configuration {
        var configuration = SyncServer.Configuration()
        configuration.addresses = try addresses.map { address in
            switch address {
            case .tcp(let name): .tcp(host: name.host, port: name.port)
            case .unix(let path): .unix(path: path)
            }
        }
        if let pair = try pair {
            configuration.certificate = try ServerCertificate(
                chain: pair.certificate,
                key: pair.key,
                logger: logger
            )
        } else {
            for address in try addresses where !address.isLocal {
                logger.warning(
                    "serving without TLS: tokens and texts can be read on the way",
                    metadata: ["listen": "\(address)"]
                )
            }
        }
        configuration.connections = OpenFiles.connections(wanted: maxConnections, logger)
        configuration.rates.requests = .init(perSecond: rateRequests)
        configuration.rates.events = .init(perSecond: rateEvents)
        configuration.rates.failures = .init(perSecond: rateAuthFailures, burst: 10 * rateAuthFailures)
        configuration.limits.openWithin = Int64(openSeconds * 1_000_000)
        configuration.limits.lineWithin = Int64(lineSeconds * 1_000_000)
        return configuration
    }
}

/// The process's limit of open files.
enum OpenFiles {
    /// For the database's connections, the log, the files of the system's libraries.
    private static let headroom = 128

    /// Raises the limit as far as it goes, and says how many connections fit under it.
    static func connections(wanted: Int, _ logger: Logger) -> Int {
        var limit = rlimit()
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(kind, &limit) == 0 else { return wanted }
        if limit.rlim_cur < limit.rlim_max {
            var raised = limit
            raised.rlim_cur = limit.rlim_max
            if setrlimit(kind, &raised) == 0 { limit = raised }
        }
        let files = Int(clamping: limit.rlim_cur)
        let fitting = max(1, files - max(headroom, min(1024, files / 4)))
        if fitting < wanted {
            logger.notice(
                "the limit of open files allows fewer connections than asked for",
                metadata: ["connections": "\(fitting)", "files": "\(files)"]
            )
        }
        return min(wanted, fitting)
    }
}
