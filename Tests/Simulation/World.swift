import Events
import Generators
import HeapModule
import Preferences
import Projections
import SyncClient
import Wire

/// Some devices of one user, links that break, and a server: the real state machines in virtual time.
///
/// One seed is one history. First everything goes wrong that can; then everything heals, and in the end all must hold
/// the same.
struct World {
    /// What happens at a time.
    private enum Happening {
        case act(device: Int)
        case launch(device: Int)
        case tickDevice(Int, life: Int)
        case tickSession(link: Int)
        case connected(device: Int, life: Int, ClientSession.Connection)
        case toServer(link: Int, [UInt8])
        case toDevice(link: Int, [UInt8])
        case deviceHearsEnd(link: Int)
        case serverHearsEnd(link: Int)
        case commit(link: Int, Session.Ticket, [Proposal], sent: Int64, answered: Bool)
        case page(link: Int, Session.SubscriptionID, after: Int64)
        case preferences(link: Int, Session.SubscriptionID, after: Int64?)
        case goOn(link: Int, Session.SubscriptionID)
        case stopServer
        case startServer(restored: Bool)
        case heal
    }

    private struct Scheduled: Comparable {
        var time: Int64
        var number: Int
        var happening: Happening

        static func < (a: Scheduled, b: Scheduled) -> Bool { (a.time, a.number) < (b.time, b.number) }
        static func == (a: Scheduled, b: Scheduled) -> Bool { a.number == b.number }
    }

    /// A connection with what is on its way.
    private struct Link {
        var device: Int
        var life: Int
        var connection: ClientSession.Connection
        /// nil once the server's side is over.
        var session: Session?
        var isCut = false
        /// Bytes that still get through in each direction; nil for any number.
        var toServerLeft: Int?
        var toDeviceLeft: Int?
        /// When the last bytes on their way arrive: bytes do not overtake each other.
        var toServerAt: Int64 = 0
        var toDeviceAt: Int64 = 0
        /// Whether the server that it was made with still runs.
        var connectionIsOfThisServer = true
    }

    private var generator: SeededGenerator
    private var queue = Heap<Scheduled>()
    private var number = 0
    private var now: Int64 = 0
    private var server: SimulatedServer
    private var isServerUp = true
    private var devices: [SimulatedDevice] = []
    private var links: [Link] = []
    private var isHealed = false
    private let plant: Plant?
    private var snapshot: SimulatedServer.Durable?
    private var epochs = 0

    // MARK: What must come out

    private var made: [[(id: EventID, time: Int64)]]
    private var acked: Set<EventID> = []
    /// Lay in the log that a restore replaced, and not in the one that it brought.
    private var lostByRestore: Set<EventID> = []
    private var fault: String?

    /// What a run did, to see that it did something.
    struct Tally {
        var events = 0
        var connections = 0
        var crashes = 0
        var restores = 0
        var restarts = 0
    }
    private(set) var tally = Tally()

    /// True time 0 in microseconds since 1970.
    private static let start: Int64 = 1_795_000_000_000_000
    private static let second: Int64 = 1_000_000
    private static let year: Int64 = 365 * 86_400 * second

    init(seed: UInt64, plant: Plant? = nil) {
        generator = SeededGenerator(seed: seed)
        self.plant = plant
        server = SimulatedServer(plant: plant)
        let count = Int.random(in: 2...4, using: &generator)
        made = Array(repeating: [], count: count)
        for device in 0..<count {
            let offset =
                Bool.random(using: &generator)
                ? Int64.random(in: -30 * Self.year...30 * Self.year, using: &generator)
                : Int64.random(in: -Self.second...Self.second, using: &generator)
            devices.append(SimulatedDevice(name: "d\(device)", clockOffset: offset, plant: plant))
            schedule(.launch(device: device), in: 0...10)
            schedule(.act(device: device), in: 0...10)
        }
        schedule(.stopServer, in: 10...50)
        schedule(.heal, in: 60...110)
    }

    // MARK: Time

    /// Schedules for some seconds from now.
    private mutating func schedule(_ happening: Happening, in seconds: ClosedRange<Double>) {
        let wait = Double.random(in: seconds, using: &generator)
        schedule(happening, at: now + Int64(wait * Double(Self.second)))
    }

