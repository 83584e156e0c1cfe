internal import Foundation
internal import Memory
internal import Preferences
internal import Projections
internal import Wire

extension UserMemory {
    /// Answers `prefs`: protocol section 6.
    func preferences(
        of user: String,
        _ query: PreferenceQuery,
        bytes: Int
    ) async throws(MemoryError) -> Result<Answer, ProtocolError> {
        let moment: Moment = query.seq.map(Moment.seq) ?? query.at.map(Moment.time) ?? .head
        if moment == .head {
            let stored = try await storedPreferences(of: user, after: query.after, withClosed: query.history)
            if let stored { return .success(.object(stored.answer(withHistory: query.history, bytes: bytes))) }
        }
        guard let (found, seq) = try await preferences(of: user, asOf: moment) else {
            return .failure(ProtocolError(.badRequest, "prefs: \"seq\" is beyond the head"))
        }
        var state = found
        return .success(
            .object(state.answer(seq: seq, after: query.after, withHistory: query.history, bytes: bytes))
        )
    }

    /// Answers `why`: protocol section 6.
    func why(_ key: String, of user: String) async throws(MemoryError) -> Result<Answer, ProtocolError> {
        guard let state = try await preferences(of: user)?.state,
            let explanation = state.why(PreferenceKey(UTF8Text(key)))
        else {
            return .failure(ProtocolError(.notFound, "this user has no preference of that key"))
        }
        return .success(.object(explanation.json))
    }

    /// Answers `context`: protocol section 6.
    func context(of user: String, _ query: ContextQuery) async throws(MemoryError) -> Result<Answer, ProtocolError> {
        guard let language = ContextLanguage(tag: query.language) else {
            return .failure(ProtocolError(.badRequest, "context: \"lang\" must be \"zh\" or \"en\""))
        }
        guard let (state, seq) = try await preferences(of: user) else { throw .unknownUser }
        let block = state.context(
            ContextRequest(
                language: language,
                budget: query.budget,
                about: query.about,
                includesSuggested: query.suggested,
                time: Int64(Date().timeIntervalSince1970 * 1_000_000)
            )
        )
        return .success(.object(block.answer(seq: seq)))
    }
}
