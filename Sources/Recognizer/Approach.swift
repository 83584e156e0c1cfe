/// What stands before a cue in its clause: whose statement it is, how often it is turned, how strong, when.
struct Approach {
    enum Holder { case speaker, other, nobody }

    var holder = Holder.nobody
    /// 不是 among the negations: what follows is denied as a whole.
    var isDenied = false
    /// 对我来说: the standard is the speaker's.
    var isForMe = false
    /// Whether the subject stands in the clause itself.
    var isNamed = false
    /// Index of the subject, or of the first word of the predicate without one.
    var start = 0
    var negations = 0
    var delta = 0
    var isBlocked = false
    var isPast = false
    var isBygone = false
    var isNoLonger = false
    var isNow = false
    var isTransient = false
    var isWould = false
    var isPerfect = false
    var hasCopula = false
    var hasHabit = false
    var hasSuperlative = false
    /// 没, haven't among the negations: a fact, no habit.
    var isFact = false
    /// never, 从不 among the negations.
    var isNever = false
    var isRhetorical = false
    /// "that I hate", "since I hate": told inside a question.
    var isEmbedded = false
    /// "why do I", 我为什么这么: a question that takes the statement for granted.
    var isWondering = false
    /// "as someone who", 像我这种.
    var isSelfRelative = false
    /// 也, too: the topic may be in the talk before.
    var isAlso = false
    /// Unknown words between subject and cue.
    var inner: Range<Int>?
    /// Unknown words before the subject.
    var fronted: Range<Int>?
    var qualifiers: [Range<Int>] = []
    var over: Range<Int>?
}

extension TurnReader {
    /// Walks left from a cue to its subject, and on to the start of the clause.
    func approach(_ index: Int, in clause: Clause) -> Approach {
        var approach = Approach()
        var at = index - 1
        let floor = max(context.floor, clause.tokens.lowerBound)
        approach.start = index
        while at >= floor {
            let token = tokens[at]
            if token.has(.speaker), !isKin(at + 1, before: index) {
                approach.holder = .speaker
                approach.isNamed = true
                approach.start = at
                note(token, in: &approach)
                readPrefix(floor..<at, into: &approach)
                break
            }
            if token.has(.selfRelative) {
                approach.holder = .speaker
                approach.isSelfRelative = true
                approach.start = at
                note(token, in: &approach)
                break
            }
            if let next = qualifierEnding(at: at, floor: floor, subject: index), approach.inner == nil {
                approach.qualifiers.append(next)
                // 疫情那阵子: a time that is over.
                if token.has(.past) { approach.isPast = true }
                at = next.lowerBound - 1
                continue
            }
            guard stepLeft(at, floor: floor, index: index, into: &approach) else { break }
            at -= 1
        }
        if at < floor { settleWithoutSubject(floor: floor, in: clause, into: &approach) }
        return approach
    }

    /// Takes one word before the cue into account; false where the walk ends.
    private func stepLeft(_ at: Int, floor: Int, index: Int, into approach: inout Approach) -> Bool {
        let token = tokens[at]
        // 对 team building 没兴趣: an English word inside a Chinese topic is nobody.
        let isForeign = isAscii(token) && !isAscii(tokens[index]) && at + 1 < index && isAscii(tokens[at + 1])
        if token.has([.other, .person]), !token.has(.adverb), !isForeign {
            approach.holder = .other
            return false
        }
        if token.has(.relative) {
            approach.holder = isLikeMe(after: index) ? .speaker : .other
            approach.isSelfRelative = approach.holder == .speaker
            return false
        }
        if token.has(.hypothetical) || token.has(.deictic) && approach.inner == nil && token.has(.mask) {
            approach.isBlocked = true
            return false
        }
        if token.has(.questionWord), !token.has(.adverb) {
            approach.isBlocked = true
            return false
        }
        // Behind 对X the walk goes on as if there were no X.
        let isClosed = approach.inner.map { closes($0, before: token) } ?? true
        if isClosed, token.has(.modifiers), !token.has(.dative) {
            note(token, in: &approach)
            approach.start = at
            return true
        }
        if approach.inner != nil, isClosed {
            // 小王对海鲜过敏: an unknown subject is somebody else.
            approach.holder = .other
            return false
        }
        // 忘了我之前说过喜欢爵士
        if context.command == .forget, token.has(.reporter), !isAscii(token) {
            approach.start = at
            return true
        }
        if isManner(token), approach.inner == nil {
            approach.start = at
            return true
        }
        // Words that are no modifier: in front of a Chinese cue they may be its topic.
        if token.isContent || token.kind == .listMark || token.kind == .quote || token.kind == .symbol {
            approach.inner = at..<(approach.inner?.upperBound ?? at + 1)
            approach.start = at
            return true
        }
        return false
    }

