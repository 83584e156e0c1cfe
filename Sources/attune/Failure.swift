import ArgumentParser
import EventLog
import Postgres
import Projections
import SyncClient

extension ExitCode {
    /// A check failed.
    static let checkFailed = ExitCode(1)
    // The rest as in sysexits.h.
    static let badInput = ExitCode(65)
    static let unavailable = ExitCode(69)
    static let trouble = ExitCode(70)
    static let notAllowed = ExitCode(77)
}

/// Runs a command's work; an error becomes one line on stderr and an exit code that scripts can go by.
func reporting(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let code as ExitCode {
        throw code
    } catch let error as ValidationError {
        throw error
    } catch {
        Terminal.complain("attune: \(error)")
        throw exitCode(of: error)
    }
}

/// What scripts are told of an error.
private func exitCode(of error: any Error) -> ExitCode {
    switch error {
    case let error as PostgresError:
        switch error.code {
        case .unavailable, .outcomeUnknown, .poolExhausted, .cancelled: .unavailable
        case .authenticationFailed, .insufficientPrivilege: .notAllowed
        default: .trouble
        }
    case is ClusterError: .unavailable
    case let refusal as ServerRefusal: exitCode(of: refusal)
    case ConnectionError.refused(let refusal): exitCode(of: refusal)
    case is ConnectionError: .unavailable
    case is SchemaOutdated: .notAllowed
    case ProjectionFault.busy: .unavailable
    case is ProjectionFault: .badInput
    default: .trouble
    }
}

private func exitCode(of refusal: ServerRefusal) -> ExitCode {
    switch refusal.action {
    case "reauth", "stop": .notAllowed
    case "retry": .unavailable
    default: refusal.code == "forbidden" ? .notAllowed : .trouble
    }
}
