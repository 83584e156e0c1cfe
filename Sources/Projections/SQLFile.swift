internal import Foundation
internal import Postgres

extension Statement {
    private static let files = SQLFiles(in: .module)

    /// Reads the files, if nobody has yet.
    static func load() { _ = files }

    private static func file(_ name: String) -> Statement { files[name] }

    static let addVersion = file("add_version")
    static let clearPreferences = file("clear_preferences")
    static let differingKeys = file("differing_keys")
    static let differingUsers = file("differing_users")
    static let dropRows = file("drop_rows")
    static let dropVersion = file("drop_version")
    static let fences = file("fences")
    static let forgetSecrets = file("secrets")
    static let lockMaintenance = file("lock_maintenance")
    static let noteBuilt = file("note_built")
    static let project = file("project")
    static let setDefault = file("set_default")
    static let storedPage = file("stored_page")
    static let swapUsers = file("swap_users")
    static let totals = file("totals")
    static let usersBehind = file("users_behind")
    static let version = file("version")
    static let versions = file("versions")
}
