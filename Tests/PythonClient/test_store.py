"""The file of a device: what is in it after things went wrong."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import sqlite3
import tempfile
import unittest

from rig import Rig, attune


class Case(unittest.TestCase):
    def setUp(self) -> None:
        self.directory = tempfile.mkdtemp(prefix="attune-python-store-")
        self.addCleanup(shutil.rmtree, self.directory, True)
        self.path = os.path.join(self.directory, "device.db")

    def open(self, **options: int) -> attune.Store:
        store = attune.Store(self.path, attune.Options(**options))  # type: ignore[arg-type]
        self.addCleanup(store.close)
        return store


class Files(Case):
    def test_a_round_is_written_whole_or_not_at_all(self) -> None:
        store = self.open()
        rig = Rig(store)
        rig.live()
        rig.receive(rig.event(1))
        with self.assertRaises(Exception):
            store.apply([attune.KeepEvent(attune.Event.of(rig.event(2))), attune.SaveLane("", attune.StoredLane(2)),
                         attune.SetMeta("x", None)])  # type: ignore[arg-type]
        self.assertEqual(store.load().lanes[""].cursor, 1)
        self.assertEqual([event.seq for event in store.events("", 0, 10)], [1])

    def test_a_file_of_a_later_version_or_of_something_else_is_left_alone(self) -> None:
        with sqlite3.connect(self.path) as database:
            database.execute("PRAGMA user_version = 9")
        database.close()
        with self.assertRaisesRegex(attune.StoreError, "later version"):
            attune.Store(self.path)
        with open(self.path, "wb") as file:
            file.write(b"this is no database, but long enough to be taken for one" * 100)
        with self.assertRaises(attune.StoreError):
            attune.Store(self.path)
        with self.assertRaises(attune.StoreError):
            attune.Store(os.path.join(self.directory, "none", "device.db"))

    def test_the_cache_keeps_the_latest_events_and_says_so_to_who_is_behind(self) -> None:
        store = self.open(keep_events=5)
        rig = Rig(store)
        rig.live()
        rig.receive(*(rig.event(seq) for seq in range(1, 4)))
        rig.receive(*(rig.event(seq) for seq in range(4, 21)))
        self.assertEqual([event.seq for event in store.events("", 0, 100)], [16, 17, 18, 19, 20])
        with self.assertRaises(attune.CacheTrimmed):
            store.events("", 3, 100)
        self.assertEqual(len(store.events("", 16, 100)), 4)


class FullDisk(Case):
    def test_what_is_not_on_disk_is_not_reported_as_said(self) -> None:
        async def run() -> None:
            with socket.create_server(("127.0.0.1", 0)) as free:
                address = "127.0.0.1:%d" % free.getsockname()[1]
            client = attune.AsyncClient(address, "token", self.path)
            await client.start()
            said = []
            # As a disk that is full would: SQLite gets no further page.
            await client._on_disk(client._store._db.execute, "PRAGMA max_page_count = 40")
            with self.assertRaisesRegex(attune.StoreError, "full"):
                for index in range(1000):
                    await client.say(f"turn {index} " + "x" * 1000, conversation="c1")
                    said.append(f"turn {index}")
            self.assertEqual((client.state.name, client.state.code), ("refused", "failed"))
            for call in (client.say("more", conversation="c1"), client.wait_live(5), client.recognize("x")):
                with self.assertRaises(attune.StoreError):
                    await call
            await client.close()
            self.assertGreater(len(said), 3)
            self.assertEqual([each.body["text"].split(" x")[0] for each in self.open().load().outbox], said)
        asyncio.run(run())


class Abandoned(Case):
    def test_nothing_waits_for_an_iterator_that_nobody_holds(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            address = "127.0.0.1:%d" % free.getsockname()[1]
        with attune.Client(address, "token", self.path) as client:
            next(client.preference_changes())
            states = client.states()
            next(states)
            del states
            with self.assertRaises(attune.NotConnected):
                client.wait_live(0.01)
            with self.assertRaises(attune.NotConnected):
                client.say("kept", conversation="c1").receipt(0.01)
            self.assertEqual(len(client.outbox()), 1)
        with self.assertRaises(attune.ClientClosed):
            client.say("too late", conversation="c1")
        with attune.Client(address, "token", self.path) as client:
            self.assertEqual([each.body["text"] for each in client.outbox()], ["kept"])


if __name__ == "__main__":
    unittest.main()
