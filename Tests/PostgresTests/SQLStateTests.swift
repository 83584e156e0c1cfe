import Testing

@testable import Postgres

@Suite struct SQLStateTests {
    @Test(arguments: [
        ("23505", PostgresError.Code.uniqueViolation(constraint: "c")),
        ("23514", .checkViolation(constraint: "c")),
        ("23502", .notNullViolation),
        ("23503", .foreignKeyViolation(constraint: "c")),
        ("40001", .serializationFailure),
        ("40P01", .deadlock),
        ("42501", .insufficientPrivilege),
        ("AT001", .appendOnly),
        ("42P01", .undefinedObject), ("42703", .undefinedObject), ("42704", .undefinedObject),
        ("3F000", .undefinedObject), ("3D000", .undefinedObject), ("42883", .undefinedObject),
        ("28000", .authenticationFailed), ("28P01", .authenticationFailed),
        ("53100", .diskFull),
        ("25006", .readOnly),
        ("22021", .invalidText), ("22P05", .invalidText), ("22P02", .invalidText),
        ("54000", .tooLarge), ("22001", .tooLarge),
        ("57014", .cancelled),
        ("53300", .unavailable), ("57P03", .unavailable),
        ("57P01", .outcomeUnknown), ("57P02", .outcomeUnknown), ("08006", .outcomeUnknown),
        ("08P01", .other(sqlstate: "08P01")),
        ("22012", .other(sqlstate: "22012")),
        ("22023", .other(sqlstate: "22023")),
    ])
    func statements(_ state: String, _ code: PostgresError.Code) {
        #expect(SQLState.code(state, constraint: "c", phase: .statement) == code)
    }

    @Test(arguments: [
        ("57P01", PostgresError.Code.unavailable), ("57P02", .unavailable), ("57P03", .unavailable),
        ("53300", .unavailable), ("08006", .unavailable), ("08P01", .unavailable),
        ("28P01", .authenticationFailed), ("3D000", .undefinedObject), ("22023", .undefinedObject),
        ("42501", .insufficientPrivilege),
    ])
    func connecting(_ state: String, _ code: PostgresError.Code) {
        #expect(SQLState.code(state, constraint: "", phase: .connecting) == code)
    }

    @Test func connectionTexts() {
        let refused = PostgresError.connecting(
            text:
                "connection to server at \"h\" (1.2.3.4), port 5432 failed: FATAL:  28P01: password wrong\nLOCATION:  x, y.c:1\n",
            needsPassword: false
        )
        #expect(refused.code == .authenticationFailed)
        #expect(refused.sqlState == "28P01")
        #expect(!refused.message.contains("LOCATION"))
        let gone = PostgresError.connecting(
            text: "connection to server failed: Connection refused",
            needsPassword: false
        )
        #expect(gone.code == .unavailable)
        #expect(
            PostgresError.connecting(text: "no password supplied", needsPassword: true).code == .authenticationFailed
        )
    }

    @Test func aValueAtFaultIsNotQuoted() {
        for (state, text) in [("22P02", "invalid input syntax for type uuid: \"secret\""), ("22023", "bad secret")] {
            let code = SQLState.code(state, constraint: "c", phase: .statement)
            #expect(!"\(PostgresError(code: code, message: text, sqlState: state))".contains("secret"))
        }
        #expect("\(PostgresError(code: .deadlock, message: "a cause", sqlState: "40P01"))".contains("a cause"))
    }

    @Test func whatMayBeTriedAgain() {
        func isRetryable(_ code: PostgresError.Code) -> Bool { PostgresError(code: code, message: "").isRetryable }
        #expect(isRetryable(.unavailable) && isRetryable(.deadlock) && isRetryable(.serializationFailure))
        #expect(isRetryable(.poolExhausted) && isRetryable(.other(sqlstate: "55P03")))
        #expect(!isRetryable(.outcomeUnknown) && !isRetryable(.cancelled) && !isRetryable(.appendOnly))
    }
}
