/// A cue with its surroundings read: decides the sign and makes the findings.
struct Statement {
    var cue: Cue
    var approach: Approach
    var topics: [Range<Int>]
    var qualifiers: [Range<Int>] = []
    var over: Range<Int>?
    var isAnymore = false
    var isChange = false
    var isTransient = false
    var slot: String?
}

extension Statement {
    /// A statement with what was read behind its cue, but without topics yet.
    init(cue: Cue, approach: Approach, object: ObjectReader.Object) {
        self.init(cue: cue, approach: approach, topics: [])
        qualifiers = object.qualifiers
        over = object.over
        isAnymore = object.isAnymore
        isChange = object.isChange
        isTransient = object.isTransient
        if object.isNeither { self.approach.negations += 1 }
    }
}

extension TurnReader {
    /// What a statement does: its operation and sign; nil if it says nothing lasting.
    func verdict(_ statement: Statement) -> (Finding.Operation, Finding.Polarity?)? {
        let cue = statement.cue
        let approach = statement.approach
        var negations = approach.negations
        if approach.isRhetorical, !approach.isWondering {
            // 谁说我讨厌: denies the dislike, and claims no liking.
            guard negations > 0 else { return cue.polarity == .dislike ? (.assert, .neutral) : nil }
            negations -= 1
        }
        if cue.quits, negations == 0, approach.holder == .nobody || !approach.isNamed { return (.retract, .like) }
        if cue.retracts { return negations == 0 ? (.retract, cue.polarity) : nil }
        // A finished or passing fact is no habit: 没吃, "didn't eat".
        var ends = approach.isNoLonger || statement.isAnymore && negations == 1
        if statement.isChange, negations == 1, cue.polarity != nil, !cue.action, approach.delta <= 0 || approach.isNow {
            ends = true
        }
        if ends {
            if cue.polarity == nil, cue.negated == .neutral { return (.retract, .dislike) }
            if cue.action || cue.polarity == nil { return cue.negated.flatMap { $0 == .neutral ? nil : (.assert, $0) } }
            if cue.hard && cue.polarity == .avoid || cue.shape == .itself { return (.retract, nil) }
            return (.retract, cue.polarity)
        }
        if approach.isPast || context.isPast && !approach.isNow {
            guard !cue.action, let sign = cue.sign(negations: negations) ?? cue.polarity, sign != .neutral else {
                return nil
            }
            if cue.shape == .itself, cue.slot != nil || cue.hard { return nil }
            return (.retract, sign)
        }
        if approach.isBygone, !cue.begins {
            // "I was into CrossFit until my back went"
            let sign = cue.sign(negations: negations)
            return endsLater && sign != .neutral && !cue.action ? sign.map { (.retract, $0) } : nil
        }
        // 加班我也不是不能接受
        let isRefusal = cue.polarity == .dislike || cue.polarity == .avoid
        if approach.isDenied, negations == 1, isRefusal, cue.shape == .verb, !cue.hard { return (.assert, .neutral) }
        return cue.sign(negations: negations).map { (.assert, $0) }
    }

    /// Whether a clause of the sentence, or the sentence behind it, says that a thing is over.
    private var endsLater: Bool {
        let next = sentence + 1
        let clauses = sentences[sentence][context.clause...] + (next < sentences.count ? sentences[next].prefix(1) : [])
        return clauses.contains { clause in
            clause.tokens.contains { index in
                // 小时候爱集邮,后来就没兴趣了: a now against the then.
                let isNow = tokens[index].has(.now) && !isAscii(tokens[index])
                return isNow || tokens[index].has([.noLonger, .anymore]) || cue(at: index)?.retracts == true
            }
        }
    }

    /// Makes the findings of a statement; false if it makes none.
    mutating func state(_ statement: Statement) -> Bool {
        guard let (operation, polarity) = verdict(statement) else { return false }
        var made = false
        for topic in statement.topics {
            guard let topic = trimTopic(context.command == .forget ? withoutPointer(topic) : topic), isStorable(topic)
            else { continue }
            var finding = finding(topic, statement: statement)
            finding.operation = operation
            finding.polarity = finding.slot == "units" && polarity == .require ? .like : polarity
            if context.command == .forget {
                finding.operation = .forget
                finding.polarity = nil
            }
            if finding.operation != .assert {
                finding.slot = nil
                finding.hard = false
                finding.qualifiers = []
                finding.until = nil
            }
            add(finding)
            made = true
        }
        if made, context.command != nil { isCommand = true }
        return made
    }

