import Recognizer
import Testing

/// One test for each phenomenon that the design names, in both languages.
struct PhenomenonTests {
    private func check(_ lines: [(String, String)], sourceLocation: SourceLocation = #_sourceLocation) throws {
        for (text, wanted) in lines {
            let findings = try Fixture.recognize(text).findings
            let expected = Expectation(wanted)
            #expect(
                expected.admits(findings),
                "\(text): wanted \(expected), got \(Expectation(findings))",
                sourceLocation: sourceLocation
            )
        }
    }

    @Test func plain() throws {
        try check([("我特别喜欢桂花的味道", "like 桂花的味道"), ("I'm really into pottery these days", "like pottery")])
    }

    @Test func negation() throws {
        try check([("我不怎么爱逛街", "dislike 逛街"), ("I'm not particularly fond of dogs", "dislike dogs")])
    }

    @Test func doubleNegation() throws {
        try check([
            ("我不是不喜欢数学", "neutral 数学"), ("It's not that I don't like dogs", "neutral dogs"),
            ("谁说我不爱喝茶了", "like 喝茶"), ("How could I not love dogs?", "like dogs"),
        ])
    }

    @Test func questionAboutTheOther() throws {
        try check([("你喜欢吃什么", "nothing"), ("你讨厌下雨吗", "nothing"), ("Do you like sushi?", "nothing")])
    }

    @Test func thirdPerson() throws {
        try check([("我妈喜欢跳广场舞", "nothing"), ("My boss is obsessed with spreadsheets", "nothing")])
    }

    @Test func quotation() throws {
        try check([("他老说\"我最讨厌下雨天\"", "nothing"), ("She said \"I love you\" and left", "nothing")])
    }

    @Test func request() throws {
        try check([("我需要订一张去上海的票", "nothing"), ("Can you recommend a quiet café?", "nothing")])
    }

    @Test func hypothetical() throws {
        try check([("要是我不讨厌早起就好了", "nothing"), ("I wish I liked running", "nothing")])
    }

    @Test func wouldLike() throws {
        try check([("今天想吃火锅", "nothing"), ("I'd like a coffee please", "nothing")])
    }

    @Test func appraisal() throws {
        try check([("这首歌真好听", "nothing"), ("我喜欢这个答案", "nothing"), ("I love this song", "nothing")])
    }

    @Test func past() throws {
        try check([
            ("以前我很喜欢摇滚", "retract like 摇滚"), ("I used to love skiing", "retract like skiing"),
            ("As a kid I loved dinosaurs", "nothing"),
        ])
    }

    @Test func noLonger() throws {
        try check([
            ("我不再喜欢咖啡了", "retract like 咖啡"), ("已经对芒果不过敏了", "retract 芒果"),
            ("I've gone off mushrooms", "retract like mushrooms"), ("I no longer eat meat", "avoid meat"),
        ])
    }

    @Test func comparative() throws {
        try check([
            ("比起咖啡我更喜欢茶", "like 茶 > 咖啡"), ("I prefer tea to coffee", "like tea > coffee"),
            ("火锅和烧烤之间我选烧烤", "like 烧烤 > 火锅"),
        ])
    }

    @Test func list() throws {
        try check([
            ("我喜欢苹果、香蕉和草莓", "like 苹果; like 香蕉; like 草莓"),
            ("I hate spiders, snakes, and needles", "dislike spiders; dislike snakes; dislike needles"),
            ("我喜欢和家人一起吃饭", "like 和家人一起吃饭"), ("I love rock and roll", "like rock and roll"),
        ])
    }

    @Test func severalClauses() throws {
        try check([
            ("我喜欢下雨天但讨厌打雷", "like 下雨天; dislike 打雷"),
            ("I like the sea, but hate sand", "like the sea; dislike sand"),
            ("My brother loves football but I prefer rugby", "like rugby"),
        ])
    }

    @Test func preferenceInsideAQuestion() throws {
        try check([
            ("像我这种不吃辣的人去成都吃什么?", "avoid 辣"),
            ("As someone who loves history, where should I go?", "like history"),
        ])
    }

    @Test func qualifier() throws {
        let winter = try Fixture.recognize("In winter I only drink hot tea").findings
        #expect(winter.map(\.qualifiers) == [["In winter"]])
        let travel = try Fixture.recognize("出差的时候我喜欢住快捷酒店").findings
        #expect(travel.map(\.qualifiers) == [["出差的时候"]])
        try check([("冬天我最喜欢冬天", "like 冬天"), ("I like to run in the morning", "like run")])
    }

    @Test func need() throws {
        try check([
            ("我睡觉必须戴耳塞", "require 戴耳塞"), ("没有空调我活不了", "require 空调"), ("I can't live without coffee", "require coffee"),
            ("I need a taxi to the airport", "nothing"), ("我得走了", "nothing"),
        ])
    }

    @Test func refusal() throws {
        try check([
            ("我从来不看恐怖片", "avoid 看恐怖片"), ("辣的我一口都不碰", "avoid 辣的"), ("I never drink coffee", "avoid coffee"),
            ("我没吃早饭", "nothing"), ("I didn't eat lunch", "nothing"),
        ])
    }

    @Test func hardNeed() throws {
        for text in [
            "我对海鲜过敏", "我吃芒果会过敏", "I'm allergic to shellfish", "I have a peanut allergy", "I'm terrified of spiders",
        ] {
            let findings = try Fixture.recognize(text).findings
            #expect(findings.count == 1 && findings[0].hard, "\(text)")
        }
    }

    @Test func slot() throws {
        try check([
            ("叫我阿杰就好", "like 阿杰 # call_me"), ("以后都用英文回我", "like 英文 # reply_language"),
            ("我习惯用摄氏度", "like 摄氏度 # units"), ("我最喜欢的水果是芒果", "like 芒果 # favorite:水果"),
            ("Please always reply in French", "like French # reply_language"),
            ("I keep kosher", "require kosher # diet"),
        ])
        #expect(try Fixture.recognize("My favourite colour is green").findings.map(\.slot) == ["favorite:colour", nil])
    }

    @Test func command() throws {
        let remember = try Fixture.recognize("记住,我喝咖啡从来不加糖")
        #expect(remember.intent == .command)
        #expect(remember.findings.map(\.topic) == ["加糖"])
        #expect(remember.findings.map(\.qualifiers) == [["喝咖啡"]])
        let forget = try Fixture.recognize("Forget that I like football")
        #expect(forget.intent == .command)
        #expect(forget.findings.map(\.operation) == [.forget])
        #expect(try Fixture.recognize("我喜欢猫").intent == .preference)
        #expect(try Fixture.recognize("忘记密码了怎么办").intent == .chat)
    }

    @Test func plan() throws {
        try check([("我计划下个月戒糖", "nothing"), ("I'm thinking of going vegan", "nothing")])
    }

    @Test func fact() throws {
        try check([("爱因斯坦出生在德国", "nothing"), ("避免死锁的四个条件", "nothing"), ("Hate speech is illegal there", "nothing")])
    }

    @Test func contextual() throws {
        try check([("我也喜欢!", "nothing"), ("Me neither", "nothing"), ("I like both", "nothing")])
    }

    @Test func mixedText() throws {
        try check([("我对peanut过敏", "avoid peanut"), ("I love 火锅", "like 火锅"), ("我hate开会", "dislike 开会")])
    }

    @Test func traditionalCharacters() throws {
        try check([("我對老電影情有獨鍾", "like 老電影"), ("我不喜歡芹菜、青椒和茄子", "dislike 芹菜; dislike 青椒; dislike 茄子")])
    }

    @Test func fullWidthForms() throws {
        try check([("我喜欢ＪＡＺＺ，讨厌ＲＡＰ！", "like ＪＡＺＺ; dislike ＲＡＰ"), ("I don’t like olives", "dislike olives")])
    }

    @Test func strength() throws {
        func strength(_ text: String) throws -> Int? { try Fixture.recognize(text).findings.first?.strength }
        #expect(try strength("我喜欢猫") == 3)
        #expect(try strength("我特别喜欢猫") == 4)
        #expect(try strength("I kinda like cats") == 2)
        #expect(try strength("I'm obsessed with cats") == 5)
    }

    @Test func until() throws {
        // 2026-11-24 12:00 UTC; the day ends at midnight of the person's own zone.
        let noon: Int64 = 1_795_521_600_000_000
        let recognizer = try Fixture.recognizer.get()
        let utc = recognizer.recognize("I can't stand noise today", at: noon).findings
        #expect(utc.map(\.until) == [1_795_564_800_000_000])
        let shanghai = recognizer.recognize("I can't stand noise today", at: noon, utcOffset: 480).findings
        #expect(shanghai.map(\.until) == [1_795_536_000_000_000])
        #expect(recognizer.recognize("I can't stand noise", at: noon).findings.map(\.until) == [nil])
    }
}
