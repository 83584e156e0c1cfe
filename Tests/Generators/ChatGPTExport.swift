public import Foundation

/// A made-up `conversations.json` of ChatGPT's data export, with every shape that the format is known to have, and what
/// an import must make of it.
public struct ChatGPTExport: Sendable {
    /// A message that must become a turn.
    public struct Turn: Sendable, Hashable {
        public var conversation: String
        public var role: String
        /// No two turns have the same.
        public var text: String
        /// The text of the turn that it answers.
        public var repliesTo: String?

        /// A turn.
        public init(conversation: String, role: String, text: String, repliesTo: String?) {
            self.conversation = conversation
            self.role = role
            self.text = text
            self.repliesTo = repliesTo
        }
    }

    /// The file.
    public private(set) var json = Data()
    /// All turns, in the order in which they were made up.
    public private(set) var turns: [Turn] = []
    /// Conversations that can be read.
    public private(set) var conversations = 0
    /// Titles that must come in.
    public private(set) var titles = 0
    /// What must be left out, by the names that `attune import --json` gives the reasons.
    public private(set) var leftOut: [String: Int] = [:]

    private var random: SeededGenerator
    private var count = 0

    private typealias Object = [String: any Sendable]

    /// Makes an export.
    ///
    /// - Parameter count: of conversations whose shapes are drawn at random; a few odd ones come on top.
    public init(conversations count: Int, seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        var made: [Object] = []
        for number in 0..<count { made.append(conversation(number)) }
        made += oddConversations()
        made.shuffle(using: &random)
        let text = String(
            decoding: try JSONSerialization.data(withJSONObject: made, options: [.sortedKeys]),
            as: UTF8.self
        )
        // The export is ASCII, and holds halves of surrogate pairs where a text was cut.
        var ascii = ""
        for unit in text.utf16 {
            ascii += unit < 0x80 ? String(UnicodeScalar(UInt8(unit))) : "\\u" + String(format: "%04x", unit)
        }
        json = Data(ascii.replacing("HALF-PAIR", with: "\\ud83d").replacing("ZERO", with: "\\u0000").utf8)
    }

    private static let sayings = [
        "我喜欢下雨天", "后来我讨厌下雨天了", "帮我写一封邮件", "今天天气怎么样", "I love hiking but hate the gym",
        "Can you explain closures?", "请用中文回答", "I am allergic to peanuts", "how do I sort a list 😀", "谢谢",
        "Write a poem about\nautumn", "我不吃香菜",
    ]

    /// A text that no other message has.
    private mutating func words() -> String {
        count += 1
        return (Self.sayings.randomElement(using: &random) ?? "") + " #\(count)"
    }

    private mutating func leave(_ reason: String, _ number: Int = 1) { leftOut[reason, default: 0] += number }

    private mutating func uuid() -> String {
        UUID(
            uuid: withUnsafeBytes(of: (random.next(), random.next())) { $0.loadUnaligned(as: uuid_t.self) }
        ).uuidString.lowercased()
    }

    // MARK: Conversations

    /// A conversation while it grows.
    private struct Tree {
        var id: String
        var nodes: [String: Object] = [:]
        var clock: Double
        /// The node that the next message follows, and the text of the last turn up to there.
        var leaf: String
        var turn: String?
        var turns = 0
    }

