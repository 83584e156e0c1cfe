internal import CLibPQ
internal import Synchronization

extension ConnectionWorker {
    /// Reads what has come and answers the jobs that are complete.
    func receive() {
        let isReadable = PQconsumeInput(handle) == 1
        takeResults()
        takeNotifications()
        if !isReadable { endBroken() }
    }

    /// Hands on what the server says unasked. Some of it may have come along with the end of the connection.
    private func takeNotifications() {
        while let notification = PQnotifies(handle) {
            mailbox.notifications.send(
                PostgresNotification(
                    channel: String(cString: notification.pointee.relname),
                    payload: String(cString: notification.pointee.extra),
                    backendPID: notification.pointee.be_pid
                )
            )
            PQfreemem(notification)
        }
    }

    /// Takes the results that are there.
    ///
    /// In pipeline mode a NULL follows the result of each statement, but none follows that of a Sync; two in a row mean
    /// that nothing more is expected. Results are therefore counted, and NULLs passed over.
    private func takeResults() {
        var nulls = 0
        while !hasEnded, !inFlight.isEmpty, nulls < 2, PQisBusy(handle) == 0 {
            guard let result = PQgetResult(handle) else {
                nulls += 1
                finishScript()
                continue
            }
            nulls = 0
            take(Rows(owning: result))
        }
    }

    private func take(_ rows: Rows) {
        let status = PQresultStatus(rows.result)
        switch status {
        case PGRES_PIPELINE_SYNC:
            finishFirst()
        case PGRES_FATAL_ERROR:
            let message = ServerMessage(result: rows.result)
            if message.endsConnection {
                end(message.statementError)
            } else {
                noteError(message.statementError)
            }
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
            end(PostgresError(code: .outcomeUnknown, message: "COPY is not supported here"))
        default:
            // An answer, or PIPELINE_ABORTED for a statement behind a failed one.
            inFlight.withFirst { entry in
                guard case .job(var running) = entry else { return }
                let isVisible = running.answered < running.isVisible.count && running.isVisible[running.answered]
                running.answered += 1
                if isVisible { running.rows.append(rows) }
                entry = .job(running)
            }
        }
    }

    /// The first error of a job stands; those after it only say that the transaction is aborted.
    private func noteError(_ error: PostgresError) {
        inFlight.withFirst { entry in
            switch entry {
            case .preparation(var preparation):
                preparation.error = preparation.error ?? error
                entry = .preparation(preparation)
            case .job(var running):
                running.error = running.error ?? error
                entry = .job(running)
            }
        }
    }

    /// A script's end is the NULL after its last result.
    private func finishScript() {
        guard case .job(var running)? = inFlight.entries.first, running.job.isScript else { return }
        let isIdle = PQtransactionStatus(handle) == PQTRANS_IDLE
        if let session = running.job.session, waiting.holder === session, isIdle {
            waiting.endTransaction()
            let message = "the script ended the transaction it ran in"
            running.error = running.error ?? PostgresError(code: .other(sqlstate: "2D000"), message: message)
        }
        guard PQenterPipelineMode(handle) == 1 else { return endBroken() }
        mailbox.isInTransaction.store(!isIdle, ordering: .releasing)
        _ = inFlight.removeFirst()
        running.rows = []
        answer(running)
    }

    private func finishFirst() {
        let entry = inFlight.removeFirst()
        switch entry {
        case .preparation(let preparation):
            if preparation.error != nil { prepared.failedToPrepare(preparation.key) }
        case .job(let running):
            cancel.runningJobEnded()
            // The next may have been waiting to be cancelled.
            if inFlight.runningJob?.isUnwanted == true { nextTimer = now }
            if inFlight.isEmpty {
                // Nothing is expected, so this gives the NULL after which libpq knows the state of the transaction.
                _ = PQgetResult(handle)
                mailbox.isInTransaction.store(PQtransactionStatus(handle) != PQTRANS_IDLE, ordering: .releasing)
            }
            answer(running)
        }
    }

    private func answer(_ running: InFlight.Running) {
        let job = running.job
        if let error = running.finalError {
            if case .endTransaction = job.work, !mailbox.isInTransaction.load(ordering: .acquiring) {
                waiting.endTransaction()
            }
            if maySendAgain(running, error) {
                waiting.prepend(job)
                nextTimer = now
            } else {
                job.finish(.failure(error))
            }
            return
        }
        if case .endTransaction(let commit) = job.work {
            waiting.endTransaction()
            // PostgreSQL answers the COMMIT of an aborted transaction with a successful ROLLBACK.
            if commit, running.rows.first?.commandTag != "COMMIT" {
                let message = "rolled back, since a statement of the transaction had failed"
                job.finish(
                    .failure(PostgresError(code: .other(sqlstate: "25P02"), message: message, sqlState: "25P02"))
                )
                return
            }
        }
        job.finish(.success(running.rows))
    }

    /// Whether a failed job goes out again unasked: it was rolled back for a reason that was not its own.
    private func maySendAgain(_ running: InFlight.Running, _ error: PostgresError) -> Bool {
        let job = running.job
        guard job.isIndependent, !running.isUnwanted else { return false }
        if error.code == .cancelled {
            return running.mayBeHit && job.countRepetition() <= 8
        }
        // 0A000: "cached plan must not change result type"; 26000: the server has dropped the statement.
        if (error.sqlState == "0A000" && error.message.contains("cached plan")) || error.sqlState == "26000" {
            running.keys.forEach { prepared.discard($0) }
            return job.countRepetition() == 1
        }
        return false
    }
}
