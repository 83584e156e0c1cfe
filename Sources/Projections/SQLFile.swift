internal import Foundation
internal import Postgres

extension Statement {
    private static func file(_ name: String) -> Statement { Statement(file: name, in: .module) }

    static let clearPreferences = file("clear_preferences")
    static let fences = file("fences")
    static let forgetSecrets = file("secrets")
    static let project = file("project")
}
