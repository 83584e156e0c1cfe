"""The machine without a socket: every rule of the protocol's client side by itself."""

from __future__ import annotations

import json
import unittest

from rig import EPOCH, START, Rig, attune

OTHER_EPOCH = "00000000-0000-4000-8000-000000000002"


class Opening(unittest.TestCase):
    def test_opens_with_its_token_and_subscribes_from_its_cursor(self) -> None:
        rig = Rig()
        sent = rig.open(head=0)
        self.assertEqual(rig.of("open")[0]["token"], "token")
        self.assertEqual([(frame["t"], frame.get("from"), frame.get("epoch")) for frame in sent], [("sub", 0, EPOCH)])
        self.assertEqual(rig.machine.state.name, "catching_up")
        rig.receive({"t": "ok", "id": sent[0]["id"], "head": 0}, {"t": "live", "sub": sent[0]["sub"], "seq": 0})
        self.assertEqual(rig.machine.state.name, "live")

    def test_states_are_shown_in_order(self) -> None:
        rig = Rig()
        rig.live()
        rig.cut()
        names = [action.state.name for action in rig.actions if isinstance(action, attune.StateChanged)]
        self.assertEqual(names, ["connecting", "catching_up", "live", "offline"])

    def test_a_server_of_other_protocols_is_left_alone(self) -> None:
        rig = Rig()
        rig.machine.connected(rig.now)
        rig.receive({"t": "hello", "protocol": [2, 3], "epoch": EPOCH, "now": START, "limits": {}})
        rig.cut()
        self.assertEqual((rig.machine.state.name, rig.machine.state.code), ("refused", "unsupported_protocol"))
        self.assertIsNone(rig.machine.deadline())

    def test_a_token_that_ended_stops_it_until_there_is_another(self) -> None:
        for code, action in (("auth_failed", "reauth"), ("revoked", "stop")):
            rig = Rig()
            rig.live()
            rig.say("kept")
            rig.receive({"t": "error", "code": code, "message": "", "action": action, "fatal": True})
            rig.cut()
            self.assertEqual((rig.machine.state.name, rig.machine.state.code), ("refused", code))
            self.assertIsNone(rig.machine.deadline())
            with self.assertRaises(attune.AccessRefused):
                rig.machine.ask({"t": "prefs"})
            self.assertEqual(len(rig.machine.outbox()), 1)
            rig.say("said meanwhile")
            rig.machine.set_token("another", rig.now)
            rig.act()
            self.assertEqual(rig.machine.state.name, "connecting")
            rig.open()
            self.assertEqual(rig.of("open")[-1]["token"], "another")

    def test_another_device_does_not_get_this_file(self) -> None:
        rig = Rig()
        rig.live()
        rig.cut()
        rig.wait()
        rig.open(user="mallory")
        rig.cut()
        self.assertEqual((rig.machine.state.name, rig.machine.state.code), ("refused", "wrong_store"))
        self.assertEqual(rig.of("sub"), rig.of("sub")[:1])

    def test_silence_while_opening_ends_the_attempt(self) -> None:
        rig = Rig()
        rig.machine.connected(rig.now)
        rig.act()
        rig.wait()
        self.assertEqual(len(rig.closes), 1)
        self.assertIn("no answer", rig.closes[0])

    def test_unavailable_at_open_is_tried_again_after_the_wait(self) -> None:
        rig = Rig()
        request = rig.hello()
        rig.receive({"t": "error", "id": request["id"], "code": "unavailable", "message": "", "action": "retry",
                     "after_ms": 5000, "fatal": False})
        rig.cut()
        self.assertGreaterEqual(rig.machine.deadline() or 0, rig.mono + 5)


