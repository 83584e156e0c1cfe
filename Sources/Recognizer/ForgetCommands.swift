/// "Forget what I said about sushi", "forget about my peanut allergy": commands without a statement inside.
extension TurnReader {
    /// The topic of a forget command whose clause states nothing; called when the clause is left.
    mutating func forgetMention(in clause: Clause) {
        guard context.command == .forget,
            let about = clause.tokens.last(where: { tokens[$0].has(.complement) && tokens[$0].has(.dative) })
        else { return }
        var range = about + 1..<clause.tokens.upperBound
        // "about me liking sushi": the topic is the sushi.
        while let first = range.first, range.count > 1,
            tokens[first].has([.oblique, .possessive, .adverb]) && tokens[first + 1].has(.cue)
                || cue(at: first)?.tense == .progressive
        { range = range.dropFirst() }
        guard let whole = trimTopic(range) else { return }
        // "what I said about the file": a thing of this talk.
        if isAscii(tokens[whole.lowerBound]), words(whole).lowercased().hasPrefix("the ") { return }
        // "my peanut allergy": the topic is what the allergy is to.
        let topic =
            whole.count > 1 && tokens[whole.upperBound - 1].has(.cue) ? whole.lowerBound..<whole.upperBound - 1 : whole
        guard isStorable(topic) else { return }
        var cue = Cue()
        cue.rule = "forget"
        cue.polarity = .like
        var approach = Approach()
        approach.holder = .speaker
        _ = state(Statement(cue: cue, approach: approach, topics: items(of: topic)))
    }
}