    private mutating func conversation(_ number: Int) -> Object {
        let root = "client-created-root"
        var tree = Tree(id: uuid(), clock: 1_660_000_000 + Double(random.next() % 60_000_000), leaf: root)
        tree.nodes[root] = ["id": root, "message": NSNull(), "parent": NSNull(), "children": [String]()]
        let start = tree.clock
        add(&tree, role: "system", ["content_type": "text", "parts": [""]], leftAs: "system")
        let shapes = Self.shapes.count
        // Every shape comes up, however few conversations there are.
        for step in 0..<6 { grow(&tree, step == 0 ? number % shapes : Int(random.next() % UInt64(shapes))) }
        conversations += 1
        var object: Object = [
            "create_time": start, "update_time": tree.clock, "mapping": tree.nodes, "current_node": tree.leaf,
            "moderation_results": [String](), "plugin_ids": NSNull(), "is_archived": number % 9 == 0,
            "safe_urls": ["https://example.org"], "gizmo_id": NSNull(), "default_model_slug": "gpt-4o",
        ]
        // Older exports have only the one, newer ones both.
        object["id"] = tree.id
        if number % 3 != 0 { object["conversation_id"] = tree.id }
        switch number % 5 {
        case 0: object["title"] = NSNull()
        case 1: object["title"] = ""
        default:
            object["title"] = "Title \(number) 标题"
            if tree.turns > 0 { titles += 1 }
        }
        if number % 7 == 0 { object["create_time"] = NSNull() }
        return object
    }

    /// Conversations that are broken, or hold nothing.
    private mutating func oddConversations() -> [Object] {
        let empty: Object = ["id": uuid(), "title": "Empty", "create_time": 1_700_000_000.5, "mapping": Object()]
        conversations += 1
        leave("unreadable", 2)
        let nameless: Object = ["title": "No id", "mapping": Object()]
        let treeless: Object = ["id": uuid(), "title": "No tree"]

        // A message whose parent is not there begins a branch; two that follow each other in a circle hang on nothing.
        var broken = Tree(id: uuid(), clock: 1_700_000_100, leaf: "gone")
        say(&broken, role: "user")
        add(&broken, role: "user", ["content_type": "text", "parts": ["round"]], leftAs: "broken_tree")
        let first = broken.leaf
        add(&broken, role: "user", ["content_type": "text", "parts": ["and round"]], leftAs: "broken_tree")
        broken.nodes[first]?["parent"] = broken.leaf
        conversations += 1
        titles += 1
        let circle: Object = ["id": broken.id, "title": "Circle", "create_time": NSNull(), "mapping": broken.nodes]

        // A name longer than a conversation's may be, and a text longer than a line.
        var long = Tree(id: String(repeating: uuid(), count: 4), clock: 1_700_000_200, leaf: "none")
        say(&long, role: "user")
        let before = (long.leaf, long.turn)
        add(
            &long,
            role: "user",
            ["content_type": "text", "parts": [String(repeating: "too long ", count: 130_000)]],
            leftAs: "too_long"
        )
        conversations += 1
        titles += 1
        long.leaf = before.0
        say(&long, role: "assistant")
        let endless: Object = ["id": long.id, "title": "Long", "create_time": 1_700_000_200.0, "mapping": long.nodes]
        return [empty, nameless, treeless, circle, endless]
    }

    // MARK: Messages

    /// Adds a node with a message behind the leaf.
    ///
    /// - Parameter leftAs: why it is no turn; nil if it is one.
    private mutating func add(
        _ tree: inout Tree,
        role: String,
        _ content: Object,
        recipient: String = "all",
        metadata: Object = [:],
        status: String = "finished_successfully",
        time: Double? = nil,
        isTimed: Bool = true,
        leftAs: String? = nil
    ) {
        tree.clock += Double(random.next() % 100_000) / 1000
        let id = uuid()
        var author: Object = ["role": role, "name": NSNull(), "metadata": Object()]
        if role == "tool" { author["name"] = "python" }
        var details = metadata
        if role == "assistant" { details["model_slug"] = "gpt-4o" }
        let message: Object = [
            "id": id, "author": author, "content": content, "recipient": recipient, "status": status,
            "create_time": isTimed ? time ?? tree.clock : NSNull(), "update_time": NSNull(), "weight": 1.0,
            "end_turn": NSNull(), "channel": NSNull(), "metadata": details,
        ]
        link(&tree, id, message)
        if let leftAs { leave(leftAs) }
    }

