/// What a phrase of the lexicon does in a clause; a phrase may do several things.
///
/// The names are those written after `role:` in the lexicon files.
struct Roles: OptionSet, Sendable, Hashable {
    let rawValue: UInt64

    /// States a sign: like, can't stand, 受不了.
    static let cue = Roles(rawValue: 1 << 0)
    /// Turns a sign: not, never, 不.
    static let negator = Roles(rawValue: 1 << 1)
    /// Strengthens or weakens: really, a bit, 特别.
    static let degree = Roles(rawValue: 1 << 2)
    /// May stand before a cue and changes nothing: honestly, also, 其实.
    static let adverb = Roles(rawValue: 1 << 3)
    /// am, been, 是.
    static let copula = Roles(rawValue: 1 << 4)
    /// do, will, can.
    static let auxiliary = Roles(rawValue: 1 << 5)
    /// have, 've: a past form behind it is about now.
    static let perfect = Roles(rawValue: 1 << 6)
    /// would, might, 可能: what is said is not so yet.
    static let would = Roles(rawValue: 1 << 7)
    /// The person who writes, as a subject: I, 我.
    static let speaker = Roles(rawValue: 1 << 8)
    /// Somebody else as a subject: you, he, 她, 大家.
    static let other = Roles(rawValue: 1 << 9)
    /// A noun for a person: mother, 同事. Behind 我 or "my" it is the subject.
    static let person = Roles(rawValue: 1 << 10)
    /// my, 我的.
    static let possessive = Roles(rawValue: 1 << 11)
    /// Speech or thought that what follows depends on: says, thinks, 觉得.
    static let reporter = Roles(rawValue: 1 << 12)
    /// if, suppose, wish, 如果.
    static let hypothetical = Roles(rawValue: 1 << 13)
    /// what, which, 什么.
    static let questionWord = Roles(rawValue: 1 << 14)
    /// A particle that makes its clause a question: 吗.
    static let questionTail = Roles(rawValue: 1 << 15)
    /// A question or denial that means its opposite: who says, 谁说, 怎么可能.
    static let rhetorical = Roles(rawValue: 1 << 16)
    /// Denies a whole clause: it's not that, 不是说.
    static let denial = Roles(rawValue: 1 << 17)
    /// used to, 曾经: it was so.
    static let past = Roles(rawValue: 1 << 18)
    /// As a child, 小时候: a time that is over, and says nothing of now.
    static let bygone = Roles(rawValue: 1 << 19)
    /// no longer, 不再.
    static let noLonger = Roles(rawValue: 1 << 20)
    /// any more, behind the cue.
    static let anymore = Roles(rawValue: 1 << 21)
    /// now, 现在: with a negation it may end a liking.
    static let now = Roles(rawValue: 1 << 22)
    /// today, tonight, 这次: not lasting.
    static let transient = Roles(rawValue: 1 << 23)
    /// but, although, 但是: a new clause.
    static let contrast = Roles(rawValue: 1 << 24)
    /// because, so, 因为: a new clause.
    static let reason = Roles(rawValue: 1 << 25)
    /// and, or, 和: joins items.
    static let join = Roles(rawValue: 1 << 26)
    /// when, while, during: opens a qualifier.
    static let opener = Roles(rawValue: 1 << 27)
    /// in, on, at: opens a qualifier if a time or situation follows.
    static let preposition = Roles(rawValue: 1 << 28)
    /// A time or situation: winter, breakfast, 晚上.
    static let time = Roles(rawValue: 1 << 29)
    /// Ends a Chinese qualifier: 的时候, 时, 后.
    static let timeTail = Roles(rawValue: 1 << 30)
    /// 的.
    static let of = Roles(rawValue: 1 << 31)
    /// What follows is the rejected side: over, rather than, 胜过.
    static let over = Roles(rawValue: 1 << 32)
    /// Opens the rejected side before the cue: compared to, 比起.
    static let versus = Roles(rawValue: 1 << 33)
    /// Falls away at the end of a clause: 啊, lol.
    static let particle = Roles(rawValue: 1 << 34)
    /// Ends a topic: so much, a lot, though.
    static let tail = Roles(rawValue: 1 << 35)
    /// Points at the talk before: it, that, 这个.
    static let deictic = Roles(rawValue: 1 << 36)
    /// a, some, the kind of: before a noun.
    static let determiner = Roles(rawValue: 1 << 37)
    /// A word that holds a cue's letters without its meaning: 可爱, hate speech.
    static let mask = Roles(rawValue: 1 << 38)
    /// who, that: a relative clause about somebody.
    static let relative = Roles(rawValue: 1 << 39)
    /// as someone who, 像我这种: a relative clause about the speaker.
    static let selfRelative = Roles(rawValue: 1 << 40)
    /// for, 给, 对: what follows is no subject.
    static let dative = Roles(rawValue: 1 << 41)
    /// remember that, 记住.
    static let remember = Roles(rawValue: 1 << 42)
    /// forget that, 忘掉.
    static let forget = Roles(rawValue: 1 << 43)
    /// A language's name.
    static let language = Roles(rawValue: 1 << 44)
    /// reply, 回答.
    static let reply = Roles(rawValue: 1 << 45)
    /// Celsius, 公制.
    static let unit = Roles(rawValue: 1 << 46)
    /// from now on, 以后.
    static let lasting = Roles(rawValue: 1 << 47)
    /// recommend, 帮我, translate: what follows is asked for.
    static let request = Roles(rawValue: 1 << 48)
    /// Opens a turn in scorn: oh great, 呵呵.
    static let sarcasm = Roles(rawValue: 1 << 49)
    /// always, usually: a weak cue counts.
    static let habit = Roles(rawValue: 1 << 50)
    /// to, before an infinitive.
    static let infinitive = Roles(rawValue: 1 << 51)
    /// thing, 东西: no topic by itself.
    static let vague = Roles(rawValue: 1 << 52)
    /// Cannot begin a topic: 你, you, to say.
    static let stop = Roles(rawValue: 1 << 53)
    /// Opens a complement: that, how.
    static let complement = Roles(rawValue: 1 << 54)
    /// most, 最.
    static let superlative = Roles(rawValue: 1 << 55)
    /// A thing or act that a person may depend on, for weak needs: silence, wheelchair access.
    static let need = Roles(rawValue: 1 << 56)
    /// use, 单位用: told how to measure.
    static let service = Roles(rawValue: 1 << 57)
    /// 了.
    static let change = Roles(rawValue: 1 << 58)
    /// A word that is the speaker only behind something else: me, myself.
    static let oblique = Roles(rawValue: 1 << 59)

