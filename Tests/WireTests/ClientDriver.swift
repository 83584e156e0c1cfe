import Events
import Generators
import Wire

/// Drives a client as an app would, with a server whose lines the test writes and clocks that it moves.
struct ClientDriver {
    private(set) var client: ClientSession
    /// All actions so far.
    private(set) var actions: [ClientSession.Action] = []
    private var connection: ClientSession.Connection?
    private(set) var now: Int64 = 0
    private var made: UInt64 = 0

    init(_ memory: ClientSession.Memory = .init(), change: (inout ClientSession.Options) -> Void = { _ in }) {
        var options = ClientSession.Options(token: "s", client: "test/1", resolver: 1)
        change(&options)
        made = UInt64(memory.outbox.count)
        client = ClientSession(options: options, memory: memory, generator: SeededGenerator(seed: 7))
    }

    /// A client that is connected, opened and follows from its cursor.
    static func following(
        _ memory: ClientSession.Memory = .init(),
        head: Int64 = 0,
        deviceHead: Int64 = 0,
        change: (inout ClientSession.Options) -> Void = { _ in }
    ) -> ClientDriver {
        var driver = ClientDriver(memory, change: change)
        driver.act { $0.start(now: $1) }
        driver.open(head: head, deviceHead: deviceHead)
        driver.say(#"{"t":"ok","id":2,"head":\#(head)}"#)
        return driver
    }

    mutating func act(_ change: (inout ClientSession, Int64) -> [ClientSession.Action]) {
        let new = change(&client, now)
        for case .connect(let connection) in new { self.connection = connection }
        actions += new
    }

    /// The server takes the connection, says hello and answers `open`.
    mutating func open(epoch: String = "e", head: Int64 = 0, deviceHead: Int64 = 0, user: String = "alice") {
        connect()
        hello(epoch: epoch)
        say(
            #"{"t":"ok","id":1,"user":"\#(user)","device":"phone","role":"person","head":\#(head),"#
                + #""device_head":\#(deviceHead),"seen":0,"epoch":"\#(epoch)"}"#
        )
    }

    mutating func connect() { if let connection { client.connected(connection, now: now) } }

    mutating func hello(epoch: String = "e", time: Int64 = 1000, resolver: Int64 = 1, batch: Int = 500) {
        say(
            #"{"t":"hello","server":"x","protocol":[1,1],"epoch":"\#(epoch)","limits":{"line":1048576,"batch":\#(batch)},"#
                + #""ping_s":30,"now":\#(time),"resolver":\#(resolver)}"#
        )
    }

    mutating func say(_ line: String, deviceTime: Int64 = 1000) {
        guard let connection else { return }
        Array((line + "\n").utf8).withUnsafeBytes { bytes in
            act { $0.received(bytes, on: connection, now: $1, deviceTime: deviceTime) }
        }
    }

    mutating func lose() {
        guard let connection else { return }
        act { $0.disconnected(connection, now: $1) }
    }

    mutating func advance(to time: Int64) {
        now = time
        act { $0.tick(now: $1) }
    }

    /// Goes on to what is due next, and does it.
    mutating func advance() {
        if let deadline = client.deadline { advance(to: max(now, deadline)) }
    }

    @discardableResult
    mutating func make(_ text: String, deviceTime: Int64 = 2000) throws -> EventID {
        try make("turn", #"{"conversation":"c","role":"user","text":"\#(text)"}"#, deviceTime: deviceTime)
    }

    @discardableResult
    mutating func make(_ kind: String, _ body: String, deviceTime: Int64 = 2000) throws -> EventID {
        made += 1
        let id = EventID(high: 1, low: made)
        let body = try JSONDocument(Array(body.utf8)).root
        let new = try client.make(kind, body: body, id: id, deviceTime: deviceTime, now: now)
        actions += new
        return id
    }

    /// An `ev` for the event `id`.
    mutating func deliver(_ seq: Int64, _ id: EventID, prev: Int64? = nil, body: String = "{}", kind: String = "x.a") {
        say(
            #"{"t":"ev","sub":"a","prev":\#(prev ?? seq - 1),"seq":\#(seq),"event":{"id":"\#(id)","kind":"\#(kind)","#
                + #""device":"laptop","author":"person","at":\#(5000 + seq),"seen":0,"recorded_at":1,"body":\#(body)}}"#
        )
    }

    /// The frames that were sent since the last call.
    mutating func sent() -> [JSONValue] {
        client.takeOutput().split(separator: UInt8(ascii: "\n"))
            .compactMap { try? JSONDocument(Array($0), maximumDepth: 64).root }
    }

    /// The events of the pushes sent since the last call, as `n:id's last digits`.
    mutating func pushed() -> [String] {
        sent().filter { $0["t"]?.string == "push" }.flatMap { push in
            (push["events"]?.array ?? []).map { "\($0["n"]?.integer ?? 0):\($0["id"]?.string?.suffix(2) ?? "")" }
        }
    }

    /// All changes that were to be stored, a list for each transaction.
    var stored: [[ClientSession.Change]] {
        actions.compactMap { if case .store(let changes) = $0 { changes } else { nil } }
    }

    var states: [OutboxEntry.State] { client.pending.map(\.state) }
}
