/// Reads one turn: its sentences, their clauses, the cues in them.
///
/// What one clause leaves for the next (its subject, a qualifier, a topic without a cue) is kept here; each question
/// about a cue has a file of its own: `Approach` (what stands before it), `ObjectReader` (what stands behind it),
/// `Frames`, `Lists`, `Qualifiers`, `Slots`.
struct TurnReader {
    let lexicon: Lexicon
    let text: FoldedText
    let source: UnsafeBufferPointer<UInt8>
    /// Microseconds since 1970 of the turn, for `until`.
    let at: Int64
    /// Minutes east of Greenwich of the person's day.
    let utcOffset: Int

    var tokens: [Token] = []
    var sentences: [[Clause]] = []
    var findings: [Finding] = []
    var isCommand = false

    /// The sentence that is read, and what its clauses have said so far.
    var sentence = 0
    var context = SentenceContext()

    init(_ source: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, at: Int64, utcOffset: Int) {
        self.lexicon = lexicon
        self.source = source
        self.at = at
        self.utcOffset = utcOffset
        text = FoldedText(source, folding: lexicon.folding)
        tokens = Lexer(text, lexicon: lexicon).tokens
        Quotation.silence(&tokens)
        sentences = ClauseSplitter(tokens: tokens, lexicon: lexicon).sentences()
    }

    /// Reads all sentences.
    mutating func read() -> Recognition {
        for index in sentences.indices {
            sentence = index
            let command = context.command
            context = SentenceContext()
            // "记住。我不吃辣": a command that stood alone holds for the sentence behind it.
            if index > 0, sentences[index - 1].count == 1, isBareCommand(sentences[index - 1][0]) {
                context.command = command
            }
            readSentence()
            if findings.count >= Recognizer.findingLimit { break }
        }
        if findings.count > Recognizer.findingLimit { findings.removeLast(findings.count - Recognizer.findingLimit) }
        let intent: Intent = findings.isEmpty ? .chat : isCommand ? .command : .preference
        return Recognition(intent: intent, findings: findings)
    }

    private func isBareCommand(_ clause: Clause) -> Bool {
        clause.tokens.allSatisfy { tokens[$0].has([.remember, .forget, .particle, .adverb, .deictic, .reply]) }
    }

    private mutating func readSentence() {
        let clauses = sentences[sentence]
        if endsInForget(clauses) { context.command = .forget }
        for index in clauses.indices where !context.consumed.contains(index) {
            context.clause = index
            readFrames(of: clauses[index])
            readClause(clauses[index])
        }
    }

    /// 之前说我爱喝可乐那条,请忘掉: the command stands behind what it is about.
    private func endsInForget(_ clauses: [Clause]) -> Bool {
        let around: Roles = [
            .adverb, .particle, .forget, .remember, .request, .hearer, .deictic, .dative, .tail, .vague, .change,
            .vague,
        ]
        return clauses.contains { clause in
            clause.tokens.contains { index in
                guard tokens[index].has(.forget), !isAscii(tokens[index]) else { return false }
                if tokens[index].has(.tail) { return true }
                guard clause.tokens.lowerBound != clauses[0].tokens.lowerBound else { return false }
                return clause.tokens.allSatisfy { tokens[$0].has(around) }
            }
        }
    }

    private mutating func readClause(_ clause: Clause) {
        context.floor = clause.tokens.lowerBound
        var at = clause.tokens.lowerBound
        var stated = false
        while at < clause.tokens.upperBound {
            if let end = readSlot(at: at, in: clause) ?? readCue(at: at, in: clause) {
                stated = true
                at = max(end, at + 1)
                context.floor = at
            } else {
                at += 1
            }
        }
        if !stated { leave(clause) }
    }

    /// Reads the cue at a token; gives the index behind its statement if it made one.
    private mutating func readCue(at index: Int, in clause: Clause) -> Int? {
        guard !context.isBlocked, cue(at: index) != nil else { return nil }
        for cue in lexicon.entries[Int(tokens[index].entry)].cues {
            if let end = read(cue, at: index, in: clause) { return end }
        }
        return nil
    }

    private mutating func read(_ cue: Cue, at index: Int, in clause: Clause) -> Int? {
        switch cue.shape {
        case .verb: readVerb(cue, at: index, in: clause)
        case .predicate: readPredicate(cue, at: index, in: clause)
        case .compound: readCompound(cue, at: index, in: clause)
        case .itself: readItself(cue, at: index, in: clause)
        case .title: readTitle(cue, at: index, in: clause)
        case .without: readWithout(cue, at: index, in: clause)
        case .opinion: readOpinion(cue, at: index, in: clause)
        case .name: nil
        }
    }

    /// The first reading of a token's phrase, if it is a cue.
    func cue(at index: Int) -> Cue? {
        let token = tokens[index]
        guard token.entry >= 0, token.has(.cue) else { return nil }
        return lexicon.entries[Int(token.entry)].cues.first
    }
}

/// What the clauses of a sentence leave for those behind them.
struct SentenceContext {
    enum Command { case remember, forget }

    /// Index of the clause that is read.
    var clause = 0
    /// First token that no finding has used.
    var floor = 0
    /// Who the last subject was; nil while there was none.
    var isOther: Bool?
    /// Whether what follows is hypothetical, asked for or scorn.
    var isBlocked = false
    /// "used to", 以前 in an earlier clause.
    var isPast = false
    var command: Command?
    /// Clauses that are only a time or a condition.
    var qualifiers: [Range<Int>] = []
    /// Clauses that only name something: fronted topics.
    var topics: [Range<Int>] = []
    /// The topic of somebody else's statement: what "them" means behind it.
    var otherTopic: Range<Int>?
    /// The rejected side, if it was said first.
    var over: Range<Int>?
    /// Whether a statement named its field before its subject: 电影我喜欢悬疑的.
    var hasDomain = false
    /// 对我来说 in a clause of its own.
    var isForMe = false
    /// 要我选的话: a choice is announced, so a weak cue counts.
    var isChoice = false
    /// Clauses used as items of an earlier one.
    var consumed: Set<Int> = []
    /// The last cue that made a retraction "used to", for "now I love it".
    var lastTopics: [Range<Int>] = []
    /// The cue of an elided repetition: "I'm into classical, not so much jazz".
    var lastCue: Cue?
}
