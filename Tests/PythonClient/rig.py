"""A machine with a store and no socket: what tests of the protocol's client side are written with."""

from __future__ import annotations

import json
import os
import random
import sys
from typing import Any, Optional

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "Sources", "PythonClient"))
sys.dont_write_bytecode = True

import attune_client as attune  # noqa: E402

EPOCH = "00000000-0000-4000-8000-000000000001"
START = 1_795_521_600_000_000
"""The wall clock at which tests begin, in microseconds since 1970."""


class Rig:
    """Carries out what a machine says: writes into a store in memory, sends into a list."""

    def __init__(
        self, store: Optional[attune.Store] = None, *, seed: int = 1, options: Optional[attune.Options] = None,
        wall: int = START, follow: bool = True, preferences: bool = False, mono: float = 100.0,
    ) -> None:
        self.options = options or attune.Options()
        self._owned = store is None
        self.store = store or attune.Store(":memory:", self.options)
        self.random = random.Random(seed)
        self.mono = mono
        self.wall = wall
        self.machine = attune.Machine(
            self.store.load(), "token", options=self.options, entropy=self.random.randbytes, chance=self.random.random)
        self.sent: list[dict[str, Any]] = []
        self.actions: list[Any] = []
        self.connects = 0
        self.closes: list[str] = []
        if follow:
            self.machine.follow("", True, preferences, self.now)
        self.machine.start(self.now)
        self.act()

    def __del__(self) -> None:
        if self._owned:
            self.store.close()

    @property
    def now(self) -> attune.Now:
        """The rig's own time."""
        return attune.Now(self.mono, self.wall)

    def act(self) -> None:
        """Ends a round and carries it out, in the order that the machine asks for."""
        self.machine.settle(self.now)
        actions = self.machine.take()
        self.actions += actions
        writes = [action for action in actions if isinstance(action, attune.WRITES)]
        if writes:
            for user in self.store.apply(writes):
                self.machine.preferences_differ(user)
        for action in actions:
            if isinstance(action, attune.Send):
                # As it would go out: what cannot be encoded must not be sent.
                self.sent.append(json.loads(attune.encode(action.frame)))
            elif isinstance(action, attune.Connect):
                self.connects += 1
            elif isinstance(action, attune.Close):
                self.closes.append(action.why)

    def receive(self, *frames: dict[str, Any]) -> list[dict[str, Any]]:
        """Feeds frames in one round; what the machine sent then."""
        before = len(self.sent)
        for frame in frames:
            self.machine.received(json.dumps(frame).encode(), self.now)
        self.act()
        return self.sent[before:]

    def hello(self, **more: Any) -> dict[str, Any]:
        """Connects and greets; the ``open`` that came back."""
        self.machine.connected(self.now)
        frame = {
            "t": "hello", "server": "test", "protocol": [1, 1], "epoch": EPOCH, "now": self.wall, "ping_s": 30,
            "limits": {"line": 1 << 20, "batch": 500, "inflight": 64, "subscriptions": 16}, "resolver": 1, **more}
        return self.receive(frame)[0]

    def open(self, *, head: int = 0, device_head: int = 0, hello: Optional[dict[str, Any]] = None, **more: Any) \
            -> list[dict[str, Any]]:
        """Connects and opens as alice's phone; what was sent after."""
        request = self.hello(**(hello or {}))
        epoch = (hello or {}).get("epoch", EPOCH)
        return self.receive({
            "t": "ok", "id": request["id"], "user": "alice", "device": "phone", "role": "person", "head": head,
            "device_head": device_head, "seen": 0, "epoch": epoch, **more})

    def live(self, *, head: int = 0, device_head: int = 0, **more: Any) -> list[dict[str, Any]]:
        """Connects, opens and has the event subscription catch up; what was sent after."""
        sub = self.of("sub", self.open(head=head, device_head=device_head, **more))[0]
        return self.receive({"t": "ok", "id": sub["id"], "head": head}, {"t": "live", "sub": sub["sub"], "seq": head})

    def cut(self, why: str = "cut") -> None:
        """The connection breaks."""
        self.machine.disconnected(why, self.now)
        self.act()

    def wait(self) -> None:
        """Lets time pass until the machine wants to be called, and calls it."""
        deadline = self.machine.deadline()
        assert deadline is not None, "the machine waits for nothing"
        self.pass_time(max(0.0, deadline - self.mono))

    def pass_time(self, seconds: float) -> None:
        """Lets time pass."""
        self.mono += seconds
        self.wall += int(seconds * 1e6)
        self.machine.tick(self.now)
        self.act()

    def say(self, text: str, **more: Any) -> attune.Pending:
        """Puts a turn into the outbox."""
        pending = self.machine.add(
            "turn", {"conversation": "c1", "role": "user", "text": text}, self.now, **more)
        self.act()
        return pending

    def of(self, kind: str, frames: Optional[list[dict[str, Any]]] = None) -> list[dict[str, Any]]:
        """The frames of a type among `frames`, or among all that was sent."""
        return [frame for frame in (self.sent if frames is None else frames) if frame["t"] == kind]

    @property
    def sub(self) -> str:
        """The name of the event subscription that was made last."""
        return str([frame for frame in self.of("sub") if "what" not in frame][-1]["sub"])

    def event(self, seq: int, *, prev: Optional[int] = None, sub: Optional[str] = None, **more: Any) -> dict[str, Any]:
        """An ``ev`` frame."""
        event = {
            "id": f"00000000-0000-4000-8000-{seq:012d}", "kind": "turn", "device": "laptop", "author": "person",
            "at": START + seq, "seen": 0, "recorded_at": START + seq, "conversation": "c1", "intent": "chat",
            "body": {"conversation": "c1", "role": "user", "text": f"turn {seq}"}}
        event.update(more)
        if event["body"] is None:
            del event["body"]
        return {"t": "ev", "sub": sub or self.sub, "prev": seq - 1 if prev is None else prev, "seq": seq, "event": event}

    def stored(self, push: dict[str, Any], *, seq: int, **more: Any) -> dict[str, Any]:
        """The ``ok`` of a push, all stored from `seq` on."""
        results = [
            {"id": event["id"], "seq": seq + index, "at": event["at"], "status": "stored"}
            for index, event in enumerate(push["events"])]
        last = push["events"][-1].get("n", 0)
        return {"t": "ok", "id": push["id"], "head": seq + len(results) - 1, "device_head": last, "results": results, **more}
