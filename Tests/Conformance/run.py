"""Plays the conformance list with a client's driver and prints a table; README.md beside this says how."""

from __future__ import annotations

import argparse
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from typing import Any, Optional

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "PythonClient"))

from daemon import Daemon, Proxy  # noqa: E402

TIMEOUT = 30.0
"""Seconds that a driver has for one line."""


class Failed(Exception):
    """A scenario that did not go as it should."""


class Device:
    """A driver process."""

    def __init__(self, command: list[str], directory: str, name: str) -> None:
        self.log = open(os.path.join(directory, name + ".log"), "ab")
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True, encoding="utf-8")
        self._answers: "queue.Queue[str]" = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._answers.put(line)
        self._answers.put("")

    def ask(self, line: dict[str, Any]) -> dict[str, Any]:
        """Sends a line; its answer."""
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(json.dumps({"timeout": TIMEOUT, **line}, ensure_ascii=False) + "\n")
            self.process.stdin.flush()
            answer = self._answers.get(timeout=TIMEOUT + 5)
        except (OSError, queue.Empty):
            raise Failed(f"no answer to {line}") from None
        if not answer:
            raise Failed(f"the driver ended at {line}")
        return dict(json.loads(answer))

    def kill(self) -> None:
        """SIGKILL."""
        self.process.kill()
        self.process.wait()
        self._reader.join()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    pass
        self.log.close()


