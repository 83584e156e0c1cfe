/// Clefts put the topic elsewhere than behind the cue: "what I love is X", "if there's one thing I hate, it's X",
/// "there's nothing I enjoy more than X", "X is the only thing I can't stand", "never met a biscuit I didn't like".
extension TurnReader {
    /// Reads the topic of a cleft around a cue; nil if its clause is none.
    mutating func readCleft(_ cue: Cue, at index: Int, in clause: Clause) -> Int? {
        guard isAscii(tokens[index]), !cue.anyVerb, !cue.weak, !cue.guarded, clause.terminator != .question,
            let speaker = cleftSpeaker(before: index, in: clause), speaker > clause.tokens.lowerBound
        else { return readQuestionOfCleft(cue, at: index, in: clause) }
        let approach = clippedApproach(index, from: speaker, in: clause)
        guard accepts(cue, approach, at: index, in: clause) else { return nil }
        var head = speaker - 1
        while head > context.floor, tokens[head].has([.complement, .relative, .adverb, .degree]), !isHead(head) {
            head -= 1
        }
        guard tokens[head].isContent, !tokens[head].has([.other, .reason, .dative, .reporter, .contrast]) else {
            return nil
        }
        let statement = Statement(cue: cue, approach: approach, topics: [])
        return readBehindCleft(statement, head: head, cue: index, in: clause)
            ?? readSubjectOfCleft(statement, head: head, cue: index, in: clause)
            ?? readException(statement, head: head, cue: index, in: clause)
    }

    /// "You know what I love? Fresh bread."
    private mutating func readQuestionOfCleft(_ cue: Cue, at index: Int, in clause: Clause) -> Int? {
        guard clause.terminator == .question, index + 1 == clause.tokens.upperBound, isAscii(tokens[index]),
            let speaker = cleftSpeaker(before: index, in: clause), speaker > clause.tokens.lowerBound,
            tokens[speaker - 1].has(.adverb), words(speaker - 1..<speaker).lowercased().hasSuffix("what")
        else { return nil }
        var statement = Statement(cue: cue, approach: clippedApproach(index, from: speaker, in: clause), topics: [])
        return finishCleft(&statement, namesBehind(clause), end: clause.tokens.upperBound)
    }

    /// "what", "one thing", "something": a word that only holds the place of the topic.
    func isHead(_ index: Int) -> Bool { tokens[index].roles.isSuperset(of: .head) }

    /// The speaker, if nothing but modifiers stand between it and the cue.
    private func cleftSpeaker(before index: Int, in clause: Clause) -> Int? {
        var at = index - 1
        let between: Roles = [
            .negator, .degree, .adverb, .copula, .auxiliary, .perfect, .habit, .superlative, .now, .noLonger, .past,
        ]
        while at >= context.floor, !tokens[at].has(.speaker), tokens[at].has(between) { at -= 1 }
        return at >= context.floor && tokens[at].has(.speaker) ? at : nil
    }

    /// What stands before the cue, from the speaker on alone: the head of a cleft is no question and no topic.
    private mutating func clippedApproach(_ index: Int, from speaker: Int, in clause: Clause) -> Approach {
        let floor = context.floor
        context.floor = speaker
        defer { context.floor = floor }
        return approach(index, in: clause)
    }

    /// "What I love most is X", "nothing I hate more than X"; also with the topic in the clause behind.
    private mutating func readBehindCleft(
        _ read: Statement,
        head: Int,
        cue index: Int,
        in clause: Clause
    ) -> Int? {
        var statement = read
        let upper = clause.tokens.upperBound
        var at = index + 1
        var least = false
        var most = false
        while at < upper, !tokens[at].has([.copula, .over]), at - index < 7 {
            if tokens[at].has([.speaker, .other, .cue, .questionWord]) { return nil }
            least = least || words(at..<at + 1).lowercased() == "least"
            most = most || tokens[at].has([.superlative, .tail])
            at += 1
        }
        guard isHead(head) || most && tokens[at < upper ? at : index].has(.copula) else { return nil }
        if least, statement.cue.polarity == .like { statement.cue.polarity = .dislike }
        guard at < upper else { return readNextClause(&statement, in: clause) }
        var value = at + 1
        while value < upper, tokens[value].has([.adverb, .degree, .opener, .complement]), !tokens[value].has(.time) {
            value += 1
        }
        guard value < upper, !tokens[value].has([.negator, .questionWord]) else { return nil }
        var reader = ObjectReader(self, cue: statement.cue, behind: value - 1, upTo: upper)
        let object = reader.read()
        guard let range = object.range, !object.isRefused, !object.isQuestion else { return nil }
        statement.qualifiers = object.qualifiers
        return finishCleft(&statement, items(of: range) + furtherItems(after: clause, end: object.end), end: object.end)
    }