class Reconnecting(unittest.TestCase):
    def test_waits_grow_have_chance_in_them_and_a_bound(self) -> None:
        rig = Rig()
        waits = []
        for _ in range(12):
            rig.cut()
            waits.append((rig.machine.deadline() or 0) - rig.mono)
            rig.wait()
        for index, wait in enumerate(waits):
            most = min(30.0, 0.25 * 2 ** index)
            self.assertGreaterEqual(wait, most / 2)
            self.assertLessEqual(wait, most)
        self.assertNotEqual(waits[-1], waits[-2])

    def test_being_live_starts_the_waits_anew(self) -> None:
        rig = Rig()
        for _ in range(6):
            rig.cut()
            rig.wait()
        rig.live()
        rig.cut()
        self.assertLessEqual((rig.machine.deadline() or 0) - rig.mono, 0.25)

    def test_goaway_waits_as_long_as_the_server_says(self) -> None:
        rig = Rig()
        rig.live()
        rig.receive({"t": "goaway", "after_ms": 1500})
        self.assertEqual(len(rig.closes), 1)
        rig.cut()
        wait = (rig.machine.deadline() or 0) - rig.mono
        self.assertGreaterEqual(wait, 1.5)
        self.assertLess(wait, 1.76)

    def test_goaway_lets_what_is_in_flight_be_answered(self) -> None:
        rig = Rig()
        rig.live()
        rig.say("in flight")
        push = rig.of("push")[0]
        rig.receive({"t": "goaway", "after_ms": 100})
        self.assertEqual(rig.closes, [])
        rig.say("not sent any more")
        self.assertEqual(len(rig.of("push")), 1)
        rig.receive(rig.stored(push, seq=1))
        self.assertEqual(len(rig.closes), 1)
        self.assertEqual(len(rig.machine.outbox()), 1)

    def test_overloaded_is_waited_for(self) -> None:
        rig = Rig()
        rig.machine.connected(rig.now)
        rig.receive({"t": "error", "code": "overloaded", "message": "", "action": "retry", "after_ms": 3000,
                     "fatal": True})
        rig.cut()
        self.assertGreaterEqual((rig.machine.deadline() or 0) - rig.mono, 3)

    def test_pings_are_answered_and_silence_is_no_connection(self) -> None:
        rig = Rig()
        rig.live()
        self.assertEqual(rig.receive({"t": "ping"}), [{"t": "pong"}])
        rig.pass_time(30)
        self.assertEqual(rig.sent[-1]["t"], "ping")
        rig.receive({"t": "pong", "id": rig.sent[-1]["id"], "now": rig.wall, "head": 0})
        self.assertEqual(rig.closes, [])
        rig.pass_time(30)
        rig.pass_time(30)
        self.assertEqual(rig.closes, ["the server has fallen silent"])

    def test_questions_are_asked_again_but_not_those_that_do_something(self) -> None:
        rig = Rig()
        rig.live()
        question = rig.machine.ask({"t": "prefs"})
        deed = rig.machine.ask({"t": "enroll", "device": "d"}, repeatable=False)
        rig.act()
        rig.cut()
        failed = {action.id: action.result for action in rig.actions if isinstance(action, attune.Answer)}
        self.assertEqual(list(failed), [deed])
        self.assertIsInstance(failed[deed], attune.NotConnected)
        rig.wait()
        sent = rig.open()
        self.assertEqual([frame["id"] for frame in rig.of("prefs", sent)], [question])
        rig.receive({"t": "ok", "id": question, "seq": 0, "preferences": [], "hash": ""})
        self.assertEqual(rig.actions[-1], attune.Answer(question, {"seq": 0, "preferences": [], "hash": ""}))

    def test_what_a_later_version_sends_unasked_is_passed_over(self) -> None:
        rig = Rig()
        rig.live()
        rig.receive({"t": "delta", "conversation": "c1", "turn": "x", "part": 1, "offset": 0, "text": "a"})
        self.assertEqual(rig.closes, [])

    def test_what_is_no_frame_ends_the_connection(self) -> None:
        for line in (b"no json", b"[]", b"{}", b'{"t":"ev","sub":1}', b'\xff'):
            rig = Rig()
            rig.live()
            rig.machine.received(line, rig.now)
            rig.act()
            if line == b'{"t":"ev","sub":1}':
                self.assertEqual(rig.closes, [], "nobody follows under this name")
            else:
                self.assertEqual(len(rig.closes), 1, line)


