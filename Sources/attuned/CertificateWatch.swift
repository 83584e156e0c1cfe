import ServiceLifecycle
import SyncServer
import UnixSignals

/// Has the certificate read again on SIGHUP, and when its files change.
struct CertificateWatch: Service {
    let certificate: ServerCertificate?
    /// A look at two files every so often costs nothing; who cannot wait sends the signal.
    private static let interval = Duration.seconds(3)

    func run() async throws {
        // Without a certificate a hangup is no signal to read anything, and does what it does to any program.
        guard let certificate else { return try await gracefulShutdown() }
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    for await _ in await UnixSignalsSequence(trapping: .sighup) { certificate.reload(isForced: true) }
                }
                group.addTask {
                    while (try? await Task.sleep(for: Self.interval)) != nil { certificate.reload() }
                }
            }
        }
    }
}
