import Testing

/// A line that is refused, and the answer it gets.
struct BadLine: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    /// The answer to it as line 5 of a connection.
    var answer: String

    /// The number of the line in ``answer``.
    static let number = 5

    private init(_ name: String, _ bytes: [UInt8], _ answer: String) {
        testDescription = name
        self.bytes = bytes
        self.answer = answer
    }

    /// A line that is no JSON of the protocol's.
    ///
    /// - Parameter offset: where its first fault stands.
    private static func noJSON(_ name: String, _ bytes: [UInt8], _ reason: String, at offset: Int) -> BadLine {
        let message = "the line is no JSON that this protocol allows: \(reason) at byte \(offset)"
        return BadLine(name, bytes, error("bad_frame", message, line: number))
    }

    private static func noJSON(_ name: String, _ text: String, _ reason: String, at offset: Int) -> BadLine {
        noJSON(name, Array(text.utf8), reason, at: offset)
    }

    /// A `ping` with a string that holds `bytes` from byte 24 on.
    private static func ping(with bytes: [UInt8]) -> [UInt8] {
        Array(#"{"t":"ping","id":9,"x":""#.utf8) + bytes + Array("\"}".utf8)
    }

    private static func badFrame(_ name: String, _ text: String, _ message: String) -> BadLine {
        BadLine(name, Array(text.utf8), error("bad_frame", message, line: number))
    }

    private static func answered(
        _ code: String,
        by id: String?,
        _ name: String,
        _ text: String,
        _ message: String,
        action: String = "fix"
    ) -> BadLine {
        BadLine(
            name,
            Array(text.utf8),
            error(code, message, action: action, id: id, line: id == nil ? number : nil)
        )
    }

    // MARK: Protocol section 1, class by class

    static let all = encoding + shape + depthAndNumbers + integers + ids + types + others

    private static let encoding: [BadLine] = [
        noJSON("a byte that is no UTF-8", ping(with: [0xFF]), "invalid UTF-8", at: 24),
        noJSON("an overlong sequence", ping(with: [0xC0, 0x80]), "invalid UTF-8", at: 24),
        noJSON("a surrogate in UTF-8", ping(with: [0xED, 0xA0, 0x80]), "invalid UTF-8", at: 24),
        noJSON("a sequence beyond U+10FFFF", ping(with: [0xF4, 0x90, 0x80, 0x80]), "invalid UTF-8", at: 24),
        noJSON("a sequence cut short", ping(with: [0xE5, 0x96]), "invalid UTF-8", at: 24),
        noJSON("a byte order mark", "\u{FEFF}" + #"{"t":"ping","id":9}"#, "a byte order mark", at: 0),
        noJSON("a raw U+0000", ping(with: [0]), "a control character in a string (escape it)", at: 24),
        noJSON("a raw U+0000 outside of strings", [0], "no JSON value", at: 0),
        noJSON("an escaped U+0000", #"{"t":"ping","id":9,"x":"\u0000"}"#, "U+0000 is not allowed", at: 24),
        noJSON("an escaped U+0000 in a key", #"{"t":"ping","id":9,"\u0000":1}"#, "U+0000 is not allowed", at: 20),
        noJSON("a lone high surrogate", #"{"t":"ping","id":9,"x":"\uD83D"}"#, "a lone surrogate", at: 24),
        noJSON("a lone low surrogate", #"{"t":"ping","id":9,"x":"\uDE00"}"#, "a lone surrogate", at: 24),
        noJSON(
            "a high surrogate before another escape",
            #"{"t":"ping","id":9,"x":"\uD83D\u0041"}"#,
            "a lone surrogate",
            at: 24
        ),
        noJSON("a lone surrogate in a key", #"{"t":"ping","id":9,"\udc00":1}"#, "a lone surrogate", at: 20),
    ]

    private static let shape: [BadLine] = [
        noJSON("duplicate keys", #"{"t":"ping","id":9,"id":8}"#, "the same key twice in one object", at: 19),
        noJSON(
            "duplicate keys, one of them escaped",
            #"{"t":"ping","id":9,"\u0069d":8}"#,
            "the same key twice in one object",
            at: 19
        ),
        noJSON(
            "duplicate keys deep within",
            #"{"t":"ping","id":9,"x":[{"a":{"b":1,"b":2}}]}"#,
            "the same key twice in one object",
            at: 36
        ),
        noJSON(
            "duplicate keys in a body",
            push(9, #"{"id":"\#(id(9))","kind":"x.a","body":{"a":1,"a":1}}"#),
            "the same key twice in one object",
            at: 101
        ),
        badFrame("a number", "5", "a frame must be a JSON object"),
        badFrame("a string", #""ping""#, "a frame must be a JSON object"),
        badFrame("an array", #"[{"t":"ping","id":9}]"#, "a frame must be a JSON object"),
        badFrame("null", "null", "a frame must be a JSON object"),
        badFrame("true", " true ", "a frame must be a JSON object"),
        noJSON("words", "PING", "no JSON value", at: 0),
        noJSON("a line of spaces", "   ", "the text ends where a value should stand", at: 3),
        noJSON("half a frame", #"{"t":"ping","id":9"#, "no ',' or '}' after a member", at: 18),
        noJSON(
            "two frames on one line",
            #"{"t":"ping","id":9}{"t":"ping","id":9}"#,
            "something follows the value",
            at: 19
        ),
        noJSON("a trailing comma", #"{"t":"ping","id":9,}"#, "no key in quotes", at: 19),
        noJSON("a comment", #"{"t":"ping",/* */"id":9}"#, "no key in quotes", at: 12),
        noJSON("single quotes", #"{'t':'ping','id':9}"#, "no key in quotes", at: 1),
        noJSON("a raw tab in a string", ping(with: [9]), "a control character in a string (escape it)", at: 24),
        noJSON(
            "a carriage return within",
            "{\"t\":\"ping\",\"id\":9,\"x\":\"\r\"}",
            "a control character in a string (escape it)",
            at: 24
        ),
        noJSON("an unknown escape", #"{"t":"ping","id":9,"x":"\x41"}"#, "an unknown escape", at: 24),
        noJSON("NaN", #"{"t":"ping","id":9,"x":NaN}"#, "no JSON value", at: 23),
        noJSON("a leading plus", #"{"t":"ping","id":+9}"#, "no JSON value", at: 17),
        noJSON("a leading zero", #"{"t":"ping","id":09}"#, "no ',' or '}' after a member", at: 18),
        noJSON("a point without a digit", #"{"t":"ping","id":9,"x":1.}"#, "no digit where one should stand", at: 25),
    ]

    private static let depthAndNumbers: [BadLine] = [
        noJSON(
            "nesting of depth 33",
            #"{"t":"ping","id":9,"x":"# + String(repeating: "[", count: 32)
                + String(repeating: "]", count: 32) + "}",
            "nesting deeper than 32",
            at: 54
        ),
        noJSON(
            "nesting of depth 33 in a body",
            push(9, note(9)).replacing(
                noteBody(9),
                with: String(repeating: #"{"a":"#, count: 30) + "1" + String(repeating: "}", count: 30)
            ),
            "nesting deeper than 32",
            at: 252
        ),
        noJSON(
            "2^53 in a field nobody knows",
            #"{"t":"ping","id":9,"x":9007199254740992}"#,
            "an integer outside ±(2^53−1)",
            at: 23
        ),
        noJSON(
            "-2^53 in a field nobody knows",
            #"{"t":"ping","id":9,"x":-9007199254740992}"#,
            "an integer outside ±(2^53−1)",
            at: 23
        ),
        noJSON("2^53 as an id", #"{"t":"ping","id":9007199254740992}"#, "an integer outside ±(2^53−1)", at: 17),
        noJSON(
            "2^53 in a body",
            push(9, #"{"id":"\#(id(9))","kind":"x.a","body":{"a":9007199254740992}}"#),
            "an integer outside ±(2^53−1)",
            at: 99
        ),
        noJSON(
            "an integer of 30 digits",
            #"{"t":"ping","id":9,"x":123456789012345678901234567890}"#,
            "an integer outside ±(2^53−1)",
            at: 23
        ),
        noJSON("a number beyond a double", #"{"t":"ping","id":9,"x":1e400}"#, "a number beyond a double", at: 23),
        noJSON(
            "a number beyond a double, negative",
            #"{"t":"ping","id":9,"x":-1.5E+309}"#,
            "a number beyond a double",
            at: 23
        ),
        noJSON(
            "a number beyond a double in a body",
            push(9, #"{"id":"\#(id(9))","kind":"x.a","body":{"a":1e999}}"#),
            "a number beyond a double",
            at: 99
        ),
    ]

    // MARK: Numbers that should be integers

    private static let integers: [BadLine] = [
        badFrame("an id of 9.0", #"{"t":"ping","id":9.0}"#, notAnInteger("id")),
        badFrame("an id of 1e3", #"{"t":"ping","id":1e3}"#, notAnInteger("id")),
        badFrame("an event's at of 1.0", push(9, event(#""at":1.0"#)), "event: " + notAnInteger("at")),
        badFrame("an event's at of 1e3", push(9, event(#""at":1e3"#)), "event: " + notAnInteger("at")),
        badFrame("an event's seen of 0.0", push(9, event(#""seen":0.0"#)), "event: " + notAnInteger("seen")),
        badFrame("an event's n of 1.5", push(9, event(#""n":1.5"#)), "event: " + notAnInteger("n")),
        badFrame(
            "such an event behind good ones",
            push(9, note(7), note(8), event(#""n":1.5"#)),
            "event: " + notAnInteger("n")
        ),
        badFrame(
            "a body's seq of 1.0",
            push(9, #"{"id":"\#(id(9))","kind":"conversation.read","body":{"conversation":"c","seq":1.0}}"#),
            "body of conversation.read: " + notAnInteger("seq")
        ),
        badFrame("a sub's from of 0.0", sub(9, from: "0.0"), "sub: " + notAnInteger("from")),
        badFrame("a read's from of 0.0", read(9, #","from":0.0"#), "read: " + notAnInteger("from")),
        badFrame("a read's to of 1e1", read(9, #","to":1e1"#), "read: " + notAnInteger("to")),
        badFrame("a read's limit of 5.0", read(9, #","limit":5.0"#), "read: " + notAnInteger("limit")),
        badFrame("an ack's seq of 1.0", #"{"t":"ack","sub":"a","seq":1.0}"#, "ack: " + notAnInteger("seq")),
    ]

    private static func notAnInteger(_ field: String) -> String {
        let rest = field == "id" ? ", or a string" : ""
        return "\"\(field)\" must be an integer, without a point or an exponent\(rest)"
    }

    private static func event(_ member: String) -> String {
        #"{"id":"\#(id(9))","kind":"x.note",\#(member),"body":{}}"#
    }

    // MARK: Ids

    private static let ids: [BadLine] = [
        answered(
            "bad_request",
            by: nil,
            "no id",
            #"{"t":"ping"}"#,
            #""id" is missing: it is what the answer will carry"#
        ),
        answered(
            "bad_request",
            by: nil,
            "a push without an id",
            #"{"t":"push","events":[]}"#,
            #""id" is missing: it is what the answer will carry"#
        ),
        answered("bad_request", by: nil, "an id of null", #"{"t":"ping","id":null}"#, badID),
        answered("bad_request", by: nil, "an id of true", #"{"t":"ping","id":true}"#, badID),
        answered("bad_request", by: nil, "an id that is a list", #"{"t":"push","id":[1],"events":[]}"#, badID),
        answered(
            "bad_request",
            by: nil,
            "an id of 65 bytes",
            #"{"t":"ping","id":"\#(String(repeating: "é", count: 32))x"}"#,
            badID
        ),
        answered(
            "unknown_type",
            by: nil,
            "an unknown type without an id",
            #"{"t":"hug"}"#,
            #"this server knows no frame of type "hug""#
        ),
    ]

    private static let badID = #""id" must be an integer or a string of at most 64 bytes"#

    // MARK: Types and fields

    private static let types: [BadLine] = [
        answered(
            "unknown_type",
            by: "9",
            "an unknown type",
            #"{"t":"hug","id":9}"#,
            #"this server knows no frame of type "hug""#
        ),
        answered(
            "unknown_type",
            by: "9",
            "a type in capitals",
            #"{"t":"PING","id":9}"#,
            #"this server knows no frame of type "PING""#
        ),
        answered(
            "bad_request",
            by: "9",
            "no type",
            #"{"id":9}"#,
            #""t", the frame's type, must be there and a string"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a type of 5",
            #"{"t":5,"id":9}"#,
            #""t", the frame's type, must be there and a string"#
        ),
        answered(
            "bad_request",
            by: nil,
            "an empty object",
            "{}",
            #""t", the frame's type, must be there and a string"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a push without events",
            #"{"t":"push","id":9}"#,
            #"push: "events" is missing"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a push whose events are an object",
            #"{"t":"push","id":9,"events":{}}"#,
            #"push: "events" must be an array"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a push whose events are null",
            #"{"t":"push","id":9,"events":null}"#,
            #"push: "events" must be an array"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a sub without a name",
            #"{"t":"sub","id":9,"from":0}"#,
            #"sub: "sub" is missing"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a sub whose name is a number",
            #"{"t":"sub","id":9,"sub":1,"from":0}"#,
            #"sub: "sub" must be a string"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a sub from a negative seq",
            sub(9, from: "-1"),
            #"sub: "from" must be at least 0"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a sub from a word",
            sub(9, from: #""then""#),
            #"sub: "from" must be an integer"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a sub with a conversation for a list",
            sub(9, from: "0", #","conversations":"c1""#),
            #"sub: "conversations" must be an array of strings"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a sub with kinds that are numbers",
            sub(9, from: "0", #","kinds":[1]"#),
            #"sub: "kinds" must be an array of strings"#
        ),
        answered(
            "bad_request",
            by: "9",
            "an unsub without a name",
            #"{"t":"unsub","id":9}"#,
            #"unsub: "sub" is missing"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a read from a word",
            read(9, #","from":"0""#),
            #"read: "from" must be an integer"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a read from a negative seq",
            read(9, #","from":-1"#),
            #"read: "from" must be at least 0"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a read of no events",
            read(9, #","limit":0"#),
            #"read: "limit" must be at least 1"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a read of ids that are none",
            read(9, #","ids":["x"]"#),
            #"read: "ids" must be an array of UUIDs"#
        ),
        answered(
            "bad_request",
            by: "9",
            "a user that is a number",
            read(9, #","user":5"#),
            #""user" must be a string"#
        ),
        answered("bad_request", by: nil, "an ack without a seq", #"{"t":"ack","sub":"a"}"#, #"ack: "seq" is missing"#),
    ]

    private static let others: [BadLine] = [
        answered(
            "bad_request",
            by: "9",
            "a second open",
            #"{"t":"open","id":9,"protocol":1,"token":"x"}"#,
            "the connection is open already"
        ),
        answered(
            "not_found",
            by: "9",
            "an unsub of nothing",
            #"{"t":"unsub","id":9,"sub":"a"}"#,
            "no subscription of this connection has that name"
        ),
        answered(
            "forbidden",
            by: "9",
            "a push for another user",
            #"{"t":"push","id":9,"user":"somebody-else","events":[]}"#,
            "this token acts for its own user alone"
        ),
        answered(
            "forbidden",
            by: "9",
            "a sub to another user",
            sub(9, from: "0", #","user":"somebody-else""#),
            "this token acts for its own user alone"
        ),
        answered(
            "forbidden",
            by: "9",
            "a read of another user",
            read(9, #","user":"somebody-else""#),
            "this token acts for its own user alone"
        ),
        answered(
            "batch_too_large",
            by: "9",
            "a push of 501 events",
            push(9, (1...501).map { note(1000 + $0) }),
            "a push may hold 500 events, not 501; nothing was stored: split it"
        ),
    ]
}
