internal import Foundation
public import Logging
internal import NIOSSL
internal import Synchronization

/// A certificate with its key, as files in PEM, which may be replaced while connections stay.
///
/// New connections get the latest pair that was good. A connection keeps the one it began with.
public final class ServerCertificate: Sendable {
    /// Why a pair of files cannot be used.
    public struct Unusable: Error, CustomStringConvertible {
        public let description: String
    }

    private let chainFile: String
    private let keyFile: String
    private let logger: Logger
    private let state: Mutex<State>

    private struct State {
        var context: NIOSSLContext
        /// What the files looked like when they were last read.
        var look: [FileLook]
    }

    /// Enough to notice that a file was written or replaced.
    private struct FileLook: Equatable {
        var modified: Date?
        var size: UInt64?
        var number: UInt64?

        init(_ path: String) {
            // A link that is turned to another file, as some certificate clients do, counts as well.
            let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            let attributes = try? FileManager.default.attributesOfItem(atPath: file)
            modified = attributes?[.modificationDate] as? Date
            size = (attributes?[.size] as? NSNumber)?.uint64Value
            number = (attributes?[.systemFileNumber] as? NSNumber)?.uint64Value
        }
    }

    /// Reads the files.
    ///
    /// - Parameter chain: the server's certificate, then those that signed it.
    public init(chain: String, key: String, logger: Logger) throws(Unusable) {
        chainFile = chain
        keyFile = key
        self.logger = logger
        let look = [FileLook(chain), FileLook(key)]
        state = Mutex(State(context: try Self.load(chain: chain, key: key, logger), look: look))
    }

    var context: NIOSSLContext { state.withLock { $0.context } }

    /// Reads the files again if they changed, or if `isForced`. A pair that is no good is logged, and the old one stays.
    public func reload(isForced: Bool = false) {
        let look = [FileLook(chainFile), FileLook(keyFile)]
        guard isForced || state.withLock({ $0.look != look }) else { return }
        do {
            let context = try Self.load(chain: chainFile, key: keyFile, logger)
            state.withLock { $0 = State(context: context, look: look) }
            logger.notice("new connections get the new certificate", metadata: ["file": "\(chainFile)"])
        } catch {
            // Not again until they change again: a pair is often written file by file.
            state.withLock { $0.look = look }
            logger.error("the new certificate is not used, the old one stays: \(error)")
        }
    }

    private static func load(chain: String, key: String, _ logger: Logger) throws(Unusable) -> NIOSSLContext {
        for file in [chain, key] where !FileManager.default.isReadableFile(atPath: file) {
            throw Unusable(description: "\(file) is not there, or may not be read")
        }
        guard let certificates = try? NIOSSLCertificate.fromPEMFile(chain), let own = certificates.first else {
            throw Unusable(description: "\(chain) holds no certificate in PEM")
        }
        guard let privateKey = try? NIOSSLPrivateKey(file: key, format: .pem) else {
            throw Unusable(description: "\(key) holds no private key in PEM, or one with a passphrase")
        }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: certificates.map { .certificate($0) },
            privateKey: .privateKey(privateKey)
        )
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["attune"]
        guard let context = try? NIOSSLContext(configuration: configuration) else {
            throw Unusable(description: "the key in \(key) does not fit the certificate in \(chain)")
        }
        let now = Int(Date().timeIntervalSince1970)
        if own.notValidAfter < now {
            logger.warning("the certificate has expired: clients will refuse it", metadata: ["file": "\(chain)"])
        } else if own.notValidBefore > now {
            logger.warning("the certificate is not valid yet: clients will refuse it", metadata: ["file": "\(chain)"])
        }
        return context
    }
}
