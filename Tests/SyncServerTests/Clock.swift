import Foundation

/// The clock that this machine shares with the daemon: microseconds since 1970.
func microseconds() -> Int64 { Int64(Date().timeIntervalSince1970 * 1_000_000) }
