import Events
import Foundation

/// A file to import, read once from beginning to end.
struct ImportFile {
    let path: String
    let tally: ImportTally

    private static let chunkSize = 1 << 20
    /// Bytes of one conversation: far more than any that was ever written, and what memory can bear.
    private static let conversationLimit = 256 << 20
    /// Bytes of one line: twice what the protocol allows a client, as servers' lines may be.
    private static let lineLimit = 2 << 20
    /// A conversation nests deeper than a frame may.
    private static let conversationDepth = 256

    /// Puts the file's events into `spool`.
    ///
    /// - Parameter progress: called with the bytes that were read and, where that is known, how many there are.
    func read(into spool: EventSpool, progress: (Int64, Int64?) -> Void) throws {
        let file = try open()
        var done: Int64 = 0
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64) ?? nil
        var shape: RecordScanner.Shape?
        var scanner: RecordScanner?
        var number = 0
        func take(_ record: RecordScanner.Record) throws {
            number += 1
            guard case .whole(let bytes) = record else { return tally.leave(.tooLong) }
            if shape == .elements {
                try takeConversation(bytes, number, spool)
            } else {
                try takeLine(bytes, number, spool)
            }
        }
        while let chunk = try file.read(upToCount: Self.chunkSize), !chunk.isEmpty {
            var bytes = Array(chunk)
            if scanner == nil {
                // A byte order mark says nothing that UTF-8 leaves open.
                if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
                guard let found = try self.shape(of: bytes) else { continue }
                shape = found
                let limit = found == .elements ? Self.conversationLimit : Self.lineLimit
                scanner = RecordScanner(found, limit: limit)
            }
            try scanner?.take(bytes, take)
            done += Int64(chunk.count)
            progress(done, size)
        }
        if try scanner?.finish(take) == false {
            tally.leaveUnreadable(
                path,
                "it ends in the midst of a conversation: get the export again, and import that too"
            )
        }
    }

    private func open() throws -> FileHandle {
        if path == "-" { return .standardInput }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw EventSpool.Failure(description: "cannot read \(path): \(String(cString: strerror(errno)))")
        }
        return file
    }

    /// What a file is, by its first character; nil while there is only white space.
    private func shape(of bytes: [UInt8]) throws -> RecordScanner.Shape? {
        switch bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
        case nil: return nil
        case UInt8(ascii: "["): return .elements
        case UInt8(ascii: "{"): return .lines
        case UInt8(ascii: "P") where bytes.starts(with: [0x50, 0x4B]):
            throw EventSpool.Failure(
                description: "\(path) is a zip archive: unpack it and import its conversations.json"
            )
        default:
            throw EventSpool.Failure(
                description: "\(path) is neither a list of conversations ([...) nor events, one a line ({...)"
            )
        }
    }

    private func takeLine(_ bytes: [UInt8], _ number: Int, _ spool: EventSpool) throws {
        guard bytes.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { return }
        let read: (members: [UInt8], at: Int64)?
        do throws(UnreadableLine) {
            read = try ReplayedEvent.event(bytes, tally: tally)
        } catch {
            return tally.leaveUnreadable("\(path): line \(number)", error.message)
        }
        if let read { try spool.add(read.members, at: read.at) }
    }

    private func takeConversation(_ bytes: [UInt8], _ number: Int, _ spool: EventSpool) throws {
        let place = "\(path): conversation \(number)"
        let document: JSONDocument
        var isRepaired = false
        do {
            if let strict = try? Self.document(bytes) {
                document = strict
            } else {
                document = try Self.document(RepairedText.of(bytes))
                isRepaired = true
            }
        } catch {
            return tally.leaveUnreadable(place, "\(error)")
        }
        let conversation: ChatGPTConversation
        do throws(ChatGPTConversation.Unreadable) {
            conversation = try ChatGPTConversation(document.root, tally: tally)
        } catch {
            return tally.leaveUnreadable(place, error.message)
        }
        try conversation.forEachEvent(isRepaired: isRepaired) { try spool.add($0.members, at: $0.at) }
    }

    private static func document(_ bytes: [UInt8]) throws(JSONError) -> JSONDocument {
        try JSONDocument(bytes, maximumDepth: conversationDepth, takesLargeIntegers: true)
    }
}

/// Text as the log may hold it.
enum RepairedText {
    private static let replacement = Array("\\ufffd".utf8)

    /// JSON whose escaped characters that no log may hold, U+0000 and halves of surrogate pairs, are U+FFFD instead:
    /// exports have them where a text was cut in the midst of an emoji.
    static func of(_ json: [UInt8]) -> [UInt8] {
        var repaired: [UInt8] = []
        repaired.reserveCapacity(json.count)
        var index = 0
        func unit(at start: Int) -> UInt32? {
            guard start + 6 <= json.count, json[start] == UInt8(ascii: "\\"), json[start + 1] == UInt8(ascii: "u")
            else {
                return nil
            }
            return UInt32(String(decoding: json[start + 2..<start + 6], as: UTF8.self), radix: 16)
        }
        while index < json.count {
            guard json[index] == UInt8(ascii: "\\") else {
                repaired.append(json[index])
                index += 1
                continue
            }
            var length = min(json.count - index, 2)
            var isWhole = true
            if let first = unit(at: index) {
                length = 6
                switch first {
                case 0, 0xDC00...0xDFFF: isWhole = false
                case 0xD800...0xDBFF:
                    if let second = unit(at: index + 6), (0xDC00...0xDFFF).contains(second) {
                        length = 12
                    } else {
                        isWhole = false
                    }
                default: break
                }
            }
            repaired += isWhole ? json[index..<index + length] : replacement[...]
            index += length
        }
        return repaired
    }
}