class Scenario:
    """One scenario being played."""

    def __init__(self, daemon: Daemon, command: list[str]) -> None:
        self.daemon = daemon
        self.command = command
        self.directory = tempfile.mkdtemp(prefix="attune-conformance-")
        self.devices: dict[str, Device] = {}
        self.proxies: dict[str, Proxy] = {}
        self.known: dict[str, Any] = {}
        self.words = {"$uuid": str(uuid.uuid4()), "$u": "u" + uuid.uuid4().hex[:10]}

    def close(self) -> None:
        """Ends all processes."""
        for device in self.devices.values():
            device.kill()
        for proxy in self.proxies.values():
            proxy.close()
        if self.daemon.process is None:
            self.daemon.start()
        shutil.rmtree(self.directory, ignore_errors=True)

    def logs(self) -> str:
        """What the drivers said on stderr."""
        parts = []
        for name in sorted(os.listdir(self.directory)):
            if name.endswith(".log"):
                with open(os.path.join(self.directory, name), encoding="utf-8", errors="replace") as file:
                    parts.append(file.read()[-2000:])
        return "\n".join(part for part in parts if part)

    def fill(self, value: Any) -> Any:
        """Puts in what is known for `$` words."""
        if isinstance(value, dict):
            return {key: self.fill(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.fill(item) for item in value]
        if not isinstance(value, str):
            return value
        first, _, path = value.partition(".")
        if path and first.startswith("$") and first[1:] in self.known:
            found = self.known[first[1:]]
            for part in path.split("."):
                found = found[int(part)] if isinstance(found, list) else found[part]
            return found
        for word, text in self.words.items():
            value = value.replace(word, text)
        return value

    def play(self, steps: list[dict[str, Any]]) -> None:
        """Plays steps. Raises Failed."""
        for step in steps:
            if "times" in step:
                for index in range(step["times"]):
                    self.words["$i"] = str(index)
                    self.play(step["steps"])
            else:
                self.step(self.fill(step))

    def step(self, step: dict[str, Any]) -> None:
        """Plays one step."""
        if "device" in step:
            given = step["device"]
            token = self.daemon.device(given["user"], given["device"], given.get("role", "person"))
            self.known[given["device"]] = {"token": token}
        elif "start" in step:
            self.start(step["start"])
        elif "link" in step:
            self.link(self.proxies[step["link"]], step["is"])
        elif "kill" in step:
            self.devices.pop(step["kill"]).kill()
        elif "daemon" in step:
            what = step["daemon"]
            if what == "start":
                self.daemon.start()
            elif what == "restored":
                self.daemon.attune("restored")
            else:
                self.daemon.stop(signal.SIGTERM if what == "stop" else signal.SIGKILL)
        elif "revoke" in step:
            self.daemon.revoke(step["revoke"]["user"], step["revoke"]["device"])
        elif "same" in step:
            if any(value != step["same"][0] for value in step["same"]):
                raise Failed(f"not the same: {step['same']}")
        elif "near" in step:
            if max(step["near"]) - min(step["near"]) > step["seconds"] * 1e6:
                raise Failed(f"further apart than {step['seconds']} s: {step['near']}")
        else:
            line = {key: value for key, value in step.items() if key not in ("client", "expect", "as")}
            answer = self.devices[step["client"]].ask(line)
            if "error" in answer:
                raise Failed(f"{line}: {answer}")
            if "expect" in step and not matches(step["expect"], answer):
                raise Failed(f"{line}: expected {step['expect']}, got {answer}")
            if "as" in step:
                self.known[step["as"]] = answer

    def start(self, given: dict[str, Any]) -> None:
        """Starts a driver, behind a proxy that stays when it is killed."""
        name = given["client"]
        if name in self.devices:
            self.devices.pop(name).kill()
        if name not in self.proxies:
            self.proxies[name] = Proxy(self.daemon.address)
        proxy = self.proxies[name]
        if not proxy.refuse:
            self.link(proxy, "open")
        device = self.devices[name] = Device(self.command, self.directory, name)
        known = self.known.get(given["token"], {"token": given["token"]})
        answer = device.ask({
            "do": "start", "address": proxy.address, "token": known["token"],
            "store": os.path.join(self.directory, name + ".db"), "service": bool(given.get("service")),
            "clock": given.get("clock", 0)})
        if "error" in answer:
            raise Failed(f"start: {answer}")

    @staticmethod
    def link(proxy: Proxy, how: str) -> None:
        """Changes what a proxy does."""
        if how == "open":
            proxy.refuse = proxy.swallow = False
        elif how == "refuse":
            proxy.refuse = True
        elif how == "swallow":
            proxy.swallowed.clear()
            proxy.swallow = True
        elif how == "swallowed":
            if not proxy.swallowed.wait(TIMEOUT):
                raise Failed("the daemon answered nothing")
        elif how == "cut":
            proxy.cut()
        else:
            raise Failed(f"no such link: {how}")


def matches(expected: Any, got: Any) -> bool:
    """Whether `got` has all that is expected; lists item by item."""
    if expected == "*":
        return got is not None
    if isinstance(expected, dict):
        return isinstance(got, dict) and all(key in got and matches(item, got[key]) for key, item in expected.items())
    if isinstance(expected, list):
        return isinstance(got, list) and len(expected) == len(got) and all(map(matches, expected, got))
    return bool(expected == got)


def main() -> int:
    parser = argparse.ArgumentParser(description="Plays the conformance list with a client's driver.")
    parser.add_argument("--only", action="append", help="a scenario's name; may be given several times")
    parser.add_argument("--list", action="store_true", help="print the names and end")
    parser.add_argument("driver", nargs="*", default=[sys.executable, os.path.join(HERE, "python_driver.py")])
    given = parser.parse_args()
    with open(os.path.join(HERE, "scenarios.json"), encoding="utf-8") as file:
        scenarios = json.load(file)
    if given.only:
        scenarios = [each for each in scenarios if each["name"] in given.only]
    if given.list or not scenarios:
        print("\n".join(each["name"] for each in scenarios) or "no such scenario")
        return 0 if scenarios else 1
    daemon = Daemon()
    failed = 0
    try:
        for each in scenarios:
            began = time.monotonic()
            scenario = Scenario(daemon, given.driver)
            why: Optional[str] = None
            try:
                scenario.play(each["steps"])
            except Failed as error:
                why = f"{error}\n{scenario.logs()}"
            finally:
                scenario.close()
            failed += why is not None
            print(f"{'pass' if why is None else 'FAIL'}  {each['name']:22}  {time.monotonic() - began:6.1f} s  "
                  f"{each['shows']}", flush=True)
            if why is not None:
                print("      " + why.strip().replace("\n", "\n      "), flush=True)
    finally:
        daemon.close()
    print(f"{len(scenarios) - failed} of {len(scenarios)} pass")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
