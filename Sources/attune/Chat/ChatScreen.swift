import Foundation

/// What a chat looks like: lines that scroll, and on a terminal a prompt below them that survives what comes in.
final class ChatScreen {
    private let isInteractive: Bool
    private var savedMode: termios?
    private var editor = LineEditor()
    private static let prompt = "> "

    /// Takes the terminal over if there is one: keys come one by one, and what they show is up to us.
    init() {
        isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        guard isInteractive else { return }
        var mode = termios()
        guard tcgetattr(STDIN_FILENO, &mode) == 0 else { return }
        savedMode = mode
        mode.c_lflag &= ~UInt32(ICANON | ECHO | ISIG)
        tcsetattr(STDIN_FILENO, TCSANOW, &mode)
    }

    /// Gives the terminal back.
    func restore() {
        guard var mode = savedMode else { return }
        tcsetattr(STDIN_FILENO, TCSANOW, &mode)
        savedMode = nil
        Terminal.write("\r\u{1B}[K", to: STDOUT_FILENO)
    }

    /// Prints a line above the prompt.
    func show(_ line: String) {
        if isInteractive {
            Terminal.write("\r\u{1B}[K" + line + "\n", to: STDOUT_FILENO)
            drawPrompt()
        } else {
            Terminal.say(line)
        }
    }

    /// Takes keys; returns what they did.
    func take(_ bytes: Data) -> [LineEditor.Effect] {
        let effects = editor.take(bytes)
        if isInteractive { drawPrompt() }
        return effects
    }

    /// Shows what was typed; of a line too long for the terminal the end of what stands before the cursor.
    func drawPrompt() {
        guard isInteractive else { return }
        let room = Terminal.width - Self.prompt.count - 1
        var before = Substring(editor.beforeCursor)
        while Terminal.columns(of: before) > room { before.removeFirst() }
        var after = Substring(editor.afterCursor)
        while Terminal.columns(of: before) + Terminal.columns(of: after) > room { after.removeLast() }
        let back = Terminal.columns(of: after)
        Terminal.write(
            "\r\u{1B}[K" + Self.prompt + before + after + (back > 0 ? "\u{1B}[\(back)D" : ""),
            to: STDOUT_FILENO
        )
    }
}
