/// Reading and writing numbers as RFC 8785 does.
enum JSONNumber {
    /// The largest integer that every JSON reader holds exactly: 2^53 − 1.
    static let largestInteger: Int64 = 9_007_199_254_740_991

    /// The integer written as `text` (an optional '-' and digits), nil outside ±(2^53−1).
    static func integer(_ text: some Collection<UInt8>) -> Int64? {
        var value: Int64 = 0
        var isNegative = false
        for byte in text {
            if byte == UInt8(ascii: "-") {
                isNegative = true
                continue
            }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
            if value > largestInteger { return nil }
        }
        return isNegative ? -value : value
    }

    /// The double nearest to `text`, nil if that is none.
    static func double(_ text: some Collection<UInt8>) -> Double? {
        guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else { return nil }
        return value
    }

    /// Writes `value` as ECMAScript's `Number::toString` does, which RFC 8785 section 3.2.2.3 prescribes.
    ///
    /// Swift's `description` already gives the shortest digits that read back as the same double; only their layout
    /// differs.
    static func write(_ value: Double, into output: inout [UInt8]) {
        if value == 0 { return output.append(UInt8(ascii: "0")) }
        if value < 0 { output.append(UInt8(ascii: "-")) }
        let (digits, point) = shortestDigits(value.magnitude)
        let count = digits.count
        switch point {
        case count...21:
            output += digits
            output += repeatElement(UInt8(ascii: "0"), count: point - count)
        case 1...21:
            output += digits[..<point]
            output.append(UInt8(ascii: "."))
            output += digits[point...]
        case -5...0:
            output += Array("0.".utf8)
            output += repeatElement(UInt8(ascii: "0"), count: -point)
            output += digits
        default:
            output.append(digits[0])
            if count > 1 {
                output.append(UInt8(ascii: "."))
                output += digits[1...]
            }
            output.append(UInt8(ascii: "e"))
            output.append(UInt8(ascii: point > 0 ? "+" : "-"))
            output += Array(String((point - 1).magnitude).utf8)
        }
    }

    /// The decimal digits of `value` without leading or trailing zeros, and where the point stands before or after the
    /// first of them: 0.d1d2... × 10^point.
    private static func shortestDigits(_ value: Double) -> (digits: [UInt8], point: Int) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        let text = value.description.utf8
        if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
            exponent = Int(String(Substring(text[text.index(after: mark)...]))) ?? 0
        }
        for byte in text.prefix(while: { $0 != UInt8(ascii: "e") }) {
            if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte) }
        }
        var position = (point ?? digits.count) + exponent
        let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(leading)
        position -= leading
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return (digits, position)
    }
}
