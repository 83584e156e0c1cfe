/// Counts over labelled lines.
struct Score {
    var lines = 0
    var matched = 0
    var found = 0
    var labelled = 0
    /// Pairs whose topics meet, whatever their signs.
    var met = 0
    var rightSign = 0
    var exact = 0
    /// Lines without a label on which something was found.
    var falseLines = 0

    var precision: Double { found == 0 ? 1 : Double(matched) / Double(found) }
    var recall: Double { labelled == 0 ? 1 : Double(matched) / Double(labelled) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    var summary: String {
        func share(_ part: Int, _ whole: Int) -> String { whole == 0 ? "-" : percent(Double(part) / Double(whole)) }
        return "n \(lines)  P \(percent(precision))  R \(percent(recall))  F1 \(percent(f1))  "
            + "exact \(share(exact, matched))  sign \(share(rightSign, met))  false lines \(falseLines)"
    }

    private func percent(_ value: Double) -> String {
        let tenths = Int((value * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    mutating func add(_ other: Score) {
        lines += other.lines
        matched += other.matched
        found += other.found
        labelled += other.labelled
        met += other.met
        rightSign += other.rightSign
        exact += other.exact
        falseLines += other.falseLines
    }

    /// Counts one line; gives whether it came out right.
    mutating func count(_ wanted: Set<Claim>, _ got: Set<Claim>, in text: String) -> Bool {
        lines += 1
        labelled += wanted.count
        found += got.count
        if wanted.isEmpty, !got.isEmpty { falseLines += 1 }
        var open = got
        var hits = 0
        for claim in wanted.sorted(by: { $0.topic.count > $1.topic.count }) {
            let meeting = open.filter { $0.overlaps(claim, in: text) }
            guard let best = meeting.max(by: { rank($0, claim) < rank($1, claim) }) else { continue }
            open.remove(best)
            met += 1
            guard best.polarity == claim.polarity, best.operation == claim.operation else { continue }
            rightSign += 1
            hits += 1
            if best.topic == claim.topic { exact += 1 }
        }
        matched += hits
        return hits == wanted.count && hits == got.count
    }

    private func rank(_ claim: Claim, _ wanted: Claim) -> Int {
        (claim.topic == wanted.topic ? 2 : 0)
            + (claim.polarity == wanted.polarity && claim.operation == wanted.operation ? 1 : 0)
    }
}
