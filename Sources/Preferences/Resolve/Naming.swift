internal import Events

// Who speaks of whom: a confirmation or a pin is *of* every event it names, and of what those are of.
extension Ledger {
    /// The confirmations and pins that are of `ids`, directly or through others.
    func repetitions(of ids: [EventID]) -> Set<Int> {
        var found: Set<Int> = []
        var open = ids
        while let id = open.popLast() {
            for position in namers(of: id) where events[position].repeats && found.insert(position).inserted {
                open.append(events[position].stamp.id)
            }
        }
        return found
    }

    /// The positions of `ids` as far as they have arrived, and of all that is of them.
    func concerned(by ids: [EventID]) -> Set<Int> {
        repetitions(of: ids).union(ids.compactMap { position($0) })
    }

    /// The ids that a confirmation or pin is of.
    func originals(of repetition: Int) -> Set<EventID> {
        var found: Set<EventID> = []
        var open = [repetition]
        while let position = open.popLast() {
            for id in events[position].named where found.insert(id).inserted {
                if let named = self.position(id), events[named].repeats { open.append(named) }
            }
        }
        return found
    }

    /// Whether a person took this rejection, retraction or merge back: a retraction by id after it, itself not
    /// withdrawn.
    func isWithdrawn(_ position: Int) -> Bool {
        let stamp = stamp(position)
        return namers(of: stamp.id).contains { namer in
            let event = events[namer]
            return event.kind == .retracted && event.author == .person && !withdrawn.contains(namer)
                && stamp.isBefore(event.stamp)
        }
    }

    /// Whether a claim never counts: a rejection names it, or it is a confirmation or a pin of what a rejection after it
    /// names.
    func isRejected(_ position: Int) -> Bool {
        func rejections(of id: EventID) -> [Int] {
            namers(of: id).filter { events[$0].kind == .rejected && !withdrawn.contains($0) }
        }
        let event = events[position]
        if !rejections(of: event.stamp.id).isEmpty { return true }
        return event.repeats
            && originals(of: position).contains { id in
                rejections(of: id).contains { event.stamp.isBefore(stamp($0)) }
            }
    }

    /// Retractions by id that name a claim or what it is of.
    func retractions(of position: Int) -> Set<Int> {
        let ids = [stamp(position).id] + (events[position].repeats ? Array(originals(of: position)) : [])
        return Set(ids.flatMap(namers).filter { events[$0].kind == .retracted })
    }
}
