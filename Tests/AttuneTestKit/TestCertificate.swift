internal import Foundation
internal import Postgres
internal import Synchronization

/// A self-signed certificate for 127.0.0.1 and localhost, with its key, as files that can be replaced.
public final class TestCertificate: Sendable {
    /// The certificate's file.
    public let certificate: String
    /// The key's file.
    public let key: String
    private let directory: String
    private let reaper: Reaper

    /// Makes the first pair.
    public init(days: Int = 30) async throws {
        directory = try TemporaryCluster.temporaryDirectory()
        reaper = try TemporaryCluster.reaper(of: directory)
        certificate = directory + "/server.crt"
        key = directory + "/server.key"
        try await renew(days: days)
    }

    /// Puts a certificate for the same key in the file's place that expired long ago.
    public func expire() async throws {
        // Of the ways to sign, only this one takes dates.
        let settings = """
            [ca]
            default_ca = own
            [own]
            database = \(directory)/index
            new_certs_dir = \(directory)
            rand_serial = yes
            default_md = sha256
            policy = any
            x509_extensions = names
            [any]
            commonName = supplied
            [names]
            subjectAltName = DNS:localhost,IP:127.0.0.1

            """
        try Data(settings.utf8).write(to: URL(fileURLWithPath: directory + "/ca.conf"))
        try Data().write(to: URL(fileURLWithPath: directory + "/index"))
        let request = directory + "/request"
        for arguments in [
            ["req", "-new", "-key", key, "-subj", "/CN=attune test", "-out", request],
            [
                "ca", "-batch", "-notext", "-selfsign", "-config", directory + "/ca.conf", "-keyfile", key, "-in",
                request,
                "-out", certificate, "-startdate", "20240101000000Z", "-enddate", "20240201000000Z",
            ],
        ] {
            let made = try await DaemonProcess.run("/usr/bin/openssl", arguments)
            guard made.status == 0 else { throw ClusterError("openssl: \(made.errors)") }
        }
    }

    /// Puts a new pair in the files' place.
    public func renew(days: Int = 30) async throws {
        let (newCertificate, newKey) = (directory + "/new.crt", directory + "/new.key")
        let made = try await DaemonProcess.run(
            "/usr/bin/openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
                newKey, "-out", newCertificate, "-days", String(days), "-subj", "/CN=attune test", "-addext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1",
            ]
        )
        guard made.status == 0 else { throw ClusterError("openssl: \(made.errors)") }
        for (new, old) in [(newKey, key), (newCertificate, certificate)] {
            guard rename(new, old) == 0 else { throw ClusterError("cannot replace \(old)") }
        }
    }

    /// Writes something else where the certificate was.
    public func spoil() throws { try Data("no certificate\n".utf8).write(to: URL(fileURLWithPath: certificate)) }

    /// Removes the files.
    public func remove() { reaper.release() }
}