class Numbers(unittest.TestCase):
    def test_what_was_made_before_the_first_open_is_numbered_from_the_device_head(self) -> None:
        rig = Rig()
        rig.say("a")
        rig.say("b")
        self.assertEqual([each.n for each in rig.machine.outbox()], [None, None])
        rig.live(head=0, device_head=17)
        self.assertEqual([event["n"] for event in rig.of("push")[0]["events"]], [18, 19])

    def test_numbers_go_on_and_survive_a_restart(self) -> None:
        rig = Rig()
        rig.live()
        first = rig.say("a")
        second = rig.say("b")
        self.assertEqual((first.n, second.n), (1, 2))
        again = Rig(rig.store)
        self.assertEqual([(each.id, each.n) for each in again.machine.outbox()], [(first.id, 1), (second.id, 2)])
        again.live(head=1, device_head=1)
        self.assertEqual([event["n"] for event in again.of("push")[0]["events"]], [1, 2])

    def test_used_numbers_are_given_anew_with_the_same_ids(self) -> None:
        rig = Rig()
        rig.live()
        mine = rig.say("a")
        push = rig.of("push")[0]
        rig.receive({"t": "ok", "id": push["id"], "head": 5, "device_head": 5, "results": [
            {"id": mine.id, "status": "refused", "code": "out_of_order", "message": ""}]})
        self.assertEqual(len(rig.of("push")), 1, "not at once: it might go on for ever")
        rig.wait()
        event = rig.of("push")[1]["events"][0]
        self.assertEqual((event["id"], event["n"]), (mine.id, 6))

    def test_a_hole_is_seen_when_opening(self) -> None:
        rig = Rig()
        rig.live()
        rig.say("a")
        rig.receive(rig.stored(rig.of("push")[0], seq=1))
        self.assertEqual(rig.say("b").n, 2)
        rig.cut()
        rig.wait()
        # The server's backup knows nothing of "a".
        rig.live(head=1, device_head=0)
        self.assertEqual(rig.of("push")[-1]["events"][0]["n"], 1)

    def test_a_service_sends_no_numbers_and_one_push_a_user(self) -> None:
        rig = Rig(follow=False)
        request = rig.hello()
        rig.receive({"t": "ok", "id": request["id"], "device": "bot", "role": "service", "epoch": EPOCH})
        for user in ("alice", "bob"):
            for text in ("a", "b"):
                rig.say(text, user=user)
        pushes = rig.of("push")
        self.assertEqual([(push["user"], len(push["events"])) for push in pushes], [("alice", 1), ("bob", 1)])
        self.assertNotIn("n", pushes[0]["events"][0])
        rig.receive(rig.stored(pushes[0], seq=1))
        self.assertEqual([push["user"] for push in rig.of("push")], ["alice", "bob", "alice"])


class Time(unittest.TestCase):
    def test_a_clock_off_by_years_is_corrected_by_hello(self) -> None:
        rig = Rig(wall=START - 400_000_000_000_000)
        rig.hello(now=START)
        self.assertEqual(rig.say("a").at, START)

    def test_the_correction_survives_a_restart_without_a_network(self) -> None:
        rig = Rig(wall=START - 400_000_000_000_000)
        rig.open(hello={"now": START})
        again = Rig(rig.store, wall=rig.wall + 5)
        self.assertEqual(again.say("a").at, START + 5)

    def test_what_a_wrong_clock_made_offline_does_not_hold_all_that_follows_in_the_future(self) -> None:
        years = 315_360_000_000_000
        rig = Rig(wall=START + years)
        rig.say("a")
        rig.wall += 5_000_000
        rig.say("b")
        rig.live(hello={"now": START + 5_000_000})
        self.assertEqual([event["at"] for event in rig.of("push")[0]["events"]], [START, START + 5_000_000])
        rig.wall += 1_000_000
        self.assertEqual(rig.say("c").at, START + 6_000_000)
        again = Rig(rig.store, wall=rig.wall)
        self.assertEqual([each.at for each in again.machine.outbox()], [START, START + 5_000_000, START + 6_000_000])

    def test_time_does_not_run_backwards_and_follows_what_was_applied(self) -> None:
        rig = Rig()
        rig.live()
        rig.receive(rig.event(1, at=START + 10_000_000))
        first = rig.say("a")
        self.assertEqual(first.at, START + 10_000_001)
        rig.wall -= 1_000_000
        self.assertEqual(rig.say("b").at, first.at + 1)
        self.assertGreater(Rig(rig.store).say("c").at, first.at + 1)

    def test_ids_are_version_7_and_in_the_order_of_time(self) -> None:
        rig = Rig()
        ids = []
        for text in "abc":
            ids.append(rig.say(text).id)
            rig.wall += 1000
        self.assertEqual(ids, sorted(ids))
        self.assertTrue(all(id[14] == "7" and id[19] in "89ab" for id in ids))


