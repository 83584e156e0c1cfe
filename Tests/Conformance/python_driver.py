"""The Python client as a driver of the conformance list; README.md beside this says what it answers."""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Any

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Sources", "PythonClient"))

import attune_client as attune  # noqa: E402


class Driver:
    """One device."""

    def __init__(self) -> None:
        self.client: "attune.Client | None" = None
        self.tickets: dict[str, attune.Ticket] = {}

    def do(self, line: dict[str, Any]) -> dict[str, Any]:
        """Does what a line says."""
        kind, timeout = line["do"], line.get("timeout", 30)
        if kind == "start":
            if line.get("clock"):
                # The one clock that the client reads.
                right = time.time_ns
                time.time_ns = lambda: right() + int(line["clock"] * 1e9)
            self.client = attune.Client(
                line["address"], line["token"], line["store"], service=bool(line.get("service")))
            self.client.start()
            return {}
        client = self.client
        assert client is not None, "start comes first"
        user = line.get("user")
        if kind == "say":
            return self.keep(client.say(
                line["text"], conversation=line["conversation"], role=line.get("role", "user"), user=user,
                id=line.get("id")))
        if kind == "push":
            return self.keep(client.push(line["kind"], line["body"], id=line.get("id"), user=user))
        if kind == "forget":
            return self.keep(client.forget(line["topic"], turns=bool(line.get("turns"))))
        if kind == "follow":
            client.follow(line["user"])
            return {}
        if kind == "receipt":
            try:
                receipt = self.tickets[line["id"]].receipt(timeout)
            except attune.EventRefused as refused:
                return {"status": "refused", "code": refused.code}
            return {"status": receipt.status, "seq": receipt.seq}
        if kind == "sent":
            client.wait_sent(timeout)
            return {}
        if kind == "state":
            for state in client.states():
                if state.name == line["is"]:
                    return {"name": state.name, "code": state.code}
        if kind == "events":
            for event in client.events(user=user):
                if event.seq >= line["seq"]:
                    break
            # Read anew: what came last may have changed what came before it.
            found: list[dict[str, Any]] = []
            for event in client.events(user=user):
                found.append({
                    "seq": event.seq, "id": event.id, "kind": event.kind, "at": event.at, "device": event.device,
                    "author": event.author, "n": event.n, "text": event.text, "redacted": event.redacted})
                if event.seq >= line["seq"]:
                    return {"events": found}
        if kind == "outbox":
            return {"events": [{"id": each.id, "kind": each.kind, "code": each.code} for each in client.outbox()]}
        if kind == "preferences":
            for update in client.preference_changes():
                if update.seq >= line["seq"]:
                    break
            state = client.prefs()
            assert isinstance(state, attune.Preferences) and state.verified
            return {"seq": state.seq, "hash": state.hash, "keys": [record["key"] for record in state.records]}
        if kind == "token":
            client.set_token(line["token"])
            return {}
        if kind == "stop":
            client.close()
            return {}
        raise ValueError(f"unknown line {kind!r}")

    def keep(self, ticket: attune.Ticket) -> dict[str, Any]:
        """Remembers what was said, for its receipt."""
        self.tickets[ticket.id] = ticket
        return {"id": ticket.id}


def main() -> None:
    driver = Driver()
    for line in sys.stdin:
        try:
            answer = driver.do(json.loads(line))
        except Exception as error:  # Every line has an answer.
            answer = {"error": type(error).__name__, "message": str(error)}
        print(json.dumps(answer, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
