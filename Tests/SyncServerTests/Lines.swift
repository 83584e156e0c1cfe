import AttuneTestKit
import Events
import Foundation
import Testing

// MARK: Comparing

/// A line in canonical form, so that only what it says counts; the server's clock reads 0 in it.
func comparable(_ line: String) -> String {
    guard let document = try? JSONDocument(Array(line.utf8), maximumDepth: 64) else { return "no JSON: \(line)" }
    return document.root.text.replacing(/"(now|recorded_at)":[0-9]{16}/) { "\"\($0.output.1)\":0" }
}

extension JSONValue {
    /// Canonical JSON.
    var text: String { String(decoding: canonical(), as: UTF8.self) }
}

extension LineClient {
    /// Waits for the next line and compares it whole.
    func expect(_ expected: String, _ location: SourceLocation = #_sourceLocation) async throws {
        let line = try await nextLine(within: patience)
        #expect(comparable(line) == comparable(expected), sourceLocation: location)
    }

    /// Waits for as many lines as are expected, which may come in any order.
    func expect(inAnyOrder expected: [String], _ location: SourceLocation = #_sourceLocation) async throws {
        var lines: [String] = []
        for _ in expected { lines.append(comparable(try await nextLine(within: patience))) }
        #expect(lines.sorted() == expected.map(comparable).sorted(), sourceLocation: location)
    }

    /// Sends a line and compares the next one that comes.
    func expect(
        _ expected: String,
        to request: String,
        _ location: SourceLocation = #_sourceLocation
    ) async throws {
        try await send(request)
        try await expect(expected, location)
    }

    /// Sends a line and returns the next one that comes.
    func ask(_ request: String) async throws -> JSONValue {
        try await send(request)
        return try await next(within: patience)
    }

    /// Sends lines in one write.
    func send(_ lines: [String]) async throws { try await send(bytes: Array(lines.map { $0 + "\n" }.joined().utf8)) }

    /// Expects the server to close without another word.
    func expectClose(_ location: SourceLocation = #_sourceLocation) async throws {
        await #expect(throws: LineClientError.closed, sourceLocation: location) {
            let line = try await self.nextLine(within: patience)
            Issue.record("\(line)", sourceLocation: location)
        }
    }

    /// Expects the connection to be open still and nothing else to come.
    func expectAlive(head: Int, _ location: SourceLocation = #_sourceLocation) async throws {
        try await expect(
            #"{"t":"pong","id":"alive","now":0,"head":\#(head)}"#,
            to: #"{"t":"ping","id":"alive"}"#,
            location
        )
    }
}

// MARK: Events

/// The id of a test's event of this number.
func id(_ number: Int) -> String {
    let digits = String(number)
    return "01980000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
}

/// An event of an app's own kind; `at` is 1000 × number.
///
/// - Parameter more: further members, each with a comma before it.
func note(_ number: Int, _ more: String = "") -> String {
    #"{"id":"\#(id(number))","kind":"x.note","at":\#(1000 * number)\#(more),"body":\#(noteBody(number))}"#
}