class Pushing(unittest.TestCase):
    def test_seen_is_what_was_applied_when_the_event_was_made(self) -> None:
        rig = Rig()
        rig.live()
        rig.receive(rig.event(1))
        rig.say("a")
        rig.receive(rig.event(2))
        rig.say("b")
        self.assertEqual([each.seen for each in rig.machine.outbox()], [1, 2])

    def test_nothing_is_claimed_to_be_seen_before_the_server_took_the_cursor(self) -> None:
        rig = Rig()
        rig.live()
        rig.receive(rig.event(1))
        rig.cut()
        rig.say("a")
        rig.wait()
        sent = rig.open(head=1, device_head=0)
        self.assertEqual(rig.of("push", sent), [])
        sent = rig.receive({"t": "ok", "id": rig.of("sub", sent)[0]["id"], "head": 1})
        self.assertEqual(len(rig.of("push", sent)), 1)

    def test_what_was_in_flight_goes_again_and_comes_back_as_a_duplicate(self) -> None:
        rig = Rig()
        rig.live()
        mine = rig.say("a")
        rig.cut()
        rig.wait()
        rig.live(head=1, device_head=1)
        pushes = rig.of("push")
        self.assertEqual(pushes[0]["events"], pushes[1]["events"])
        rig.receive({"t": "ok", "id": pushes[1]["id"], "head": 1, "device_head": 1, "results": [
            {"id": mine.id, "seq": 1, "at": mine.at, "status": "duplicate", "intent": "chat"}]})
        self.assertEqual(rig.machine.outbox(), [])
        receipts = [action.receipt for action in rig.actions if isinstance(action, attune.Settled)]
        self.assertEqual([(each.status, each.seq) for each in receipts], [("duplicate", 1)])

    def test_a_refused_event_stays_and_those_behind_it_go_on(self) -> None:
        rig = Rig()
        bad = rig.say("bad")
        good = rig.say("good")
        rig.live()
        push = rig.of("push")[0]
        rig.receive({"t": "ok", "id": push["id"], "head": 1, "device_head": 2, "results": [
            {"id": bad.id, "status": "refused", "code": "bad_event", "message": "why"},
            {"id": good.id, "seq": 1, "at": good.at, "status": "stored"}]})
        self.assertEqual([(each.id, each.code, each.message) for each in rig.machine.outbox()],
                         [(bad.id, "bad_event", "why")])
        self.assertEqual(rig.say("next").n, 3, "a final refusal uses its number up")
        again = Rig(rig.store)
        self.assertEqual([each.refused for each in again.machine.outbox()], [True, False])
        self.assertTrue(again.machine.drop(bad.id))
        again.act()
        self.assertFalse(again.machine.drop(bad.id))
        self.assertEqual(len(Rig(again.store).machine.outbox()), 1)

    def test_retry_makes_a_new_event_of_a_refused_one(self) -> None:
        rig = Rig()
        rig.live()
        bad = rig.say("a")
        rig.receive({"t": "ok", "id": rig.of("push")[0]["id"], "head": 0, "device_head": 1, "results": [
            {"id": bad.id, "status": "refused", "code": "event_conflict", "message": ""}]})
        again = rig.machine.retry(bad.id, rig.now)
        rig.act()
        self.assertNotEqual(again.id, bad.id)
        self.assertEqual(rig.of("push")[1]["events"][0]["body"]["text"], "a")
        self.assertEqual(rig.of("push")[1]["events"][0]["n"], 2)
        with self.assertRaises(KeyError):
            rig.machine.retry(bad.id, rig.now)

    def test_a_rate_limit_is_waited_for_and_nothing_overtakes(self) -> None:
        rig = Rig()
        rig.live()
        rig.say("a")
        push = rig.of("push")[0]
        rig.say("b")
        rig.receive({"t": "error", "id": push["id"], "code": "rate_limited", "message": "", "action": "retry",
                     "after_ms": 2000, "fatal": False})
        rig.say("c")
        self.assertEqual(len(rig.of("push")), 1)
        rig.pass_time(1.9)
        self.assertEqual(len(rig.of("push")), 1)
        rig.pass_time(0.2)
        self.assertEqual([event["body"]["text"] for event in rig.of("push")[1]["events"]], ["a", "b", "c"])

    def test_an_event_that_spoils_a_whole_line_is_found_and_refused(self) -> None:
        rig = Rig()
        for text in ("a", "poison", "c"):
            rig.say(text)
        rig.live()
        stored: list[str] = []
        while rig.machine.outbox() and not all(each.refused for each in rig.machine.outbox()):
            push = rig.of("push")[-1]
            texts = [event["body"]["text"] for event in push["events"]]
            if "poison" in texts:
                # bad_frame has no id, it names the line.
                rig.receive({"t": "error", "line": len(rig.sent) - rig.sent[::-1].index(push), "code": "bad_frame",
                             "message": "", "action": "fix", "fatal": False})
            else:
                self.assertEqual([event["n"] for event in push["events"]],
                                 list(range(len(stored) + 1, len(stored) + 1 + len(texts))))
                rig.receive(rig.stored(push, seq=len(stored) + 1))
                stored += texts
        self.assertEqual(stored, ["a", "c"])
        self.assertEqual([each.code for each in rig.machine.outbox()], ["bad_frame"])

    def test_batches_keep_the_servers_limits(self) -> None:
        rig = Rig()
        for index in range(7):
            rig.say("x" * 300)
        rig.live(hello={"limits": {"line": 2000, "batch": 3, "inflight": 64}})
        lengths = []
        while rig.machine.outbox():
            push = rig.of("push")[-1]
            self.assertLessEqual(len(attune.encode(push)), 2000)
            lengths.append(len(push["events"]))
            rig.receive(rig.stored(push, seq=1))
        self.assertEqual(sum(lengths), 7)
        self.assertLessEqual(max(lengths), 3)

    def test_an_event_too_long_for_this_server_does_not_stop_the_others(self) -> None:
        rig = Rig()
        rig.say("a")
        rig.say("x" * 3000)
        rig.say("b")
        rig.live(hello={"limits": {"line": 2000, "batch": 500, "inflight": 64}})
        rig.receive(rig.stored(rig.of("push")[0], seq=1))
        self.assertEqual([(event["body"]["text"], event["n"]) for event in rig.of("push")[1]["events"]], [("b", 2)])
        self.assertEqual([each.code for each in rig.machine.outbox()], ["line_too_long", None])

    def test_what_no_server_takes_is_refused_at_once(self) -> None:
        rig = Rig()
        deep: object = "x"
        for _ in range(40):
            deep = [deep]
        for body in ({"text": "\0"}, {"text": "\ud800"}, {"x": 1 << 60}, {"x": float("nan")}, {"x": deep}, {1: 2},
                     {"x": b""}, []):
            with self.assertRaises(attune.InvalidEvent, msg=repr(body)):
                rig.machine.add("x.a", body, rig.now)  # type: ignore[arg-type]
        with self.assertRaises(attune.InvalidEvent):
            rig.machine.add("x.a", {}, rig.now, id="no uuid")
        self.assertEqual(rig.machine.outbox(), [])

    def test_the_same_event_twice_is_one(self) -> None:
        rig = Rig()
        id = "6F1C2F0E-5A0D-4C55-9D0F-2A4F5B1C7E31"
        rig.say("a", id=id)
        rig.say("a", id=id.lower())
        self.assertEqual([each.id for each in rig.machine.outbox()], [id.lower()])
        with self.assertRaises(attune.InvalidEvent):
            rig.say("other", id=id)

    def test_the_outbox_is_bounded(self) -> None:
        rig = Rig(options=attune.Options(outbox_events=2))
        rig.say("a")
        rig.say("b")
        with self.assertRaises(attune.OutboxFull):
            rig.say("c")
        rig = Rig(options=attune.Options(outbox_bytes=1000))
        with self.assertRaises(attune.OutboxFull):
            for _ in range(10):
                rig.say("x" * 100)

    def test_questions_are_bounded(self) -> None:
        rig = Rig(options=attune.Options(waiting_requests=3))
        ids = [rig.machine.ask({"t": "prefs"}) for _ in range(3)]
        with self.assertRaises(attune.TooManyRequests):
            rig.machine.ask({"t": "prefs"})
        rig.machine.cancel(ids[0])
        rig.machine.ask({"t": "prefs"})