    /// 爬山那个 of 说我喜欢爬山那个,请忘掉
    private func withoutPointer(_ topic: Range<Int>) -> Range<Int> {
        let last = topic.upperBound - 1
        return topic.count > 1 && tokens[last].has(.deictic) && !isAscii(tokens[last]) ? topic.lowerBound..<last : topic
    }

    private func finding(_ topic: Range<Int>, statement: Statement) -> Finding {
        let (start, end) = span(topic)
        let cue = statement.cue
        let strength = max(
            1,
            min(5, cue.strength + statement.approach.delta + (statement.approach.hasSuperlative ? 1 : 0))
        )
        var qualifiers: [String] = []
        for range in statement.qualifiers + statement.approach.qualifiers + context.qualifiers {
            let words = words(trimmedQualifier(range))
            if !words.isEmpty, words.utf8.count <= 256, !qualifiers.contains(words), qualifiers.count < 7 {
                qualifiers.append(words)
            }
        }
        let over = (statement.over ?? statement.approach.over ?? context.over).flatMap { rejected($0, topic: topic) }
        return Finding(
            polarity: nil,
            topic: words(topic),
            start: start,
            end: end,
            strength: strength,
            slot: statement.slot ?? cue.slot ?? unitSlot(topic, cue),
            qualifiers: qualifiers,
            over: over.map(words),
            hard: cue.hard,
            until: statement.isTransient || statement.approach.isTransient ? endOfDay : nil,
            rule: cue.rule
        )
    }

    /// "I prefer Celsius": liking a unit is choosing it.
    private func unitSlot(_ topic: Range<Int>, _ cue: Cue) -> String? {
        topic.count == 1 && tokens[topic.lowerBound].has(.unit) && cue.shape == .verb ? "units" : nil
    }

    /// The side that was not chosen: of "between tea and coffee" the one that is not the topic.
    private func rejected(_ range: Range<Int>, topic: Range<Int>) -> Range<Int>? {
        let sides = items(of: range)
        guard sides.count == 2 else { return trimTopic(range) }
        if folded(sides[0]) == folded(topic) { return sides[1] }
        if folded(sides[1]) == folded(topic) { return sides[0] }
        return trimTopic(range)
    }

    mutating func add(_ finding: Finding) {
        let present = findings.contains {
            $0.start == finding.start && $0.end == finding.end && $0.slot == finding.slot
                && $0.operation == finding.operation
        }
        if !present { findings.append(finding) }
    }

    /// Sizes of the protocol, and words that are never a topic of their own.
    func isStorable(_ topic: Range<Int>) -> Bool {
        let (start, end) = span(topic)
        guard end > start, end - start <= 240 else { return false }
        let empty: Roles = [
            .stop, .deictic, .speaker, .other, .particle, .adverb, .of, .auxiliary, .questionWord, .superlative, .vague,
        ]
        if !isAscii(tokens[topic.lowerBound]),
            topic.allSatisfy({ tokens[$0].has([.reporter, .negator, .denial]) && !tokens[$0].has([.need, .time]) })
        {
            return false
        }
        if topic.allSatisfy({ tokens[$0].has(empty) || tokens[$0].has(.degree) && !isAscii(tokens[$0]) }) {
            return false
        }
        // "the tone of your last message": about this talk.
        if topic.contains(where: { tokens[$0].has(.possessive) && tokens[$0].has(.hearer) }) { return false }
        let first = tokens[topic.lowerBound]
        if first.has(.denial), !isAscii(first) { return false }
        // "the blue one": one of those in the talk.
        if topic.count > 1, topic.count < 5, tokens[topic.upperBound - 1].has(.deictic), isAscii(first),
            words(topic.lowerBound..<topic.lowerBound + 1).lowercased() == "the"
        {
            return false
        }
        return !first.has(.stop) && (!first.has(.deictic) || first.has(.determiner))
    }

    /// Offsets of a stretch of tokens in the text as written.
    func span(_ range: Range<Int>) -> (Int, Int) {
        let start = Int(text.origin[tokens[range.lowerBound].start])
        let end = Int(text.origin[tokens[range.upperBound - 1].end])
        return (start, end)
    }

    /// A stretch of tokens as written.
    func words(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let (start, end) = span(range)
        return String(decoding: UnsafeBufferPointer(rebasing: source[start..<end]), as: UTF8.self)
    }

    func folded(_ range: Range<Int>) -> [UInt8] {
        Array(text.bytes[tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end])
    }

    /// The end of the day that the turn was said on, in the person's time zone.
    var endOfDay: Int64 {
        let day: Int64 = 86_400_000_000
        let shift = Int64(utcOffset) * 60_000_000
        let local = at &+ shift
        let start = local - ((local % day) + day) % day
        return start &+ day &- shift
    }
}
