internal import EventLog
internal import Events
internal import Logging
internal import Synchronization

/// Stores what had arrived of answers whose service is gone.
final class AbandonedAnswers: LogListener {
    private let answers: GrowingAnswers
    private let appender: Appender
    private let logger: Logger

    init(_ answers: GrowingAnswers, by appender: Appender, logger: Logger) {
        self.answers = answers
        self.appender = appender
        self.logger = logger
    }

    /// Looks now and then, until the task is cancelled.
    func run() async {
        let pause = min(answers.patience / 4, .seconds(1))
        while (try? await Task.sleep(for: pause)) != nil {
            for answer in answers.abandoned(now: .now) {
                let request = AppendRequest(
                    user: answer.user,
                    device: answer.device,
                    author: .service,
                    proposals: [.event(answer.cut)],
                    sent: 0
                )
                appender.submit(request, AppendTag(session: 0, ticket: 0), self)
            }
        }
    }

    func deliver(_ delivery: Delivery) {
        for case .failure(let error) in delivery.outcomes.map(\.result) {
            logger.error("an answer that broke off could not be stored", metadata: ["why": "\(error)"])
        }
    }
}
