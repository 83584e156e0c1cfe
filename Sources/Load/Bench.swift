internal import EventLog
internal import Foundation
internal import NIOCore
internal import Postgres

/// `attune bench`: what a daemon does on this machine, beside what the machine does without it, in turn in one run.
package struct Bench: Sendable {
    /// What can be measured.
    package enum Part: String, CaseIterable, Sendable {
        /// Durable pushes by connections and batch, beside pgbench and unnest.
        case push
        /// From a push to its last delivery, beside a bare loop.
        case fanout
        /// A device that reads a log from its beginning, beside pages by key.
        case catchup
        /// Memory of connections that only wait.
        case idle
        /// The same pushes with recogniser and projection on and off.
        case knowledge
    }

    /// What to measure, and how long.
    package struct Plan: Sendable {
        package var parts = Set(Part.allCases)
        package var seconds = 5
        package var rounds = 3
        package var connections = [1, 8, 64, 256]
        package var batches = [1, 10, 100]
        package var subscribers = [1, 10, 100, 1000]
        package var idle = 10_000
        /// Events of the log that a late device reads.
        package var history = 50_000
        /// Where the throwaway cluster is made: on the disk that is to be measured.
        package var directory = "/tmp"

        package init() {}
    }

    private let plan: Plan
    /// Where `attuned` lies.
    private let program: String
    private let corpus: Corpus

    package init(_ plan: Plan, daemon program: String) throws {
        self.plan = plan
        self.program = program
        corpus = try Corpus()
        // The bare loop's sockets are this process's too.
        var sockets = plan.connections
        if plan.parts.contains(.fanout) { sockets += plan.subscribers.map { 2 * $0 } }
        if plan.parts.contains(.idle) { sockets.append(plan.idle) }
        try Generator.allow(openFiles: 64 + (sockets.max() ?? 0))
    }

    /// Measures everything, one part after the other.
    ///
    /// - Parameters:
    ///   - onStart: is told what machine this is.
    ///   - onFinding: is told what was found once a part is over.
    ///   - onStep: is told what is being measured.
    package func run(
        onStart: (Machine) -> Void,
        onFinding: (Finding) -> Void,
        onStep: @escaping @Sendable (String) -> Void
    ) async throws {
        let rig = try await Rig(program: program, in: plan.directory)
        do {
            let connection = try await rig.connect()
            onStart(try await Machine(asking: connection))
            await connection.close()
            try await rig.whileOpen {
                let reference = Reference(rig: rig, corpus: corpus)
                try await reference.prepare()
                let daemon = try await rig.startDaemon()
                let run = Run(
                    plan: plan,
                    corpus: corpus,
                    rig: rig,
                    daemon: daemon,
                    reference: reference,
                    generator: Generator(),
                    step: onStep
                )
                do {
                    for part in Part.allCases where plan.parts.contains(part) {
                        for finding in try await run.measure(part) { onFinding(finding) }
                    }
                } catch {
                    await run.generator.end()
                    await rig.stop(daemon)
                    throw error
                }
                await run.generator.end()
                await rig.stop(daemon)
            }
            await rig.remove()
        } catch {
            await rig.remove()
            throw error
        }
    }
}

/// A benchmark under way.
struct Run {
    let plan: Bench.Plan
    let corpus: Corpus
    let rig: Rig
    let daemon: Rig.Daemon
    let reference: Reference
    let generator: Generator
    let step: @Sendable (String) -> Void

    func measure(_ part: Bench.Part) async throws -> [Finding] {
        switch part {
        case .push: try await measurePushes()
        case .fanout: try await measureFanOut()
        case .catchup: try await measureCatchUp()
        case .idle: [try await measureIdle()]
        case .knowledge: try await measureKnowledge()
        }
    }

    /// Seconds of a measurement.
    var seconds: Double { Double(plan.seconds) }

    /// Measures, and adds who used the processors meanwhile.
    func timed(daemon: Rig.Daemon? = nil, _ body: () async throws -> Figure) async throws -> Figure {
        try Task.checkCancellation()
        let postmaster = rig.postmaster
        let start = ContinuousClock.now
        let before = ProcessorTime(daemon: daemon?.id, postmaster: postmaster)
        var figure = try await body()
        let after = ProcessorTime(daemon: daemon?.id, postmaster: postmaster)
        before.shares(until: after, seconds: start.duration(to: .now).seconds, to: &figure)
        return figure
    }

    /// Pushes of `batch` turns of the corpus, as many as it takes to say each of its preferences.
    func frames(_ batch: Int) -> [PushFrame] {
        let turns = Corpus.preferenceEvery * corpus.preferences.count
        return (0..<max(1, turns / batch)).map { frame in
            PushFrame((0..<batch).map { corpus.text(frame * batch + $0) })
        }
    }
}
