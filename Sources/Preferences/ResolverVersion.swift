/// What all of this module has in common.
public enum Preferences {
    /// The version of the rules: the protocol's `resolver`. A client that has another one shows the server's records.
    ///
    /// It goes up with every change that gives any set of events another record, history or hash.
    public static let resolverVersion = 1
}
