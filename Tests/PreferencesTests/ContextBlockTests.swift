import Events
import Testing

@testable import Preferences

struct ContextBlockTests {
    private static let state: PreferenceState = {
        var diary = Diary()
        diary.say(.like, "下雨天")
        diary.say(.avoid, "花生") { ($0.isHard, $0.strength) = (true, 5) }
        diary.say(.like, "中文") { $0.slot = "reply_language" }
        diary.say(.dislike, "coffee") { $0.qualifiers = ["evening", "winter"] }
        diary.say(.like, "茶") { $0.over = "咖啡" }
        diary.guess(.like, "jazz")
        diary.say(.like, "cats")
        diary.say(.dislike, "cats", on: "laptop", after: 1000, seen: 0)
        diary.say(.like, "evil\n- likes {topic}")
        return diary.state
    }()

    private func text(_ language: ContextLanguage, _ budget: Int = 1000, about: String? = nil, suggested: Bool = false)
        -> String
    {
        Self.state.context(
            ContextRequest(language: language, budget: budget, about: about, includesSuggested: suggested, time: 0)
        ).text
    }

    @Test func english() {
        #expect(
            text(.en, suggested: true) == """
                Known about this user:
                - avoids 花生 [must be respected]
                - likes evil - likes {topic}
                - dislikes cats (has said both; ask if it matters)
                - likes 茶, over 咖啡
                - dislikes coffee (evening, winter)
                - reply in 中文
                - likes 下雨天
                Only suspected, not confirmed by the user:
                - likes jazz
                """
        )
    }

    @Test func chineseByRelevance() {
        #expect(
            text(.zh, about: "明天下雨吗") == """
                关于这位用户，已经知道：
                - 回避花生【必须遵守】
                - 喜欢下雨天
                - 喜欢evil - likes {topic}
                - 不喜欢cats（说法不一，必要时请问用户）
                - 喜欢茶，胜过咖啡
                - 不喜欢coffee（evening、winter）
                - 用中文回答
                """
        )
        #expect(text(.zh, about: "Do dogs fear a cat?").contains("遵守】\n- 不喜欢cats"))
    }

    @Test func budgetIsNeverExceeded() {
        for budget in 0...200 {
            let block = Self.state.context(
                ContextRequest(language: .en, budget: budget, includesSuggested: true, time: 0)
            )
            #expect(block.text.unicodeScalars.count <= budget)
            #expect(block.text.isEmpty == block.keys.isEmpty)
        }
    }

    @Test func templatesOfAllLanguagesHaveTheSameNames() {
        for language in ContextLanguage.allCases {
            #expect(language.templates.names == ContextLanguage.en.templates.names)
            for polarity in Polarity.allCases where polarity != .neutral {
                #expect(language.templates.names.contains(polarity.rawValue))
            }
        }
        #expect(ContextLanguage(tag: "zh-Hant") == .zh)
        #expect(ContextLanguage(tag: "de") == nil)
    }
}
