internal import EventLog
internal import Events
internal import Logging
internal import Synchronization

/// Stores what had arrived of answers whose service is gone.
final class AbandonedAnswers: LogListener {
    private let answers: GrowingAnswers
    private let appender: Appender
    private let log: EventLog
    private let logger: Logger
    /// What is being stored, by the ticket of its append.
    private let closing = Mutex<(next: Int64, answers: [Int64: GrowingAnswer])>((0, [:]))

    init(_ answers: GrowingAnswers, by appender: Appender, log: EventLog, logger: Logger) {
        self.answers = answers
        self.appender = appender
        self.log = log
        self.logger = logger
    }

    /// Looks now and then, until the task is cancelled.
    func run() async {
        let pause = min(answers.patience / 4, .seconds(1))
        while (try? await Task.sleep(for: pause)) != nil {
            for answer in answers.abandoned(now: .now) { await close(answer) }
        }
    }

    private func close(_ answer: GrowingAnswer) async {
        do {
            // The service may have come back at another daemon, and pushed it there.
            let stored = try await log.events(of: answer.user, ids: [answer.turn]) ?? []
            guard stored.isEmpty else { return answers.wasStored(answer) }
        } catch {
            return answers.closed(answer, isDone: false)
        }
        let ticket = closing.withLock { closing in
            closing.next += 1
            closing.answers[closing.next] = answer
            return closing.next
        }
        let request = AppendRequest(
            user: answer.user,
            device: answer.device,
            author: .service,
            proposals: [.event(answer.cut)],
            sent: 0
        )
        appender.submit(request, AppendTag(session: 0, ticket: ticket), self)
    }

    func deliver(_ delivery: Delivery) {
        for outcome in delivery.outcomes {
            guard let answer = closing.withLock({ $0.answers.removeValue(forKey: outcome.tag.ticket) }) else {
                continue
            }
            switch outcome.result {
            case .success, .failure(.unknownUser): answers.closed(answer, isDone: true)
            case .failure(let error):
                logger.warning("an answer that broke off is not stored yet", metadata: ["why": "\(error)"])
                answers.closed(answer, isDone: false)
            }
        }
    }
}
