"""The client against a real daemon with a real PostgreSQL."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import uuid

from rig import attune
from daemon import Daemon, Proxy

DAEMON: Daemon
HERE = os.path.dirname(os.path.abspath(__file__))
SOON = 20
"""Seconds that anything may take; nothing here takes that long."""


def setUpModule() -> None:
    global DAEMON
    DAEMON = Daemon(unix=True)


def tearDownModule() -> None:
    DAEMON.close()


class Case(unittest.TestCase):
    def setUp(self) -> None:
        self.directory = tempfile.mkdtemp(prefix="attune-python-store-")
        self.addCleanup(shutil.rmtree, self.directory, True)
        self.user = "u" + uuid.uuid4().hex[:12]

    def path(self, name: str) -> str:
        return os.path.join(self.directory, name + ".db")

    def client(self, token: str, name: str = "phone", address: str = "", **more: object) -> attune.Client:
        client = attune.Client(address or DAEMON.address, token, self.path(name), **more)  # type: ignore[arg-type]
        client.start()
        self.addCleanup(client.close)
        return client

    def device(self, name: str = "phone", daemon: "Daemon | None" = None) -> str:
        return (daemon or DAEMON).device(self.user, name)


class TwoDevices(Case):
    def test_what_one_says_the_other_hears_with_what_was_found_in_it(self) -> None:
        phone, laptop = self.client(self.device()), self.client(self.device("laptop"), "laptop")
        laptop.wait_live(SOON)
        events = laptop.events()
        receipt = phone.say("我喜欢下雨天", conversation="c1").receipt(SOON)
        self.assertEqual((receipt.status, receipt.seq, receipt.intent), ("stored", 1, "preference"))
        self.assertEqual([(event.seq, event.kind, event.device) for event in (next(events), next(events))],
                         [(1, "turn", "phone"), (2, "preference.asserted", "phone")])
        for client in (phone, laptop):
            changes = client.preference_changes()
            while (update := next(changes)).seq < 2:
                pass
            state = client.prefs()
            assert isinstance(state, attune.Preferences)
            self.assertTrue(state.verified)
            self.assertEqual([record["key"] for record in state.records], ["topic:下雨天"])
        self.assertEqual(phone.prefs(), laptop.prefs())
        self.assertEqual(phone.prefs(cached=False)["hash"], laptop.prefs().hash)  # type: ignore[index, union-attr]
        self.assertEqual(phone.user, self.user)

    def test_questions(self) -> None:
        client = self.client(self.device())
        client.say("我喜欢下雨天", conversation="c1").receipt(SOON)
        self.assertEqual(client.why("topic:下雨天")["rule"], "stated")
        self.assertIn("下雨天", client.context(lang="zh")["text"])
        self.assertEqual(client.recognize("I like tea")["intent"], "preference")
        self.assertEqual(client.prefs(seq=0)["preferences"], [])  # type: ignore[index]
        self.assertTrue(client.verify()["ok"])
        events, rest = client.read(0, limit=1)
        self.assertEqual((len(events), rest), (1, 1))
        with self.assertRaises(attune.ServerError) as caught:
            client.why("topic:nothing")
        self.assertEqual((caught.exception.code, caught.exception.action), ("not_found", "fix"))

    def test_what_is_forgotten_is_gone_from_the_other_devices_file(self) -> None:
        words = "zanzibar-" + uuid.uuid4().hex
        phone, laptop = self.client(self.device()), self.client(self.device("laptop"), "laptop")
        phone.say(f"I like {words}", conversation="c1").receipt(SOON)
        for event in laptop.events():
            if event.seq == 2:
                break
        phone.forget(words, turns=True).receipt(SOON)
        for event in laptop.events(kinds=["preference.forgotten"]):
            break
        first = next(laptop.events())
        self.assertTrue(first.redacted)
        for client in (phone, laptop):
            for update in client.preference_changes():
                if update.seq == 3:
                    break
        self.assertEqual(laptop.outbox(), [])
        for name in os.listdir(self.directory):
            if name.startswith(("laptop", "phone")):
                with open(os.path.join(self.directory, name), "rb") as file:
                    self.assertNotIn(words.encode(), file.read().lower(), name)

    def test_a_file_is_its_owners_alone_and_one_clients(self) -> None:
        token = self.device()
        self.client(token)
        self.assertEqual(os.stat(self.path("phone")).st_mode & 0o077, 0)
        with self.assertRaises(attune.StoreInUse):
            attune.Client(DAEMON.address, token, self.path("phone")).start()


class Offline(Case):
    def test_what_is_said_without_a_network_is_sent_later_in_order(self) -> None:
        token = self.device()
        proxy = Proxy(DAEMON.address)
        self.addCleanup(proxy.close)
        proxy.refuse = True
        client = self.client(token, address=proxy.address)
        for index in range(1200):
            client.say(f"turn {index}", conversation="c1")
        self.assertEqual(len(client.outbox()), 1200)
        self.assertEqual(next(client.states()).name in ("offline", "connecting"), True)
        client.close()
        proxy.refuse = False
        client = self.client(token, address=proxy.address)
        client.wait_sent(SOON)
        client.wait_live(SOON)
        turns = [event for event in client.events(once=True) if event.kind == "turn"]
        self.assertEqual([event.text for event in turns], [f"turn {index}" for index in range(1200)])
        self.assertEqual([event.n for event in turns], list(range(1, 1201)))

    def test_a_question_without_a_network_says_so(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            address = "127.0.0.1:%d" % free.getsockname()[1]
        client = self.client(self.device(), address=address)
        with self.assertRaises(attune.NotConnected):
            client.recognize("x", timeout=0.2)
        self.assertEqual(client.prefs().records, ())  # type: ignore[union-attr]

    def test_an_answer_that_is_lost_costs_nothing(self) -> None:
        proxy = Proxy(DAEMON.address)
        self.addCleanup(proxy.close)
        client = self.client(self.device(), address=proxy.address)
        client.wait_live(SOON)
        proxy.swallow = True
        ticket = client.say("once", conversation="c1")
        self.assertTrue(proxy.swallowed.wait(SOON))
        proxy.swallow = False
        proxy.cut()
        receipt = ticket.receipt(SOON)
        self.assertEqual((receipt.status, receipt.seq), ("duplicate", 1))
        self.assertEqual(client.outbox(), [])
        self.assertEqual(client.read()[0][0].text, "once")


class Killed(Case):
    def test_a_client_killed_between_send_and_answer_loses_and_doubles_nothing(self) -> None:
        token = self.device()
        proxy = Proxy(DAEMON.address)
        self.addCleanup(proxy.close)
        said: list[str] = []
        for turn in range(4):
            # In every round the answer to the last thing said never comes; the process is killed with it in flight.
            process = subprocess.Popen(
                [sys.executable, os.path.join(HERE, "talker.py"), proxy.address, token, self.path("phone")],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            assert process.stdin is not None and process.stdout is not None
            self.assertEqual(process.stdout.readline(), "live\n")
            proxy.swallowed.clear()
            for index in range(3):
                proxy.swallow = index > 0
                words = f"turn {turn}.{index}"
                process.stdin.write(words + "\n")
                process.stdin.flush()
                # The line is printed when say() has returned: from then on nothing may be lost.
                self.assertEqual(process.stdout.readline(), words + "\n")
                said.append(words)
            self.assertTrue(proxy.swallowed.wait(SOON))
            process.kill()
            process.wait()
            process.stdin.close()
            process.stdout.close()
            proxy.swallow = False
        client = self.client(token)
        client.wait_sent(SOON)
        client.wait_live(SOON)
        self.assertEqual([event.text for event in client.events(once=True, kinds=["turn"])], said)


class Refused(Case):
    def test_a_refused_event_stays_and_those_behind_it_go_on(self) -> None:
        client = self.client(self.device())
        bad = client.push("no.such.kind", {"a": 1})
        good = client.say("hello", conversation="c1")
        self.assertEqual(good.receipt(SOON).status, "stored")
        with self.assertRaises(attune.EventRefused) as caught:
            bad.receipt(SOON)
        self.assertEqual(caught.exception.code, "bad_event")
        self.assertEqual([(each.id, each.code) for each in client.outbox()], [(bad.id, "bad_event")])
        client.wait_sent(SOON)
        self.assertTrue(client.drop(bad.id))
        self.assertEqual(client.outbox(), [])

    def test_an_event_conflict_can_be_pushed_under_a_new_id(self) -> None:
        client = self.client(self.device())
        id = str(uuid.uuid4())
        client.say("one", conversation="c1", id=id).receipt(SOON)
        other = client.say("two", conversation="c1", id=id)
        with self.assertRaises(attune.EventRefused) as caught:
            other.receipt(SOON)
        self.assertEqual(caught.exception.code, "event_conflict")
        self.assertEqual(client.retry(id).receipt(SOON).status, "stored")

    def test_a_revoked_token_stops_it_and_keeps_the_outbox(self) -> None:
        client = self.client(self.device())
        client.wait_live(SOON)
        DAEMON.revoke(self.user, "phone")
        for state in client.states():
            if state.name == "refused":
                break
        self.assertIn(state.code, ("revoked", "auth_failed"))
        ticket = client.say("kept", conversation="c1")
        with self.assertRaises(attune.AccessRefused):
            client.recognize("x")
        with self.assertRaises(attune.AccessRefused):
            client.wait_live(SOON)
        with self.assertRaises(attune.AccessRefused):
            for _ in client.events():
                pass
        client.set_token(DAEMON.device(self.user, "phone"))
        self.assertEqual(ticket.receipt(SOON).status, "stored")

    def test_a_wrong_token_is_not_tried_for_ever(self) -> None:
        client = self.client("attune_wrong")
        with self.assertRaises(attune.AccessRefused) as caught:
            client.wait_live(SOON)
        self.assertEqual(caught.exception.code, "auth_failed")

    def test_a_service_without_service_true_is_told_so(self) -> None:
        client = self.client(DAEMON.device(self.user, "bot", "service"))
        with self.assertRaises(attune.AccessRefused) as caught:
            client.wait_live(SOON)
        self.assertIn("name the users", str(caught.exception))


class Restarts(Case):
    def test_a_restart_of_the_server_is_only_a_pause(self) -> None:
        daemon = Daemon()
        self.addCleanup(daemon.close)
        client = self.client(self.device(daemon=daemon), address=daemon.address)
        client.say("before", conversation="c1").receipt(SOON)
        for how in (signal.SIGTERM, signal.SIGKILL):
            daemon.stop(how)
            for state in client.states():
                if state.name == "offline":
                    break
            ticket = client.say(f"while away {how}", conversation="c1")
            daemon.start()
            client.reconnect_now()
            self.assertEqual(ticket.receipt(60).status, "stored")
        client.wait_live(SOON)
        self.assertEqual(len([event for event in client.events(once=True)]), 3)

    def test_a_new_epoch_keeps_the_outbox_and_starts_over(self) -> None:
        daemon = Daemon()
        self.addCleanup(daemon.close)
        client = self.client(self.device(daemon=daemon), address=daemon.address)
        for text in ("one", "two"):
            client.say(text, conversation="c1").receipt(SOON)
        client.wait_live(SOON)
        events = client.events(consumer="app")
        self.assertEqual([next(events).text, next(events).text], ["one", "two"])
        daemon.stop()
        daemon.attune("restored")
        ticket = client.say("three", conversation="c1")
        daemon.start()
        client.reconnect_now()
        receipt = ticket.receipt(60)
        self.assertEqual((receipt.status, receipt.seq), ("stored", 3))
        # Nobody gets again what is the same in the new log.
        self.assertEqual(next(events).text, "three")
        client.wait_live(SOON)
        self.assertEqual([event.seq for event in client.events(once=True)], [1, 2, 3])
        stored = client.read()[0]
        self.assertEqual([event.n for event in stored], [1, 2, 3])
        # It was sent with 0, and raised to what this device's stored events had seen.
        self.assertEqual(stored[2].seen, stored[1].seen)


class CatchingUp(Case):
    EVENTS = 10_000

    def test_ten_thousand_events_take_one_connection_and_little_more_than_reading_them(self) -> None:
        async def write() -> None:
            async with attune.AsyncClient(DAEMON.address, self.device(), self.path("phone"), follow=False) as client:
                for first in range(0, self.EVENTS, 1000):
                    await asyncio.gather(*(
                        client.push("x.note", {"text": f"note {index}", "number": index})
                        for index in range(first, first + 1000)))
                await client.wait_sent(120)
        asyncio.run(write())
        token = self.device("laptop")
        raw = self.read_raw(token)
        began = time.monotonic()
        client = self.client(token, "laptop")
        client.wait_live(120)
        took = time.monotonic() - began
        numbers = [event.body["number"] for event in client.events(once=True) if event.body]
        self.assertEqual(numbers, list(range(self.EVENTS)))
        print(f"\n{self.EVENTS} events: raw socket {raw:.2f} s, client {took:.2f} s", file=sys.stderr)
        # Twice the raw time, and room for the noise of a shared machine.
        self.assertLess(took, 2 * raw + 2)

    def read_raw(self, token: str) -> float:
        """Seconds that the same bytes take through a bare socket."""
        host, port = DAEMON.address.rsplit(":", 1)
        began = time.monotonic()
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(b'{"t":"open","id":1,"protocol":1,"token":"%s"}\n{"t":"sub","id":2,"sub":"a","from":0}\n'
                               % token.encode())
            rest = b""
            while True:
                data = connection.recv(1 << 18)
                self.assertTrue(data)
                rest = (rest + data)[-400:]
                if b'"t":"live"' in rest:
                    return time.monotonic() - began


class Services(Case):
    def test_a_service_enrolls_follows_and_answers(self) -> None:
        bot = self.client(DAEMON.device(self.user + "-label", "bot" + self.user, "service"), "bot", service=True)
        token = bot.enroll(self.user, "phone")
        phone = self.client(token)
        bot.follow(self.user, preferences=True)
        question = phone.say("What is rain?", conversation="c1")
        event = next(bot.events(user=self.user, kinds=["turn"]))
        self.assertEqual((event.text, event.intent, event.user), ("What is rain?", "chat", self.user))
        answer = bot.say("Water.", conversation="c1", role="assistant", user=self.user, replies_to=question.id)
        self.assertEqual(answer.receipt(SOON).status, "stored")
        heard = [event for _, event in zip(range(2), phone.events(kinds=["turn"]))]
        self.assertEqual((heard[1].author, heard[1].role), ("service", "assistant"))
        self.assertEqual(next(bot.events()).user, self.user)

    def test_a_user_that_is_not_there_is_said(self) -> None:
        bot = self.client(DAEMON.device(self.user + "-label", "bot" + self.user, "service"), "bot", service=True)
        bot.follow("nobody-" + self.user)
        with self.assertRaises(attune.ServerError) as caught:
            next(bot.events(user="nobody-" + self.user))
        self.assertEqual(caught.exception.code, "not_found")
        with self.assertRaises(attune.EventRefused):
            bot.say("x", conversation="c", user="nobody-" + self.user).receipt(SOON)
        with self.assertRaises(attune.InvalidEvent):
            bot.say("x", conversation="c")

    def test_an_auditor_reads_and_writes_nothing(self) -> None:
        phone = self.client(self.device())
        phone.say("hello", conversation="c1").receipt(SOON)
        auditor = self.client(DAEMON.device("label-" + self.user, "audit" + self.user, "auditor"), "audit", service=True)
        auditor.follow(self.user)
        self.assertEqual(next(auditor.events(user=self.user)).text, "hello")
        with self.assertRaises(attune.EventRefused):
            auditor.say("x", conversation="c", user=self.user).receipt(SOON)

    def test_a_consumer_gets_again_what_it_had_not_finished(self) -> None:
        token = self.device()
        client = self.client(token)
        for text in ("a", "b", "c"):
            client.say(text, conversation="c1").receipt(SOON)
        events = client.events(consumer="app")
        self.assertEqual([next(events).text, next(events).text], ["a", "b"])
        client.close()
        client = self.client(token)
        events = client.events(consumer="app")
        self.assertEqual([next(events).text, next(events).text], ["b", "c"])


class OtherWays(Case):
    def test_a_unix_socket(self) -> None:
        client = self.client(self.device(), address="unix:" + DAEMON.unix)
        self.assertEqual(client.say("hello", conversation="c1").receipt(SOON).status, "stored")

    def test_tls(self) -> None:
        daemon = Daemon(tls=True)
        self.addCleanup(daemon.close)
        token = self.device(daemon=daemon)
        client = self.client(token, address=daemon.address, tls=daemon.certificate)
        self.assertEqual(client.say("hello", conversation="c1").receipt(SOON).status, "stored")
        # A certificate that nobody vouches for is no server to give a token to.
        stranger = self.client(token, "other", address=daemon.address, tls=True)
        for state in stranger.states():
            if state.name == "offline" and state.why != "not started":
                break
        self.assertIn("certificate", state.why.lower())

    def test_the_network_in_clear_must_be_asked_for(self) -> None:
        with self.assertRaises(ValueError):
            attune.Client("192.0.2.1:7770", "token", ":memory:")
        attune.Client("192.0.2.1:7770", "token", ":memory:", plaintext_on_network=True)
        for wrong in ("nothing", "host:", ":7770", "host:99999"):
            with self.assertRaises(ValueError):
                attune.Client(wrong, "token", ":memory:", tls=True)


class Asyncio(Case):
    def test_many_tasks_share_one_client(self) -> None:
        async def run() -> None:
            async with attune.AsyncClient(DAEMON.address, self.device(), self.path("phone")) as client:
                await client.wait_live(SOON)
                tickets = await asyncio.gather(*(
                    client.say(f"turn {index}", conversation="c1") for index in range(300)))
                receipts = await asyncio.gather(*(ticket.receipt() for ticket in tickets))
                self.assertEqual(sorted(receipt.seq for receipt in receipts), list(range(1, 301)))
                found = await asyncio.gather(*(client.recognize("I like tea") for _ in range(200)))
                self.assertTrue(all(each["intent"] == "preference" for each in found))
                await client.wait_live(SOON)
                texts = [event.text async for event in client.events(once=True)]
                self.assertEqual(sorted(texts), sorted(f"turn {index}" for index in range(300)))
        asyncio.run(run())

    def test_a_cancelled_push_is_whole_or_not_there(self) -> None:
        async def run() -> None:
            async with attune.AsyncClient(DAEMON.address, self.device(), self.path("phone")) as client:
                await client.wait_live(SOON)
                tasks = [asyncio.ensure_future(client.say(f"turn {index}", conversation="c1")) for index in range(50)]
                await asyncio.sleep(0)
                for task in tasks[::2]:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
                await client.wait_sent(SOON)
                events, _ = await client.read()
                self.assertEqual([event.n for event in events], list(range(1, len(events) + 1)))
                self.assertGreaterEqual(len(events), 25)
        asyncio.run(run())

    def test_closing_ends_all_who_wait(self) -> None:
        async def run() -> None:
            client = attune.AsyncClient(DAEMON.address, self.device(), self.path("phone"))
            await client.start()
            await client.wait_live(SOON)

            async def follow() -> None:
                async for _ in client.events():
                    pass

            async def changes() -> None:
                async for _ in client.preference_changes():
                    pass

            waiting = [asyncio.ensure_future(follow()), asyncio.ensure_future(changes())]
            await asyncio.sleep(0)
            await client.close()
            for result in await asyncio.gather(*waiting, return_exceptions=True):
                self.assertIsInstance(result, attune.ClientClosed)
            with self.assertRaises(attune.ClientClosed):
                await client.say("x", conversation="c")
        asyncio.run(run())


if __name__ == "__main__":
    unittest.main()