class Following(unittest.TestCase):
    def test_rows_cursor_and_acknowledgement_belong_together(self) -> None:
        rig = Rig()
        rig.live()
        rig.actions.clear()
        sent = rig.receive(rig.event(1), rig.event(2))
        kinds = [type(action).__name__ for action in rig.actions]
        self.assertEqual(kinds.count("KeepEvent"), 2)
        self.assertIn(attune.SaveLane("", attune.StoredLane(2, 0, "", 1)), rig.actions)
        self.assertEqual(sent, [{"t": "ack", "sub": rig.sub, "seq": 2}])
        self.assertEqual([event.seq for event in rig.store.events("", 0, 10)], [1, 2])
        self.assertEqual(rig.store.load().lanes[""].cursor, 2)

    def test_goes_on_from_the_stored_cursor(self) -> None:
        rig = Rig()
        rig.live()
        rig.receive(rig.event(1), rig.event(2))
        again = Rig(rig.store)
        self.assertEqual(again.of("sub", again.open(head=5))[0]["from"], 2)

    def test_a_hole_is_not_stepped_over(self) -> None:
        rig = Rig()
        rig.live()
        rig.receive(rig.event(2))
        self.assertEqual(len(rig.closes), 1)
        self.assertEqual(rig.store.load().lanes[""].cursor, 0)
        self.assertEqual(rig.store.events("", 0, 10), [])

    def test_what_was_applied_already_is_passed_over(self) -> None:
        rig = Rig()
        rig.live()
        rig.receive(rig.event(1), rig.event(1))
        self.assertEqual(rig.closes, [])
        self.assertEqual(len(rig.store.events("", 0, 10)), 1)

    def test_a_forget_blanks_cached_bodies(self) -> None:
        rig = Rig()
        rig.live()
        rig.receive(rig.event(1), rig.event(2))
        rig.receive(rig.event(3, kind="preference.forgotten", body={"digest": ["x"], "redacts": [1], "turns": True}))
        self.assertEqual([(event.seq, event.redacted) for event in rig.store.events("", 0, 10)],
                         [(1, True), (2, False), (3, False)])

    def test_what_comes_without_a_body_is_kept_so(self) -> None:
        rig = Rig()
        rig.live()
        rig.receive({**rig.event(1, body=None), "redacted": True})
        event = rig.store.events("", 0, 10)[0]
        self.assertTrue(event.redacted)
        self.assertIsNone(event.body)

    def test_a_service_hears_of_a_user_that_is_not_there(self) -> None:
        rig = Rig(follow=False)
        rig.machine.follow("nobody", True, False, rig.now)
        request = rig.hello()
        sub = rig.receive({"t": "ok", "id": request["id"], "device": "bot", "role": "service", "epoch": EPOCH})[0]
        rig.receive({"t": "error", "id": sub["id"], "code": "not_found", "message": "", "action": "fix", "fatal": False})
        self.assertEqual([action.error.code for action in rig.actions if isinstance(action, attune.LaneFailed)],
                         ["not_found"])
        self.assertEqual(rig.machine.state.name, "live")

    def test_a_subscription_that_must_wait_is_made_later(self) -> None:
        rig = Rig()
        sub = rig.open()[0]
        rig.receive({"t": "error", "id": sub["id"], "code": "too_many_subscriptions", "message": "", "action": "retry",
                     "after_ms": 700, "fatal": False})
        self.assertEqual(rig.machine.state.name, "catching_up")
        rig.pass_time(0.5)
        self.assertEqual(len(rig.of("sub")), 1)
        rig.wait()
        self.assertEqual(len(rig.of("sub")), 2)


