import Recognizer
import Testing

/// The table of the project's labelling page: all of its lines come out.
struct LabellingPageTests {
    static let lines: [(String, String)] = [
        ("我超爱在海边散步", "like 在海边散步"),
        ("周末的早上我喜欢去菜市场", "like 去菜市场"),
        ("苦瓜我是真的吃不来", "avoid 苦瓜"),
        ("我对花粉过敏", "avoid 花粉"),
        ("我并不讨厌加班", "neutral 加班"),
        ("谁说我不喜欢数学了", "like 数学"),
        ("比起看电视我更喜欢听广播", "like 听广播 > 看电视"),
        ("以前迷过摇滚,现在不听了", "retract like 摇滚"),
        ("你平时喜欢做什么呀", "nothing"),
        ("你喜欢猫的话我送你一只", "nothing"),
        ("我妹特别喜欢香水", "nothing"),
        ("医生说他喜欢安静的病人", "nothing"),
        ("今晚想吃火锅", "nothing"),
        ("这家店装修挺好看的", "nothing"),
        ("附近有没有安静点的自习室", "nothing"),
        ("如果我喜欢运动就不会这么胖了", "nothing"),
        ("我不太能接受香菜和薄荷", "dislike 香菜; dislike 薄荷"),
        ("我喜欢旅行,但是讨厌坐飞机", "like 旅行; dislike 坐飞机"),
        ("以后叫我小雨就行", "like 小雨 # call_me"),
        ("之後都跟我講英文吧", "like 英文 # reply_language"),
        ("我最喜欢的导演是侯孝贤", "like 侯孝贤 # favorite:导演"),
        ("记住,我喝咖啡从来不加糖", "avoid 加糖"),
        ("忘掉我喜欢足球这件事", "forget 足球"),
        ("我也喜欢!", "nothing"),
        ("还行吧,不讨厌", "nothing"),
        ("我这人吧,一到下雨天心情就好", "nothing"),
        ("Bouldering has become my thing", "like Bouldering"),
        ("Cilantro? Can't stand it.", "dislike Cilantro"),
        ("I keep kosher", "require kosher # diet"),
        ("Given the choice I go for podcasts over radio", "like podcasts > radio"),
        ("Never book me a middle seat", "avoid middle seat"),
        ("I don't mind early starts", "neutral early starts"),
        ("It's not that I dislike jazz", "neutral jazz"),
        ("There was a time I adored karaoke", "retract like karaoke"),
        ("Gone right off coffee lately", "retract like coffee"),
        ("Do you like Vermeer?", "nothing"),
        ("I'd like to cancel my order", "nothing"),
        ("My boss hates meetings", "nothing"),
        ("He keeps telling people \"I adore opera\"", "nothing"),
        ("What a nice sunset", "nothing"),
        ("If I liked horror I'd have finished it", "nothing"),
        ("In winter I only drink hot tea", "require hot tea"),
        ("I love hiking, swimming and old maps", "like hiking; like swimming; like old maps"),
        ("I like the book but hate the film", "like the book; dislike the film"),
        ("What's good for someone who hates small talk like me?", "dislike small talk"),
        ("Call me Max, not Maximilian", "like Max # call_me"),
        ("Temperatures in Celsius for me", "like Celsius # units"),
        ("Remember that I'm vegan", "require vegan # diet"),
        ("Wow, another Monday meeting, my favourite", "nothing"),
        ("Me neither", "nothing"),
    ]

    @Test(arguments: lines)
    func comesOut(_ text: String, _ wanted: String) throws {
        let findings = try Fixture.recognize(text).findings
        let expected = Expectation(wanted)
        #expect(expected.admits(findings), "\(text): wanted \(expected), got \(Expectation(findings))")
    }
}
