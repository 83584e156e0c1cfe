internal import Foundation
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import NIOTLS

/// What stands in a server's certificate, whether or not anybody trusts it.
public struct CertificateFacts: Sendable {
    /// Seconds since 1970 from which it is valid.
    public let notBefore: Int64
    /// Seconds since 1970 until which it is valid.
    public let notAfter: Int64
    /// The DNS names and addresses that it is for.
    public let names: [String]

    init(_ certificate: NIOSSLCertificate) {
        notBefore = Int64(certificate.notValidBefore)
        notAfter = Int64(certificate.notValidAfter)
        names = certificate._subjectAlternativeNames().compactMap { name in
            switch name.nameType {
            case .dnsName: String(decoding: name.contents, as: UTF8.self)
            case .ipAddress: Self.address(Array(name.contents))
            default: nil
            }
        }
    }

    /// Reads the first certificate of a PEM file; nil if there is none.
    public init?(file: String) {
        guard let certificate = (try? NIOSSLCertificate.fromPEMFile(file))?.first else { return nil }
        self.init(certificate)
    }

    /// Whether the PEM file `key` holds the key of the first certificate in the PEM file `chain`; nil if it holds none.
    public static func keyFits(_ key: String, chain: String) -> Bool? {
        guard let certificate = (try? NIOSSLCertificate.fromPEMFile(chain))?.first,
            let privateKey = try? NIOSSLPrivateKey(file: key, format: .pem)
        else { return nil }
        let configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: [.certificate(certificate)],
            privateKey: .privateKey(privateKey)
        )
        return (try? NIOSSLContext(configuration: configuration)) != nil
    }

    /// Whether a client that connects to `host` finds that name: RFC 6125, a `*` stands for one label.
    public func cover(_ host: String) -> Bool {
        let host = host.lowercased()
        return names.contains { name in
            let name = name.lowercased()
            guard name.hasPrefix("*."), let dot = host.firstIndex(of: ".") else { return name == host }
            return dot > host.startIndex && host[dot...] == name.dropFirst()
        }
    }

    /// The certificate that a server shows; nil if it does not speak TLS.
    ///
    /// Nothing is verified: this is for finding out what a client that verifies would meet.
    ///
    /// - Throws: ``ConnectionError/unreachable(_:)`` if nothing answers.
    public static func shown(host: String, port: Int) async throws -> CertificateFacts? {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.certificateVerification = .none
        let context = try NIOSSLContext(configuration: configuration)
        let found = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: CertificateFacts?.self)
        let channel: any Channel
        do {
            channel = try await ServerLocation.tcp(host: host, port: port).connect { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    let handler = try NIOSSLClientHandler(context: context, serverHostname: nil)
                    try pipeline.addHandler(handler)
                    try pipeline.addHandler(HandshakeHandler(handler, found))
                    return channel
                }
            }
        } catch {
            found.succeed(nil)
            throw ConnectionError.unreachable("nothing answers at \(host):\(port)")
        }
        let alarm = channel.eventLoop.scheduleTask(in: .seconds(10)) { channel.close(promise: nil) }
        channel.read()
        let facts = try await found.futureResult.get()
        alarm.cancel()
        try? await channel.close()
        return facts
    }

    /// An address as people write it.
    private static func address(_ bytes: [UInt8]) -> String? {
        switch bytes.count {
        case 4: return bytes.map(String.init).joined(separator: ".")
        case 16: return (try? SocketAddress(packedIPAddress: ByteBuffer(bytes: bytes), port: 0))?.ipAddress
        default: return nil
        }
    }
}

/// Waits for the end of the handshake.
private final class HandshakeHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let tls: NIOSSLClientHandler
    private let found: EventLoopPromise<CertificateFacts?>

    init(_ tls: NIOSSLClientHandler, _ found: EventLoopPromise<CertificateFacts?>) {
        self.tls = tls
        self.found = found
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted = event {
            found.succeed(tls.peerCertificate.map(CertificateFacts.init))
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) { context.read() }
    func channelInactive(context: ChannelHandlerContext) { found.succeed(nil) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        found.succeed(nil)
        context.close(promise: nil)
    }
}
