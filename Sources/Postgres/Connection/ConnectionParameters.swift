import CLibPQ

/// The keywords and values a configuration comes to for libpq.
struct ConnectionParameters {
    /// libpq lets a later keyword win over an earlier one: defaults stand before the string, our needs behind it.
    private(set) var pairs: [(keyword: String, value: String)]

    init(_ configuration: PostgresConfiguration) throws(PostgresError) {
        let given = try Self.options(in: configuration.connectionString)
        pairs = [
            // A peer that vanished without a word is noticed within half a minute, sending or waiting.
            ("keepalives_idle", "15"),
            ("keepalives_interval", "5"),
            ("keepalives_count", "3"),
            ("tcp_user_timeout", "20000"),
            ("fallback_application_name", configuration.applicationName),
            ("dbname", configuration.connectionString),
            ("client_encoding", "UTF8"),
        ]
        let options = Self.options(of: configuration)
        if !options.isEmpty {
            pairs.append(("options", ([given].compactMap { $0 } + options).joined(separator: " ")))
        }
    }

    private static func options(of configuration: PostgresConfiguration) -> [String] {
        var options = configuration.settings.sorted { $0.key < $1.key }
            .map { "-c \(escaped($0.key))=\(escaped($0.value))" }
        if let role = configuration.role {
            options.append("-c role=\(escaped(role))")
        }
        return options
    }

    /// The server splits `options` at blanks and takes a backslash as escape.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if character == "\\" || character.isWhitespace { result.append("\\") }
            result.append(character)
        }
        return result
    }

    /// The `options` the connection string gives, nil if none; throws if libpq cannot read the string.
    private static func options(in connectionString: String) throws(PostgresError) -> String? {
        // A string without `=` or scheme is a database's name to libpq.
        guard connectionString.contains("=") || connectionString.contains("://") else { return nil }
        var message: UnsafeMutablePointer<CChar>?
        guard let parsed = PQconninfoParse(connectionString, &message) else {
            PQfreemem(message)
            // libpq's message may quote the string and with it a password.
            throw PostgresError(code: .unavailable, message: "the connection string cannot be read")
        }
        defer { PQconninfoFree(parsed) }
        var option = parsed
        while let keyword = option.pointee.keyword {
            if String(cString: keyword) == "options" {
                return option.pointee.val.map { String(cString: $0) }
            }
            option += 1
        }
        return nil
    }

    /// Starts a connection, which may look a name up and blocks that long.
    func start() -> OpaquePointer? {
        withCStrings(pairs.map(\.keyword)) { keywords in
            withCStrings(pairs.map(\.value)) { values in
                PQconnectStartParams(keywords, values, 1)
            }
        }
    }
}

/// Lends strings as a null-terminated C array of C strings for the time of the call.
private func withCStrings<R>(_ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> R) -> R {
    func lend(_ index: Int, _ pointers: inout [UnsafePointer<CChar>?]) -> R {
        guard index < strings.count else { return body(pointers + [nil]) }
        return strings[index].withCString { pointer in
            pointers.append(pointer)
            return lend(index + 1, &pointers)
        }
    }
    var pointers: [UnsafePointer<CChar>?] = []
    return lend(0, &pointers)
}
