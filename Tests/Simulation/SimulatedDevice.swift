import Events
import Generators
import SyncClient
import Wire

/// What a device's file holds: written a transaction at a time, and all that a killed app leaves.
struct SimulatedStore {
    var memory = ClientSession.Memory()
    var rows: [ClientEvent] = []
    let plant: Plant?

    init(plant: Plant?) { self.plant = plant }

    mutating func write(_ changes: [ClientSession.Change]) {
        for change in changes { apply(change) }
        if plant == .resetTakesOutbox && changes.contains(.reset) { memory.outbox = [] }
    }

    private mutating func apply(_ change: ClientSession.Change) {
        switch change {
        case .reset:
            rows = []
            memory.cursor = 0
        case .opened(let user, let device, let epoch):
            (memory.user, memory.device, memory.epoch) = (user, device, epoch)
        case .correction(let correction): memory.correction = correction
        case .event(let event):
            rows.append(event)
            memory.cursor = event.seq
            memory.latestAt = max(memory.latestAt, event.at)
        case .redact(let seqs):
            if plant == .redactionsIgnored { return }
            let gone = Set(seqs)
            for index in rows.indices where gone.contains(rows[index].seq) { rows[index].body = nil }
        case .put(let entry):
            if plant == .outboxInMemory && entry.state == .pending { return }
            if let place = memory.outbox.firstIndex(where: { $0.id == entry.id }) {
                memory.outbox[place] = entry
            } else {
                memory.outbox.append(entry)
            }
        case .remove(let id): memory.outbox.removeAll { $0.id == id }
        }
    }

    /// Half of a transaction, as it would be without one.
    mutating func writeCursorAlone(_ changes: [ClientSession.Change]) {
        for case .event(let event) in changes { memory.cursor = event.seq }
    }
}

/// A device: its file, and the app on it while that runs.
struct SimulatedDevice {
    let name: String
    /// Its clock less the true time, microseconds.
    let clockOffset: Int64
    var store: SimulatedStore
    var session: ClientSession
    var view = PreferenceView()
    /// The link that its present connection goes over.
    var link: Int?
    var connection: ClientSession.Connection?
    /// Goes up with every start of the app.
    var life = 0
    var isRunning = false

    init(name: String, clockOffset: Int64, plant: Plant?) {
        self.name = name
        self.clockOffset = clockOffset
        store = SimulatedStore(plant: plant)
        session = Self.session(name, store, seed: 0)
    }

    private static func session(_ name: String, _ store: SimulatedStore, seed: UInt64) -> ClientSession {
        ClientSession(
            options: .init(token: name, client: "simulation", resolver: 1),
            memory: store.memory,
            generator: SeededGenerator(seed: seed)
        )
    }

    /// The app starts from its file.
    mutating func launch(seed: UInt64) {
        life += 1
        isRunning = true
        session = Self.session(name, store, seed: seed)
        view = PreferenceView()
        for row in store.rows { _ = view.take(row) }
        (link, connection) = (nil, nil)
    }

    /// What came by a transaction, taken into what is shown.
    mutating func take(_ changes: [ClientSession.Change]) {
        for change in changes {
            switch change {
            case .reset: view.reset()
            case .event(let event): if let agrees = view.take(event) { session.compared(agrees) }
            case .opened, .correction, .redact, .put, .remove: break
            }
        }
    }
}