    /// "If there's one thing I treasure, it is X", "One thing I hate: X".
    private mutating func readNextClause(_ statement: inout Statement, in clause: Clause) -> Int? {
        let clauses = sentences[sentence]
        let next = context.clause + 1
        guard next < clauses.count else { return nil }
        let behind = clauses[next].tokens
        if clause.terminator == .colon {
            let topics = listBehindColon(clause)
            return finishCleft(&statement, topics, end: clause.tokens.upperBound)
        }
        let first = tokens[behind.lowerBound]
        guard clause.terminator == .comma || clause.terminator == .dash, first.has(.deictic), behind.count > 1,
            first.has(.copula) || tokens[behind.lowerBound + 1].has(.copula)
        else { return nil }
        let link = first.has(.copula) ? behind.lowerBound : behind.lowerBound + 1
        guard link + 1 < behind.upperBound else { return nil }
        var reader = ObjectReader(self, cue: statement.cue, behind: link, upTo: behind.upperBound)
        guard let range = reader.read().range else { return nil }
        context.clause += 1
        let topics = items(of: range) + furtherItems(after: clauses[next], end: behind.upperBound)
        context.clause -= 1
        context.consumed.insert(next)
        return finishCleft(&statement, topics, end: clause.tokens.upperBound)
    }

    /// "X is what I live for", "X is the one food I can't stand": the topic is the subject.
    private mutating func readSubjectOfCleft(
        _ read: Statement,
        head: Int,
        cue index: Int,
        in clause: Clause
    ) -> Int? {
        var statement = read
        var reader = ObjectReader(self, cue: statement.cue, behind: index, upTo: clause.tokens.upperBound)
        guard reader.read().range == nil else { return nil }
        var at = head
        while at > context.floor, !tokens[at].has(.copula), head - at < 5 { at -= 1 }
        guard tokens[at].has(.copula), at > context.floor, !tokens[at].has([.speaker, .deictic, .would]) else {
            return nil
        }
        let isOne = (at + 1..<head + 1).contains {
            isHead($0) || tokens[$0].has([.determiner, .deictic]) || words($0..<$0 + 1).lowercased() == "the"
        }
        guard isOne else { return nil }
        var lower = at
        while lower > context.floor, tokens[lower - 1].has([.adverb, .negator, .degree, .habit, .copula]) { lower -= 1 }
        for word in lower..<head where tokens[word].has(.negator) { statement.approach.negations += 1 }
        var first = context.floor
        while first < lower, tokens[first].has([.adverb, .reason, .remember, .complement, .join]) { first += 1 }
        guard first < lower, !tokens[first].has([.deictic, .other, .speaker, .stop, .questionWord]) else { return nil }
        let known: Roles = [.speaker, .hypothetical, .reporter, .questionWord]
        guard !(first..<lower).contains(where: { tokens[$0].has(known) }) else { return nil }
        return finishCleft(&statement, listEnding(first..<lower), end: clause.tokens.upperBound)
    }

    /// "Never met a biscuit I didn't like", "hardly a waterfall that I don't like": what has no exception is liked.
    private mutating func readException(
        _ read: Statement,
        head: Int,
        cue index: Int,
        in clause: Clause
    ) -> Int? {
        var statement = read
        guard statement.approach.negations == 1, statement.cue.polarity == .like || statement.cue.action,
            index + 1 >= clause.tokens.upperBound || tokens[index + 1].has([.particle, .tail])
                || !tokens[index + 1].isContent
        else { return nil }
        var lower = head
        while lower > context.floor, !tokens[lower - 1].has([.determiner, .negator]), head - lower < 4 { lower -= 1 }
        guard lower > context.floor, !isHead(head),
            (context.floor..<lower).contains(where: { tokens[$0].has(.negator) }),
            !(context.floor..<lower).contains(where: { tokens[$0].has([.other, .person]) })
        else { return nil }
        statement.approach.negations = 0
        statement.approach.isBygone = false
        statement.cue.polarity = .like
        return finishCleft(&statement, [lower..<head + 1], end: clause.tokens.upperBound)
    }

    private mutating func finishCleft(_ statement: inout Statement, _ topics: [Range<Int>], end: Int) -> Int? {
        statement.topics = topics
        guard !topics.isEmpty, state(statement) else { return nil }
        context.isOther = false
        return end
    }

    /// The items of a list that a colon announces; their clauses are used up.
    mutating func listBehindColon(_ clause: Clause) -> [Range<Int>] {
        let next = context.clause + 1
        guard clause.terminator == .colon, next < sentences[sentence].count else { return [] }
        let first = sentences[sentence][next]
        // "Likes: 320": a count.
        guard !(text.bytes[tokens[first.tokens.lowerBound].start] &- 0x30 < 10) else { return [] }
        guard isName(first.tokens) || first.tokens.contains(where: { tokens[$0].kind == .listMark }) else { return [] }
        context.clause = next
        let topics = items(of: first.tokens) + furtherItems(after: first, end: first.tokens.upperBound, isOpen: true)
        context.clause = next - 1
        context.consumed.insert(next)
        return topics
    }
}