    /// 没有, 离了: what follows is what the speaker cannot do without.
    static let without = Roles(rawValue: 1 << 60)
    /// 就好, 一下: falls away behind a name.
    static let nameTail = Roles(rawValue: 1 << 61)
    /// Cannot be a name: back, later, 起床.
    static let notName = Roles(rawValue: 1 << 62)
    /// tedious: an opinion against. Shares its bit with a role that adjectives never have.
    static let bad: Roles = [.notName, .need]
    /// 它家, 该景点: the place that is talked about.
    static let venue: Roles = [.deictic, .service]
    /// 葱: a thing that lists name without a mark between (葱姜蒜).
    static let item: Roles = [.nameTail, .service]
    /// 开会, 睡觉: something that is done, and so an occasion in front of a cue.
    static let act: Roles = [.notName, .service]
    /// 原则, 底线: what was said is a rule.
    static let principle: Roles = [.habit, .service]
    /// 膻, 麻烦: what may be wrong with a thing.
    static let fault: Roles = [.notName, .oblique]
    /// 没有什么比: what follows beats everything.
    static let unbeaten: Roles = [.superlative, .service]
    /// 样样: each of the things that were named.
    static let each: Roles = [.adverb, .item]
    /// 要我选的话: announces a choice.
    static let choice: Roles = [.adverb, .service]
    /// 简洁, 分点: a manner of answering.
    static let style: Roles = [.need, .service]
    /// 一枚, 在此: what one calls oneself stands in front.
    static let selfTail: Roles = [.nameTail, .oblique]
    /// relaxing: an opinion in favour.
    static let good: Roles = [.nameTail, .need]
    /// you, 你: the one who is talked to.
    static let hearer = Roles(rawValue: 1 << 63)

    /// The role that a lexicon file means by a name.
    static let named: [String: Roles] = [
        "cue": .cue, "negator": .negator, "degree": .degree, "adverb": .adverb, "copula": .copula,
        "auxiliary": .auxiliary, "perfect": .perfect, "would": .would, "speaker": .speaker, "other": .other,
        "person": .person, "possessive": .possessive, "reporter": .reporter, "hypothetical": .hypothetical,
        "question-word": .questionWord, "question-tail": .questionTail, "rhetorical": .rhetorical,
        "denial": .denial, "past": .past, "bygone": .bygone, "no-longer": .noLonger, "anymore": .anymore,
        "now": .now, "transient": .transient, "contrast": .contrast, "reason": .reason, "join": .join,
        "opener": .opener, "preposition": .preposition, "time": .time, "time-tail": .timeTail, "of": .of,
        "over": .over, "versus": .versus, "particle": .particle, "tail": .tail, "deictic": .deictic,
        "determiner": .determiner, "mask": .mask, "relative": .relative, "self-relative": .selfRelative,
        "dative": .dative, "remember": .remember, "forget": .forget, "language": .language, "reply": .reply,
        "unit": .unit, "lasting": .lasting, "request": .request, "sarcasm": .sarcasm, "habit": .habit,
        "infinitive": .infinitive, "vague": .vague, "word": [], "bad": .bad, "good": .good, "venue": .venue,
        "item": .item, "act": .act, "principle": .principle, "fault": .fault, "unbeaten": .unbeaten, "each": .each,
        "choice": .choice,
        "style": .style, "self-tail": .selfTail,
        "stop": .stop, "complement": .complement,
        "superlative": .superlative, "need": .need, "service": .service, "change": .change,
        "oblique": .oblique, "without": .without, "hearer": .hearer, "name-tail": .nameTail, "not-name": .notName,
    ]
}
