import Events
import Generators
import Preferences

/// Makes a random history of several devices that lose and find the network, around the clock tolerance.
struct HistoryMaker {
    private var generator: SeededGenerator
    private var now: Int64 = 1_795_521_600_000_000
    private var devices: [Device]
    private var events: [MadeEvent] = []
    private var arrival: [Int] = []
    private let topics: [String]

    private struct Device {
        var name: String
        var isService = false
        /// How wrong its clock is, in microseconds.
        var error: Int64
        var known: UInt64 = 0
        var outbox: [Int] = []
        var latest: Int64 = 0
    }

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        topics = Array(["茶", "coffee", "猫", "rain"].prefix(Int.random(in: 1...4, using: &generator)))
        devices = []
        for name in ["phone", "laptop", "tablet", "page"].prefix(Int.random(in: 2...4, using: &generator)) {
            // Now and then a clock so wrong that the server has to hold it back.
            let error =
                generator.chance(2) ? 100_000_000 : Int64.random(in: -20_000_000...20_000_000, using: &generator)
            devices.append(Device(name: name, error: error))
        }
        if generator.chance(60) { devices.append(Device(name: "service:bot", isService: true, error: 0)) }
    }

    mutating func make() -> MadeHistory {
        let count = Int.random(in: 3...(generator.chance(20) ? 40 : 16), using: &generator)
        while events.count < count {
            now += [1, 1_000_000, 30_000_000, 59_000_000, 119_999_999, 120_000_001, 300_000_000, 86_400_000_000].any(
                &generator
            )
            let device = Int.random(in: 0..<devices.count, using: &generator)
            if generator.chance(50) { pull(device) }
            for _ in 0..<(generator.chance(15) ? 2 : 1) where events.count < count { make(on: device) }
            if generator.chance(60) { push(device) }
        }
        for device in devices.indices.shuffled(using: &generator) { push(device) }
        return MadeHistory(events: events, arrival: arrival)
    }

    private mutating func pull(_ device: Int) {
        push(device)
        for index in arrival {
            devices[device].known |= 1 << UInt64(index)
            devices[device].latest = max(devices[device].latest, events[index].at)
        }
    }

    private mutating func push(_ device: Int) {
        arrival += devices[device].outbox
        devices[device].outbox = []
    }

    private mutating func make(on device: Int) {
        let isService = devices[device].isService
        let isWords = generator.chance(55)
        let author: StoredEvent.Author = isService ? .service : isWords ? .recognizer : .person
        let (kind, content) = say(devices[device], author)
        let at = max(now + devices[device].error, devices[device].latest + 1)
        let id = EventID.timeOrdered(at: now, using: &generator)
        events.append(
            MadeEvent(
                id: id,
                kind: kind,
                author: author,
                device: devices[device].name,
                at: at,
                madeAt: now,
                known: devices[device].known,
                content: content
            )
        )
        let index = events.count - 1
        devices[device].known |= 1 << UInt64(index)
        devices[device].latest = at
        devices[device].outbox.append(index)
    }

    // MARK: What is said

    private mutating func say(_ device: Device, _ author: StoredEvent.Author) -> (PreferenceKind, MadeEvent.Content) {
        let known = events.indices.filter { device.known & 1 << UInt64($0) != 0 }
        let roll = Int.random(in: 0..<100, using: &generator)
        switch (author, roll) {
        case (_, ..<50), (.service, ..<85): return (.asserted, .body(.asserted(assertion())))
        case (.recognizer, ..<85): return (.retracted, .body(.retracted(topicRetraction())))
        case (.service, _), (.recognizer, _): return (.retracted, .body(.retracted(.events(ids(known, nil)))))
        case (_, ..<58): return (.confirmed, .body(.confirmed(ids(known, [.asserted, .confirmed, .pinned]))))
        case (_, ..<66): return (.pinned, .body(.pinned(ids(known, [.asserted, .confirmed, .pinned]))))
        case (_, ..<70): return (.unpinned, .body(.unpinned(ids(known, [.pinned]))))
        case (_, ..<78): return (.rejected, .body(.rejected(ids(known, [.asserted, .confirmed, .pinned]))))
        case (_, ..<87): return (.retracted, .body(.retracted(.events(ids(known, nil)))))
        case (_, ..<90): return (.retracted, .body(.retracted(topicRetraction())))
        case (_, ..<96): return (.merged, .body(.merged(from: topic(), into: topic())))
        default:
            let key = PreferenceKey(topic: topic(), qualifiers: generator.chance(30) ? ["晚上"] : [])
            return (.forgotten, .forget(generator.chance(70) ? .topic(topic()) : .preference(key)))
        }
    }

    private mutating func topic() -> UTF8Text { UTF8Text(topics.any(&generator)) }

    private mutating func assertion() -> Assertion {
        let text = topics.any(&generator)
        let polarity: Polarity = [.like, .like, .require, .dislike, .dislike, .avoid, .neutral].any(&generator)
        var assertion = Assertion(text: text, topic: UTF8Text(text), polarity: polarity)
        if generator.chance(40) { assertion.strength = Int.random(in: 1...5, using: &generator) }
        assertion.isHard = generator.chance(20)
        if generator.chance(10) { assertion.until = now + 3_600_000_000 }
        if generator.chance(20) {
            assertion.slot = "drink"
        } else if generator.chance(10) {
            assertion.qualifiers = ["晚上"]
        }
        return assertion
    }

    private mutating func topicRetraction() -> Retraction {
        let isSlot = generator.chance(25)
        return .topic(
            topic(),
            qualifiers: !isSlot && generator.chance(15) ? ["晚上"] : [],
            slot: isSlot ? "drink" : nil,
            sign: generator.chance(50) ? [Sign.plus, .minus].any(&generator) : nil
        )
    }

    private mutating func ids(_ known: [Int], _ kinds: Set<PreferenceKind>?) -> [EventID] {
        let fitting = known.filter { kinds?.contains(events[$0].kind) ?? true }
        if fitting.isEmpty { return [] }
        return (0..<Int.random(in: 1...3, using: &generator)).map { _ in events[fitting.any(&generator)].id }
    }
}
