import Events
import Testing

struct EventIDTests {
    @Test func readsAndWritesTheUsualForm() {
        let text = "01980000-abcd-7000-8fff-0123456789ab"
        #expect(EventID(text)?.description == text)
        #expect(EventID(text.uppercased()) == EventID(text))
        #expect(EventID(text)?.high == 0x0198_0000_ABCD_7000)
        #expect(EventID(text)?.low == 0x8FFF_0123_4567_89AB)
    }

    @Test(arguments: [
        "", "01980000abcd70008fff0123456789ab", "01980000-abcd-7000-8fff-0123456789a",
        "g1980000-abcd-7000-8fff-0123456789ab",
        "01980000-abcd-7000-8fff-0123456789abc", "01980000_abcd_7000_8fff_0123456789ab",
        "{01980000-abcd-7000-8fff-0123456789}",
    ])
    func refusesOtherForms(_ text: String) { #expect(EventID(text) == nil) }

    @Test func timeOrderedIDsAreVersion7AndGrowWithTime() {
        var generator = SystemRandomNumberGenerator()
        let early = EventID.timeOrdered(at: 1_795_521_600_000_000, using: &generator)
        let late = EventID.timeOrdered(at: 1_795_521_600_001_000, using: &generator)
        #expect(early.high >> 16 == 1_795_521_600_000)
        #expect(early.high < late.high)
        #expect(early.high & 0xF000 == 0x7000)
        #expect(early.low >> 62 == 0b10)
    }
}
