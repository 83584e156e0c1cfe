/// The one place that reads SQLSTATEs: appendix A of the PostgreSQL manual, reduced to `PostgresError.Code`.
enum SQLState {
    /// When the server spoke. The same state means "nothing happened" before the first statement and "who knows" after.
    enum Phase {
        case connecting
        case statement
    }

    /// The cause behind a SQLSTATE; `constraint` is the name the server sent along, empty if none.
    static func code(_ state: String, constraint: String, phase: Phase) -> PostgresError.Code {
        switch state {
        case "23505": .uniqueViolation(constraint: constraint)
        case "23514": .checkViolation(constraint: constraint)
        case "23502": .notNullViolation
        case "23503": .foreignKeyViolation(constraint: constraint)
        case "40001": .serializationFailure
        case "40P01": .deadlock
        case "42501": .insufficientPrivilege
        case "AT001": .appendOnly
        case "42P01", "42703", "42704", "3F000", "3D000", "42883": .undefinedObject
        case "28000", "28P01": .authenticationFailed
        case "53100": .diskFull
        case "25006": .readOnly
        case "22021", "22P02", "22P03", "22P05", "22P06", "22030", "22032", "22033": .invalidText
        case "22001", "54000", "54001", "54011", "54023": .tooLarge
        case "57014": .cancelled
        case "53300", "57P03": .unavailable
        default: byClass(state, phase: phase)
        }
    }

    private static func byClass(_ state: String, phase: Phase) -> PostgresError.Code {
        switch (state, phase) {
        // At connection start a role that is missing fails as an invalid value of the setting "role".
        case ("22023", .connecting): .undefinedObject
        // A protocol violation with severity ERROR is a wrong call (number of parameters), answered and rolled back.
        case ("08P01", .statement): .other(sqlstate: state)
        case ("57P01", .connecting), ("57P02", .connecting), ("57P04", .connecting): .unavailable
        case ("57P01", .statement), ("57P02", .statement), ("57P04", .statement), ("57P05", .statement): .outcomeUnknown
        case (let other, .connecting) where other.hasPrefix("08"): .unavailable
        case (let other, .statement) where other.hasPrefix("08"): .outcomeUnknown
        default: .other(sqlstate: state)
        }
    }
}
