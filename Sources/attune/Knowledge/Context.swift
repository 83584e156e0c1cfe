import ArgumentParser
import EventLog
import Events
import Foundation
import Preferences
import Wire

/// Writes the block that stands beside a user's turn in a prompt.
struct Context: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the block about a user that stands in a prompt, from the log itself.",
        discussion: """
            It is the text of the protocol's `context`; with --json the whole answer. Hard needs come first, then what \
            has to do with --about, then by strength and recency; the budget is never exceeded. As of an earlier event or \
            time it leaves out what had expired by then.

            EXAMPLE
              attune context --user demo --lang zh --about 周末去哪玩
            """
    )

    @Option(help: ArgumentHelp("The language of the block: zh or en.", valueName: "tag")) var lang = "en"
    @Option(help: ArgumentHelp("Unicode characters at most.", valueName: "count"))
    var budget = Int(Context.limits.usualContextBudget)
    @Option(help: ArgumentHelp("What the talk is about.", valueName: "text")) var about: String?
    @Flag(help: "Add what is only suspected, in a part of its own.") var suggested = false
    @OptionGroup var asked: KnowledgeOptions
    @OptionGroup var output: OutputOptions

    /// The daemon's.
    private static let limits = Limits()

    func validate() throws {
        if ContextLanguage(tag: lang) == nil { throw ValidationError("--lang must be zh or en") }
        let most = Int(Self.limits.contextBudget)
        if !(0...most).contains(budget) { throw ValidationError("--budget must be 0 to \(most)") }
    }

    func run() async throws {
        try await reporting {
            try await asked.withKnowledge { log, knowledge in
                guard let language = ContextLanguage(tag: lang) else { return }
                var time = asked.at?.microseconds ?? Int64(Date().timeIntervalSince1970 * 1_000_000)
                if asked.seq != nil {
                    let page = try await log.page(of: asked.user, after: knowledge.seq - 1, limit: 1, bytes: 1)
                    if let event = page?.events.first { time = event.recordedAt }
                }
                let block = knowledge.state.context(
                    ContextRequest(
                        language: language,
                        budget: budget,
                        about: about,
                        includesSuggested: suggested,
                        time: time
                    )
                )
                if output.json {
                    Terminal.say(String(decoding: block.answer(seq: knowledge.seq), as: UTF8.self))
                } else if !block.text.isEmpty {
                    for line in block.text.split(separator: "\n") { Terminal.say(Terminal.harmless(String(line))) }
                }
            }
        }
    }
}