class StartingOver(unittest.TestCase):
    def prepared(self) -> Rig:
        rig = Rig()
        rig.live()
        rig.receive(rig.event(1), rig.event(2), rig.event(3))
        rig.say("kept")
        rig.cut()
        rig.wait()
        return rig

    def check(self, rig: Rig, epoch: str) -> None:
        sub = rig.of("sub")[-1]
        self.assertEqual((sub["from"], sub["epoch"]), (0, epoch))
        before = rig.store.load().outbox[0]
        self.assertEqual((before.seen, before.n, before.body["text"]), (0, 8, "kept"))
        self.assertEqual(rig.store.events("", 0, 10), [], "what is not known to be in the log is not shown")
        # The log lacks 2 and 3 of before and has another one.
        rig.receive({"t": "ok", "id": sub["id"], "head": 2}, rig.event(1),
                    rig.event(2, id="00000000-0000-4000-8000-0000000000ff"), {"t": "live", "sub": sub["sub"], "seq": 2})
        events = rig.store.events("", 0, 10)
        self.assertEqual([(event.seq, event.id[-2:], event.position) for event in events],
                         [(1, "01", 1), (2, "ff", events[-1].position)])
        self.assertGreater(events[-1].position, 3, "an iterator behind position 3 gets the new one, and no old one")
        self.assertEqual(rig.of("push")[-1]["events"][0]["seen"], 0)
        self.assertEqual(rig.machine.state.name, "live")

    def test_a_new_epoch_keeps_the_outbox_and_starts_over(self) -> None:
        rig = self.prepared()
        rig.open(head=1, device_head=7, hello={"epoch": OTHER_EPOCH})
        self.check(rig, OTHER_EPOCH)

    def test_a_head_behind_the_cursor_starts_over(self) -> None:
        rig = self.prepared()
        rig.open(head=2, device_head=7)
        self.check(rig, EPOCH)

    def test_the_servers_resync_starts_over(self) -> None:
        rig = self.prepared()
        sub = rig.of("sub", rig.open(head=3, device_head=0))[0]
        rig.receive({"t": "error", "id": sub["id"], "code": "resync", "message": "", "action": "resync", "fatal": False})
        rig.cut()
        rig.wait()
        rig.open(head=2, device_head=7)
        self.check(rig, EPOCH)

    def test_a_crash_while_starting_over_does_not_lose_the_thread(self) -> None:
        rig = self.prepared()
        rig.open(head=1, device_head=7, hello={"epoch": OTHER_EPOCH})
        again = Rig(rig.store)
        again.open(head=1, device_head=7, hello={"epoch": OTHER_EPOCH})
        self.check(again, OTHER_EPOCH)

    def test_a_service_starts_one_user_over_without_losing_the_others(self) -> None:
        rig = Rig(follow=False)
        rig.machine.follow("alice", True, False, rig.now)
        rig.machine.follow("bob", True, False, rig.now)
        request = rig.hello()
        subs = rig.receive({"t": "ok", "id": request["id"], "device": "bot", "role": "service", "epoch": EPOCH})
        sent = rig.receive({"t": "error", "id": subs[0]["id"], "code": "resync", "message": "", "action": "resync",
                            "fatal": False}, {"t": "ok", "id": subs[1]["id"], "head": 0})
        self.assertEqual(rig.closes, [])
        self.assertEqual([(frame["user"], frame["from"]) for frame in rig.of("sub", sent)], [("alice", 0)])


