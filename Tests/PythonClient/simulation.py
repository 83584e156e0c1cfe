"""Devices, flaky links and a server in virtual time, from a seed, over the real machine and the real store.

Cuts at every point, crashes before, between and after a round's writes, clocks off by years, server restarts and restored
backups under a new epoch. After healing, every device holds what the server holds, nothing acknowledged is lost unless
a backup lacks it, and nothing is doubled.

    python3 Tests/PythonClient/simulation.py 20000        seeds, from 0 (or: FIRST COUNT)
"""

from __future__ import annotations

import json
import random
import sys
from typing import Any, Callable, Optional

from rig import START, attune

Frame = dict[str, Any]


class Server:
    """The protocol's other side for one user: numbers, ids, cursors, epochs. It stores at once."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.epochs = 0
        self.log: list[Frame] = []
        self.device_head: dict[str, int] = {}
        self.lost: set[str] = set()
        """Texts that a restored backup lacks."""
        self.new_epoch()

    def new_epoch(self) -> None:
        self.epochs += 1
        self.epoch = f"00000000-0000-4000-8000-{self.epochs:012d}"

    def restore(self, length: int) -> None:
        """Goes back to a backup that has the first `length` events."""
        self.lost |= {event["body"]["text"] for event in self.log[length:]}
        del self.log[length:]
        self.device_head = {}
        for event in self.log:
            self.device_head[event["device"]] = max(self.device_head.get(event["device"], 0), event["n"])
        self.new_epoch()

    def push(self, device: str, frame: Frame) -> Frame:
        results = []
        known = {event["id"]: (seq, event) for seq, event in enumerate(self.log, 1)}
        for event in frame["events"]:
            head = self.device_head.get(device, 0)
            if event["id"] in known:
                seq, stored = known[event["id"]]
                if event["n"] == head + 1:
                    self.device_head[device] = head + 1
                results.append({"id": event["id"], "seq": seq, "at": stored["at"], "status": "duplicate"})
            elif event["n"] != head + 1:
                results.append({"id": event["id"], "status": "refused", "code": "out_of_order", "message": ""})
            elif event["seen"] > len(self.log):
                self.device_head[device] = head + 1
                results.append({"id": event["id"], "status": "refused", "code": "bad_event", "message": "seen"})
            else:
                self.device_head[device] = head + 1
                stored = {**event, "device": device, "author": "person", "recorded_at": START}
                self.log.append(stored)
                known[event["id"]] = (len(self.log), stored)
                results.append({"id": event["id"], "seq": len(self.log), "at": event["at"], "status": "stored"})
        return {"t": "ok", "id": frame["id"], "head": len(self.log), "device_head": self.device_head.get(device, 0),
                "results": results}


class Link:
    """One connection: lines on their way in both directions, and the server's session."""

    def __init__(self, server: Server, device: str, now: int) -> None:
        self.server = server
        self.device = device
        self.up: list[Frame] = []
        self.down: list[Frame] = [{
            "t": "hello", "protocol": [1, 1], "epoch": server.epoch, "now": now, "ping_s": 0,
            "limits": {"line": 1 << 20, "batch": server.chance.choice([1, 2, 500]), "inflight": 64}}]
        self.sub: Optional[str] = None
        self.sent = 0

    def serve(self) -> None:
        """The server takes one line."""
        frame, server = self.up.pop(0), self.server
        if frame["t"] == "open":
            self.down.append({
                "t": "ok", "id": frame["id"], "user": "u", "device": self.device, "role": "person",
                "head": len(server.log), "device_head": server.device_head.get(self.device, 0), "seen": 0,
                "epoch": server.epoch})
        elif frame["t"] == "sub":
            if frame["from"] > len(server.log) or frame["epoch"] != server.epoch:
                self.down.append({"t": "error", "id": frame["id"], "code": "resync", "message": "", "action": "resync",
                                  "fatal": False})
                return
            self.down.append({"t": "ok", "id": frame["id"], "head": len(server.log)})
            self.sub, self.sent = frame["sub"], frame["from"]
            self.feed()
            self.down.append({"t": "live", "sub": self.sub, "seq": self.sent})
        elif frame["t"] == "push":
            if server.chance.random() < 0.05:
                self.down.append({"t": "error", "id": frame["id"], "code": "unavailable", "message": "",
                                  "action": "retry", "after_ms": 10, "fatal": False})
            else:
                self.down.append(server.push(self.device, frame))

    def feed(self) -> None:
        """The subscription sends what it has not sent."""
        if self.sub is None:
            return
        for seq in range(self.sent + 1, len(self.server.log) + 1):
            self.down.append({"t": "ev", "sub": self.sub, "prev": seq - 1, "seq": seq,
                              "event": self.server.log[seq - 1]})
            self.sent = seq


