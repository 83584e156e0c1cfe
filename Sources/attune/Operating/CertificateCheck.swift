import Foundation
import Settings
import SyncClient

/// The certificate: valid for a while yet, for the name that clients use, with its key, which nobody else may read.
struct CertificateCheck {
    /// The files as `attuned` is given them; nil to look at what the daemon shows.
    let chain: String?
    let key: String?
    let server: ConnectOptions

    /// Below it somebody should see why nothing renewed it: certificate clients renew a month ahead.
    private static let littleTime: Int64 = 14 * 86_400

    func diagnoses() async -> [Diagnosis] {
        var found: [Diagnosis] = []
        if let chain {
            if let facts = CertificateFacts(file: chain) {
                found += [validity(facts, chain), names(facts, chain)].compactMap { $0 }
            } else {
                found.append(
                    Diagnosis(
                        "certificate",
                        .failure,
                        "\(chain) is not there, may not be read, or holds no certificate in PEM",
                        advice: "name the file that attuned is given by --tls-certificate"
                    )
                )
            }
            if let key { found += [self.key(key, of: chain), permissions(of: key)].compactMap { $0 } }
        }
        if server.speaksTLS, case .tcp(let name) = server.connect {
            // Nothing there is the daemon check's to say.
            guard let shown = try? await CertificateFacts.shown(host: name.host, port: name.port) else {
                return found
                    + [
                        Diagnosis(
                            "tls",
                            .failure,
                            "\(name) does not speak TLS",
                            advice: "give attuned --tls-certificate and --tls-key, or leave --tls out here"
                        )
                    ]
            }
            if chain == nil { found.append(validity(shown, "what the daemon shows")) }
            found += [names(shown, "what the daemon shows")].compactMap { $0 }
            if let chain, let facts = CertificateFacts(file: chain), facts.notAfter != shown.notAfter {
                found.append(
                    Diagnosis(
                        "tls",
                        .warning,
                        "the daemon shows another certificate than \(chain) holds",
                        advice: "see in its log why the new one is not used; SIGHUP has it read again"
                    )
                )
            } else {
                found.append(Diagnosis("tls", .ok, "\(name) speaks TLS"))
            }
        }
        return found
    }

    private func validity(_ facts: CertificateFacts, _ place: String) -> Diagnosis {
        let now = Int64(Date().timeIntervalSince1970)
        let end = readableTime(facts.notAfter * 1_000_000)
        if facts.notAfter < now {
            return Diagnosis(
                "certificate",
                .failure,
                "\(place): expired at \(end), clients refuse it",
                advice: "renew it; attuned reads the files again when they change"
            )
        }
        if facts.notBefore > now {
            return Diagnosis(
                "certificate",
                .failure,
                "\(place): not valid before \(readableTime(facts.notBefore * 1_000_000))",
                advice: "check the clock, then who made the certificate"
            )
        }
        if facts.notAfter - now < Self.littleTime {
            return Diagnosis(
                "certificate",
                .warning,
                "\(place): expires at \(end)",
                advice: "renew it, and see why nothing did"
            )
        }
        return Diagnosis("certificate", .ok, "\(place): valid until \(end)")
    }

    /// Nil where clients are told no name: on an address of this machine alone, or a Unix socket.
    private func names(_ facts: CertificateFacts, _ place: String) -> Diagnosis? {
        guard case .tcp(let name) = server.connect, server.speaksTLS else { return nil }
        let listed = facts.names.isEmpty ? "no name" : facts.names.prefix(10).joined(separator: ", ")
        return facts.cover(name.host)
            ? Diagnosis("name", .ok, "\(place): is for \(name.host)")
            : Diagnosis(
                "name",
                .failure,
                "\(place): is for \(listed), and not for \(name.host)",
                advice: "connect by a name that it is for, or have it made for \(name.host)"
            )
    }

    private func key(_ key: String, of chain: String) -> Diagnosis {
        switch CertificateFacts.keyFits(key, chain: chain) {
        case true?: Diagnosis("key", .ok, "\(key) is the certificate's")
        case false?:
            Diagnosis(
                "key",
                .failure,
                "\(key) is not the key of \(chain)",
                advice: "put the pair in place together, as it was made"
            )
        case nil:
            Diagnosis(
                "key",
                .failure,
                "\(key) is not there, may not be read, or holds no key in PEM without a passphrase",
                advice: "name the file that attuned is given by --tls-key, and run this as its user or root"
            )
        }
    }

    private func permissions(of key: String) -> Diagnosis? {
        // A link's own mode says nothing.
        let file = URL(fileURLWithPath: key).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        guard let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue else { return nil }
        let shown = String(mode, radix: 8)
        // A group that may read, as of those who serve TLS on a machine, is usual.
        return mode & 0o027 == 0
            ? Diagnosis("key-mode", .ok, "mode \(shown) lets nobody else read it")
            : Diagnosis(
                "key-mode",
                .failure,
                "mode \(shown) lets others read or change the key \(key)",
                advice: "chmod 600 \(key) and chown it to attuned's user; if others were on the machine, make a new key"
            )
    }
}
