internal import EventLog
internal import Events
internal import Recognizer

extension Recognizer {
    /// A request with the users' turns in it read: what each says of preferences goes into the log along with it.
    ///
    /// - Parameter now: microseconds since 1970, for turns that come without a time of their own.
    func reading(_ request: AppendRequest, now: Int64) -> AppendRequest {
        var request = request
        for index in request.proposals.indices {
            guard case .event(var event) = request.proposals[index], let words = event.words else { continue }
            let at = event.at ?? now
            let found = recognize(utf8: words, at: at)
            event.words = nil
            event.intent = found.intent.rawValue
            event.derived = found.events(of: event.id, at: at)
            request.proposals[index] = .event(event)
        }
        return request
    }
}