    private mutating func schedule(_ happening: Happening, at time: Int64) {
        number += 1
        queue.insert(Scheduled(time: max(now, time), number: number, happening: happening))
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

    /// Whether something goes wrong: only before the healing.
    private mutating func mishap(_ percent: Int) -> Bool { !isHealed && chance(percent) }

    private var serverTime: Int64 { Self.start + now }
    private func deviceTime(_ device: Int) -> Int64 { Self.start + now + devices[device].clockOffset }

    /// Runs to the end; nil if all is well, else what is wrong.
    mutating func run() -> String? {
        var healedBy: Int64?
        var steps = 0
        while let next = queue.popMin() {
            now = next.time
            steps += 1
            handle(next.happening)
            if let fault { return fault }
            if isHealed && steps.isMultiple(of: 20) && isQuiet { return verdict() }
            if isHealed, healedBy == nil { healedBy = now }
            if let healedBy, now > healedBy + 600 * Self.second { return "does not come to rest: \(standing)" }
            if steps > 400_000 { return "goes in circles: \(standing)" }
        }
        return "nothing more happens: \(standing)"
    }

    private var standing: String {
        "head \(server.head); "
            + devices.map {
                "\($0.name) \($0.session.status) at \($0.session.cursor), \($0.session.pending.count) wait"
            }
            .joined(separator: "; ")
    }

    private var isQuiet: Bool {
        isServerUp
            && devices.allSatisfy { device in
                device.isRunning && device.session.status == .live && device.session.pending.isEmpty
                    && device.session.cursor == server.head
            }
    }

    private mutating func handle(_ happening: Happening) {
        switch happening {
        case .act(let device): act(device)
        case .launch(let device): launch(device)
        case .tickDevice(let device, let life):
            guard devices[device].isRunning, devices[device].life == life else { return }
            if let deadline = devices[device].session.deadline, deadline > now { return }
            perform(device) { $0.tick(now: $1) }
        case .tickSession(let link): drive(link) { session, now in session.tick(now: now, hasUnreadOutput: false) }
        case .connected(let device, let life, let connection): connect(device, life, connection)
        case .toServer(let link, let bytes):
            if links[link].isCut { return }
            drive(link) { session, now in bytes.withUnsafeBytes { session.received($0, now: now) } }
        case .toDevice(let link, let bytes): receive(link, bytes)
        case .deviceHearsEnd(let link):
            let (device, connection) = (links[link].device, links[link].connection)
            guard devices[device].life == links[link].life, devices[device].isRunning else { return }
            perform(device) { $0.disconnected(connection, now: $1) }
        case .serverHearsEnd(let link):
            drive(link) { session, _ in session.disconnected() }
            links[link].session = nil
        case .commit(let link, let ticket, let proposals, let sent, let answered):
            commit(link, ticket, proposals, sent, answered)
        case .page(let link, let id, let after):
            let page = server.page(after: after, limit: 7)
            drive(link) { session, _ in session.page(id, page) }
        case .preferences(let link, let id, let after):
            guard links[link].session != nil else { return }
            let set = server.preferences(after: after)
            drive(link) { session, _ in session.preferences(id, set) }
        case .goOn(let link, let id): drive(link) { session, _ in session.goOn(id) }
        case .stopServer: stopServer()
        case .startServer(let restored): startServer(restored)
        case .heal: heal()
        }
    }

    // MARK: Devices

    private mutating func launch(_ device: Int) {
        guard !devices[device].isRunning else { return }
        devices[device].launch(seed: generator.next())
        perform(device) { $0.start(now: $1) }
    }

    /// The app is killed; its link breaks with it.
    private mutating func crash(_ device: Int) {
        tally.crashes += 1
        devices[device].isRunning = false
        if let link = devices[device].link { cut(link) }
        schedule(.launch(device: device), in: 0...15)
    }

    private mutating func perform(
        _ device: Int,
        _ change: (inout ClientSession, Int64) -> [ClientSession.Action]
    ) {
        let actions = change(&devices[device].session, now)
        execute(device, actions)
    }

    /// - Returns: whether the app lived through it.
    @discardableResult
    private mutating func execute(_ device: Int, _ actions: [ClientSession.Action]) -> Bool {
        for action in actions {
            switch action {
            case .store(let changes):
                if plant == .cursorBeforeRows && mishap(20) {
                    devices[device].store.writeCursorAlone(changes)
                    crash(device)
                    return false
                }
                if mishap(1) {
                    crash(device)
                    return false
                }
                devices[device].store.write(changes)
                note(changes)
                if mishap(1) || plant == .resetTakesOutbox && changes.contains(.reset) {
                    crash(device)
                    return false
                }
                devices[device].take(changes)
            case .connect(let connection):
                let life = devices[device].life
                schedule(.connected(device: device, life: life, connection), in: 0.001...0.5)
            case .disconnect(let connection):
                guard devices[device].connection == connection, let link = devices[device].link else { continue }
                devices[device].link = nil
                cut(link)
            case .preferences(let told): devices[device].view.take(told)
            }
        }
        let cursor = devices[device].session.cursor
        if let agrees = devices[device].view.compare(upTo: cursor) { devices[device].session.compared(agrees) }
        if devices[device].session.showsServerPreferences {
            fault = "\(devices[device].name) comes to other preferences than the server at \(cursor)"
        }
        let output = devices[device].session.takeOutput()
        if let link = devices[device].link { send(output, over: link, toServer: true) }
        if let deadline = devices[device].session.deadline {
            schedule(.tickDevice(device, life: devices[device].life), at: deadline)
        }
        return true
    }

    private mutating func note(_ changes: [ClientSession.Change]) {
        for case .put(let entry) in changes {
            switch entry.state {
            case .pending: break
            case .acked: acked.insert(entry.id)
            case .refused(let code, let message): fault = "an event was refused: \(code) \(message)"
            }
        }
    }

    private mutating func act(_ device: Int) {
        if isHealed { return }
        schedule(.act(device: device), in: 0.1...8)
        guard devices[device].isRunning else { return }
        if mishap(3) { return crash(device) }
        let (kind, body) = event(device)
        let id = EventID(high: UInt64(device) << 32 | generator.next() >> 48, low: generator.next())
        guard let root = try? JSONDocument(Array(body.utf8)).root,
            let actions = try? devices[device].session
                .make(kind, body: root, id: id, deviceTime: deviceTime(device), now: now)
        else {
            fault = "\(kind) \(body) cannot be made"
            return
        }
        // It counts as made once the call has returned: then it is on disk.
        if execute(device, actions) {
            made[device].append((id, serverTime))
            tally.events += 1
        }
    }

    private mutating func event(_ device: Int) -> (kind: String, body: String) {
        let topics = ["rain", "tea", "snow", "jazz"]
        let (one, other) = (
            topics.randomElement(using: &generator) ?? "", topics.randomElement(using: &generator) ?? ""
        )
        let known = devices[device].store.rows.filter { $0.kind == "preference.asserted" }.map(\.id)
        switch Int.random(in: 0..<20, using: &generator) {
        case 0..<5: return ("turn", #"{"conversation":"c","role":"user","text":"likes \#(one)"}"#)
        case 5..<9: return ("turn", #"{"conversation":"c","role":"user","text":"hates \#(one)"}"#)
        case 9..<12: return ("turn", #"{"conversation":"c","role":"user","text":"well \#(one)"}"#)
        case 12..<14: return ("preference.asserted", #"{"topic":"\#(one)","polarity":"like"}"#)
        case 14: return ("preference.asserted", #"{"topic":"\#(one)","polarity":"dislike","qualifiers":["\#(other)"]}"#)
        case 15: return ("preference.retracted", #"{"topic":"\#(one)"}"#)
        case 16: return ("preference.forgotten", #"{"topic":"\#(one)","turns":\#(Bool.random(using: &generator))}"#)
        case 17 where one != other: return ("topic.merged", #"{"from":"\#(one)","into":"\#(other)"}"#)
        default:
            guard let id = known.randomElement(using: &generator) else { return ("x.note", #"{"a":1}"#) }
            let kinds = ["preference.confirmed", "preference.rejected", "preference.pinned", "preference.unpinned"]
            return (kinds.randomElement(using: &generator) ?? "", #"{"events":["\#(id)"]}"#)
        }
    }

    // MARK: Links

    private mutating func connect(_ device: Int, _ life: Int, _ connection: ClientSession.Connection) {
        guard devices[device].isRunning, devices[device].life == life, devices[device].session.isDialing(connection)
        else {
            return
        }
        guard isServerUp, !mishap(10) else { return perform(device) { $0.disconnected(connection, now: $1) } }
        tally.connections += 1
        var link = Link(
            device: device,
            life: life,
            connection: connection,
            session: Session(
                greeting: .init(server: "simulation", epoch: server.durable.epoch, resolver: 1),
                limits: Limits(),
                now: now,
                serverTime: serverTime
            )
        )
        if mishap(60) {
            link.toServerLeft = Int.random(in: 0...6000, using: &generator)
            link.toDeviceLeft = Int.random(in: 0...12000, using: &generator)
        }
        links.append(link)
        (devices[device].link, devices[device].connection) = (links.count - 1, connection)
        devices[device].session.connected(connection, now: now)
        execute(device, [])
        drive(links.count - 1) { _, _ in [] }
    }

    private mutating func send(_ bytes: [UInt8], over link: Int, toServer: Bool) {
        var rest = bytes[...]
        while !rest.isEmpty, !links[link].isCut {
            let most = min(rest.count, chance(25) ? 100 : 8000)
            var piece = Array(rest.prefix(Int.random(in: 1...most, using: &generator)))
            rest = rest.dropFirst(piece.count)
            let left = toServer ? links[link].toServerLeft : links[link].toDeviceLeft
            var isLast = false
            if let left, !isHealed {
                isLast = piece.count >= left
                piece = Array(piece.prefix(left))
                if toServer {
                    links[link].toServerLeft = left - piece.count
                } else {
                    links[link].toDeviceLeft = left - piece.count
                }
            }
            let delay = Int64.random(in: 100...(chance(5) ? 2_000_000 : 30_000), using: &generator)
            let time = max(now + delay, (toServer ? links[link].toServerAt : links[link].toDeviceAt) + 1)
            if toServer { links[link].toServerAt = time } else { links[link].toDeviceAt = time }
            schedule(toServer ? .toServer(link: link, piece) : .toDevice(link: link, piece), at: time)
            if isLast { cut(link, keepsWhatIsOnItsWay: true) }
        }
    }

    /// Both sides hear of it in their own time; a side may hear of it late or, if nobody says anything, by silence alone.
    private mutating func cut(_ link: Int, keepsWhatIsOnItsWay: Bool = false) {
        guard !links[link].isCut else { return }
        let longest = isHealed ? 1.0 : 90
        if !keepsWhatIsOnItsWay {
            links[link].isCut = true
            schedule(.deviceHearsEnd(link: link), in: 0...(chance(80) ? 1 : longest))
            schedule(.serverHearsEnd(link: link), in: 0...(chance(80) ? 1 : longest))
        } else {
            (links[link].toServerLeft, links[link].toDeviceLeft) = (0, 0)
            let time = max(links[link].toServerAt, links[link].toDeviceAt)
            schedule(.deviceHearsEnd(link: link), at: time + Int64.random(in: 1...Self.second, using: &generator))
            schedule(.serverHearsEnd(link: link), at: time + Int64.random(in: 1...Self.second, using: &generator))
        }
    }

    private mutating func receive(_ link: Int, _ bytes: [UInt8]) {
        let (device, connection) = (links[link].device, links[link].connection)
        guard !links[link].isCut, devices[device].isRunning, devices[device].life == links[link].life else { return }
        let time = plant == .noClockCorrection ? serverTime : deviceTime(device)
        perform(device) { session, now in
            bytes.withUnsafeBytes { session.received($0, on: connection, now: now, deviceTime: time) }
        }
    }

    // MARK: The server

    private mutating func drive(_ link: Int, _ change: (inout Session, Int64) -> [Session.Action]) {
        // Taken out, not copied: what it holds is changed in place.
        guard var session = links[link].session.take() else { return }
        let actions = change(&session, now)
        let output = session.takeOutput()
        links[link].session = session
        send(output, over: link, toServer: false)
        if let deadline = session.deadline { schedule(.tickSession(link: link), at: deadline) }
        for action in actions { serve(link, action) }
    }

    private mutating func serve(_ link: Int, _ action: Session.Action) {
        switch action {
        case .authenticate(let token):
            let device = server.device(token)
            drive(link) { session, now in session.authenticated(.accepted(device), now: now) }
        case .append(let ticket, _, let proposals, let sent):
            if mishap(5) {
                let code = [ErrorCode.unavailable, .overloaded, .rateLimited].randomElement(using: &generator)
                let error = ProtocolError(code ?? .unavailable, "later", afterMilliseconds: 200)
                return drive(link) { session, now in session.pushed(ticket, .failure(error), now: now) }
            }
            if plant == .ackBeforeCommit {
                // Answered from what it will be, if nothing comes between.
                var ahead = server
                let name = devices[links[link].device].name
                let result = ahead.append(proposals, of: name, sent: sent, now: serverTime).result
                drive(link) { session, now in session.pushed(ticket, .success(result), now: now) }
            }
            schedule(
                .commit(link: link, ticket, proposals, sent: sent, answered: plant == .ackBeforeCommit),
                in: 0.001...(chance(10) ? 3 : 0.05)
            )
        case .findHead(let ticket, _, _):
            let (head, time) = (server.head, serverTime)
            drive(link) { $0.headFound(ticket, .success(head), now: $1, serverTime: time) }
        case .readPage(let id, _, let after, _): schedule(.page(link: link, id, after: after), in: 0.001...0.1)
        case .readPreferences(let id, _, let after):
            schedule(.preferences(link: link, id, after: after), in: 0.001...0.1)
        case .goOn(let id): schedule(.goOn(link: link, id), in: 0.001...0.01)
        case .close:
            links[link].session = nil
            cut(link, keepsWhatIsOnItsWay: true)
        default: break
        }
    }

    private mutating func commit(
        _ link: Int,
        _ ticket: Session.Ticket,
        _ proposals: [Proposal],
        _ sent: Int64,
        _ answered: Bool
    ) {
        // A connection that is gone does not call a push back, but a server that died does.
        guard isServerUp, links[link].connectionIsOfThisServer else { return }
        let name = devices[links[link].device].name
        let appended = server.append(proposals, of: name, sent: sent, now: serverTime)
        if mishap(1) { return stopServer() }
        if !answered {
            drive(link) { session, now in session.pushed(ticket, .success(appended.result), now: now) }
        }
        let head = server.head
        if appended.frames.isEmpty { return }
        for index in links.indices where links[index].session != nil {
            drive(index) { session, _ in
                session.committed(SimulatedServer.user, appended.frames, head: head, appended.move)
            }
        }
    }

    private mutating func stopServer() {
        guard isServerUp, !isHealed else { return }
        isServerUp = false
        for index in links.indices where links[index].connectionIsOfThisServer {
            links[index].session = nil
            links[index].connectionIsOfThisServer = false
            cut(index)
        }
        tally.restarts += 1
        schedule(.startServer(restored: chance(30)), in: 0.5...10)
        schedule(.stopServer, in: 10...50)
    }

    private mutating func startServer(_ restored: Bool) {
        if restored, let snapshot, !isHealed {
            lostByRestore.formUnion(server.durable.log.map(\.id).filter { snapshot.places[$0] == nil })
            server.durable = snapshot
            epochs += 1
            tally.restores += 1
            server.durable.epoch = "epoch \(epochs)"
        }
        snapshot = server.durable
        isServerUp = true
    }

    // MARK: The end

    private mutating func heal() {
        isHealed = true
        if !isServerUp { startServer(false) }
        for device in devices.indices where !devices[device].isRunning { launch(device) }
        for link in links.indices { (links[link].toServerLeft, links[link].toDeviceLeft) = (nil, nil) }
    }

    /// What must hold once all is well again.
    private mutating func verdict() -> String? {
        let log = server.durable.log
        if Set(log.map(\.id)).count != log.count { return "an event lies in the log twice" }
        for device in devices.indices {
            if let difference = difference(of: devices[device], to: log) { return difference }
        }
        let events = log.filter { EventKind.isPreference($0.kind) }.compactMap { try? PreferenceEvent($0) }
        var rebuilt = PreferenceState(resolving: events)
        let hash = rebuilt.stateHash()
        if server.durable.fold.hash() != hash { return "the server's state is not what a rebuild gives" }
        for index in devices.indices where devices[index].view.hash() != hash {
            return "\(devices[index].name) holds another state than the server"
        }
        for id in acked where server.durable.places[id] == nil && !lostByRestore.contains(id) {
            return "an acked event is lost: \(id)"
        }
        for device in made.indices {
            if let fault = faultOfMade(device) { return fault }
        }
        return nil
    }

    private func difference(of device: SimulatedDevice, to log: [StoredEvent]) -> String? {
        let rows = device.store.rows
        if rows.count != log.count { return "\(device.name) holds \(rows.count) of \(log.count) events" }
        for (row, event) in zip(rows, log) {
            let same =
                row.seq == event.seq && row.id == event.id && row.kind == event.kind && row.at == event.at
                && row.seen == event.seen && row.device == event.device && row.body == event.body
                && row.author == event.author && row.cause == event.cause && row.intent == event.intent
            if !same { return "\(device.name) holds another event \(event.seq)" }
        }
        return device.store.memory.outbox.isEmpty ? nil : "\(device.name)'s outbox is not empty on disk"
    }

    /// Every event that was made lies in the log, in the order in which its device made them, at about its time.
    private func faultOfMade(_ device: Int) -> String? {
        var last = -1
        for (id, time) in made[device] where !lostByRestore.contains(id) {
            guard let place = server.durable.places[id] else { return "an event is lost: \(id)" }
            if place <= last { return "a device's events lie in another order than it made them" }
            last = place
            let error = server.durable.log[place].at - time
            if abs(error) > 120 * Self.second { return "an event's time is off by \(error / Self.second) s" }
        }
        return nil
    }
}
