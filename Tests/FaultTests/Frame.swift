import Foundation

/// A line of the server, as far as these tests look at it.
struct Frame: Decodable, Sendable {
    var t: String
    /// Requests of these tests are named by text.
    var id: String?
    var code: String?
    var fatal: Bool?
    var head: Int64?
    var deviceHead: Int64?
    var results: [Result]?
    var prev: Int64?
    var seq: Int64?
    var event: Event?

    enum CodingKeys: String, CodingKey {
        case t, id, code, fatal, head, results, prev, seq, event
        case deviceHead = "device_head"
    }

    /// An event's result in the answer to a push.
    struct Result: Decodable, Sendable {
        var id: String
        var status: String
        var seq: Int64?
        var at: Int64?
        var code: String?
    }

    /// An event that was sent to a subscription.
    struct Event: Decodable, Sendable {
        var id: String
        var at: Int64
    }

    init(_ line: some StringProtocol) throws { self = try JSONDecoder().decode(Frame.self, from: Data(line.utf8)) }

    init(_ line: some Sequence<UInt8>) throws { self = try JSONDecoder().decode(Frame.self, from: Data(line)) }
}