    /// An unknown word in -ly between subject and cue: "I religiously avoid".
    private func isManner(_ token: Token) -> Bool {
        token.kind == .word && token.entry < 0 && token.end - token.start > 5
            && text.bytes[token.end - 2] == UInt8(ascii: "l") && text.bytes[token.end - 1] == UInt8(ascii: "y")
    }

    /// Whether unknown words end with a preposition to the left: 对X; 和 does so only behind a subject or an adverb.
    private func closes(_ inner: Range<Int>, before token: Token) -> Bool {
        let first = tokens[inner.lowerBound]
        guard first.has(.dative), !isAscii(first) else { return false }
        return !first.has(.join) || token.has([.speaker, .adverb, .other])
    }

    /// 我妈, my boss: the word behind the speaker makes the subject another person.
    private func isKin(_ at: Int, before index: Int) -> Bool {
        guard at < index else { return false }
        if tokens[at].has(.person) { return true }
        return tokens[at].has(.of) && at + 1 < index && tokens[at + 1].has(.person)
    }

    func note(_ token: Token, in approach: inout Approach) {
        let roles = token.roles
        if roles.contains(.negator) {
            approach.negations += 1
            if roles.contains(.habit) {
                approach.isNever = true
            } else if roles.contains(.perfect) {
                approach.isFact = true
            }
        }
        if token.entry >= 0, roles.contains(.degree) { approach.delta += lexicon.entries[Int(token.entry)].delta }
        if roles.contains(.denial) {
            approach.negations += 1
            approach.isDenied = true
        }
        if roles.contains(.rhetorical) {
            approach.isRhetorical = true
            if roles.contains(.auxiliary) { approach.isWondering = true }
        }
        if roles.contains(.past) { approach.isPast = true }
        if roles.contains(.bygone) { approach.isBygone = true }
        if roles.contains(.noLonger) { approach.isNoLonger = true }
        if roles.contains(.now) { approach.isNow = true }
        if roles.contains(.transient) { approach.isTransient = true }
        if roles.contains(.would) { approach.isWould = true }
        if roles.contains(.perfect) { approach.isPerfect = true }
        if roles.contains(.copula) { approach.hasCopula = true }
        if roles.isSuperset(of: [.adverb, .oblique]), !isAscii(token) { approach.isForMe = true }
        if roles.contains(.habit) { approach.hasHabit = true }
        if roles.contains(.superlative) { approach.hasSuperlative = true }
        if roles.contains(.tail), roles.contains(.join) || roles.contains(.adverb) && !isAscii(token) {
            approach.isAlso = true
        }
    }

    /// The predicate has no subject of its own: it is that of the clause before, or the writer's.
    private func settleWithoutSubject(floor: Int, in clause: Clause, into approach: inout Approach) {
        if approach.isForMe {
            approach.holder = .speaker
        } else if let other = context.isOther {
            approach.holder = other ? .other : .speaker
        }
    }

    /// "people who hate sand like me": the relative clause is about the writer too.
    private func isLikeMe(after index: Int) -> Bool {
        let clauses = sentences[sentence]
        guard let end = clauses.last?.tokens.upperBound else { return false }
        return (index..<end).contains { tokens[$0].has(.selfRelative) }
    }
}

extension Roles {
    /// What may stand between a subject and its cue.
    fileprivate static let modifiers: Roles = [
        .negator, .degree, .adverb, .copula, .auxiliary, .perfect, .would, .past, .bygone, .noLonger, .now, .transient,
        .rhetorical, .denial, .habit, .superlative, .lasting, .determiner, .remember, .forget, .reason, .anymore,
        .particle,
        .infinitive, .tail, .contrast,
    ]
}
