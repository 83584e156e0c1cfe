import Events
import Testing

struct NamedIDTests {
    /// RFC 9562, appendix A.4: "www.example.com" in the name space of domain names.
    @Test func theExampleOfTheRFC() throws {
        let domains = try #require(EventID("6ba7b810-9dad-11d1-80b4-00c04fd430c8"))
        #expect(domains.named("www.example.com").description == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    }
}
