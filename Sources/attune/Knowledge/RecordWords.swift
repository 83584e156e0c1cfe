import Preferences

extension PreferenceRecord {
    /// What it is about, in the person's words: `下雨天`, `coffee (at night)`; of a slot its name.
    var subject: String {
        guard key.isSlot else { return shown.text + qualification }
        return (slot?.description ?? "slot") + qualification
    }

    /// The sides' word for what the person holds: of a topic the polarity, of a slot its value.
    func holding(_ side: SideRecord) -> String { key.isSlot ? side.text : side.polarity.rawValue }

    /// The qualifiers as they follow a topic.
    private var qualification: String {
        if qualifiers.isEmpty { return "" }
        let words = qualifiers.map { $0 == PreferenceKey.passing ? "for now" : $0.description }
        return " (\(words.joined(separator: ", ")))"
    }

    /// The record in a few words: `likes 下雨天`, `reply_language = 中文`.
    var sentence: String {
        let object = key.isSlot ? "\(subject) = \(shown.text)" : "\(shown.polarity.verb) \(subject)"
        return object + (shown.over.map { " over \($0)" } ?? "")
    }
}

extension Polarity {
    /// What somebody does who holds it.
    var verb: String {
        switch self {
        case .like: "likes"
        case .require: "needs"
        case .dislike: "dislikes"
        case .avoid: "avoids"
        case .neutral: "does not mind"
        }
    }
}
