"""500 seeds of the simulation, and proof that it finds the bugs that clients of this kind have."""

from __future__ import annotations

import contextlib
import unittest
from typing import Any, Iterator
from unittest import mock

from rig import attune
import simulation

SEEDS = 500
CAUGHT_WITHIN = 300
"""Seeds within which a planted bug has to show."""


class Simulation(unittest.TestCase):
    def test_all_devices_converge(self) -> None:
        for seed in range(SEEDS):
            with self.subTest(seed=seed):
                simulation.World(seed).run()


class PlantedBugs(unittest.TestCase):
    @contextlib.contextmanager
    def caught(self) -> Iterator[None]:
        yield
        for seed in range(CAUGHT_WITHIN):
            try:
                simulation.World(seed).run()
            except (AssertionError, attune.AttuneError, ValueError, RecursionError):
                return
        self.fail(f"{CAUGHT_WITHIN} seeds did not find it")

    def run_with(self, target: Any, name: str, replacement: Any) -> None:
        with mock.patch.object(target, name, replacement):
            with self.caught():
                pass

    def test_cursor_saved_before_the_rows(self) -> None:
        def die(world: simulation.World, device: simulation.Device, writes: list[Any]) -> None:
            device.store.apply([write for write in writes if isinstance(write, attune.SaveLane)])
        self.run_with(simulation.World, "die", die)

    def test_a_new_id_for_each_attempt(self) -> None:
        push = attune.Machine._push

        def again(machine: attune.Machine, lane: Any) -> None:
            pending = list(lane.pending.values())
            lane.pending.clear()
            for each in pending:
                machine._out.append(attune.DropPending(each.id))
                each.id = attune.time_ordered_id(each.at, machine._entropy(10))
                lane.pending[each.id] = each
                machine._out.append(attune.SavePending(each))
            push(machine, lane)
        self.run_with(attune.Machine, "_push", again)

    def test_the_outbox_lets_go_when_sending(self) -> None:
        push = attune.Machine._push

        def forgetful(machine: attune.Machine, lane: Any) -> None:
            push(machine, lane)
            machine._out.extend(attune.DropPending(id) for id in lane.pending)
        self.run_with(attune.Machine, "_push", forgetful)

    def test_the_outbox_is_not_on_disk_before_say_returns(self) -> None:
        def write(world: simulation.World, device: simulation.Device, writes: list[Any]) -> None:
            late = [write for write in writes if isinstance(write, attune.SavePending)]
            device.store.apply([write for write in writes if write not in late])
        self.run_with(simulation.World, "write", write)

    def test_a_new_epoch_is_overlooked(self) -> None:
        self.run_with(attune.Machine, "_start_over", lambda machine, lane: machine._remember("epoch", machine._epoch))

    def test_numbers_are_not_given_anew(self) -> None:
        number = attune.Machine._number

        def once(machine: attune.Machine, lane: Any, device_head: int, anew: bool = False) -> None:
            if lane.stored.next_n is None and not machine._meta.get("numbered"):
                machine._remember("numbered", "1")
                number(machine, lane, device_head)
            elif lane.stored.next_n is None:
                lane.stored.next_n = max([each.n or 0 for each in lane.pending.values()], default=0) + 1
        self.run_with(attune.Machine, "_number", once)

    def test_holes_are_stepped_over(self) -> None:
        event = attune.Machine._event

        def lenient(machine: attune.Machine, frame: dict[str, Any]) -> None:
            lane = machine._subs[frame["sub"]][0]
            event(machine, {**frame, "prev": lane.stored.cursor})
        feed = simulation.Link.feed

        def holed(link: simulation.Link) -> None:
            before = len(link.down)
            feed(link)
            if len(link.down) > before + 1 and link.server.chance.random() < 0.2:
                del link.down[before]
        with mock.patch.object(simulation.Link, "feed", holed):
            # A server that leaves one out is noticed, and asked again ...
            simulation.World(1).run()
            # ... which is what keeps the log whole.
            self.run_with(attune.Machine, "_event", lenient)


if __name__ == "__main__":
    unittest.main()
