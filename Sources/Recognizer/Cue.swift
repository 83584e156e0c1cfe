/// How a cue stands to its topic.
enum Shape: String, Sendable, CaseIterable {
    /// Subject, cue, topic: I love X, 我喜欢X. Without an object the topic stands in front: X我受不了.
    case verb
    /// Topic, cue: X makes me sick, X让我恶心.
    case predicate
    /// Topic directly before the cue, inside the speaker's predicate: I'm an X fan, 我是X控, 我X过敏.
    case compound
    /// The cue names the topic itself: I'm vegan, 我恐高.
    case itself
    /// My cue is X, X is my cue; for favourites also what of: my favourite X is Y.
    case title
    /// Without X the speaker cannot: 没有X我活不了.
    case without
    /// I find X tedious: an adjective at the end gives the sign.
    case opinion
    /// Call me X.
    case name
}

/// The form that a cue's first word has in the text.
enum Tense: Sendable {
    case base, third, past, progressive
}

/// What a cue phrase states, from its group's attributes.
struct Cue: Sendable {
    var polarity: Finding.Polarity?
    var negated: Finding.Polarity?
    var shape = Shape.verb
    var strength = 3
    var tense = Tense.base
    var hard = false
    /// Counts only with a habit word, a comparison or a qualifier.
    var weak = false
    /// Needs "I'm" or 是 before it.
    var copula = false
    /// May open a clause without a subject.
    var bare = false
    /// Says when it began ("fell in love with", 迷上): a time that is over does not end it.
    var begins = false
    /// Ends what it names (gone off, 吃腻了) instead of stating it.
    var retracts = false
    /// The topic keeps the cue's own words (吃素).
    var slot: String?
    /// Ways of doing a thing (吃, drink): negated by will or habit, not by a past or passing fact.
    var action = false
    /// Polarity may be taken from 对X in front of it.
    var about = false
    /// Takes only topics that hold a `need` word, a purpose or a qualifier.
    var guarded = false
    /// The part of the phrase that is the topic, as byte range within the phrase.
    var topic: Range<Int>?
    /// Nobody but the speaker is meant where no subject is named: 榴莲吃不来, 奶茶戒了.
    var own = false
    /// Without a subject it ends a liking: 奶茶戒了; with one it refuses: 我戒了奶茶.
    var quits = false
    /// Names a thing and a fault of it: 嫌做饭麻烦.
    var complains = false
    /// May be followed by "over" and the rejected side.
    var compares = false
    /// A predicate whose subject may be an act of the speaker (never, 从不): any verb may follow.
    var anyVerb = false
    /// `language/group`.
    var rule = ""

    /// The sign under so many negations; nil says nothing that is worth storing.
    func sign(negations: Int) -> Finding.Polarity? {
        if negations == 0 { return polarity }
        if negations == 1 { return negated }
        return polarity == .like || polarity == nil && (negated == .dislike || action) ? .neutral : nil
    }
}
