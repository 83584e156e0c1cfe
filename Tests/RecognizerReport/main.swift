import Foundation
import Recognizer

// recognizer-report labelled FILE.jsonl... [--part tuned|aside|all] [--show N]
// recognizer-report fires FILE.jsonl... [--show N]
// recognizer-report time FILE.jsonl...
// recognizer-report say TEXT...

var arguments = Array(CommandLine.arguments.dropFirst())
guard let verb = arguments.first else {
    print(
        "usage: recognizer-report labelled|fires|time FILE.jsonl... [--part tuned|aside|all] [--show N] | say TEXT..."
    )
    exit(2)
}
arguments.removeFirst()

@MainActor
func option(_ name: String) -> String? {
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    let value = arguments[index + 1]
    arguments.removeSubrange(index...index + 1)
    return value
}

let part = option("--part") ?? "all"
let show = option("--show").flatMap(Int.init) ?? 0
let recognizer: Recognizer
do {
    recognizer = try Recognizer()
} catch {
    print(error)
    exit(1)
}

switch verb {
case "labelled":
    var total = Score()
    for file in arguments { total.add(try LabelledReport(file: file, part: part, show: show).run(recognizer)) }
    if arguments.count > 1 { print("all files: \(total.summary)") }
case "fires":
    for file in arguments { try FireReport(file: file, show: show).run(recognizer) }
case "time":
    for file in arguments { try TimeReport(file: file).run(recognizer) }
default:
    for text in arguments {
        let result = recognizer.recognize(text, at: 0)
        print("\(result.intent.rawValue): \(text)")
        for finding in result.findings { print("   ", describe(finding)) }
    }
}
