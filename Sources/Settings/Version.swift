/// What this build is.
public enum Version {
    /// The release, after semver.org.
    public static let number = "0.1.0"
}
