/// Buckets by name, a bounded number of them.
///
/// They are kept in two generations: once the younger is full it becomes the older, and what was not used meanwhile is
/// forgotten, which costs no search. A bucket that is forgotten is full when its name comes again; with tens of thousands
/// of names in between, most have filled by then.
struct BucketTable: Sendable {
    private var young: [String: TokenBucket] = [:]
    private var old: [String: TokenBucket] = [:]
    private let generation: Int

    /// - Parameter capacity: buckets at most.
    init(capacity: Int) { generation = max(1, capacity / 2) }

    /// Buckets that are kept.
    var count: Int { young.count + old.count }

    /// Works on the bucket of `name`, which is made full if it is not known.
    mutating func with<Result>(
        _ name: String,
        _ rate: TokenBucket.Rate,
        now: Int64,
        _ body: (inout TokenBucket) -> Result
    ) -> Result {
        if young[name] == nil {
            if young.count >= generation {
                old = young
                young = [:]
            }
            young[name] = old.removeValue(forKey: name) ?? TokenBucket(rate, now: now)
        }
        return body(&young[name, default: TokenBucket(rate, now: now)])
    }
}
