import CFuzzer
import Foundation
import FuzzTargets

/// Feeds one target for as long as it is told: `fuzz <target> [what libFuzzer takes]`.
@main
struct Fuzz {
    static func main() {
        guard CommandLine.arguments.count > 1, let target = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
            fatalError(
                "usage: fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [options of libFuzzer]"
            )
        }
        FuzzedTarget.current = target
        var count = Int32(CommandLine.arguments.count - 1)
        // libFuzzer starts this program anew for some of its options, so it must find the target in its arguments.
        var arguments: [UnsafeMutablePointer<CChar>?] =
            (CommandLine.arguments[..<1] + CommandLine.arguments[2...]).map { strdup($0) } + [nil]
        arguments.withUnsafeMutableBufferPointer { buffer in
            var base = buffer.baseAddress
            _ = LLVMFuzzerRunDriver(&count, &base) { data, size in
                let bytes = data.map { Array(UnsafeBufferPointer(start: $0, count: size)) } ?? []
                do throws(FuzzFailure) {
                    try FuzzedTarget.current.check(bytes)
                } catch {
                    fatalError(error.message)
                }
                return 0
            }
        }
    }
}

/// What the callback, which captures nothing, feeds.
private enum FuzzedTarget {
    nonisolated(unsafe) static var current = FuzzTarget.canonical
}
