import Foundation

/// What the process is connected to.
enum Terminal {
    /// Whether a person reads stdout.
    static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }
    /// Whether a person reads stderr: then progress is shown there.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

    /// Columns of the terminal.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes a line to stdout.
    static func say(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

    /// Writes a line to stderr.
    static func complain(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

    /// Writes all of `text`; a reader that is gone ends the process quietly, as `head` expects.
    static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count < 0 { exit(errno == EPIPE ? 0 : 74) }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Text as it may go to a terminal: control characters, which could move the cursor or worse, are shown as such.
    static func harmless(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x0A: "\u{21B5}"
                    case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
                    default: scalar
                    }
                }
            )
        )
    }

    /// Columns that `text` takes up: two for East Asian wide characters and emoji, none for combining marks.
    static func columns(of text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: sum
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                sum + 2
            default: sum + 1
            }
        }
    }
}
