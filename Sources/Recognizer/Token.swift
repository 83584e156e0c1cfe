/// One word, ideograph, phrase of the lexicon or mark of the folded text.
struct Token {
    enum Kind {
        /// A word in letters or digits, or a phrase of the lexicon.
        case word
        /// One ideograph that no phrase holds.
        case ideograph
        case comma, stop, question, colon, dash
        /// 、 / & +: joins the items of a list.
        case listMark
        /// A quotation mark that opens or closes.
        case quote
        /// Emoji, brackets and the rest.
        case symbol
    }

    /// Offsets into the folded bytes.
    var start: Int
    var end: Int
    var kind: Kind
    var roles: Roles = []
    /// Index into the lexicon's entries, -1 if unknown.
    var entry: Int32 = -1

    /// Whether it carries meaning, in contrast to punctuation.
    var isContent: Bool { kind == .word || kind == .ideograph }

    func has(_ roles: Roles) -> Bool { !self.roles.isDisjoint(with: roles) }
}
