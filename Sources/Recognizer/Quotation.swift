/// Takes the meaning out of quoted words that state something: they are somebody else's, or an example.
///
/// A quoted name ("The Office") keeps its tokens: it may be the topic of a cue outside.
enum Quotation {
    static func silence(_ tokens: inout [Token]) {
        var open: Int?
        for index in tokens.indices where tokens[index].kind == .quote {
            guard let start = open else {
                open = index
                continue
            }
            open = nil
            // 删掉“爱吃辣”这条: what is to be forgotten is read like a clause of its own.
            let behind = tokens[index + 1..<min(tokens.count, index + 10)].prefix {
                $0.kind != .stop && $0.kind != .question
            }
            if tokens[max(0, start - 3)..<start].contains(where: { $0.has(.forget) })
                || behind.contains(where: { $0.has(.forget) })
            {
                tokens[start].kind = .dash
                tokens[index].kind = .dash
                continue
            }
            let inner = tokens[start + 1..<index]
            guard inner.contains(where: { $0.has(.cue) }) else { continue }
            for quoted in start + 1..<index {
                tokens[quoted].roles = .mask
                tokens[quoted].entry = -1
                if !tokens[quoted].isContent { tokens[quoted].kind = .symbol }
            }
        }
    }
}