    private func link(_ tree: inout Tree, _ id: String, _ message: any Sendable) {
        tree.nodes[id] = ["id": id, "message": message, "parent": tree.leaf, "children": [String]()]
        if let children = tree.nodes[tree.leaf]?["children"] as? [String] {
            tree.nodes[tree.leaf]?["children"] = children + [id]
        }
        tree.leaf = id
    }

    /// Adds a message that must become a turn.
    private mutating func say(
        _ tree: inout Tree,
        role: String,
        _ text: String? = nil,
        as expected: String? = nil,
        _ content: ((String) -> Object)? = nil,
        metadata: Object = [:],
        status: String = "finished_successfully",
        time: Double? = nil,
        isTimed: Bool = true
    ) {
        let text = text ?? words()
        add(
            &tree,
            role: role,
            content?(text) ?? ["content_type": "text", "parts": [text]],
            metadata: metadata,
            status: status,
            time: time,
            isTimed: isTimed
        )
        let name = tree.id.utf8.count > 128 ? "" : tree.id
        turns.append(Turn(conversation: name, role: role, text: expected ?? text, repliesTo: tree.turn))
        tree.turn = expected ?? text
        tree.turns += 1
    }

    private static let image: Object = [
        "content_type": "image_asset_pointer", "asset_pointer": "file-service://file-1", "width": 10, "height": 10,
    ]