/// What ``note(_:_:)`` holds.
func noteBody(_ number: Int) -> String { #"{"number":\#(number)}"# }

/// A user's turn.
func turn(_ number: Int, _ text: String = "hello", conversation: String = "c1") -> String {
    """
    {"id":"\(id(number))","kind":"turn","at":\(1000 * number),\
    "body":{"conversation":"\(conversation)","role":"user","text":"\(text)"}}
    """
}

// MARK: Requests and answers

/// A `push`.
func push(_ request: Int, _ events: String...) -> String { push(request, events) }

/// A `push`.
func push(_ request: Int, _ events: [String]) -> String {
    #"{"t":"push","id":\#(request),"events":[\#(events.joined(separator: ","))]}"#
}

/// The answer to a `push`.
func pushed(_ request: Int, head: Int, deviceHead: Int = 0, _ results: String...) -> String {
    pushed(request, head: head, deviceHead: deviceHead, results)
}

/// The answer to a `push`.
func pushed(_ request: Int, head: Int, deviceHead: Int = 0, _ results: [String]) -> String {
    """
    {"t":"ok","id":\(request),"head":\(head),"device_head":\(deviceHead),"results":[\(results.joined(separator: ","))]}
    """
}

/// The result of an event that was stored.
func stored(_ number: Int, seq: Int, at: Int? = nil) -> String {
    #"{"id":"\#(id(number))","seq":\#(seq),"at":\#(at ?? 1000 * number),"status":"stored"}"#
}

/// The result of an event that lay in the log already.
func duplicate(_ number: Int, seq: Int, at: Int? = nil) -> String {
    #"{"id":"\#(id(number))","seq":\#(seq),"at":\#(at ?? 1000 * number),"status":"duplicate"}"#
}

/// The result of an event that was refused.
func refused(_ number: Int, _ code: String, _ message: String) -> String {
    refused("\"\(id(number))\"", code, message)
}

/// The result of an event that was refused.
///
/// - Parameter id: the event's as JSON, nil if it had none.
func refused(_ id: String?, _ code: String, _ message: String) -> String {
    let named = id.map { "\"id\":\($0)," } ?? ""
    return #"{\#(named)"status":"refused","code":"\#(code)","message":\#(quoted(message))}"#
}

/// A text as JSON.
func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

/// An `error`.
///
/// - Parameters:
///   - id: of the request that it answers, as JSON.
///   - line: of the line that it answers.
func error(
    _ code: String,
    _ message: String,
    action: String = "fix",
    id: String? = nil,
    line: Int? = nil,
    after: Int? = nil,
    fatal: Bool = false
) -> String {
    var text = #"{"t":"error","#
    if let id { text += "\"id\":\(id)," }
    if let line { text += "\"line\":\(line)," }
    text += #""code":"\#(code)","message":\#(quoted(message)),"action":"\#(action)","#
    if let after { text += "\"after_ms\":\(after)," }
    return text + "\"fatal\":\(fatal)}"
}

/// A ``note(_:_:)`` as it lies in the log.
func storedNote(_ number: Int, device: String = "phone", at: Int? = nil, seen: Int = 0, n: Int? = nil) -> String {
    let counter = n.map { "\"n\":\($0)," } ?? ""
    return """
        {"id":"\(id(number))","kind":"x.note","device":"\(device)","author":"person","at":\(at ?? 1000 * number),\
        "seen":\(seen),\(counter)"recorded_at":0,"body":\(noteBody(number))}
        """
}

/// An `ev` frame.
func ev(_ prev: Int, _ seq: Int, _ event: String, of name: String = "a") -> String {
    #"{"t":"ev","sub":"\#(name)","prev":\#(prev),"seq":\#(seq),"event":\#(event)}"#
}

/// A `live` frame.
func live(_ seq: Int, of name: String = "a") -> String { #"{"t":"live","sub":"\#(name)","seq":\#(seq)}"# }

/// A `mark` frame.
func mark(_ seq: Int, of name: String = "a") -> String { #"{"t":"mark","sub":"\#(name)","seq":\#(seq)}"# }

/// A `sub`.
func sub(_ request: Int, _ name: String = "a", from: String = "0", _ more: String = "") -> String {
    #"{"t":"sub","id":\#(request),"sub":"\#(name)","from":\#(from)\#(more)}"#
}

/// The plain answer to a `sub`.
func subscribed(_ request: Int, head: Int) -> String { #"{"t":"ok","id":\#(request),"head":\#(head)}"# }

/// A `read`.
func read(_ request: Int, _ more: String = "") -> String { #"{"t":"read","id":\#(request)\#(more)}"# }

/// The answer to a `read`.
func events(_ request: Int, _ events: [(seq: Int, event: String)], next: Int? = nil) -> String {
    let list = events.map { #"{"seq":\#($0.seq),"event":\#($0.event)}"# }.joined(separator: ",")
    return #"{"t":"ok","id":\#(request),"events":[\#(list)]\#(next.map { ",\"next\":\($0)" } ?? "")}"#
}

extension LineClient {
    /// Pushes notes in one batch and expects them to be stored after `head`.
    func store(_ numbers: ClosedRange<Int>, after head: Int = 0, _ location: SourceLocation = #_sourceLocation)
        async throws
    {
        let results = numbers.enumerated().map { stored($0.element, seq: head + 1 + $0.offset) }
        try await expect(
            pushed(0, head: head + numbers.count, results),
            to: push(0, numbers.map { note($0) }),
            location
        )
    }
}
