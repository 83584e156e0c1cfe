/// The rules of the preferences page, section 2, by the names that records, intervals and `why` give them.
public enum Rule: String, Sendable, CaseIterable {
    case stated, repeated, reversed, outranked, undecided, coexists, slot, neutral, retracted, confirmed, rejected
    case pinned, hard, forgotten, expired, merged
}
