import Events
import Testing

/// RFC 8785.
struct CanonicalJSONTests {
    private func canonical(_ text: String) throws -> String {
        String(decoding: try JSONDocument(Array(text.utf8)).root.canonical(), as: UTF8.self)
    }

    /// Section 3.2.2.3 and appendix B, as far as they can be written in decimal.
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("-0.0", "0"), ("1.0", "1"), ("1e3", "1000"), ("4.50", "4.5"), ("2e-3", "0.002"),
        ("1e30", "1e+30"), ("333333333.33333329", "333333333.3333333"), ("0.000001", "0.000001"), ("1e-7", "1e-7"),
        ("1e21", "1e+21"), ("1e20", "100000000000000000000"), ("5e-324", "5e-324"),
        ("1.7976931348623157e308", "1.7976931348623157e+308"), ("9007199254740994.0", "9007199254740994"),
        ("295147905179352830000.0", "295147905179352830000"), ("9.5e-7", "9.5e-7"), ("123456.789", "123456.789"),
        ("-1.5E+2", "-150"), ("0.1e1", "1"), ("333333333.3333332", "333333333.3333332"), ("1e23", "1e+23"),
        ("-0.0000033333333333333333", "-0.0000033333333333333333"), ("1424953923781206.2", "1424953923781206.2"),
    ])
    func numbers(_ given: String, _ expected: String) throws { #expect(try canonical(given) == expected) }

    @Test func strings() throws {
        #expect(try canonical(#""\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"\/""#) == #""€$\u000f\nA'B\"\\\\\"/""#)
        #expect(try canonical("\"\\b\\f\\n\\r\\t\\u001f\u{7F}\"") == "\"\\b\\f\\n\\r\\t\\u001f\u{7F}\"")
        #expect(try canonical(#""\ud83d\ude00""#) == "\"😀\"")
    }

    @Test func spaceGoes() throws { #expect(try canonical(" { \"a\" : [ 1 , 2 ] } ") == #"{"a":[1,2]}"#) }

    /// Section 3.2.3: by UTF-16 code units, which is not the order of the bytes.
    @Test func keysAreSortedByUTF16() throws {
        let given = #"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}"#
        #expect(try canonical(given) == "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{FB33}\":3}")
        #expect(try canonical(#"{"b":1,"a":{"d":1,"c":2},"aa":3}"#) == #"{"a":{"c":2,"d":1},"aa":3,"b":1}"#)
    }

    @Test func omitsAMemberOfTheOutermostObjectAlone() throws {
        let root = try JSONDocument(Array(#"{"canonical":1,"a":{"canonical":2},"z":3}"#.utf8)).root
        #expect(
            String(decoding: root.canonical(omitting: "canonical"), as: UTF8.self) == #"{"a":{"canonical":2},"z":3}"#
        )
    }
}
