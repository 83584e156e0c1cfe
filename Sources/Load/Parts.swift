internal import EventLog
internal import NIOCore

extension Run {
    // MARK: Pushes

    /// Events a second that closed loops get acked by `daemon`.
    func pushes(connections: Int, batch: Int, to daemon: Rig.Daemon) async throws -> Figure {
        let tokens = try await rig.people(connections).map(\.word)
        let (length, frames) = (seconds, frames(batch))
        // The first pushes of a user read its head; a closed loop needs a moment to find its step.
        let warmUp = min(1, length / 4)
        return try await timed(daemon: daemon) {
            let latencies = try await generator.push(frames, as: tokens, port: daemon.port) {
                let start = NIODeadline.now() + .nanoseconds(Int64(warmUp * 1e9))
                return PushLoop.Window(start: start, end: start + .nanoseconds(Int64(length * 1e9)))
            }
            return Figure(rate: Double(latencies.count * batch) / length, microseconds: latencies)
        }
    }

    /// Clients of pgbench that stand beside so many connections.
    private static func pgbenchClients(beside connections: Int) -> Int {
        connections < 8 ? 1 : connections < 64 ? 8 : 64
    }
    /// Rows of a batch of the unnest reference.
    private static let referenceBatch = 100

    func measurePushes() async throws -> [Finding] {
        let pairs = plan.batches.flatMap { batch in plan.connections.map { (connections: $0, batch: batch) } }
        var findings = pairs.map { pair in
            let clients = Self.pgbenchClients(beside: pair.connections)
            return Finding(
                .push,
                "\(pair.connections) connections, batch \(pair.batch)",
                peer: pair.batch == 1
                    ? "pgbench, \(clients) clients" : "unnest of \(Self.referenceBatch), 1 connection",
                compared: pair.batch == 1 ? [.rate, .p50] : [.rate]
            )
        }
        for round in 1...plan.rounds {
            var references: [Int: Figure] = [:]
            for (index, pair) in pairs.enumerated() {
                // 0 for the batches: a reference serves all that stand beside it in the round.
                let clients = pair.batch == 1 ? Self.pgbenchClients(beside: pair.connections) : 0
                if references[clients] == nil {
                    step("round \(round): \(findings[index].peer ?? "")")
                    references[clients] = try await timed {
                        clients > 0
                            ? try await reference.pgbench(clients: clients, seconds: plan.seconds)
                            : try await reference.batches(of: Self.referenceBatch, seconds: seconds)
                    }
                }
                step("round \(round): \(findings[index].subject)")
                let ours = try await pushes(connections: pair.connections, batch: pair.batch, to: daemon)
                findings[index].add(ours, beside: references[clients])
            }
        }
        return findings
    }

    // MARK: Deliveries