    /// What can come next in a conversation.
    private static let shapes: [@Sendable (inout ChatGPTExport, inout Tree) -> Void] = [
        { made, tree in  // A question and its answer.
            made.say(&tree, role: "user")
            made.say(&tree, role: "assistant")
        },
        { made, tree in  // An edit: the same place said again, and both answered.
            let (leaf, turn) = (tree.leaf, tree.turn)
            made.say(&tree, role: "user")
            made.say(&tree, role: "assistant")
            (tree.leaf, tree.turn) = (leaf, turn)
            made.say(&tree, role: "user")
            made.say(&tree, role: "assistant")
        },
        { made, tree in  // An answer made anew, twice.
            made.say(&tree, role: "user")
            let (leaf, turn) = (tree.leaf, tree.turn)
            for _ in 0..<3 {
                (tree.leaf, tree.turn) = (leaf, turn)
                made.say(&tree, role: "assistant")
            }
        },
        { made, tree in  // A tool that is called and answers.
            made.say(&tree, role: "user")
            made.add(
                &tree,
                role: "assistant",
                ["content_type": "code", "language": "python", "text": "print(1)"],
                recipient: "python",
                leftAs: "tool_call"
            )
            made.add(&tree, role: "tool", ["content_type": "execution_output", "text": "1"], leftAs: "tool")
            made.say(&tree, role: "assistant")
        },
        { made, tree in  // Browsing.
            made.add(
                &tree,
                role: "assistant",
                ["content_type": "code", "language": "unknown", "text": "search(\"x\")"],
                recipient: "browser",
                leftAs: "tool_call"
            )
            made.add(
                &tree,
                role: "tool",
                ["content_type": "tether_browsing_display", "result": "x", "summary": NSNull()],
                leftAs: "tool"
            )
            made.add(
                &tree,
                role: "assistant",
                ["content_type": "tether_quote", "url": "u", "domain": "d", "text": "t", "title": "t"],
                leftAs: "tool"
            )
        },
        { made, tree in  // A picture with words.
            made.say(
                &tree,
                role: "user",
                nil,
                { ["content_type": "multimodal_text", "parts": [Self.image, $0] as [any Sendable]] }
            )
            made.leave("attachment")
        },
        { made, tree in  // A picture alone, and one that a tool made.
            made.add(
                &tree,
                role: "user",
                ["content_type": "multimodal_text", "parts": [Self.image]],
                leftAs: "no_text"
            )
            made.leave("attachment")
            made.add(&tree, role: "tool", ["content_type": "multimodal_text", "parts": [Self.image]], leftAs: "tool")
        },
        { made, tree in  // Words that were spoken.
            made.say(
                &tree,
                role: "user",
                nil,
                { text in
                    let spoken: Object = ["content_type": "audio_transcription", "text": text, "direction": "in"]
                    let sound: Object = ["content_type": "audio_asset_pointer", "asset_pointer": "sediment://1"]
                    return ["content_type": "multimodal_text", "parts": [spoken, sound]]
                }
            )
            made.leave("attachment")
        },
        { made, tree in  // Several parts are one text.
            let (one, two) = (made.words(), made.words())
            made.say(
                &tree,
                role: "assistant",
                one + "\n" + two,
                { _ in ["content_type": "text", "parts": [one, "", two]] }
            )
        },
        { made, tree in  // Nothing, and nothing but white space.
            made.add(&tree, role: "assistant", ["content_type": "text", "parts": [""]], leftAs: "no_text")
            made.add(&tree, role: "user", ["content_type": "text", "parts": [" \n"]], leftAs: "no_text")
            made.add(&tree, role: "user", ["content_type": "text", "parts": [String]()], leftAs: "no_text")
        },
        { made, tree in  // What the chat did not show.
            made.add(
                &tree,
                role: "user",
                ["content_type": "text", "parts": ["I love secrets"]],
                metadata: ["is_visually_hidden_from_conversation": true],
                leftAs: "hidden"
            )
            made.add(
                &tree,
                role: "user",
                ["content_type": "user_editable_context", "user_profile": "p", "user_instructions": "I love it"],
                leftAs: "instructions"
            )
            made.add(&tree, role: "assistant", ["content_type": "model_editable_context"], leftAs: "instructions")
        },
        { made, tree in  // Reasoning.
            made.add(
                &tree,
                role: "assistant",
                ["content_type": "thoughts", "thoughts": [["summary": "s", "content": "c"]]],
                leftAs: "reasoning"
            )
            made.add(
                &tree,
                role: "assistant",
                ["content_type": "reasoning_recap", "content": "Thought for 3 s"],
                leftAs: "reasoning"
            )
            made.say(&tree, role: "assistant")
        },
        { made, tree in  // Answers that broke off.
            made.say(&tree, role: "assistant", metadata: ["finish_details": ["type": "max_tokens"]])
            made.say(&tree, role: "assistant", metadata: ["finish_details": ["type": "interrupted"]])
            made.say(&tree, role: "assistant", status: "in_progress")
        },
        { made, tree in  // No time, a time before that of what it answers, and one that cannot be.
            made.say(&tree, role: "user", isTimed: false)
            made.say(&tree, role: "assistant", time: tree.clock - 86_400)
            made.say(&tree, role: "user", time: 1e300)
        },
        { made, tree in  // Characters that no log may hold.
            let text = made.words()
            made.say(&tree, role: "user", "HALF-PAIR\(text)ZERO", as: "\u{FFFD}\(text)\u{FFFD}")
        },
        { made, tree in  // Kinds and roles that are not known, a system message with text, a node without a message.
            made.add(&tree, role: "assistant", ["content_type": "hologram", "text": "x"], leftAs: "unknown_content")
            made.add(&tree, role: "ghost", ["content_type": "text", "parts": ["boo"]], leftAs: "unknown_content")
            made.add(&tree, role: "system", ["content_type": "text", "parts": ["Be kind."]], leftAs: "system")
            made.link(&tree, made.uuid(), NSNull())
            made.say(&tree, role: "user")
        },
        { made, tree in  // Code as an answer, and what the model noted for itself.
            made.say(&tree, role: "assistant", nil, { ["content_type": "code", "language": "swift", "text": $0] })
            made.add(
                &tree,
                role: "assistant",
                ["content_type": "text", "parts": ["User likes tea"]],
                recipient: "bio",
                leftAs: "tool_call"
            )
        },
    ]

    private mutating func grow(_ tree: inout Tree, _ shape: Int) { Self.shapes[shape](&self, &tree) }
}
