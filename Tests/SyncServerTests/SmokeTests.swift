import AttuneTestKit
import Events
import Testing

struct SmokeTests {
    @Test func aTurnPushedOnOneConnectionAppearsOnAnother() async throws {
        let daemon = try await DaemonProcess.start()
        let phone = try await daemon.open(token: try await daemon.addDevice("phone", of: "alice"))
        let laptop = try await daemon.open(token: try await daemon.addDevice("laptop", of: "alice"))
        try await phone.send(#"{"t":"sub","id":1,"sub":"a","from":0}"#)
        #expect(try await phone.next()["head"]?.integer == 0)
        #expect(try await phone.nextLine() == #"{"t":"live","sub":"a","seq":0}"#)
        try await laptop.send(
            #"{"t":"push","id":2,"events":[{"id":"01980000-0000-7000-8000-000000000001","kind":"turn","body":{"conversation":"c1","role":"user","text":"今天又下雨了"}}]}"#
        )
        #expect(try await laptop.next()["head"]?.integer == 1)
        let frame = try await phone.next()
        #expect(frame["t"]?.string == "ev" && frame["prev"]?.integer == 0 && frame["seq"]?.integer == 1)
        #expect(frame["event"]?["body"]?["text"]?.string == "今天又下雨了")
        #expect(await daemon.stop() == 0)
        await daemon.remove()
    }
}
