import Testing

extension FaultTests {
    /// A checker that finds nothing proves nothing: each violation is planted once in a history without any.
    struct HistoryCheckerTests {
        typealias Violation = HistoryChecker.Violation

        private static let phone = History.Device(user: "alice", name: "phone")
        private static let laptop = History.Device(user: "alice", name: "laptop")
        private static let other = History.Device(user: "bob", name: "phone")

        /// Two devices of one user and one of another, two events each, told, retried and seen as they should be.
        private static let good: History = {
            var history = History()
            let order = [(phone, 1), (laptop, 1), (phone, 2), (laptop, 2), (other, 1), (other, 2)]
            for (place, (device, n)) in order.enumerated() {
                let id = "\(device.name)-\(device.user)-\(n)"
                let seq = Int64(device == other ? n : place + 1)
                let at = 1000 + Int64(place)
                history.made.append(.init(device: device, id: id, n: Int64(n), body: "{\"\(id)\":1}"))
                history.answers.append(.init(device: device, id: id, status: "stored", seq: seq, at: at))
                history.retries.append(.init(device: device, id: id, status: "duplicate", seq: seq, at: at))
                history.log.append(
                    .init(
                        user: device.user,
                        seq: seq,
                        id: id,
                        device: device.name,
                        n: Int64(n),
                        at: at,
                        seen: seq - 1,
                        body: "{\"\(id)\":1}"
                    )
                )
                for watcher in [phone, laptop, other] where watcher.user == device.user {
                    history.sightings.append(.init(device: watcher, prev: seq - 1, seq: seq, id: id))
                }
            }
            history.followers = [phone, laptop, other]
            history.sightings.append(.init(device: phone, prev: nil, seq: 4, id: nil))
            return history
        }()

        @Test func findsNothingInAGoodHistory() {
            #expect(HistoryChecker.violations(in: Self.good).isEmpty)
        }

        @Test func aDuplicateAndARefusedSuccessorAreNoViolations() {
            var history = Self.good
            history.answers[0].status = "duplicate"
            history.answers.insert(
                .init(device: Self.phone, id: "phone-alice-2", status: "refused out_of_order", seq: 0, at: 0),
                at: 0
            )
            #expect(HistoryChecker.violations(in: history).isEmpty)
        }

        private func expect(_ violation: Violation, after plant: (inout History) -> Void) {
            var history = Self.good
            plant(&history)
            let found = HistoryChecker.violations(in: history)
            #expect(found.contains(violation), "planted \(violation), found \(found)")
        }

        @Test func catchesALostEvent() {
            expect(.lost(id: "laptop-alice-2")) { $0.log.remove(at: 3) }
        }

        @Test func catchesADoubledEvent() {
            expect(.doubled(id: "phone-alice-1")) { history in
                var copy = history.log[0]
                copy.seq = 5
                history.log.insert(copy, at: 4)
            }
        }

        @Test func catchesAnotherPlaceThanTold() {
            expect(.moved(id: "phone-alice-1", told: [2, 1000], is: [1, 1000])) { $0.answers[0].seq = 2 }
        }

        @Test func catchesAnotherTimeThanTold() {
            expect(.moved(id: "phone-alice-1", told: [1, 999], is: [1, 1000])) { $0.answers[0].at = 999 }
        }

        @Test func catchesTwoFirstAnswers() {
            expect(.storedTwice(id: "phone-alice-1")) { $0.answers.append($0.answers[0]) }
        }

        @Test func catchesARefusal() {
            expect(.refused(id: "phone-alice-1", status: "refused bad_event")) {
                $0.answers[0].status = "refused bad_event"
            }
        }

        @Test func catchesAnEventThatWasNeverAcked() {
            expect(.unanswered(id: "phone-alice-2")) { $0.answers.remove(at: 2) }
        }

        @Test func catchesAHole() {
            expect(.hole(user: "bob", expected: 2, found: 3)) { $0.log[5].seq = 3 }
        }

        @Test func catchesTwoEventsAtOnePlace() {
            expect(.hole(user: "bob", expected: 2, found: 1)) { $0.log[5].seq = 1 }
        }

        @Test func catchesAnEventThatNobodyMade() {
            expect(.phantom(user: "alice", seq: 2)) { $0.log[1].id = "somebody's" }
        }

        @Test func catchesAnotherBody() {
            expect(.phantom(user: "alice", seq: 2)) { $0.log[1].body = "{}" }
        }

        @Test func catchesAnotherUsersEvent() {
            expect(.phantom(user: "bob", seq: 1)) { history in
                history.log[4].id = "phone-alice-1"
            }
        }

        @Test func catchesDisorder() {
            expect(.disordered(device: Self.phone, seq: 3)) { history in
                (history.log[0].seq, history.log[2].seq) = (3, 1)
                history.log.swapAt(0, 2)
            }
        }

        @Test func catchesATimeBelowTheDevicesOwn() {
            expect(.atTooLow(user: "alice", seq: 3)) { history in
                history.log[2].at = 1000
                history.log[2].seen = 0
            }
        }

        @Test func catchesATimeBelowWhatTheDeviceHadSeen() {
            expect(.atTooLow(user: "alice", seq: 2)) { $0.log[1].at = 1000 }
        }

        @Test func catchesARetryWithAnotherAnswer() {
            expect(.retryDiffers(id: "phone-alice-1", status: "stored")) { $0.retries[0].status = "stored" }
            expect(.retryDiffers(id: "phone-alice-1", status: "duplicate")) { $0.retries[0].seq = 9 }
            expect(.retryDiffers(id: "phone-alice-1", status: "duplicate")) { $0.retries[0].at = 9 }
        }

        @Test func catchesAMissingRetry() {
            expect(.notRetried(id: "phone-alice-1")) { $0.retries.remove(at: 0) }
        }

        @Test func catchesAnEventSeenTwice() {
            expect(.brokenChain(device: Self.other, prev: 1, seq: 2)) { history in
                history.sightings.append(.init(device: Self.other, prev: 1, seq: 2, id: "phone-bob-2"))
            }
        }

        @Test func catchesAFalsePredecessor() {
            expect(.brokenChain(device: Self.phone, prev: 0, seq: 2)) { history in
                if let index = history.sightings.firstIndex(where: { $0.device == Self.phone && $0.seq == 2 }) {
                    history.sightings[index].prev = 0
                }
            }
        }

        @Test func catchesLiveBeforeTheEnd() {
            expect(.brokenChain(device: Self.phone, prev: 4, seq: 5)) { history in
                history.sightings.append(.init(device: Self.phone, prev: nil, seq: 5, id: nil))
            }
        }

        @Test func catchesAnotherEventThanTheLogs() {
            expect(.sawOther(device: Self.other, seq: 2)) { history in
                if let index = history.sightings.firstIndex(where: { $0.device == Self.other && $0.seq == 2 }) {
                    history.sightings[index].id = "phone-alice-1"
                }
            }
        }

        @Test func catchesAnEventThatAFollowerMissed() {
            expect(.missed(device: Self.other, seq: 2)) { history in
                history.sightings.removeAll { $0.device == Self.other && $0.seq == 2 }
            }
        }
    }
}