class Device:
    """A machine with its store, which outlives it."""

    def __init__(self, name: str, world: "World", clock: int) -> None:
        self.name = name
        self.world = world
        self.clock = clock
        self.store = attune.Store(":memory:")
        self.said: list[str] = []
        self.link: Optional[Link] = None
        self.machine: attune.Machine
        self.boot()

    @property
    def now(self) -> attune.Now:
        return attune.Now(self.world.mono, START + self.clock + int(self.world.mono * 1e6))

    def boot(self) -> None:
        chance = self.world.chance
        self.link = None
        self.machine = attune.Machine(
            self.store.load(), "token", entropy=chance.randbytes, chance=chance.random)
        self.machine.follow("", True, False, self.now)
        self.machine.start(self.now)
        self.act()

    def act(self, crash: bool = False) -> bool:
        """Carries out a round; with `crash` the process dies somewhere in it. Whether the writes were done."""
        self.machine.settle(self.now)
        actions = self.machine.take()
        writes = [action for action in actions if isinstance(action, attune.WRITES)]
        if crash and self.world.chance.random() < 0.5:
            self.world.die(self, writes)
            self.boot()
            return False
        self.world.write(self, writes)
        for action in actions:
            if crash and self.world.chance.random() < 0.5:
                break
            if isinstance(action, attune.Connect):
                self.link = Link(self.world.server, self.name, START + int(self.world.mono * 1e6))
                self.machine.connected(self.now)
            elif isinstance(action, attune.Close):
                self.cut()
            elif isinstance(action, attune.Send) and self.link is not None:
                self.link.up.append(json.loads(attune.encode(action.frame)))
        if crash:
            self.boot()
        return True

    def cut(self) -> None:
        if self.link is not None:
            self.link = None
            self.machine.disconnected("cut", self.now)
            self.act()

    def say(self, text: str, crash: bool = False) -> None:
        self.machine.add("turn", {"conversation": "c", "role": "user", "text": text}, self.now)
        if self.act(crash):
            self.said.append(text)

    def step(self) -> None:
        """One thing happens."""
        chance, link = self.world.chance, self.link
        if link is not None and link.down and chance.random() < 0.6:
            for _ in range(chance.randint(1, 3)):
                if link.down:
                    self.machine.received(json.dumps(link.down.pop(0)).encode(), self.now)
            self.act(crash=chance.random() < self.world.faults * 0.3)
        elif link is not None and link.up:
            link.serve()
        else:
            self.machine.tick(self.now)
            self.act()


class World:
    """All of one seed."""

    write: Callable[[Device, list[Any]], None]

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.mono = 100.0
        self.faults = self.chance.choice([0.0, 0.1, 0.3])
        self.server = Server(self.chance)
        self.devices = [
            Device(f"d{index}", self, self.chance.choice([0, 0, -10 ** 14, 10 ** 14]))
            for index in range(self.chance.randint(1, 4))]

    def write(self, device: Device, writes: list[Any]) -> None:  # type: ignore[no-redef]
        """A round's writes, in one transaction."""
        if writes:
            device.store.apply(writes)

    def die(self, device: Device, writes: list[Any]) -> None:
        """The process dies before its writes are done: none of them is."""

    def feed(self) -> None:
        for device in self.devices:
            if device.link is not None:
                device.link.feed()

    def run(self, steps: int = 120) -> None:
        """Runs the faulty part, heals, and checks."""
        said = 0
        for _ in range(steps):
            device, dice = self.chance.choice(self.devices), self.chance.random()
            self.mono += self.chance.choice([0.0, 0.01, 0.3])
            if dice < 0.2:
                device.say(f"{device.name} says {said}", crash=self.chance.random() < self.faults)
                said += 1
            elif dice < 0.2 + self.faults * 0.3:
                device.cut()
            elif dice < 0.2 + self.faults * 0.35:
                for each in self.devices:
                    each.cut()
                if self.chance.random() < 0.3:
                    self.server.restore(self.chance.randint(0, len(self.server.log)))
            else:
                device.step()
            if self.chance.random() < 0.5:
                self.feed()
        for _ in range(5000):
            self.mono += 0.05
            for device in self.devices:
                for _ in range(3):
                    self.heal(device)
            self.feed()
            if self.healed():
                break
        self.check()

    def heal(self, device: Device) -> None:
        link = device.link
        if link is not None and link.up:
            link.serve()
        if link is not None and link.down:
            lines, link.down = link.down, []
            for line in lines:
                device.machine.received(json.dumps(line).encode(), device.now)
        device.machine.tick(device.now)
        device.act()

    def healed(self) -> bool:
        return all(
            device.machine.state.name == "live" and not device.machine.outbox() and device.link is not None
            and not device.link.up and not device.link.down for device in self.devices)

    def check(self) -> None:
        """What has to hold after healing. Raises AssertionError."""
        log = [(seq, event["id"], event["body"]["text"]) for seq, event in enumerate(self.server.log, 1)]
        texts = [text for _, _, text in log]
        assert self.healed(), f"not healed: {[(d.machine.state, d.machine.outbox()) for d in self.devices]}"
        assert len(set(texts)) == len(texts), f"doubled: {texts}"
        for device in self.devices:
            held = sorted((event.seq, event.id, event.text) for event in device.store.events("", 0, 10_000))
            assert held == log, f"{device.name} holds {held}, the server {log}"
            mine = [text for text in texts if text.startswith(device.name + " ")]
            missing = [text for text in device.said if text not in texts and text not in self.server.lost]
            assert not missing, f"lost: {missing}"
            if not self.server.lost:
                assert mine == device.said, f"said {device.said}, the log has {mine}"
            device.store.close()


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]] or [20_000]
    first, count = (given[0], given[1]) if len(given) > 1 else (0, given[0])
    for seed in range(first, first + count):
        try:
            World(seed).run()
        except BaseException:
            print(f"seed {seed}", file=sys.stderr)
            raise
    print(f"{count} seeds from {first} on converge")