def record(key: str, polarity: str = "like") -> dict[str, object]:
    return {"key": key, "polarity": polarity, "strength": 3, "topic": {"text": key, "canonical": key}}


def state_hash(*records: dict[str, object]) -> str:
    import hashlib
    total = hashlib.sha256()
    for each in sorted(records, key=lambda value: str(value["key"]).encode()):
        total.update(hashlib.sha256(json.dumps(
            each, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()).digest())
    return total.hexdigest()


class PreferencesThatFollow(unittest.TestCase):
    def opened(self) -> tuple[Rig, str]:
        rig = Rig(preferences=True)
        subs = rig.open()
        for sub in subs:
            rig.receive({"t": "ok", "id": sub["id"], "head": 0})
        rig.receive({"t": "live", "sub": subs[0]["sub"], "seq": 0})
        return rig, subs[1]["sub"]

    def test_nothing_of_a_state_shows_before_its_mark(self) -> None:
        rig, sub = self.opened()
        a, b = record("topic:a"), record("topic:b")
        rig.receive({"t": "pref", "sub": sub, "seq": 4, "set": a}, {"t": "pref", "sub": sub, "seq": 4, "set": b})
        self.assertEqual(rig.store.preferences("").records, ())
        self.assertEqual(rig.machine.state.name, "catching_up")
        rig.receive({"t": "mark", "sub": sub, "seq": 4, "hash": state_hash(a, b), "resolver": 1})
        state = rig.store.preferences("")
        self.assertEqual((state.seq, state.records, state.verified), (4, (a, b), True))
        self.assertEqual(rig.machine.state.name, "live")
        self.assertEqual(rig.say("a").seen, 4)

    def test_the_first_state_replaces_and_later_ones_change(self) -> None:
        rig, sub = self.opened()
        a, b, c = record("topic:a"), record("topic:b"), record("topic:c", "dislike")
        rig.receive({"t": "pref", "sub": sub, "seq": 4, "set": a}, {"t": "pref", "sub": sub, "seq": 4, "set": b},
                    {"t": "mark", "sub": sub, "seq": 4, "hash": state_hash(a, b)})
        rig.receive({"t": "pref", "sub": sub, "seq": 5, "set": c}, {"t": "pref", "sub": sub, "seq": 5, "removed": "topic:a"},
                    {"t": "mark", "sub": sub, "seq": 5, "hash": state_hash(b, c)})
        self.assertEqual(rig.store.preferences("").records, (b, c))
        self.assertTrue(rig.store.preferences("").verified)
        rig.cut()
        rig.wait()
        sub = rig.of("sub", rig.open(head=0))[1]["sub"]
        rig.receive({"t": "pref", "sub": sub, "seq": 6, "set": a}, {"t": "mark", "sub": sub, "seq": 6, "hash": state_hash(a)})
        self.assertEqual(rig.store.preferences("").records, (a,))

    def test_another_hash_has_the_whole_asked_for_again(self) -> None:
        rig, sub = self.opened()
        a = record("topic:a")
        rig.receive({"t": "mark", "sub": sub, "seq": 4, "hash": state_hash()})
        rig.receive({"t": "pref", "sub": sub, "seq": 5, "set": a}, {"t": "mark", "sub": sub, "seq": 5, "hash": "other"})
        rig.act()
        self.assertEqual([frame["t"] for frame in rig.sent[-2:]], ["unsub", "sub"])
        self.assertFalse(rig.store.preferences("").verified)
        again = rig.sent[-1]["sub"]
        self.assertNotEqual(again, sub)
        rig.receive({"t": "pref", "sub": again, "seq": 5, "set": record("topic:b")},
                    {"t": "mark", "sub": again, "seq": 5, "hash": state_hash(record("topic:b"))})
        self.assertTrue(rig.store.preferences("").verified)

    def test_canonical_json_orders_by_utf_16(self) -> None:
        self.assertEqual(attune.canonical_json({"\ue000": 1, "\U00010000": [True, None, "a/\n\x01é"], "a": {}}),
                         '{"a":{},"\U00010000":[true,null,"a/\\n\\u0001é"],"\ue000":1}')
        with self.assertRaises(ValueError):
            attune.canonical_json({"a": 1.5})


class CuttingLines(unittest.TestCase):
    def test_any_cut_gives_the_same_lines(self) -> None:
        data = "a\n\r\nbé\r\n\nc".encode()
        for size in range(1, len(data) + 1):
            lines = attune.Lines()
            got = [line for at in range(0, len(data), size) for line in lines.feed(data[at:at + size])]
            self.assertEqual(got, [b"a", "bé".encode()])

    def test_a_line_without_end_is_not_held_for_ever(self) -> None:
        lines = attune.Lines(limit=10)
        lines.feed(b"0123456789")
        with self.assertRaises(attune.AttuneError):
            lines.feed(b"0")


if __name__ == "__main__":
    unittest.main()
