import CLibPQ

/// What the server says in an error response, read from a result.
struct ServerMessage {
    /// SQLSTATE, nil if libpq itself made the error (connection lost, out of memory).
    var sqlState: String?
    /// The untranslated severity: ERROR, FATAL or PANIC.
    var severity: String?
    /// The primary message.
    var text: String
    /// The constraint the error names, else empty.
    var constraint: String

    init(result: OpaquePointer) {
        func field(_ code: UnicodeScalar) -> String? {
            PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
        }
        // The codes of postgres_ext.h; their C macros are character constants, which Swift does not import.
        sqlState = field("C")
        severity = field("V")
        constraint = field("n") ?? ""
        text = field("M") ?? PQresultErrorMessage(result).map { String(cString: $0) } ?? ""
    }

    /// Whether the backend ends after this message, and with it the connection.
    var endsConnection: Bool {
        severity == "FATAL" || severity == "PANIC" || sqlState == nil
    }

    /// The error of a statement.
    ///
    /// Rule for a backend's last words: FATAL and PANIC in answer to a statement are `outcomeUnknown`, whatever the
    /// SQLSTATE. The commit of a job happens at its Sync, after the answers to its statements, and a backend may be
    /// ended right after it committed and before it said so; only a job of which no byte was handed to the connection
    /// is `unavailable`.
    var statementError: PostgresError {
        guard let sqlState, !endsConnection else {
            return PostgresError(code: .outcomeUnknown, message: text, sqlState: sqlState)
        }
        let code = SQLState.code(sqlState, constraint: constraint, phase: .statement)
        return PostgresError(code: code, message: text, sqlState: sqlState)
    }
}

extension PostgresError {
    /// The error of a connection attempt, from libpq's text.
    ///
    /// libpq has no result to ask for a SQLSTATE before a connection stands. With its verbosity set to VERBOSE the
    /// text reads `SEVERITY:  SQLSTATE: message`, from which the state is taken.
    static func connecting(text: String, needsPassword: Bool) -> PostgresError {
        let message = text.split(separator: "\n").filter { !$0.hasPrefix("LOCATION:") }.joined(separator: "; ")
        if let state = sqlState(in: text) {
            let code = SQLState.code(state, constraint: "", phase: .connecting)
            return PostgresError(code: code, message: message, sqlState: state)
        }
        return PostgresError(code: needsPassword ? .authenticationFailed : .unavailable, message: message)
    }

    private static func sqlState(in text: String) -> String? {
        for part in text.split(whereSeparator: { $0 == " " || $0 == "\n" }).dropFirst() {
            guard part.utf8.count == 6, part.utf8.last == UInt8(ascii: ":") else { continue }
            let state = part.dropLast()
            let isState = state.utf8.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            }
            // "FATAL:" has the same shape and a SQLSTATE always holds a digit.
            if isState, state.utf8.contains(where: { $0 < UInt8(ascii: "A") }) { return String(state) }
        }
        return nil
    }
}
