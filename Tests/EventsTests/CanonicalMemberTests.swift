import Testing

@testable import Events

struct CanonicalMemberTests {
    @Test(arguments: [
        (
            "preference.asserted",
            #"{"topic":"The Cats","qualifiers":["晚上","Nights","night"],"slot":"Favorite:動物","canonical":1}"#,
            #"{"qualifiers":["night","晚上"],"slot":"favorite:动物","topic":"cat"}"#
        ),
        ("preference.retracted", #"{"topic":"喝咖啡","polarity":"like"}"#, #"{"topic":"咖啡"}"#),
        ("topic.merged", #"{"from":"雨天","into":"Rainy days"}"#, #"{"from":"雨天","into":"rainy day"}"#),
    ])
    func added(kind: String, body: String, expected: String) throws {
        let json = try #require(CanonicalMember.json(of: kind, body: JSONDocument(Array(body.utf8)).root))
        #expect(String(decoding: json, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        ("preference.retracted", #"{"replaces":[]}"#), ("preference.pinned", #"{"events":[]}"#),
        ("turn", #"{"topic":"x"}"#),
    ])
    func none(kind: String, body: String) throws {
        #expect(CanonicalMember.json(of: kind, body: try JSONDocument(Array(body.utf8)).root) == nil)
    }
}
