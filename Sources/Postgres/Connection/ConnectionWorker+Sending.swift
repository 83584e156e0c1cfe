internal import CLibPQ
internal import Synchronization

extension ConnectionWorker {
    /// Sends what may go out. While a cancel is wanted or under way nothing does: it could hit the newcomers.
    func sendWaiting() {
        while !hasEnded, !cancel.isWanted, !runsScript, inFlight.count < Self.maximumInFlight,
            let job = waiting.next(isQuiet: inFlight.isEmpty)
        {
            send(job)
        }
    }

    private var runsScript: Bool { inFlight.runningJob?.job.isScript ?? false }

    private func send(_ job: Job) {
        if job.isWithdrawn.load(ordering: .acquiring) {
            job.finish(.failure(PostgresError(code: .cancelled, message: "cancelled before it was sent")))
            return
        }
        switch job.work {
        case .pipeline(let steps): send(job, steps)
        case .script(let text): send(job, script: text)
        case .endTransaction(let commit): sendEnd(of: job, commit: commit)
        }
    }

    private func send(_ job: Job, _ steps: [Job.Step]) {
        if let session = job.session, session.hasEnded.load(ordering: .acquiring) {
            job.finish(.failure(PostgresError(code: .cancelled, message: "its transaction has ended")))
            return
        }
        if let error = steps.lazy.compactMap(\.limitError).first {
            job.finish(.failure(error))
            return
        }
        var running = InFlight.Running(job: job)
        let names = steps.map { step in
            let key = PreparedStatements.Key(statement: step.statement, types: step.arguments.types)
            running.keys.append(key)
            return prepare(key)
        }
        if hasEnded {
            // It broke over a Parse. Those it told then did not include this job, of which nothing was sent.
            job.finish(.failure(PostgresError(code: .unavailable, message: "the connection was lost")))
            return
        }
        var isSent = true
        if let session = job.session, waiting.open(session) {
            isSent = PQsendQueryParams(handle, "BEGIN", 0, nil, nil, nil, nil, 1) == 1
            running.isVisible.append(false)
        }
        for (step, name) in zip(steps, names) where isSent {
            isSent = apply(step.statement.settings, &running) && execute(step, name)
            running.isVisible.append(true)
        }
        isSent = isSent && PQpipelineSync(handle) == 1
        inFlight.append(.job(running))
        if !isSent { endBroken() }
    }

    /// The server's name of a statement, whose Parse goes ahead under a Sync of its own if it is new here.
    private func prepare(_ key: PreparedStatements.Key) -> String {
        switch prepared.lookUp(key) {
        case .prepared(let name):
            return name
        case .mustPrepare(let name):
            inFlight.append(.preparation(InFlight.Preparation(key: key, name: name)))
            let isSent = PQsendPrepare(handle, name, key.statement.sql, Int32(key.types.count), key.types) == 1
            if !isSent || PQpipelineSync(handle) != 1 { endBroken() }
            return name
        }
    }

    private func execute(_ step: Job.Step, _ name: String) -> Bool {
        step.arguments.withPointers { pointers in
            let count = Int32(pointers.values.count)
            return PQsendQueryPrepared(handle, name, count, pointers.values, pointers.lengths, pointers.formats, 1) == 1
        }
    }

    /// `set_config(..., true)` lasts until the end of the job's transaction, implicit or not.
    private func apply(_ settings: [String: String], _ running: inout InFlight.Running) -> Bool {
        for (name, value) in settings {
            var arguments = Arguments()
            arguments.append(name)
            arguments.append(value)
            let isSent = arguments.withPointers { pointers in
                PQsendQueryParams(
                    handle,
                    "select set_config($1, $2, true)",
                    2,
                    arguments.types,
                    pointers.values,
                    pointers.lengths,
                    pointers.formats,
                    1
                ) == 1
            }
            running.isVisible.append(false)
            if !isSent { return false }
        }
        return true
    }

    private func send(_ job: Job, script: String) {
        inFlight.append(.job(InFlight.Running(job: job)))
        guard PQexitPipelineMode(handle) == 1, PQsendQuery(handle, script) == 1 else { return endBroken() }
    }

    private func sendEnd(of job: Job, commit: Bool) {
        guard let session = job.session, waiting.holder === session else {
            // No statement ever went out, so there is no transaction to end.
            job.finish(.success([]))
            return
        }
        var running = InFlight.Running(job: job)
        running.isVisible = [true]
        let isSent = PQsendQueryParams(handle, commit ? "COMMIT" : "ROLLBACK", 0, nil, nil, nil, nil, 1) == 1
        inFlight.append(.job(running))
        if !isSent || PQpipelineSync(handle) != 1 { endBroken() }
    }
}

extension Job.Step {
    /// Why PostgreSQL could not take these arguments, nil if it can: found out before anything is sent.
    fileprivate var limitError: PostgresError? {
        if arguments.count > 65_535 {
            return PostgresError(code: .tooLarge, message: "\(statement.name): more than 65535 arguments")
        }
        if arguments.byteCount > Arguments.maximumByteCount {
            return PostgresError(
                code: .tooLarge,
                message: "\(statement.name): \(arguments.byteCount) bytes of arguments"
            )
        }
        return nil
    }
}