    func measureFanOut() async throws -> [Finding] {
        var findings = plan.subscribers.map {
            Finding(.fanout, "\($0) subscribers", peer: "a bare loop", compared: [.p50, .p99])
        }
        // Without preferences: each push is one line for each subscriber.
        let frames = corpus.talk.map { PushFrame([$0]) }
        for round in 1...plan.rounds {
            for (index, subscribers) in plan.subscribers.enumerated() {
                step("round \(round): \(findings[index].subject)")
                guard let token = try await rig.people(1).first?.word else { continue }
                let followers = Array(
                    repeating: Dialogue.Greeting.follow(token, from: #""now""#),
                    count: subscribers
                )
                let ours = try await timed(daemon: daemon) {
                    try await deliveries(frames, followers + [.open(token)], isAcked: true, port: daemon.port)
                }
                step("round \(round): \(findings[index].subject) of a bare loop")
                let line = try await deliveredLine(frames, token)
                let theirs = try await timed {
                    let bare = try BareLoop(subscribers: subscribers, line: line)
                    let silent = Array(repeating: Dialogue.Greeting.none, count: subscribers + 1)
                    return try await deliveries(frames, silent, isAcked: false, port: bare.port)
                }
                findings[index].add(ours, beside: theirs)
            }
        }
        return findings
    }

    private func deliveries(
        _ frames: [PushFrame],
        _ greetings: [Dialogue.Greeting],
        isAcked: Bool,
        port: Int
    ) async throws -> Figure {
        let latencies = try await generator.fanOut(
            frames,
            greetings: greetings,
            isAcked: isAcked,
            port: port,
            seconds: seconds
        )
        return Figure(rate: Double(latencies.count * (greetings.count - 1)) / seconds, microseconds: latencies)
    }

    /// An event's line as a subscriber gets it: what the bare loop writes.
    private func deliveredLine(_ frames: [PushFrame], _ token: String) async throws -> [UInt8] {
        let dialogues = try await generator.connect(
            [.follow(token, from: #""now""#), .open(token)],
            port: daemon.port
        )
        let loop = generator.loop
        let line = loop.makePromise(of: [UInt8].self)
        try await loop.submit {
            dialogues[0].value.onRead = { buffer, _ in line.succeed(Array(buffer.readableBytesView)) }
            dialogues[0].value.onEnd = { line.fail(LoadError("the daemon closed a subscriber's connection")) }
            var (frame, ids) = (frames[0], EventIDs())
            frame.renew(&ids)
            dialogues[1].value.write(frame.buffer)
        }.get()
        let bytes = try await line.futureResult.get()
        try await loop.submit {
            dialogues[0].value.onEnd = {}
            for dialogue in dialogues { dialogue.value.close() }
        }.get()
        return bytes
    }

    // MARK: Catching up

    func measureCatchUp() async throws -> [Finding] {
        guard let token = try await rig.people(1).first else { return [] }
        let batch = 100
        step("storing \(plan.history) events")
        let pushes = max(1, plan.history / batch)
        _ = try await generator.push(frames(batch), as: [token.word], port: daemon.port) {
            PushLoop.Window(start: .now(), end: .now() + .hours(1), pushes: pushes)
        }
        var finding = Finding(
            .catchup,
            "a late device, \(pushes * batch) turns",
            peer: "pages of 1,000 by key",
            compared: [.rate]
        )
        for round in 1...plan.rounds {
            step("round \(round): \(finding.peer ?? "")")
            let theirs = try await timed { try await reference.pages(of: token.user, seconds: seconds) }
            step("round \(round): \(finding.subject)")
            let ours = try await timed(daemon: daemon) { try await lateDevice(token.word) }
            finding.add(ours, beside: theirs)
        }
        return [finding]
    }

    /// Connects and reads everything, again and again.
    private func lateDevice(_ token: String) async throws -> Figure {
        let start = ContinuousClock.now
        var events = 0
        while start.duration(to: .now).seconds < seconds {
            let dialogue = try await generator.connect([.follow(token, from: "0")], port: daemon.port)
            // Besides the events come hello, two answers and `live`.
            events += try await generator.loop.submit { dialogue[0].value.lines - 4 }.get()
            try await generator.close(dialogue)
        }
        return Figure([.rate: Double(events) / start.duration(to: .now).seconds])
    }

    // MARK: Waiting

    func measureIdle() async throws -> Finding {
        step("making \(plan.idle) users")
        let tokens = try await rig.people(plan.idle).map(\.word)
        // A daemon that was under load before holds memory that is not the connections'.
        let daemon = try await rig.startDaemon(["--max-connections", "\(plan.idle + 100)"])
        do {
            let before = ProcessStatus.memory(of: daemon.id)
            step("opening \(plan.idle) connections")
            let dialogues = try await generator.connect(tokens.map { .follow($0, from: "0") }, port: daemon.port)
            var figure = try await timed(daemon: daemon) {
                step("\(plan.idle) connections wait")
                try await Task.sleep(for: .seconds(plan.seconds))
                return Figure()
            }
            if let before, let after = ProcessStatus.memory(of: daemon.id) {
                figure.values[.memory] = after
                figure.values[.memoryEach] = (after - before) / Double(max(1, plan.idle))
            }
            try await generator.close(dialogues)
            await rig.stop(daemon)
            var finding = Finding(.idle, "\(plan.idle) connections with a live subscription")
            finding.add(figure, beside: nil)
            return finding
        } catch {
            await rig.stop(daemon)
            throw error
        }
    }

    // MARK: Knowing

    /// Loads on which reading turns and folding preferences are compared with doing neither.
    private static let knowledgeLoads = [(connections: 64, batch: 1), (connections: 8, batch: 100)]

    func measureKnowledge() async throws -> [Finding] {
        let lacking = [
            "unread": ["--without-recognizer"], "unkept": ["--without-projection"],
            "neither": ["--without-recognizer", "--without-projection"],
        ]
        var daemons = ["on": daemon]
        let findings: Result<[Finding], any Error>
        do {
            for (name, options) in lacking { daemons[name] = try await rig.startDaemon(options) }
            findings = .success(try await knowledge(daemons))
        } catch {
            findings = .failure(error)
        }
        for (name, daemon) in daemons where name != "on" { await rig.stop(daemon) }
        return try findings.get()
    }

    private func knowledge(_ daemons: [String: Rig.Daemon]) async throws -> [Finding] {
        let names = [
            ("on", "all on"), ("unkept", "projection off"), ("unread", "recogniser off"), ("neither", "both off"),
        ]
        var findings = Self.knowledgeLoads.flatMap { load in
            names.dropLast().map { name in
                Finding(
                    .knowledge,
                    "\(name.1), \(load.connections) connections, batch \(load.batch)",
                    peer: "both off",
                    compared: [.rate, .p50]
                )
            }
        }
        for round in 1...plan.rounds {
            for (number, load) in Self.knowledgeLoads.enumerated() {
                var figures: [String: Figure] = [:]
                // Who comes first changes, since later rounds meet a larger log.
                for place in names.indices {
                    let name = names[(place + round) % names.count]
                    guard let daemon = daemons[name.0] else { continue }
                    step("round \(round): \(name.1), \(load.connections) connections, batch \(load.batch)")
                    figures[name.0] = try await pushes(connections: load.connections, batch: load.batch, to: daemon)
                }
                for (index, name) in names.dropLast().enumerated() {
                    guard let ours = figures[name.0] else { continue }
                    findings[number * (names.count - 1) + index].add(ours, beside: figures["neither"])
                }
            }
        }
        return findings
    }
}
