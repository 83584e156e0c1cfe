/// Standing instructions in English on how to answer: "from now on use bullet points", "skip the disclaimers".
///
/// What is told for this once ("summarise it in three bullets") is a request. It counts if it is said to last, or if it
/// refuses a manner of answering as such.
extension TurnReader {
    mutating func readTold(_ cue: Cue, at index: Int, in clause: Clause) -> Int? {
        guard clause.terminator != .question, isToldFrom(index, in: clause) else { return nil }
        let range = clause.tokens
        let refusing: Roles = [.questionWord, .hypothetical, .transient, .past, .bygone, .person]
        if range.contains(where: { tokens[$0].has(refusing) && $0 != index }) { return nil }
        var approach = Approach()
        approach.holder = .speaker
        approach.negations = min(1, (range.lowerBound..<index).filter { tokens[$0].has(.negator) }.count)
        // "don't use big words with me": a rule for the two of us.
        let isBetweenUs = approach.negations > 0 && range.contains { tokens[$0].has(.oblique) }
        let isLasting = isBetweenUs || context.command == .remember || isSaidToLast(clause)
        var statement = Statement(cue: cue, approach: approach, topics: [])
        guard let sign = cue.sign(negations: approach.negations) else { return nil }
        if cue.topic != nil { return isLasting && stateItself(statement, at: index) ? range.upperBound : nil }
        var reader = ObjectReader(self, cue: cue, behind: index, upTo: range.upperBound)
        let object = reader.read()
        // "answer in German": slots read themselves.
        let isSlot = object.range?.contains {
            tokens[$0].has([.unit, .language]) && !tokens[$0].roles.isSuperset(of: .style)
        }
        if isSlot == true { return nil }
        if let named = object.range, named.contains(where: { tokens[$0].has(.deictic) && !tokens[$0].has(.vague) }) {
            return nil
        }
        let topic: Range<Int>
        if cue.anyVerb {
            topic = index..<(object.range?.upperBound ?? index + 1)
        } else {
            guard let range = object.range, !object.isRefused else { return nil }
            // "the disclaimers" of all answers are disclaimers.
            let isArticle = range.count > 1 && ["the", "your"].contains(words(range.prefix(1)).lowercased())
            topic = isArticle ? range.dropFirst() : range
        }
        let isManner = cue.anyVerb || tokens[topic.upperBound - 1].roles.isSuperset(of: .style)
        guard isLasting || isManner && sign == .avoid else { return nil }
        if cue.guarded, !isManner { return nil }
        statement.topics = items(of: topic) + furtherItems(after: clause, end: object.end)
        return state(statement) ? range.upperBound : nil
    }

    /// Whether nothing but words of address stand before: it is told to the one who answers.
    private func isToldFrom(_ index: Int, in clause: Clause) -> Bool {
        let leads: Roles = [
            .adverb, .particle, .hearer, .auxiliary, .lasting, .remember, .reason, .negator, .tail, .contrast, .habit,
        ]
        return (clause.tokens.lowerBound..<index).allSatisfy {
            tokens[$0].has(leads) && !tokens[$0].has(.speaker) || !tokens[$0].isContent
        }
    }

    /// "from now on", "ever": in the clause, or alone in one beside it.
    private func isSaidToLast(_ clause: Clause) -> Bool {
        let clauses = sentences[sentence]
        let beside = [context.clause - 1, context.clause + 1].filter { clauses.indices.contains($0) }
        let lasting: (Int) -> Bool = { tokens[$0].has(.lasting) || tokens[$0].has(.habit) && tokens[$0].has(.tail) }
        return clause.tokens.contains(where: lasting)
            || beside.contains { at in
                clauses[at].tokens.contains(where: lasting)
                    && clauses[at].tokens.allSatisfy { lasting($0) || tokens[$0].has([.adverb, .particle, .tail]) }
            }
    }
}
