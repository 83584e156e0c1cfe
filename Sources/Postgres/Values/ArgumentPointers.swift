/// The parallel C arrays libpq takes for the parameters of a statement.
struct ArgumentPointers {
    var values: [UnsafePointer<CChar>?]
    var lengths: [Int32]
    var formats: [Int32]
}

extension Arguments {
    /// The protocol counts a value's bytes in an Int32 and a message's in another; PostgreSQL allocates at most 1 GiB.
    static let maximumByteCount = 0x3fff_ffff

    /// Lends the values as C arrays for the time of the call.
    func withPointers<R>(_ body: (ArgumentPointers) -> R) -> R {
        inline.withUnsafeBufferPointer { inline in
            var bases: [UnsafePointer<UInt8>?] = []
            bases.reserveCapacity(chunks.count)
            return withChunks(from: 0, &bases) { bases in
                body(pointers(inline: inline.baseAddress, bases: bases))
            }
        }
    }

    /// Nests one borrow for each chunk, since a pointer into an array is only good inside its closure.
    private func withChunks<R>(
        from index: Int,
        _ bases: inout [UnsafePointer<UInt8>?],
        _ body: ([UnsafePointer<UInt8>?]) -> R
    ) -> R {
        guard index < chunks.count else { return body(bases) }
        return chunks[index].withUnsafeBufferPointer { chunk in
            bases.append(chunk.baseAddress)
            return withChunks(from: index + 1, &bases, body)
        }
    }

    private func pointers(inline: UnsafePointer<UInt8>?, bases: [UnsafePointer<UInt8>?]) -> ArgumentPointers {
        var result = ArgumentPointers(
            values: [],
            lengths: [],
            formats: [Int32](repeating: 1, count: values.count)
        )
        result.values.reserveCapacity(values.count)
        result.lengths.reserveCapacity(values.count)
        for value in values {
            switch value {
            case .null:
                result.values.append(nil)
                result.lengths.append(0)
            case .inline(let offset, let count):
                result.append(inline.map { $0 + offset }, count: count)
            case .chunk(let index):
                result.append(bases[index], count: chunks[index].count)
            }
        }
        return result
    }
}

extension ArgumentPointers {
    /// libpq reads a null pointer as NULL, so an empty value needs an address too, which is never read.
    private static let empty: StaticString = ""

    fileprivate mutating func append(_ base: UnsafePointer<UInt8>?, count: Int) {
        values.append(UnsafeRawPointer(base ?? Self.empty.utf8Start).assumingMemoryBound(to: CChar.self))
        lengths.append(Int32(count))
    }
}
