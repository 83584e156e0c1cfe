import Testing
import Wire

struct LineFramerTests {
    private func feed(_ framer: inout LineFramer, _ text: String) {
        Array(text.utf8).withUnsafeBytes { framer.append($0) }
    }

    private func lines(_ chunks: [String], limit: Int = 100) -> [String] {
        var framer = LineFramer()
        var found: [String] = []
        for chunk in chunks {
            feed(&framer, chunk)
            loop: while true {
                switch framer.next(limit: limit) {
                case .line(let line): found.append(String(decoding: line, as: UTF8.self))
                case .tooLong:
                    found.append("TOO LONG")
                    return found
                case .none: break loop
                }
            }
        }
        return found
    }

    @Test func cutsLinesWhereverTheReadsFall() {
        let text = "one\ntwo\r\n\n\r\nthree\n"
        for first in 0...text.utf8.count {
            let bytes = Array(text.utf8)
            let chunks = [bytes[..<first], bytes[first...]].map { String(decoding: $0, as: UTF8.self) }
            #expect(lines(chunks) == ["one", "two", "three"])
        }
        #expect(lines(text.map(String.init)) == ["one", "two", "three"])
    }

    @Test func anUnfinishedLineIsNoLine() { #expect(lines(["one\ntw"]) == ["one"]) }

    @Test func theLimitIsOnWhatArrivedWithoutTheLineEnd() {
        let exact = String(repeating: "a", count: 10)
        #expect(lines([exact + "\n"], limit: 10) == [exact])
        #expect(lines([exact + "\r\n"], limit: 10) == [exact])
        #expect(lines([exact + "\r", "\n"], limit: 10) == [exact])
        #expect(lines([exact + "a\n"], limit: 10) == ["TOO LONG"])
        #expect(lines([exact + "a"], limit: 10) == ["TOO LONG"])
        #expect(lines([exact, "a"], limit: 10) == ["TOO LONG"])
        #expect(lines([exact + "\ra"], limit: 10) == ["TOO LONG"])
    }

    @Test func countsEmptyLinesToo() {
        var framer = LineFramer()
        feed(&framer, "\n\na\n\nb\n")
        _ = framer.next(limit: 9)
        #expect(framer.lineNumber == 3)
        _ = framer.next(limit: 9)
        #expect(framer.lineNumber == 5)
    }

    /// A line before the limit was raised and one after it may come in one read.
    @Test func theLimitIsThatOfTheMoment() {
        var framer = LineFramer()
        feed(&framer, "open\n" + String(repeating: "b", count: 50) + "\n")
        #expect(framer.next(limit: 8) == .line(Array("open".utf8)))
        #expect(framer.next(limit: 64) == .line(Array(repeating: UInt8(ascii: "b"), count: 50)))
    }
}
