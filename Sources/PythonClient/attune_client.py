"""Client of Attune, in one file, with nothing but the standard library (Python 3.10 or newer).

An app says things through it and reads what all devices of a user said; it works without a network and catches up:

    with Client("127.0.0.1:7770", token, "phone.db") as client:
        client.say("我喜欢下雨天", conversation="c1")       # on disk when it returns, sent when there is a connection
        for event in client.events():                     # all that is stored, then what comes
            print(event.seq, event.body)

Three layers, from the inside:

- ``Machine`` is the whole of the protocol (Docs/protocol.md) as a value: frames and times go in, actions come out. It
  knows no socket, no file and no clock, so everything in it can be tested in microseconds.
- ``Store`` keeps outbox, cursor, cached events and preferences in one SQLite file.
- ``AsyncClient`` carries out what the machine says, on asyncio; ``Client`` is the same for threads.

What is promised: an event is on disk before ``push`` returns and leaves the disk only when the server has stored it or
the app drops it; the cursor is written in the transaction that writes the rows it speaks of; a line is sent only after
what it claims to have seen is on disk.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import hashlib
import ipaddress
import json
import os
import random
import sqlite3
import ssl
import threading
import time
import uuid
import weakref
from collections import deque
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Any, AsyncIterator, Callable, Coroutine, Iterable, Iterator, Optional, TypeVar, Union

__version__ = "0.1.0"
__all__ = [
    "AsyncClient", "Client", "Machine", "Store", "Event", "Pending", "Receipt", "Ticket", "AsyncTicket", "State",
    "Preferences", "PreferenceUpdate", "Options", "AttuneError", "InvalidEvent", "EventRefused", "ServerError",
    "AccessRefused", "NotConnected", "OutboxFull", "TooManyRequests", "StoreError", "StoreInUse", "CacheTrimmed",
    "ClientClosed", "canonical_json",
]

JSON = dict[str, Any]
T = TypeVar("T")

PROTOCOL = 1
"""Version of the protocol that this file speaks."""

CLOCK_TOLERANCE = 60_000_000
"""Microseconds by which our clock may be found wrong without moving the times of what waits to be stored."""

FINAL_CODES = frozenset({"bad_event", "event_conflict", "forbidden"})
"""Refusals of an event that are for good and use up its ``n`` (protocol section 3)."""


# ---------------------------------------------------------------------------------------------------------------------
# Errors

ADVICE = {
    "auth_failed": "the token is wrong, expired or was replaced: get a new one and give it to set_token()",
    "revoked": "this device's token was revoked: enrol the device again and give the new token to set_token()",
    "unsupported_protocol": "client and server have no protocol version in common: upgrade the older one",
    "forbidden": "the token's role may not do this: use a token of the right role",
    "not_found": "there is no such thing here; for a service: enroll() the user first",
    "rate_limited": "ask again after `after_ms` milliseconds",
    "overloaded": "ask again after `after_ms` milliseconds",
    "unavailable": "the server's database is away: ask again in a while",
    "bad_event": "correct the event and push it as a new one, then drop() this one",
    "event_conflict": "the log holds another event under this id: retry() pushes it under a new one",
    "line_too_long": "the event is longer than the server takes in one line: shorten it, then drop() this one",
}
"""What an app can do about a code."""


class AttuneError(Exception):
    """Anything that this client raises. The text says what happened and what can be done."""


class InvalidEvent(AttuneError, ValueError):
    """An argument that no server would take, found before anything was stored."""


class ServerError(AttuneError):
    """An ``error`` frame. ``action`` is the protocol's word for what to do: fix, retry, reauth, resync, upgrade, stop."""

    def __init__(self, code: str, message: str, action: str = "fix", after_ms: Optional[int] = None) -> None:
        self.code = code
        self.message = message
        self.action = action
        self.after_ms = after_ms
        advice = ADVICE.get(code)
        super().__init__(f"{code}: {message}" + (f" ({advice})" if advice else ""))


class AccessRefused(ServerError):
    """The server lets this client in no more, and it has stopped trying. The outbox is kept."""


class EventRefused(AttuneError):
    """The server refused one event for good. It stays in ``outbox()`` until ``drop`` or ``retry``."""

    def __init__(self, event_id: str, code: str, message: str) -> None:
        self.event_id = event_id
        self.code = code
        self.message = message
        advice = ADVICE.get(code)
        super().__init__(f"event {event_id} was refused, {code}: {message}" + (f" ({advice})" if advice else ""))


class NotConnected(AttuneError):
    """A question needs the server and there was no connection in time. Ask again; pushes need no connection."""


class OutboxFull(AttuneError):
    """The outbox has reached its bound (``Options.outbox_events``, ``outbox_bytes``): wait, or ``drop`` refused events."""


class TooManyRequests(AttuneError):
    """More questions wait than ``Options.waiting_requests`` allows: await some answers first."""


class StoreError(AttuneError):
    """The local file cannot be read or written. Nothing that was not on disk was reported as done."""


class StoreInUse(StoreError):
    """Another client has the file open: one device has one writer. Close that one, or use a file of its own."""


class CacheTrimmed(AttuneError):
    """An iterator fell behind what the cache keeps (``Options.keep_events``): page through ``read()``, then go on."""


class ClientClosed(AttuneError):
    """The client was closed."""


# ---------------------------------------------------------------------------------------------------------------------
# Values


@dataclass(frozen=True)
class Event:
    """An event of a user's log, as this device holds it. Times are microseconds since 1970."""

    user: str
    """Whose log it is in; empty in a person's client, which has but one."""
    seq: int
    """Its number in the user's log, from 1, without holes."""
    id: str
    kind: str
    device: str
    author: str
    """``person``, ``service`` or ``recognizer``."""
    at: int
    seen: int
    recorded_at: int
    body: Optional[JSON]
    """None if it was redacted."""
    n: Optional[int] = None
    cause: Optional[str] = None
    conversation: Optional[str] = None
    intent: Optional[str] = None
    redacted: bool = False
    position: int = 0
    """Where it came in on this device: what ``events(after=...)`` takes. 0 if it was read from the server."""

    @staticmethod
    def of(frame: JSON, user: str = "", position: int = 0) -> "Event":
        """Reads ``{seq, event}``, as in ``ev`` frames and answers to ``read``."""
        event: JSON = frame["event"]
        redacted = bool(frame.get("redacted") or event.get("redacted"))
        return Event(
            user=user, seq=int(frame["seq"]), id=str(event["id"]).lower(), kind=str(event["kind"]),
            device=str(event.get("device", "")), author=str(event.get("author", "")), at=int(event["at"]),
            seen=int(event.get("seen", 0)), recorded_at=int(event.get("recorded_at", 0)),
            body=None if redacted else event.get("body"), n=event.get("n"), cause=event.get("cause"),
            conversation=event.get("conversation"), intent=event.get("intent"), redacted=redacted, position=position,
        )

    @property
    def text(self) -> str:
        """The text of a turn; empty for all else."""
        return str((self.body or {}).get("text", ""))

    @property
    def role(self) -> str:
        """The role of a turn; empty for all else."""
        return str((self.body or {}).get("role", ""))


@dataclass
class Pending:
    """An event in the outbox: not yet known to be stored, or refused (then ``code`` and ``message`` say why)."""

    id: str
    kind: str
    body: JSON
    at: int
    seen: int
    user: str = ""
    n: Optional[int] = None
    code: Optional[str] = None
    message: Optional[str] = None
    size: int = 0
    """Bytes of the event in a line, about."""

    @property
    def refused(self) -> bool:
        """Whether the server refused it for good."""
        return self.code is not None

    def wire(self) -> JSON:
        """The event as ``push`` sends it."""
        frame: JSON = {"id": self.id, "kind": self.kind, "at": self.at, "seen": self.seen, "body": self.body}
        if self.n is not None:
            frame["n"] = self.n
        return frame


@dataclass(frozen=True)
class Receipt:
    """What the server answered about one event. ``status`` is ``stored``, ``duplicate`` or ``refused``."""

    id: str
    status: str
    seq: int = 0
    at: int = 0
    intent: Optional[str] = None
    derived: tuple[JSON, ...] = ()
    """What the recogniser found in it: ``{id, seq, kind}`` each."""
    redacted: bool = False
    code: Optional[str] = None
    message: Optional[str] = None


@dataclass(frozen=True)
class State:
    """Where the connection stands, honestly: ``offline``, ``connecting``, ``catching_up``, ``live`` or ``refused``."""

    name: str
    why: str = ""
    """For ``offline`` and ``refused``: the reason, to be shown."""
    code: str = ""
    """For ``refused``: the protocol's code, such as ``revoked``."""


@dataclass(frozen=True)
class Preferences:
    """The preferences of a user as of ``seq``, as the server resolved them."""

    seq: int
    hash: str
    """The state hash (two devices that show the same have the same); empty before the first state came."""
    records: tuple[JSON, ...]
    """In key order; preferences.md names the fields."""
    verified: bool = True
    """Whether the hash was found to be that of ``records``."""


@dataclass(frozen=True)
class PreferenceUpdate:
    """How preferences changed. The first of an iterator is ``whole``: ``set`` then is all there is."""

    user: str
    seq: int
    hash: str
    set: tuple[JSON, ...]
    removed: tuple[str, ...]
    whole: bool = False


@dataclass(frozen=True)
class Options:
    """Bounds and times of a client. Times are seconds."""

    outbox_events: int = 10_000
    """Most events in the outbox, refused ones included."""
    outbox_bytes: int = 64 << 20
    """Most bytes of them."""
    waiting_requests: int = 1_000
    """Most questions that wait for an answer or a connection."""
    keep_events: int = 100_000
    """Events that the cache keeps of each user, the latest ones."""
    backoff_first: float = 0.25
    """Upper bound of the first wait before connecting again; doubled each time."""
    backoff_most: float = 30.0
    """Upper bound of any wait, but for one that the server asked for."""
    open_within: float = 10.0
    """How long connecting and opening may take together."""
    request_timeout: float = 30.0
    """How long a question waits for its answer, a connection included."""
    pending_preferences: int = 200_000
    """Most changes of one preference state; a server that sends more is not believed."""


# ---------------------------------------------------------------------------------------------------------------------
# Pure helpers


_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
# json.dumps with options makes an encoder for each call, which is most of its time for small values.


def encode(frame: JSON) -> bytes:
    """A frame as a line, without its end."""
    return _COMPACT.encode(frame).encode("utf-8")


def canonical_json(value: Any) -> str:
    """RFC 8785 of a value without fractions, which is all that preference records hold.

    Raises ValueError for a fraction: its canonical form takes ECMAScript's number rules.
    """
    if isinstance(value, dict):
        # RFC 8785 orders by UTF-16 units, which differs from Python's order beyond the basic plane.
        keys = sorted(value, key=lambda key: str(key).encode("utf-16-be"))
        return "{" + ",".join(f"{canonical_json(str(key))}:{canonical_json(value[key])}" for key in keys) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(canonical_json(item) for item in value) + "]"
    if isinstance(value, float):
        raise ValueError("canonical_json takes no fractions")
    return json.dumps(value, ensure_ascii=False)


def check_body(value: Any, path: str = "body", depth: int = 4) -> None:
    """Raises InvalidEvent for what would make the server refuse the whole line (protocol section 1)."""
    if depth > 32:
        raise InvalidEvent(f"{path} is nested deeper than the protocol allows: flatten it")
    if isinstance(value, str):
        if "\0" in value or any(0xD800 <= ord(character) <= 0xDFFF for character in value):
            raise InvalidEvent(f"{path} holds U+0000 or half of a surrogate pair: take it out")
    elif isinstance(value, bool) or value is None:
        pass
    elif isinstance(value, int):
        if abs(value) > (1 << 53) - 1:
            raise InvalidEvent(f"{path} is an integer beyond 2^53-1: send it as a string")
    elif isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            raise InvalidEvent(f"{path} is no number that JSON knows")
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                raise InvalidEvent(f"{path} has a key that is no string")
            check_body(key, path, depth)
            check_body(item, f"{path}.{key}", depth + 1)
    elif isinstance(value, (list, tuple)):
        for item in value:
            check_body(item, f"{path}[]", depth + 1)
    else:
        raise InvalidEvent(f"{path} is a {type(value).__name__}, which JSON does not know")


def kind_matches(kind: str, kinds: Optional[Iterable[str]]) -> bool:
    """Whether a kind is among `kinds`, in which a trailing ``*`` matches."""
    if kinds is None:
        return True
    return any(kind.startswith(each[:-1]) if each.endswith("*") else kind == each for each in kinds)


class Lines:
    """Cuts what a socket gives into lines. Holds at most one line, and no line over ``limit`` bytes."""

    def __init__(self, limit: int = 4 << 20) -> None:
        self.limit = limit
        self._rest = b""

    def feed(self, data: bytes) -> list[bytes]:
        """The lines that `data` completes, without empty ones. Raises AttuneError for one over the limit."""
        parts = (self._rest + data).split(b"\n") if self._rest else data.split(b"\n")
        self._rest = parts.pop()
        if len(self._rest) > self.limit:
            raise AttuneError("the server sent a line longer than the protocol allows")
        return [line.rstrip(b"\r") for line in parts if line and line != b"\r"]


@dataclass
class HybridClock:
    """Time that never runs backwards and follows the server's (protocol section 3). Microseconds since 1970."""

    offset: int = 0
    """What the server's clock had ahead of ours at the last ``hello``."""
    largest: int = 0
    """The largest ``at`` that was applied or made."""
    applied: int = 0
    """The largest ``at`` that was applied, which the server vouches for."""

    def correct(self, server: int, ours: int) -> int:
        """Takes over the difference that a ``hello`` shows; by how much that changes it."""
        change = server - ours - self.offset
        self.offset += change
        return change

    def observe(self, at: int) -> None:
        """Notes the time of an event that was applied."""
        self.applied = max(self.applied, at)
        self.largest = max(self.largest, at)

    def make(self, ours: int) -> int:
        """The time of a new event."""
        self.largest = max(ours + self.offset, self.largest + 1)
        return self.largest


def time_ordered_id(at: int, entropy: bytes) -> str:
    """A version 7 UUID (RFC 9562) of a time in microseconds and 10 random bytes; such ids cost a database least."""
    value = bytearray((at // 1000 & (1 << 48) - 1).to_bytes(6, "big") + entropy[:10])
    value[6] = 0x70 | value[6] & 0x0F
    value[8] = 0x80 | value[8] & 0x3F
    return str(uuid.UUID(bytes=bytes(value)))


# ---------------------------------------------------------------------------------------------------------------------
# What the machine takes and gives


@dataclass(frozen=True)
class Now:
    """The time, read by the caller. ``mono`` in seconds never jumps, ``wall`` is microseconds since 1970."""

    mono: float
    wall: int


@dataclass
class StoredLane:
    """What is on disk about one user: how far the cache goes, and the next ``n``."""

    cursor: int = 0
    mark: int = 0
    hash: str = ""
    next_n: Optional[int] = None


@dataclass
class Stored:
    """What a machine starts from: the contents of a store."""

    meta: dict[str, str] = field(default_factory=dict)
    lanes: dict[str, StoredLane] = field(default_factory=dict)
    outbox: list[Pending] = field(default_factory=list)


# Writes. All that one call of ``take`` returns belongs into one transaction, in order, before anything is sent.


@dataclass(frozen=True)
class SetMeta:
    """A fact about the device: epoch, user, role, clock."""

    key: str
    value: str


@dataclass(frozen=True)
class SaveLane:
    """How far a user's cache goes."""

    user: str
    lane: StoredLane


@dataclass(frozen=True)
class KeepEvent:
    """An event that arrived."""

    event: Event


@dataclass(frozen=True)
class BlankBodies:
    """A forget: the bodies of these events must be gone from the disk."""

    user: str
    seqs: tuple[int, ...]


@dataclass(frozen=True)
class StartOver:
    """The log has another history: what is cached counts no more until it arrives again."""

    user: str


@dataclass(frozen=True)
class DropStale:
    """Caught up after starting over: what did not arrive again is not in the log."""

    user: str


@dataclass(frozen=True)
class SavePending:
    """A new event for the outbox, or one whose number, ``seen`` or verdict changed."""

    pending: Pending


@dataclass(frozen=True)
class DropPending:
    """An event that the server has, or that the app dropped. ``names``: it says what is to be forgotten."""

    id: str
    names: bool = False


@dataclass(frozen=True)
class ApplyPreferences:
    """A whole preference state, or the change to one."""

    user: str
    seq: int
    hash: str
    whole: bool
    set: tuple[JSON, ...]
    removed: tuple[str, ...]


Write = Union[
    SetMeta, SaveLane, KeepEvent, BlankBodies, StartOver, DropStale, SavePending, DropPending, ApplyPreferences
]


# Other actions.


@dataclass(frozen=True)
class Connect:
    """Open a connection, then call ``connected``; or ``disconnected`` if it cannot be had."""


@dataclass(frozen=True)
class Close:
    """Close the connection, then call ``disconnected``."""

    why: str


@dataclass(frozen=True)
class Send:
    """Send a line, after all writes."""

    frame: JSON


@dataclass(frozen=True)
class Answer:
    """The answer to a question, or the error in place of one."""

    id: int
    result: Union[JSON, AttuneError]


@dataclass(frozen=True)
class Settled:
    """The server's verdict on a pushed event."""

    receipt: Receipt


@dataclass(frozen=True)
class StateChanged:
    """The state to show."""

    state: State


@dataclass(frozen=True)
class LaneFailed:
    """A user cannot be followed, for good as far as the server says."""

    user: str
    error: ServerError


Action = Union[Write, Connect, Close, Send, Answer, Settled, StateChanged, LaneFailed]
WRITES = (
    SetMeta, SaveLane, KeepEvent, BlankBodies, StartOver, DropStale, SavePending, DropPending, ApplyPreferences,
)


# ---------------------------------------------------------------------------------------------------------------------
# The machine


@dataclass
class _Request:
    """A request: ``kind`` is open, sub, unsub, push or ask."""

    id: int
    kind: str
    frame: JSON
    user: str = ""
    name: str = ""
    batch: list[Pending] = field(default_factory=list)
    repeatable: bool = True


@dataclass
class _Lane:
    """One user's log as this device follows it and writes to it."""

    user: str
    stored: StoredLane
    follow_events: bool = False
    follow_preferences: bool = False
    events_sub: str = ""
    preferences_sub: str = ""
    answered: bool = False
    """Whether the server has taken our cursor; before that, what we claim to have seen may be beyond its head."""
    events_live: bool = False
    preferences_live: bool = False
    stale: bool = False
    acked: int = 0
    pending: dict[str, Pending] = field(default_factory=dict)
    refused: dict[str, Pending] = field(default_factory=dict)
    in_flight: bool = False
    batch: int = 1 << 30
    """Most events of the next push; 1 while a line that was refused whole is being taken apart."""
    attempts: int = 0
    changed: list[JSON] = field(default_factory=list)
    """``pref`` frames since the last ``mark``."""
    moved: bool = False

    @property
    def live(self) -> bool:
        """Whether all that is followed has caught up."""
        return (self.events_live or not self.follow_events) and (self.preferences_live or not self.follow_preferences)

    @property
    def seen(self) -> int:
        """The largest number up to which this device has applied everything."""
        return max(self.stored.cursor, self.stored.mark)


class Machine:
    """The client's side of the protocol, without I/O.

    Call a method with what happened, then ``settle``, then carry out what ``take`` returns: first all writes in one
    transaction, then the rest in order. If the writes fail, nothing else may be carried out.

    States of the connection: ``idle`` (waits for ``_reconnect_at``) -> ``connecting`` -> ``greeting`` (waits for
    ``hello``) -> ``opening`` -> ``open`` -> ``idle``; from any to ``stopped`` by ``stop``, and to ``barred`` when the
    server lets us in no more, which only ``set_token`` leaves.
    """

    def __init__(
        self,
        stored: Stored,
        token: str,
        *,
        name: str = "attune-client/" + __version__,
        options: Options = Options(),
        entropy: Callable[[int], bytes] = os.urandom,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self.options = options
        self._token = token
        self._name = name
        self._entropy = entropy
        self._chance = chance
        meta = stored.meta
        self._meta = dict(meta)
        self.clock = HybridClock(
            int(meta.get("offset", "0")), int(meta.get("largest", "0")), int(meta.get("applied", "0")))
        self.role: Optional[str] = meta.get("role")
        self._lanes: dict[str, _Lane] = {}
        self._size = 0
        self._count = 0
        for user, kept in stored.lanes.items():
            self._lanes[user] = _Lane(user, replace(kept), stale=meta.get("stale:" + user) == "1")
        for pending in stored.outbox:
            lane = self._lane(pending.user)
            (lane.refused if pending.refused else lane.pending)[pending.id] = pending
            self._size += pending.size
            self._count += 1
        # Lanes with something to push, in turn.
        self._ready: dict[str, None] = {user: None for user, lane in self._lanes.items() if lane.pending}
        self._holds: dict[str, float] = {}
        self._sub_retries: dict[tuple[str, str], float] = {}
        self._phase = "idle"
        self._state = State("offline", "not started")
        self._reconnect_at: Optional[float] = None
        self._attempts = 0
        self._not_before = 0.0
        self._going_away = False
        self._opened_by: Optional[float] = None
        self._heard = 0.0
        self._pinged = False
        self._barred: Optional[AccessRefused] = None
        self._closing = ""
        self._limits: JSON = {}
        self._ping_s = 30
        self._epoch = ""
        self._ids = 0
        self._names = 0
        self._line = 0
        self._lines: dict[int, int] = {}
        self._requests: dict[int, _Request] = {}
        self._queue: deque[_Request] = deque()
        self._asking: set[int] = set()
        self._subs: dict[str, tuple[_Lane, str]] = {}
        self._waiting_live: set[str] = set()
        self._moved: dict[str, None] = {}
        self._out: list[Action] = []

    # -- what an app asks

    @property
    def state(self) -> State:
        """The state to show."""
        return self._state

    @property
    def barred(self) -> Optional[AccessRefused]:
        """Why the server lets this client in no more, if so."""
        return self._barred

    @property
    def server_limits(self) -> JSON:
        """What the last ``hello`` said; empty before one came."""
        return self._limits

    @property
    def user(self) -> str:
        """The person whose device this is, empty before the first connection."""
        return self._meta.get("user", "")

    def outbox(self, user: Optional[str] = None) -> list[Pending]:
        """What is not yet stored, in order, refused events included."""
        lanes = self._lanes.values() if user is None else [self._lane(user)]
        return [
            replace(each) for lane in lanes for each in sorted(
                [*lane.refused.values(), *lane.pending.values()], key=lambda pending: pending.at)
        ]

    def start(self, now: Now) -> None:
        """Begins to connect."""
        if self._phase == "idle":
            self._connect(now)

    def stop(self, now: Now) -> None:
        """Ends the connection for good."""
        phase, self._phase = self._phase, "stopped"
        self._reconnect_at = None
        self._fail_requests(ClientClosed("the client was closed"))
        if phase not in ("idle", "barred", "stopped"):
            self._out.append(Close("closed by the app"))
        self._set_state(State("offline", "closed"))

    def set_token(self, token: str, now: Now) -> None:
        """Takes another token and connects anew, also after the old one was refused."""
        self._token = token
        self._barred = None
        self._attempts = 0
        if self._phase in ("idle", "barred"):
            self._phase = "idle"
            self._connect(now)
        elif self._phase != "stopped":
            self._close("another token")

    def reconnect_now(self, now: Now) -> None:
        """Tries at once, for instance when the system says that the network is back; a wait of the server is kept."""
        if self._phase == "idle" and self._reconnect_at is not None:
            self._reconnect_at = max(now.mono, self._not_before)

    def follow(self, user: str, events: bool, preferences: bool, now: Now) -> None:
        """Follows a user's log and preferences from where the cache ends."""
        lane = self._lane(user)
        lane.follow_events, lane.follow_preferences = lane.follow_events or events, lane.follow_preferences or preferences
        if self._phase == "open":
            self._subscribe(lane)
            self._show_open()

    def unfollow(self, user: str) -> None:
        """Stops following a user; what is cached stays."""
        lane = self._lane(user)
        lane.follow_events = lane.follow_preferences = False
        for name in (lane.events_sub, lane.preferences_sub):
            if name:
                self._unsubscribe(name)
        lane.events_sub = lane.preferences_sub = ""
        self._sub_retries.pop((user, "events"), None)
        self._sub_retries.pop((user, "preferences"), None)
        self._waiting_live.discard(user)
        if self._phase == "open":
            self._show_open()

    def add(self, kind: str, body: JSON, now: Now, *, user: str = "", id: Optional[str] = None) -> Pending:
        """Puts a new event into the outbox. Raises InvalidEvent and OutboxFull."""
        if not isinstance(body, dict):
            raise InvalidEvent("the body of an event is a JSON object")
        if not isinstance(kind, str) or not kind:
            raise InvalidEvent("an event needs a kind, such as turn")
        check_body(body)
        if self.role is not None and (self.role == "person") != (user == ""):
            raise InvalidEvent(
                "this device belongs to one person: leave `user` out" if self.role == "person"
                else "a service says for whom it acts: give `user`")
        lane = self._lane(user)
        if id is None:
            at = self.clock.make(now.wall)
            id = time_ordered_id(at, self._entropy(10))
        else:
            try:
                id = str(uuid.UUID(id))
            except (ValueError, AttributeError, TypeError):
                raise InvalidEvent(f"{id!r} is no UUID") from None
            known = lane.pending.get(id) or lane.refused.get(id)
            if known is not None:
                # The same event again is no second one.
                if known.kind == kind and known.body == body:
                    return known
                raise InvalidEvent(f"the outbox holds another event under {id}")
            at = self.clock.make(now.wall)
        text = encode(body)
        size = len(text) + len(kind.encode()) + 200
        limit = int(self._limits.get("line", 1 << 20))
        if size + 400 > limit:
            raise InvalidEvent(f"the event takes {size} bytes, the server takes lines of {limit}: shorten it")
        if self._count >= self.options.outbox_events or self._size + size > self.options.outbox_bytes:
            raise OutboxFull(
                f"{self._count} events ({self._size} bytes) wait to be stored: wait for a connection, "
                "or drop() refused events")
        # A copy: what the app does with its own afterwards must not change what is pushed.
        pending = Pending(id, kind, json.loads(text), at, lane.seen, user, size=size)
        if lane.stored.next_n is not None:
            pending.n = lane.stored.next_n
            lane.stored.next_n += 1
            self._touch(lane)
        lane.pending[id] = pending
        self._count += 1
        self._size += size
        self._ready.setdefault(user)
        self._out.append(SavePending(replace(pending)))
        return pending

    def drop(self, id: str) -> bool:
        """Takes a refused event out of the outbox. False if there is none of this id."""
        for lane in self._lanes.values():
            pending = lane.refused.pop(id, None)
            if pending is not None:
                self._forget_pending(pending)
                return True
        return False

    def retry(self, id: str, now: Now) -> Pending:
        """Pushes a refused event again, under a new id. Raises KeyError if there is none of this id."""
        for lane in self._lanes.values():
            if id in lane.refused:
                old = lane.refused.pop(id)
                self._forget_pending(old)
                return self.add(old.kind, old.body, now, user=old.user)
        raise KeyError(f"no refused event {id} is in the outbox")

    def ask(self, frame: JSON, *, repeatable: bool = True) -> int:
        """Asks something; an ``Answer`` with the returned id follows. Raises TooManyRequests and AccessRefused.

        A question in flight when the connection breaks is asked again on the next one if it is ``repeatable``.
        """
        if self._barred is not None:
            raise self._barred
        if self._phase == "stopped":
            raise ClientClosed("the client was closed")
        if len(self._asking) >= self.options.waiting_requests:
            raise TooManyRequests("too many questions wait for an answer: await some first")
        request = self._request("ask", frame, repeatable=repeatable)
        self._asking.add(request.id)
        self._queue.append(request)
        return request.id

    def cancel(self, id: int) -> None:
        """Gives a question up; its answer, if one comes, is dropped."""
        self._asking.discard(id)
        self._queue = deque(request for request in self._queue if request.id != id)
        if id in self._requests:
            # The server will answer: its place among those in flight stays taken until then.
            self._requests[id].kind = "given_up"

    # -- what happens to the connection

    def connected(self, now: Now) -> None:
        """A connection is there; the server speaks first."""
        if self._phase != "connecting":
            self._out.append(Close("not wanted any more"))
            return
        self._phase = "greeting"
        self._heard = now.mono
        self._pinged = False
        self._line = 0

    def disconnected(self, why: str, now: Now) -> None:
        """The connection is gone, or could not be had."""
        reason = self._closing or why
        self._closing = ""
        self._opened_by = None
        self._lines.clear()
        self._subs.clear()
        self._sub_retries.clear()
        self._waiting_live.clear()
        self._holds.clear()
        self._going_away = False
        again: list[_Request] = []
        for request in [*self._requests.values(), *self._queue]:
            if request.kind != "ask":
                continue
            if request.repeatable or request.id not in self._requests:
                again.append(request)
            else:
                self._answer(request.id, NotConnected(
                    f"the connection broke before the answer came ({reason}); whether it was done is not known"))
        self._requests.clear()
        self._queue = deque(again)
        for lane in self._lanes.values():
            lane.events_sub = lane.preferences_sub = ""
            lane.events_live = lane.preferences_live = lane.answered = lane.in_flight = False
            lane.changed = []
            lane.attempts = 0
            if lane.pending:
                self._ready.setdefault(lane.user)
        if self._phase == "stopped":
            return
        if self._barred is not None:
            self._phase = "barred"
            self._reconnect_at = None
            self._fail_requests(self._barred)
            self._set_state(State("refused", str(self._barred), self._barred.code))
            return
        self._phase = "idle"
        # Half of the wait is fixed and half is chance: many clients that were cut at once come back spread out.
        most = min(self.options.backoff_most, self.options.backoff_first * 2.0 ** min(self._attempts, 30))
        self._attempts += 1
        wait = most * (0.5 + 0.5 * self._chance())
        asked = self._not_before - now.mono
        if asked > wait:
            wait = asked + self.options.backoff_first * self._chance()
        self._reconnect_at = now.mono + wait
        self._set_state(State("offline", f"{reason}; next try in {wait:.1f} s"))

    def received(self, line: bytes, now: Now) -> None:
        """A line of the server."""
        if self._phase not in ("greeting", "opening", "open") or self._closing:
            return
        self._heard = now.mono
        self._pinged = False
        try:
            frame = json.loads(line)
            self._handle(str(frame["t"]), frame, now)
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            self._close(f"the server sent what this protocol does not know: {type(error).__name__} {error}")

    def tick(self, now: Now) -> None:
        """Does what is due. Call when ``deadline`` has come; calling too early does nothing."""
        if self._phase == "idle" and self._reconnect_at is not None and now.mono >= self._reconnect_at:
            self._connect(now)
        if self._opened_by is not None and now.mono >= self._opened_by:
            self._opened_by = None
            self._close(f"no answer within {self.options.open_within:.0f} s")
        if self._phase == "open" and self._ping_s > 0:
            silence = now.mono - self._heard
            if silence >= 2 * self._ping_s:
                self._close("the server has fallen silent")
            elif silence >= self._ping_s and not self._pinged:
                self._pinged = True
                frame: JSON = {"t": "ping"}
                self._queue.append(self._request("ping", frame))
        for user, due in list(self._holds.items()):
            if now.mono >= due:
                del self._holds[user]
                self._ready.setdefault(user)
        for key, due in list(self._sub_retries.items()):
            if now.mono >= due:
                del self._sub_retries[key]
                self._subscribe(self._lane(key[0]))

    def deadline(self) -> Optional[float]:
        """When ``tick`` is to be called next, in monotonic seconds."""
        times = [*self._holds.values(), *self._sub_retries.values()]
        if self._phase == "idle" and self._reconnect_at is not None:
            times.append(self._reconnect_at)
        if self._opened_by is not None:
            times.append(self._opened_by)
        if self._phase == "open" and self._ping_s > 0 and not self._closing:
            times.append(self._heard + self._ping_s * (2 if self._pinged else 1))
        return min(times) if times else None

    def preferences_differ(self, user: str) -> None:
        """The hash of what is stored is not the server's: asks for the whole again."""
        lane = self._lane(user)
        if lane.preferences_sub and self._phase == "open":
            self._unsubscribe(lane.preferences_sub)
            lane.preferences_sub = ""
            lane.preferences_live = False
            self._subscribe(lane)

    def settle(self, now: Now) -> None:
        """Ends a round: writes down how far everything is, acknowledges, and sends what can be sent."""
        for user in self._moved:
            lane = self._lanes[user]
            self._out.append(SaveLane(user, replace(lane.stored)))
            lane.moved = False
            if self._phase == "open" and lane.events_sub and lane.answered and lane.stored.cursor > lane.acked:
                lane.acked = lane.stored.cursor
                self._send({"t": "ack", "sub": lane.events_sub, "seq": lane.acked})
        self._moved.clear()
        self._remember("largest", str(self.clock.largest))
        self._remember("applied", str(self.clock.applied))
        self._pump(now)

    def take(self) -> list[Action]:
        """What to do now."""
        actions, self._out = self._out, []
        return actions

    # -- inside: small things

    def _lane(self, user: str) -> _Lane:
        lane = self._lanes.get(user)
        if lane is None:
            lane = self._lanes[user] = _Lane(user, StoredLane())
        return lane

    def _touch(self, lane: _Lane) -> None:
        lane.moved = True
        self._moved.setdefault(lane.user)

    def _remember(self, key: str, value: str) -> None:
        if self._meta.get(key) != value:
            self._meta[key] = value
            self._out.append(SetMeta(key, value))

    def _set_state(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self._out.append(StateChanged(state))

    def _show_open(self) -> None:
        if self._waiting_live:
            self._set_state(State("catching_up", f"{len(self._waiting_live)} log(s) to catch up"
                                  if len(self._waiting_live) > 1 else ""))
        else:
            self._attempts = 0
            self._set_state(State("live"))

    def _connect(self, now: Now) -> None:
        self._phase = "connecting"
        self._reconnect_at = None
        self._opened_by = now.mono + self.options.open_within
        self._set_state(State("connecting"))
        self._out.append(Connect())

    def _close(self, why: str) -> None:
        if not self._closing:
            self._closing = why
            self._out.append(Close(why))

    def _request(self, kind: str, frame: JSON, **more: Any) -> _Request:
        self._ids += 1
        return _Request(self._ids, kind, frame, **more)

    def _send(self, frame: JSON) -> None:
        self._line += 1
        self._out.append(Send(frame))

    def _send_request(self, request: _Request) -> None:
        self._requests[request.id] = request
        self._send({**request.frame, "id": request.id})
        self._lines[self._line] = request.id

    def _fail_requests(self, error: AttuneError) -> None:
        for request in [*self._requests.values(), *self._queue]:
            if request.kind == "ask":
                self._answer(request.id, error)
        self._requests.clear()
        self._queue.clear()

    def _answer(self, id: int, result: Union[JSON, AttuneError]) -> None:
        self._asking.discard(id)
        self._out.append(Answer(id, result))

    def _forget_pending(self, pending: Pending) -> None:
        self._count -= 1
        self._size -= pending.size
        self._out.append(DropPending(pending.id, pending.kind == "preference.forgotten"))

    # -- inside: frames

    def _handle(self, kind: str, frame: JSON, now: Now) -> None:
        if self._phase == "greeting":
            if kind == "hello":
                self._hello(frame, now)
            elif kind == "error":
                self._error(frame, now)
            else:
                self._close(f"the server began with {kind}: is this an Attune daemon?")
        elif kind in ("ok", "pong") and "id" in frame:
            self._answered(frame, now)
        elif kind == "error":
            self._error(frame, now)
        elif kind == "ev":
            self._event(frame)
        elif kind == "pref":
            self._preference(frame)
        elif kind == "live":
            self._live(frame)
        elif kind == "mark":
            self._mark(frame)
        elif kind == "ping":
            self._send({"t": "pong"})
        elif kind == "goaway":
            self._not_before = now.mono + max(0, int(frame.get("after_ms", 0))) / 1000
            self._going_away = True
            # What is in flight is still answered; then there is nothing to stay for.
            if not self._requests:
                self._close("the server is going away")
        # Anything else is of a later version: unknown frames that nobody asked for are passed over. Deltas of an
        # answer that is being written will come in here; they are never stored and may be dropped.

    def _hello(self, frame: JSON, now: Now) -> None:
        low, high = frame["protocol"]
        if not low <= PROTOCOL <= high:
            self._bar("unsupported_protocol", f"the server speaks protocol {low} to {high}, this client {PROTOCOL}",
                      "upgrade")
            return
        self._limits = dict(frame.get("limits", {}))
        self._ping_s = int(frame.get("ping_s", 30))
        self._epoch = str(frame["epoch"])
        self._correct_clock(self.clock.correct(int(frame["now"]), now.wall))
        self._phase = "opening"
        self._send_request(self._request(
            "open", {"t": "open", "protocol": PROTOCOL, "token": self._token, "client": self._name}))

    def _correct_clock(self, change: int) -> None:
        """Moves the times of what was made by a clock that turns out to be wrong.

        Otherwise one event made years ahead would hold all later ones there, since time does not run backwards. A retry
        may have another ``at`` (protocol section 3).
        """
        self._remember("offset", str(self.clock.offset))
        if abs(change) <= CLOCK_TOLERANCE:
            return
        self.clock.largest = self.clock.applied
        for lane in self._lanes.values():
            for pending in lane.pending.values():
                pending.at += change
                self.clock.largest = max(self.clock.largest, pending.at)
                self._out.append(SavePending(replace(pending)))

    def _opened(self, frame: JSON) -> None:
        role, device, user = str(frame["role"]), str(frame.get("device", "")), str(frame.get("user", ""))
        for key, value in (("user", user), ("device", device), ("role", role)):
            known = self._meta.get(key)
            if known not in (None, value):
                self._bar("wrong_store", f"this file belongs to {key} {known!r} and the token to {value!r}: "
                          "use a file for each device", "fix")
                return
        self.role = role
        if role != "auditor":
            strays = [each for each in self._lanes.values() if (each.user == "") != (role == "person")
                      and (each.pending or each.follow_events or each.follow_preferences)]
            if strays:
                self._bar("wrong_role", f"the token is that of a {role}: " + (
                    "give no `user`" if role == "person" else "name the users with follow() and `user`"), "fix")
                return
        for key, value in (("user", user), ("device", device), ("role", role)):
            self._remember(key, value)
        epoch = str(frame.get("epoch", self._epoch))
        if self._meta.get("epoch") not in (None, epoch):
            for lane in self._lanes.values():
                self._start_over(lane)
        self._remember("epoch", epoch)
        self._phase = "open"
        self._opened_by = None
        if role == "person":
            lane = self._lane("")
            if int(frame["head"]) < lane.seen:
                # An older history under the same epoch: the log was restored and nobody said so.
                self._start_over(lane)
            self._number(lane, int(frame["device_head"]))
        for lane in self._lanes.values():
            lane.acked = lane.stored.cursor
            self._subscribe(lane)
        self._show_open()

    def _number(self, lane: _Lane, device_head: int, anew: bool = False) -> None:
        """Gives the outbox numbers that fit the server's count, if it has none or they cannot fit."""
        first = next(iter(lane.pending.values()), None)
        known = lane.stored.next_n
        fits = known is not None and known > device_head and (
            first is None or (first.n is not None and first.n <= device_head + 1))
        if first is None and known != device_head + 1:
            fits = False
        if fits and not anew:
            return
        next_n = device_head + 1
        for pending in lane.pending.values():
            pending.n = next_n
            next_n += 1
            self._out.append(SavePending(replace(pending)))
        lane.stored.next_n = next_n
        self._touch(lane)

    def _start_over(self, lane: _Lane) -> None:
        lane.stored = StoredLane(next_n=None)
        lane.acked = 0
        lane.stale = True
        lane.answered = False
        self._remember("stale:" + lane.user, "1")
        for pending in lane.pending.values():
            pending.seen = 0
            self._out.append(SavePending(replace(pending)))
        self._out.append(StartOver(lane.user))
        self._touch(lane)

    def _subscribe(self, lane: _Lane) -> None:
        about: JSON = {"user": lane.user} if lane.user else {}
        if lane.follow_events and not lane.events_sub and (lane.user, "events") not in self._sub_retries:
            self._names += 1
            lane.events_sub = f"e{self._names}"
            lane.answered = lane.events_live = False
            self._subs[lane.events_sub] = (lane, "events")
            self._queue.append(self._request("sub", {
                "t": "sub", "sub": lane.events_sub, "from": lane.stored.cursor, "epoch": self._meta.get("epoch", ""),
                **about}, user=lane.user, name=lane.events_sub))
        if lane.follow_preferences and not lane.preferences_sub and (
                lane.user, "preferences") not in self._sub_retries:
            self._names += 1
            lane.preferences_sub = f"p{self._names}"
            lane.preferences_live = False
            lane.changed = []
            self._subs[lane.preferences_sub] = (lane, "preferences")
            self._queue.append(self._request("sub", {
                "t": "sub", "sub": lane.preferences_sub, "what": "preferences", **about},
                user=lane.user, name=lane.preferences_sub))
        if not lane.live:
            self._waiting_live.add(lane.user)

    def _unsubscribe(self, name: str) -> None:
        if self._subs.pop(name, None) is not None:
            self._queue.append(self._request("unsub", {"t": "unsub", "sub": name}))

    def _answered(self, frame: JSON, now: Now) -> None:
        request = self._requests.pop(frame["id"], None)
        if request is None:
            return
        if request.kind == "open":
            self._opened(frame)
        elif request.kind == "ask":
            self._answer(request.id, {key: value for key, value in frame.items() if key not in ("t", "id")})
        elif request.kind == "sub" and request.name in self._subs:
            lane, what = self._subs[request.name]
            if what == "events":
                lane.answered = True
                lane.attempts = 0
                self._ready.setdefault(lane.user)
        elif request.kind == "push":
            self._pushed(request, frame, now)
        if self._going_away and not self._requests:
            self._close("the server is going away")

    def _pushed(self, request: _Request, frame: JSON, now: Now) -> None:
        lane = self._lane(request.user)
        lane.in_flight = False
        lane.batch = 1 << 30
        if len(frame["results"]) != len(request.batch):
            raise ValueError("a push was answered with another number of results")
        again = False
        for pending, result in zip(request.batch, frame["results"]):
            status = result["status"]
            if status == "refused":
                code, message = str(result.get("code", "bad_event")), str(result.get("message", ""))
                if code in FINAL_CODES:
                    self._refuse(lane, pending, code, message)
                else:
                    again = True
                continue
            if lane.pending.pop(pending.id, None) is not None:
                self._forget_pending(pending)
            self.clock.observe(int(result["at"]))
            self._out.append(Settled(Receipt(
                pending.id, str(status), int(result["seq"]), int(result["at"]), result.get("intent"),
                tuple(result.get("derived", ())), bool(result.get("redacted", False)))))
        if again:
            if lane.stored.next_n is not None:
                # Another writer used this device's numbers, or the file is an older copy: ids keep that harmless.
                self._number(lane, int(frame["device_head"]), anew=True)
            self._hold(lane, None, now)
        else:
            lane.attempts = 0
        if lane.pending:
            self._ready.setdefault(lane.user)

    def _refuse(self, lane: _Lane, pending: Pending, code: str, message: str) -> None:
        if lane.pending.pop(pending.id, None) is None:
            return
        pending.code, pending.message = code, message
        lane.refused[pending.id] = pending
        self._out.append(SavePending(replace(pending)))
        self._out.append(Settled(Receipt(pending.id, "refused", code=code, message=message)))

    def _hold(self, lane: _Lane, after_ms: Optional[int], now: Now) -> None:
        """Keeps a lane from pushing for a while."""
        most = min(self.options.backoff_most, self.options.backoff_first * 2.0 ** min(lane.attempts, 30))
        lane.attempts += 1
        wait = max((after_ms or 0) / 1000, most * (0.5 + 0.5 * self._chance()))
        self._holds[lane.user] = now.mono + wait
        self._ready.pop(lane.user, None)

    def _error(self, frame: JSON, now: Now) -> None:
        code, message = str(frame["code"]), str(frame.get("message", ""))
        action, after_ms = str(frame.get("action", "fix")), frame.get("after_ms")
        id = frame.get("id")
        if id is None and frame.get("line") is not None:
            id = self._lines.get(frame["line"])
        request = self._requests.pop(id, None) if id is not None else None
        if frame.get("fatal"):
            if action in ("stop", "upgrade") or (action == "reauth" and code != "not_open"):
                self._bar(code, message, action)
            else:
                if after_ms is not None:
                    self._not_before = now.mono + int(after_ms) / 1000
                self._close(f"{code}: {message}")
            if request is not None and request.kind == "ask":
                self._answer(request.id, ServerError(code, message, action, after_ms))
            return
        if request is None:
            return
        if request.kind == "ask":
            self._answer(request.id, ServerError(code, message, action, after_ms))
        elif request.kind == "open":
            if after_ms is not None:
                self._not_before = now.mono + int(after_ms) / 1000
            if action == "retry":
                self._close(f"{code}: {message}")
            else:
                self._bar(code, message, action)
        elif request.kind == "sub":
            self._sub_refused(request, ServerError(code, message, action, after_ms), now)
        elif request.kind == "push":
            self._push_refused(request, ServerError(code, message, action, after_ms), now)
        if self._going_away and not self._requests:
            self._close("the server is going away")

    def _sub_refused(self, request: _Request, error: ServerError, now: Now) -> None:
        known = self._subs.pop(request.name, None)
        if known is None:
            return
        lane, what = known
        if what == "events":
            lane.events_sub = ""
        else:
            lane.preferences_sub = ""
        if error.action == "resync":
            self._start_over(lane)
            if self.role == "person":
                # The numbers after a resync count from the server's, which only a new opening tells.
                self._close("the log starts over")
            else:
                self._subscribe(lane)
        elif error.action == "retry":
            lane.attempts += 1
            most = min(self.options.backoff_most, self.options.backoff_first * 2.0 ** min(lane.attempts, 30))
            wait = max((error.after_ms or 0) / 1000, most * (0.5 + 0.5 * self._chance()))
            self._sub_retries[(lane.user, what)] = now.mono + wait
        else:
            if what == "events":
                lane.follow_events = False
            else:
                lane.follow_preferences = False
            self._out.append(LaneFailed(lane.user, error))
            self._ready.setdefault(lane.user)
            if lane.live:
                self._waiting_live.discard(lane.user)
                self._show_open()

    def _push_refused(self, request: _Request, error: ServerError, now: Now) -> None:
        lane = self._lane(request.user)
        lane.in_flight = False
        if error.action == "retry":
            self._hold(lane, error.after_ms, now)
            return
        self._ready.setdefault(lane.user)
        if len(request.batch) > 1:
            # One event spoils the line: each goes by itself until the one is found.
            lane.batch = 1
            return
        for pending in request.batch:
            used = pending.n
            self._refuse(lane, pending, error.code, error.message)
            if used is not None:
                # Refused as a line, it did not use its number up: those behind it move down.
                self._number(lane, used - 1, anew=True)

    def _bar(self, code: str, message: str, action: str) -> None:
        self._barred = AccessRefused(code, message, action)
        self._close(str(self._barred))

    # -- inside: following

    def _event(self, frame: JSON) -> None:
        known = self._subs.get(frame["sub"])
        if known is None:
            return
        lane = known[0]
        event = Event.of(frame, lane.user)
        if event.seq <= lane.stored.cursor:
            return
        if frame["prev"] != lane.stored.cursor:
            self._close(f"event {event.seq} came after {lane.stored.cursor}: something is missing between them")
            return
        lane.stored.cursor = event.seq
        self._touch(lane)
        self.clock.observe(event.at)
        self._out.append(KeepEvent(event))
        if event.kind == "preference.forgotten" and event.body:
            redacts = tuple(int(seq) for seq in event.body.get("redacts", ()))
            if redacts:
                self._out.append(BlankBodies(lane.user, redacts))

    def _live(self, frame: JSON) -> None:
        known = self._subs.get(frame["sub"])
        if known is None:
            return
        lane = known[0]
        lane.events_live = True
        if int(frame["seq"]) > lane.stored.cursor:
            lane.stored.cursor = int(frame["seq"])
        self._touch(lane)
        if lane.stale:
            lane.stale = False
            self._remember("stale:" + lane.user, "0")
            self._out.append(DropStale(lane.user))
        self._caught_up(lane)

    def _preference(self, frame: JSON) -> None:
        known = self._subs.get(frame["sub"])
        if known is None:
            return
        if len(known[0].changed) >= self.options.pending_preferences:
            self._close("one preference state has more changes than can be")
            return
        known[0].changed.append(frame)

    def _mark(self, frame: JSON) -> None:
        known = self._subs.get(frame["sub"])
        if known is None:
            return
        lane, what = known
        seq = int(frame["seq"])
        if what == "events":
            lane.stored.cursor = max(lane.stored.cursor, seq)
            self._touch(lane)
            return
        # Of one key the last change counts.
        changes: dict[str, Optional[JSON]] = {}
        for change in lane.changed:
            if "set" in change:
                changes[str(change["set"]["key"])] = change["set"]
            else:
                changes[str(change["removed"])] = None
        lane.changed = []
        whole = not lane.preferences_live
        lane.stored.mark, lane.stored.hash = seq, str(frame["hash"])
        self._touch(lane)
        self._out.append(ApplyPreferences(
            lane.user, seq, lane.stored.hash, whole,
            tuple(record for record in changes.values() if record is not None),
            tuple(key for key, record in changes.items() if record is None)))
        lane.preferences_live = True
        self._caught_up(lane)

    def _caught_up(self, lane: _Lane) -> None:
        if lane.live and lane.user in self._waiting_live:
            self._waiting_live.discard(lane.user)
            self._show_open()

    # -- inside: sending

    def _pump(self, now: Now) -> None:
        if self._phase != "open" or self._closing or self._going_away:
            return
        most = int(self._limits.get("inflight", 64))
        while self._queue and len(self._requests) < most:
            self._send_request(self._queue.popleft())
        for user in list(self._ready):
            if len(self._requests) >= most:
                return
            lane = self._lanes[user]
            if not lane.pending:
                del self._ready[user]
                continue
            if self.role == "auditor":
                for pending in list(lane.pending.values()):
                    self._refuse(lane, pending, "forbidden", "an auditor writes nothing")
                continue
            if lane.in_flight or user in self._holds or (lane.follow_events and not lane.answered):
                continue
            if self.role == "person" and lane.stored.next_n is None:
                continue
            self._push(lane)
            del self._ready[user]

    def _push(self, lane: _Lane) -> None:
        """Sends the next batch. One push of a lane is in flight, so whatever becomes of it nothing overtakes it."""
        most = min(lane.batch, int(self._limits.get("batch", 500)))
        room = int(self._limits.get("line", 1 << 20)) - 400
        batch: list[Pending] = []
        for pending in list(lane.pending.values()):
            if len(batch) >= most or (batch and pending.size > room):
                break
            if not batch and pending.size > room:
                used = pending.n
                self._refuse(lane, pending, "line_too_long", f"the server takes lines of {room + 400} bytes")
                if used is not None:
                    self._number(lane, used - 1, anew=True)
                continue
            batch.append(pending)
            room -= pending.size + 1
        if not batch:
            return
        frame: JSON = {"t": "push", "events": [pending.wire() for pending in batch]}
        if lane.user:
            frame["user"] = lane.user
        lane.in_flight = True
        self._send_request(self._request("push", frame, user=lane.user, batch=batch))


# ---------------------------------------------------------------------------------------------------------------------
# The store

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE lanes (user TEXT PRIMARY KEY, cursor INTEGER NOT NULL, mark INTEGER NOT NULL, hash TEXT NOT NULL,
                    next_n INTEGER, trimmed INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE outbox (position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, user TEXT NOT NULL,
                     kind TEXT NOT NULL, body TEXT NOT NULL, at INTEGER NOT NULL, seen INTEGER NOT NULL, n INTEGER,
                     code TEXT, message TEXT, size INTEGER NOT NULL);
CREATE TABLE events (position INTEGER PRIMARY KEY AUTOINCREMENT, user TEXT NOT NULL, seq INTEGER, id TEXT NOT NULL,
                     envelope TEXT NOT NULL, body TEXT, UNIQUE (user, id), UNIQUE (user, seq));
CREATE TABLE preferences (user TEXT NOT NULL, key TEXT NOT NULL, record TEXT NOT NULL, digest BLOB,
                          PRIMARY KEY (user, key)) WITHOUT ROWID;
CREATE TABLE consumers (name TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;
PRAGMA user_version = 1;
"""
"""``events.seq`` is NULL while an event of a log that started over has not arrived again: it keeps its ``position``, so
that nobody who iterates by position gets it twice. Column order is that of the queries below."""


class Store:
    """Outbox, cursors, cached events and preferences of one device, in one SQLite file that one process may open.

    Not for use by several threads at once. Raises StoreError, after which the file is as it was before the call.
    """

    def __init__(self, path: Union[str, "os.PathLike[str]"], options: Options = Options()) -> None:
        """Opens or makes the file, readable by its owner alone. ``:memory:`` keeps nothing beyond the process."""
        self.path = os.fspath(path)
        self.options = options
        try:
            if self.path != ":memory:":
                # SQLite makes files by the umask, and its log beside the file has the file's rights.
                os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
            self._db = sqlite3.connect(self.path, timeout=2, isolation_level=None, check_same_thread=False)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"cannot open {self.path}: {error}") from error
        try:
            # One process: its lock also keeps a second client from numbering the same device's events.
            self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._db.execute("PRAGMA journal_mode = WAL")
            # In WAL mode only FULL has a commit on the disk before it returns.
            self._db.execute("PRAGMA synchronous = FULL")
            # What is forgotten is to be gone from the file, not only from the table.
            self._db.execute("PRAGMA secure_delete = ON")
            version = int(self._db.execute("PRAGMA user_version").fetchone()[0])
            if version > 1:
                raise StoreError(f"{self.path} was written by a later version of this client: upgrade it")
            if version == 0:
                self._db.executescript("BEGIN IMMEDIATE;" + SCHEMA + "COMMIT;")
            self._db.execute("BEGIN IMMEDIATE")
            self._db.execute("COMMIT")
        except sqlite3.OperationalError as error:
            self._db.close()
            if "locked" in str(error) or "busy" in str(error):
                raise StoreInUse(f"{self.path} is open in another client: close it, or give each device its own file") \
                    from error
            raise StoreError(f"cannot use {self.path}: {error}") from error
        except sqlite3.Error as error:
            self._db.close()
            raise StoreError(f"{self.path} is no store of this client: {error}") from error

    def close(self) -> None:
        """Closes the file."""
        self._db.close()

    def load(self) -> Stored:
        """What a machine starts from."""
        with self._errors("read"):
            return Stored(
                meta=dict(self._db.execute("SELECT key, value FROM meta")),
                lanes={
                    user: StoredLane(cursor, mark, hash, next_n) for user, cursor, mark, hash, next_n
                    in self._db.execute("SELECT user, cursor, mark, hash, next_n FROM lanes")
                },
                outbox=[
                    Pending(id, kind, json.loads(body), at, seen, user, n, code, message, size)
                    for id, user, kind, body, at, seen, n, code, message, size in self._db.execute(
                        "SELECT id, user, kind, body, at, seen, n, code, message, size FROM outbox ORDER BY position")
                ],
            )

    def apply(self, writes: Iterable[Write]) -> list[str]:
        """Carries out all writes in one transaction, on disk when it returns.

        Returns the users whose preferences do not have the hash that the server says they have.
        """
        differing: list[str] = []
        erased = False
        with self._errors("write"):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                for write in writes:
                    if isinstance(write, KeepEvent):
                        self._keep(write.event)
                    elif isinstance(write, SaveLane):
                        self._save_lane(write)
                    elif isinstance(write, SavePending):
                        self._save_pending(write.pending)
                    elif isinstance(write, DropPending):
                        erased = erased or write.names
                        self._db.execute("DELETE FROM outbox WHERE id = ?", (write.id,))
                    elif isinstance(write, SetMeta):
                        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (write.key, write.value))
                    elif isinstance(write, BlankBodies):
                        erased = True
                        self._db.executemany(
                            "UPDATE events SET body = NULL WHERE user = ? AND seq = ?",
                            [(write.user, seq) for seq in write.seqs])
                    elif isinstance(write, StartOver):
                        self._db.execute("UPDATE events SET seq = NULL WHERE user = ?", (write.user,))
                    elif isinstance(write, DropStale):
                        self._db.execute("DELETE FROM events WHERE user = ? AND seq IS NULL", (write.user,))
                    elif isinstance(write, ApplyPreferences):
                        erased = erased or write.whole or bool(write.removed)
                        if not self._apply_preferences(write):
                            differing.append(write.user)
                self._db.execute("COMMIT")
            except BaseException:
                # Of some errors, a full disk among them, SQLite rolls back by itself.
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
            if erased:
                # Until the write-ahead log is worked in, one of the two files still holds the old pages.
                self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return differing

    def _keep(self, event: Event) -> None:
        envelope = {
            "kind": event.kind, "device": event.device, "author": event.author, "at": event.at, "seen": event.seen,
            "recorded_at": event.recorded_at, "n": event.n, "cause": event.cause, "conversation": event.conversation,
            "intent": event.intent,
        }
        body = None if event.body is None else _COMPACT.encode(event.body)
        self._db.execute(
            "INSERT INTO events (user, seq, id, envelope, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (user, id) DO UPDATE "
            "SET seq = excluded.seq, envelope = excluded.envelope, body = excluded.body",
            (event.user, event.seq, event.id, _COMPACT.encode(envelope), body))

    def _save_lane(self, write: SaveLane) -> None:
        lane = write.lane
        self._db.execute(
            "INSERT INTO lanes (user, cursor, mark, hash, next_n) VALUES (?, ?, ?, ?, ?) ON CONFLICT (user) DO UPDATE "
            "SET cursor = excluded.cursor, mark = excluded.mark, hash = excluded.hash, next_n = excluded.next_n",
            (write.user, lane.cursor, lane.mark, lane.hash, lane.next_n))
        oldest = lane.cursor - self.options.keep_events
        if oldest > 0:
            row = self._db.execute(
                "SELECT max(position) FROM events WHERE user = ? AND seq <= ?", (write.user, oldest)).fetchone()
            if row[0] is not None:
                self._db.execute("DELETE FROM events WHERE user = ? AND seq <= ?", (write.user, oldest))
                self._db.execute("UPDATE lanes SET trimmed = max(trimmed, ?) WHERE user = ?", (row[0], write.user))

    def _save_pending(self, pending: Pending) -> None:
        self._db.execute(
            "INSERT INTO outbox (id, user, kind, body, at, seen, n, code, message, size) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at, "
            "seen = excluded.seen, n = excluded.n, code = excluded.code, message = excluded.message",
            (pending.id, pending.user, pending.kind, _COMPACT.encode(pending.body), pending.at,
             pending.seen, pending.n, pending.code, pending.message, pending.size))

    def _apply_preferences(self, write: ApplyPreferences) -> bool:
        if write.whole:
            self._db.execute("DELETE FROM preferences WHERE user = ?", (write.user,))
        for key in write.removed:
            self._db.execute("DELETE FROM preferences WHERE user = ? AND key = ?", (write.user, key))
        for record in write.set:
            try:
                digest: Optional[bytes] = hashlib.sha256(canonical_json(record).encode("utf-8")).digest()
            except ValueError:
                digest = None
            self._db.execute(
                "INSERT OR REPLACE INTO preferences VALUES (?, ?, ?, ?)",
                (write.user, record["key"], _COMPACT.encode(record), digest))
        return self._hash(write.user) == write.hash

    def _hash(self, user: str) -> str:
        """The state hash of preferences.md: over the records' digests, in byte order of the keys."""
        total = hashlib.sha256()
        for (digest,) in self._db.execute("SELECT digest FROM preferences WHERE user = ? ORDER BY key", (user,)):
            total.update(digest or b"")
        return total.hexdigest()

    def preferences(self, user: str) -> Preferences:
        """The preferences as of the last mark."""
        with self._errors("read"):
            row = self._db.execute("SELECT mark, hash FROM lanes WHERE user = ?", (user,)).fetchone() or (0, "")
            records = tuple(
                json.loads(record) for (record,) in self._db.execute(
                    "SELECT record FROM preferences WHERE user = ? ORDER BY key", (user,)))
            return Preferences(int(row[0]), str(row[1]), records, not row[1] or self._hash(user) == row[1])

    def events(self, user: Optional[str], after: int, limit: int) -> list[Event]:
        """Events that came in behind position `after`, of one user or of all, in the order they came.

        Raises CacheTrimmed if some behind `after` are no longer kept; 0 stands for the oldest that is.
        """
        where, values = ("", []) if user is None else ("user = ? AND ", [user])
        with self._errors("read"):
            if after:
                which, names = ("", []) if user is None else (" WHERE user = ?", [user])
                trimmed = self._db.execute("SELECT max(trimmed) FROM lanes" + which, names).fetchone()[0] or 0
                if trimmed > after:
                    raise CacheTrimmed(
                        f"events up to position {trimmed} are no longer cached, and {after} was the last one taken: "
                        "page through read(), then go on from the cache")
            rows = self._db.execute(
                f"SELECT position, user, seq, id, envelope, body FROM events WHERE {where}position > ? "
                "AND seq IS NOT NULL ORDER BY position LIMIT ?", [*values, after, limit])
            return [self._event(row) for row in rows]

    def last_position(self, user: Optional[str]) -> int:
        """The position of the event that came in last."""
        where, values = ("", []) if user is None else (" WHERE user = ?", [user])
        with self._errors("read"):
            return int(self._db.execute("SELECT max(position) FROM events" + where, values).fetchone()[0] or 0)

    def event(self, user: str, id: str) -> Optional[Event]:
        """An event by its id, if it is cached."""
        with self._errors("read"):
            row = self._db.execute(
                "SELECT position, user, seq, id, envelope, body FROM events WHERE user = ? AND id = ? "
                "AND seq IS NOT NULL", (user, id.lower())).fetchone()
            return None if row is None else self._event(row)

    @staticmethod
    def _event(row: tuple[Any, ...]) -> Event:
        position, user, seq, id, envelope, body = row
        return Event(user=user, seq=seq, id=id, body=None if body is None else json.loads(body),
                     redacted=body is None, position=position, **json.loads(envelope))

    def consumer(self, name: str) -> int:
        """How far a named consumer has come; 0 for a new one."""
        with self._errors("read"):
            row = self._db.execute("SELECT position FROM consumers WHERE name = ?", (name,)).fetchone()
            return 0 if row is None else int(row[0])

    def save_consumer(self, name: str, position: int) -> None:
        """Notes how far a named consumer has come."""
        with self._errors("write"):
            self._db.execute("INSERT OR REPLACE INTO consumers VALUES (?, ?)", (name, position))

    def _errors(self, what: str) -> "_StoreErrors":
        return _StoreErrors(self.path, what)


class _StoreErrors:
    """Turns SQLite's errors into ours."""

    def __init__(self, path: str, what: str) -> None:
        self.path = path
        self.what = what

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        if isinstance(error, sqlite3.Error):
            raise StoreError(f"cannot {self.what} {self.path}: {error}; is the disk full?") from error


# ---------------------------------------------------------------------------------------------------------------------
# Addresses


@dataclass(frozen=True)
class Address:
    """Where a daemon listens: a host and port, or the path of a Unix socket."""

    host: str = ""
    port: int = 0
    path: str = ""

    @staticmethod
    def parse(text: str) -> "Address":
        """Reads ``HOST:PORT``, ``[IPv6]:PORT`` or ``unix:PATH``. Raises InvalidEvent's base, ValueError."""
        if text.startswith("unix:"):
            return Address(path=text[5:])
        host, _, port = text.rpartition(":")
        if not host or not port.isdigit() or not 0 < int(port) < 65536:
            raise ValueError(f"{text!r} is no address: give HOST:PORT or unix:/path")
        return Address(host=host.strip("[]"), port=int(port))

    @property
    def local(self) -> bool:
        """Whether nobody outside of this machine hears what goes there."""
        if self.path or self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False


def _tls_context(tls: Union[bool, str, ssl.SSLContext, None]) -> Optional[ssl.SSLContext]:
    if tls is None or tls is False:
        return None
    if isinstance(tls, ssl.SSLContext):
        return tls
    return ssl.create_default_context(cafile=tls if isinstance(tls, str) else None)


# ---------------------------------------------------------------------------------------------------------------------
# asyncio


class AsyncTicket:
    """A pushed event: on disk already, and what becomes of it can be awaited."""

    def __init__(self, id: str, loop: asyncio.AbstractEventLoop) -> None:
        self.id = id
        self._future: "asyncio.Future[Receipt]" = loop.create_future()
        self._future.add_done_callback(lambda future: future.cancelled() or future.exception())

    async def receipt(self) -> Receipt:
        """Waits until the server has stored it. Raises EventRefused, and ClientClosed if the client ends before."""
        receipt = await asyncio.shield(self._future)
        if receipt.status == "refused":
            raise EventRefused(self.id, receipt.code or "", receipt.message or "")
        return receipt


class _Signal:
    """Wakes all who wait for a change; a change between looking and waiting is not missed."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def current(self) -> asyncio.Event:
        """Take this before looking, and wait on it after."""
        return self._event

    def fire(self) -> None:
        """Something changed."""
        self._event.set()
        self._event = asyncio.Event()


class _PreferenceQueue:
    """Changes that an iterator has not taken yet, one a key at most, so that it is bounded by the number of keys."""

    def __init__(self, user: Optional[str]) -> None:
        self.user = user
        self.signal = _Signal()
        self.waiting: dict[str, tuple[int, str, bool, dict[str, Optional[JSON]]]] = {}

    def put(self, write: ApplyPreferences) -> None:
        """Adds a change to what waits."""
        seq, hash, whole, changes = self.waiting.get(write.user, (0, "", False, {}))
        if write.whole:
            whole, changes = True, {}
        for key in write.removed:
            changes[key] = None
        for record in write.set:
            changes[record["key"]] = record
        self.waiting[write.user] = (write.seq, write.hash, whole, changes)
        self.signal.fire()

    def take(self) -> list[PreferenceUpdate]:
        """What waits."""
        waiting, self.waiting = self.waiting, {}
        return [
            PreferenceUpdate(
                user, seq, hash, tuple(record for record in changes.values() if record is not None),
                () if whole else tuple(key for key, record in changes.items() if record is None), whole)
            for user, (seq, hash, whole, changes) in waiting.items()
        ]


class AsyncClient:
    """A device (or a service) of Attune, on asyncio. Use it as an asynchronous context manager.

    Of a person's token it follows events and preferences by itself; a service calls ``follow`` for each user and names
    one in each call. One client for one token and one file.
    """

    def __init__(
        self,
        address: str,
        token: str,
        store: Union[str, "os.PathLike[str]"],
        *,
        tls: Union[bool, str, ssl.SSLContext, None] = None,
        plaintext_on_network: bool = False,
        service: bool = False,
        follow: bool = True,
        name: str = "attune-client/" + __version__,
        options: Options = Options(),
    ) -> None:
        """Nothing is opened yet.

        - address: ``HOST:PORT`` or ``unix:/path``.
        - store: path of this device's file; ``:memory:`` keeps nothing beyond the process.
        - tls: True for the system's certificates, a path for a certificate to trust, or an SSLContext.
        - service: the token is a service's or an auditor's.
        - follow: whether a person's client follows events and preferences from the start.

        Raises ValueError for an address that is none, or one on a network without TLS.
        """
        self._address = Address.parse(address)
        self._tls = _tls_context(tls)
        if self._tls is None and not self._address.local and not plaintext_on_network:
            raise ValueError(
                f"{address} is on a network and would get the token in clear: give tls=True, or plaintext_on_network=True")
        self._token = token
        self._path = store
        self._service = service
        self._follow = follow and not service
        self._name = name
        self.options = options
        self._started = False
        self._closed = False
        self._failure: Optional[AttuneError] = None

    # -- life

    async def start(self) -> None:
        """Opens the file and begins to connect. Raises StoreError, StoreInUse."""
        if self._started:
            return
        self._loop = asyncio.get_running_loop()
        self._disk = concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix="attune-store")
        try:
            self._store: Store = await self._loop.run_in_executor(self._disk, Store, self._path, self.options)
            stored = await self._loop.run_in_executor(self._disk, self._store.load)
        except BaseException:
            self._disk.shutdown(wait=False)
            raise
        self._machine = Machine(stored, self._token, name=self._name, options=self.options)
        self._jobs: deque[tuple[Callable[[Now], Any], "asyncio.Future[Any]"]] = deque()
        self._wake = asyncio.Event()
        self._connection: Optional["asyncio.Task[str]"] = None
        self._writer: Optional[asyncio.StreamWriter] = None
        self._tickets: "weakref.WeakValueDictionary[str, AsyncTicket]" = weakref.WeakValueDictionary()
        self._answers: dict[int, "asyncio.Future[JSON]"] = {}
        self._state_signal = _Signal()
        self._event_signals: dict[Optional[str], _Signal] = {None: _Signal()}
        self._outbox_signal = _Signal()
        self._preference_queues: "weakref.WeakSet[_PreferenceQueue]" = weakref.WeakSet()
        self._lane_errors: dict[str, ServerError] = {}
        self._unsure: set[str] = set()
        self._started = True
        self._driver = self._loop.create_task(self._drive())

        def begin(now: Now) -> None:
            if self._follow:
                self._machine.follow("", True, True, now)
            self._machine.start(now)

        await self._do(begin)

    async def close(self) -> None:
        """Closes connection and file; what is in the outbox stays there for the next time."""
        if not self._started or self._closed:
            return
        if self._failure is None:
            try:
                await self._do(self._machine.stop)
            except AttuneError:
                pass
        self._closed = True
        self._wake.set()
        await asyncio.wait([self._driver])
        if self._connection is not None:
            self._connection.cancel()
            await asyncio.wait([self._connection])
        await self._loop.run_in_executor(self._disk, self._store.close)
        self._disk.shutdown(wait=False)
        self._end(ClientClosed("the client was closed"))

    async def __aenter__(self) -> "AsyncClient":
        await self.start()
        return self

    async def __aexit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        await self.close()

    # -- state

    @property
    def state(self) -> State:
        """Where the connection stands; ``refused`` with the code ``failed`` if the file can be written no more."""
        if self._failure is not None:
            return State("refused", str(self._failure), "failed")
        return self._machine.state if self._started else State("offline", "not started")

    @property
    def user(self) -> str:
        """Whose device this is; empty for a service, and before the first connection."""
        return self._machine.user

    async def states(self) -> AsyncIterator[State]:
        """The state now, and each one that comes; one that lasts no time may be passed over. Ends with the client."""
        shown: Optional[State] = None
        while True:
            signal = self._state_signal.current()
            state = self.state
            if state != shown:
                shown = state
                yield state
                continue
            if self._closed or self._failure is not None:
                return
            await signal.wait()

    async def wait_live(self, timeout: Optional[float] = None) -> None:
        """Waits until all that is followed has caught up. Raises AccessRefused, NotConnected after `timeout` seconds."""
        async def wait() -> None:
            async for state in self.states():
                if state.name == "live":
                    return
                if state.name == "refused":
                    self._check_access()
            raise ClientClosed("the client was closed")
        try:
            await asyncio.wait_for(wait(), timeout)
        except asyncio.TimeoutError:
            raise NotConnected(f"not live within {timeout} s: {self.state.name} {self.state.why}") from None

    async def wait_sent(self, timeout: Optional[float] = None) -> None:
        """Waits until nothing in the outbox can still be stored; refused events stay. Raises NotConnected."""
        async def wait() -> None:
            while True:
                signal = self._outbox_signal.current()
                if all(pending.refused for pending in self._machine.outbox()):
                    return
                self._check()
                await signal.wait()
        try:
            await asyncio.wait_for(wait(), timeout)
        except asyncio.TimeoutError:
            raise NotConnected(f"events still wait to be stored after {timeout} s: {self.state.name} {self.state.why}") \
                from None

    async def set_token(self, token: str) -> None:
        """Goes on with another token, also after the old one was refused."""
        await self._do(lambda now: self._machine.set_token(token, now))

    async def reconnect_now(self) -> None:
        """Tries to connect at once, for instance when the network is back."""
        await self._do(self._machine.reconnect_now)

    # -- saying

    async def push(
        self, kind: str, body: JSON, *, user: Optional[str] = None, id: Optional[str] = None
    ) -> AsyncTicket:
        """Puts an event into the outbox, from where it goes to the server as soon as that can be.

        It is on disk when this returns. With an `id` (a UUID) of your own, pushing the same again is no second event.
        Raises InvalidEvent, OutboxFull, StoreError.
        """
        lane = self._lane_name(user)

        def add(now: Now) -> AsyncTicket:
            pending = self._machine.add(kind, body, now, user=lane, id=id)
            ticket = self._tickets.get(pending.id)
            if ticket is None:
                ticket = self._tickets[pending.id] = AsyncTicket(pending.id, self._loop)
                if pending.refused:
                    ticket._future.set_result(Receipt(
                        pending.id, "refused", code=pending.code, message=pending.message))
            return ticket

        ticket: AsyncTicket = await self._do(add)
        return ticket

    async def say(
        self, text: str, *, conversation: str, role: str = "user", user: Optional[str] = None, id: Optional[str] = None,
        **more: Any,
    ) -> AsyncTicket:
        """Pushes a turn. `more` are its optional fields: replies_to, continues, finish, model, lang."""
        return await self.push(
            "turn", {"conversation": conversation, "role": role, "text": text, **more}, user=user, id=id)

    async def forget(
        self, topic: Optional[str] = None, *, preference: Optional[str] = None, turns: bool = False,
        user: Optional[str] = None,
    ) -> AsyncTicket:
        """Has a topic, or one preference by its key, taken from the log for good; with `turns` also the turns."""
        if (topic is None) == (preference is None):
            raise InvalidEvent("forget takes a topic or a preference")
        body: JSON = {"topic": topic} if topic is not None else {"preference": preference}
        if turns:
            body["turns"] = True
        return await self.push("preference.forgotten", body, user=user)

    def outbox(self, user: Optional[str] = None) -> list[Pending]:
        """What is not yet stored, refused events with their ``code`` and ``message``."""
        return self._machine.outbox(user)

    async def drop(self, id: str) -> bool:
        """Takes a refused event out of the outbox. False if there is none of this id."""
        return bool(await self._do(lambda now: self._machine.drop(id)))

    async def retry(self, id: str) -> AsyncTicket:
        """Pushes a refused event again under a new id. Raises KeyError if there is none of this id."""
        def again(now: Now) -> AsyncTicket:
            pending = self._machine.retry(id, now)
            ticket = self._tickets[pending.id] = AsyncTicket(pending.id, self._loop)
            return ticket
        ticket: AsyncTicket = await self._do(again)
        return ticket

    # -- following

    async def follow(self, user: str, *, events: bool = True, preferences: bool = False) -> None:
        """Has a service follow a user from where the cache ends; works offline. An unknown user shows in ``events``."""
        lane = self._lane_name(user)
        self._lane_errors.pop(lane, None)
        await self._do(lambda now: self._machine.follow(lane, events, preferences, now))

    async def unfollow(self, user: str) -> None:
        """Stops following a user."""
        lane = self._lane_name(user)
        await self._do(lambda now: self._machine.unfollow(lane))

    async def events(
        self, *, user: Optional[str] = None, after: Union[int, str] = 0, consumer: Optional[str] = None,
        kinds: Optional[Iterable[str]] = None, conversation: Optional[str] = None, once: bool = False,
    ) -> AsyncIterator[Event]:
        """Cached events, then those that come, each when it is on disk; of all users if a service names none.

        - after: the ``position`` of the last one taken; 0 for all that is cached, ``"now"`` for none of it.
        - consumer: a name under which the place is kept: it moves on when the next event is asked for, so that after a
          crash the one that was being worked on comes again, and none is left out.
        - kinds: as in ``["turn", "preference.*"]``.
        - once: ends when all that is cached was taken and the client is live.

        Raises CacheTrimmed, StoreError, AccessRefused, ClientClosed, ServerError if the user cannot be followed.
        """
        lane = None if user is None and self._service else self._lane_name(user)
        wanted = None if kinds is None else list(kinds)
        signal_of = self._event_signals.setdefault(lane, _Signal())
        if consumer is not None:
            position: int = await self._on_disk(self._store.consumer, consumer)
        elif after == "now":
            position = await self._on_disk(self._store.last_position, lane)
        else:
            position = int(after)
        saved = position
        while True:
            signal, state_signal, live = signal_of.current(), self._state_signal.current(), self.state.name == "live"
            page: list[Event] = await self._on_disk(self._store.events, lane, position, 256)
            for event in page:
                position = event.position
                if not kind_matches(event.kind, wanted):
                    continue
                if conversation is not None and event.conversation != conversation:
                    continue
                yield event
                if consumer is not None:
                    saved = position
                    await self._on_disk(self._store.save_consumer, consumer, position)
            if consumer is not None and saved != position:
                saved = position
                await self._on_disk(self._store.save_consumer, consumer, position)
            if page:
                continue
            if once and live:
                return
            self._check()
            if lane is not None and lane in self._lane_errors:
                raise self._lane_errors[lane]
            self._check_access()
            await _first(signal, state_signal)

    async def preference_changes(self, *, user: Optional[str] = None) -> AsyncIterator[PreferenceUpdate]:
        """The preferences as a whole, then each change. A slow reader gets several changes as one.

        A service that names no user gets what changes of all that it follows, without the whole before it.
        Raises StoreError, AccessRefused, ClientClosed.
        """
        lane = None if user is None and self._service else self._lane_name(user)
        queue = _PreferenceQueue(lane)
        self._preference_queues.add(queue)
        known: dict[str, int] = {}
        if lane is not None:
            now = await self._on_disk(self._store.preferences, lane)
            known[lane] = now.seq
            yield PreferenceUpdate(lane, now.seq, now.hash, now.records, (), True)
        while True:
            signal, state_signal = queue.signal.current(), self._state_signal.current()
            for update in queue.take():
                # What came while we looked may be in the whole already; an older one would turn it back.
                if update.whole or update.seq > known.get(update.user, -1):
                    known[update.user] = update.seq
                    yield update
            if queue.waiting:
                continue
            self._check()
            self._check_access()
            await _first(signal, state_signal)

    async def cached(self, id: str, *, user: Optional[str] = None) -> Optional[Event]:
        """An event by its id, if this device has it; works offline."""
        event: Optional[Event] = await self._on_disk(self._store.event, self._lane_name(user), id)
        return event

    # -- asking

    async def prefs(
        self, *, user: Optional[str] = None, seq: Optional[int] = None, at: Optional[int] = None, history: bool = False,
        after: Optional[str] = None, cached: Optional[bool] = None, timeout: Optional[float] = None,
    ) -> Union[Preferences, JSON]:
        """What the user likes, needs and refuses.

        As this device holds it (works offline) as ``Preferences``. As of a `seq` or a time `at` (microseconds), with
        `history`, behind a key `after`, or with ``cached=False``, the server is asked and its answer given as it is.
        """
        ask = seq is not None or at is not None or history or after is not None
        if cached is None:
            cached = not ask
        if cached:
            if ask:
                raise InvalidEvent("the past is not cached: leave `cached` out")
            state: Preferences = await self._on_disk(self._store.preferences, self._lane_name(user))
            return state
        frame = _without_none({"t": "prefs", "seq": seq, "at": at, "after": after})
        if history:
            frame["history"] = True
        return await self.ask(frame, user=user, timeout=timeout)

    async def why(self, preference: str, *, user: Optional[str] = None, timeout: Optional[float] = None) -> JSON:
        """By which rule and from which words a preference holds: rule, winner, losers, evidence."""
        return await self.ask({"t": "why", "preference": preference}, user=user, timeout=timeout)

    async def context(
        self, *, lang: str = "en", budget: int = 800, about: Optional[str] = None, suggested: bool = False,
        user: Optional[str] = None, timeout: Optional[float] = None,
    ) -> JSON:
        """A block for a prompt: ``text`` of at most `budget` characters, ``preferences`` used, ``seq``."""
        frame = _without_none({"t": "context", "lang": lang, "budget": budget, "about": about})
        if suggested:
            frame["suggested"] = True
        return await self.ask(frame, user=user, timeout=timeout)

    async def recognize(self, text: str, *, user: Optional[str] = None, timeout: Optional[float] = None) -> JSON:
        """What the recogniser finds in a text: ``intent`` and ``preferences``. Stores nothing."""
        return await self.ask({"t": "recognize", "text": text}, user=user, timeout=timeout)

    async def read(
        self, from_: int = 0, *, to: Optional[int] = None, limit: int = 500, kinds: Optional[list[str]] = None,
        conversations: Optional[list[str]] = None, ids: Optional[list[str]] = None, user: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> tuple[list[Event], Optional[int]]:
        """A page of the server's log: events with ``seq`` > `from_`, and the next `from_`, None at the end."""
        frame = _without_none({"t": "read", "to": to, "kinds": kinds, "conversations": conversations, "ids": ids})
        if ids is None:
            frame.update({"from": from_, "limit": limit})
        answer = await self.ask(frame, user=user, timeout=timeout)
        return [Event.of(each, user or "") for each in answer["events"]], answer.get("next")

    async def verify(
        self, *, from_: Optional[int] = None, to: Optional[int] = None, user: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> JSON:
        """Whether the log's digest chain holds: ``seq``, ``digest``, ``ok``."""
        return await self.ask(_without_none({"t": "verify", "from": from_, "to": to}), user=user, timeout=timeout)

    async def enroll(self, user: str, device: str, *, timeout: Optional[float] = None) -> str:
        """Makes a user's device, and the user if there is none; returns its token, which is not shown again."""
        answer = await self.ask(
            {"t": "enroll", "device": device}, user=user, timeout=timeout, repeatable=False)
        return str(answer["token"])

    async def ask(
        self, frame: JSON, *, user: Optional[str] = None, timeout: Optional[float] = None, repeatable: bool = True
    ) -> JSON:
        """Asks any request of protocol section 6 and gives its answer, without ``t`` and ``id``.

        Raises ServerError for an ``error``, NotConnected if no answer comes within `timeout` seconds.
        """
        lane = self._lane_name(user)
        if lane:
            frame = {**frame, "user": lane}
        check_body(frame, "request", 1)
        limit = int(self._machine.server_limits.get("line", 1 << 20))
        size = len(encode(frame)) + 100
        if size > limit:
            raise InvalidEvent(f"the request takes {size} bytes, the server takes lines of {limit}: shorten it")
        seconds = self.options.request_timeout if timeout is None else timeout

        def begin(now: Now) -> tuple[int, "asyncio.Future[JSON]"]:
            id = self._machine.ask(frame, repeatable=repeatable)
            future: "asyncio.Future[JSON]" = self._loop.create_future()
            self._answers[id] = future
            return id, future

        id, future = await self._do(begin)
        try:
            answer: JSON = await asyncio.wait_for(future, seconds)
            return answer
        except asyncio.TimeoutError:
            raise NotConnected(
                f"no answer within {seconds} s: the client is {self.state.name}"
                + (f" ({self.state.why})" if self.state.why else "")) from None
        finally:
            if self._answers.pop(id, None) is not None and not self._closed and self._failure is None:
                self._submit(lambda now: self._machine.cancel(id))

    # -- inside

    def _lane_name(self, user: Optional[str]) -> str:
        self._check()
        if self._service:
            if not user:
                raise InvalidEvent("a service says for whom it acts: give `user`")
            return user
        if user in (None, "", self._machine.user):
            return ""
        raise InvalidEvent("this device belongs to one person: leave `user` out, or make the client with service=True")

    def _check(self) -> None:
        if not self._started:
            raise ClientClosed("the client was not started: use it in a with block, or call start()")
        if self._failure is not None:
            raise self._failure
        if self._closed:
            raise ClientClosed("the client was closed")

    def _check_access(self) -> None:
        """Raises what ended the client, or AccessRefused if the server lets it in no more."""
        self._check()
        state = self.state
        if state.name == "refused":
            raise self._machine.barred or AccessRefused(state.code, state.why, "stop")

    def _submit(self, job: Callable[[Now], Any]) -> "asyncio.Future[Any]":
        future: "asyncio.Future[Any]" = self._loop.create_future()
        self._jobs.append((job, future))
        self._wake.set()
        return future

    async def _do(self, job: Callable[[Now], T]) -> T:
        """Runs `job` on the machine; what it wrote is on disk when this returns, even if the caller is cancelled."""
        self._check()
        result: T = await asyncio.shield(self._submit(job))
        return result

    async def _on_disk(self, job: Callable[..., T], *arguments: Any) -> T:
        self._check()
        return await self._loop.run_in_executor(self._disk, lambda: job(*arguments))

    async def _drive(self) -> None:
        """Runs the machine: one round takes all that waits, writes it in one transaction, and then acts."""
        failure: Optional[AttuneError] = None
        try:
            while not (self._closed and not self._jobs):
                await self._round()
        except StoreError as error:
            failure = error
        except Exception as error:  # A defect must not look like silence.
            failure = AttuneError(f"the client failed inside: {type(error).__name__} {error}")
            failure.__cause__ = error
        if failure is not None:
            self._failure = failure
            if self._connection is not None:
                self._connection.cancel()
            self._end(failure)

    async def _round(self) -> None:
        machine = self._machine
        if not self._jobs:
            deadline = machine.deadline()
            wait = None if deadline is None else max(0.0, deadline - self._loop.time())
            try:
                await asyncio.wait_for(self._wake.wait(), wait)
            except asyncio.TimeoutError:
                pass
        self._wake.clear()
        now = Now(self._loop.time(), time.time_ns() // 1000)
        done: list[tuple["asyncio.Future[Any]", Any, Optional[Exception]]] = []
        # What is added while the disk works waits for the next round, and shares its transaction.
        for _ in range(len(self._jobs)):
            job, future = self._jobs.popleft()
            try:
                done.append((future, job(now), None))
            except (AttuneError, KeyError) as error:
                done.append((future, None, error))
        machine.tick(now)
        machine.settle(now)
        actions = machine.take()
        writes = [action for action in actions if isinstance(action, WRITES)]
        if writes:
            try:
                differing = await self._loop.run_in_executor(self._disk, self._store.apply, writes)
            except StoreError as error:
                for future, _, _ in done:
                    if not future.done():
                        future.set_exception(error)
                raise
            self._compare(differing, writes)
        for future, result, error_of_job in done:
            if future.done():
                continue
            if error_of_job is None:
                future.set_result(result)
            else:
                future.set_exception(error_of_job)
        self._act(actions)

    def _compare(self, differing: list[str], writes: Iterable[Write]) -> None:
        """Asks for a whole state where a change led to another hash; where a whole one did, only shows it."""
        for write in writes:
            if isinstance(write, ApplyPreferences):
                # A server whose whole state has another hash than we make of it has other rules: shown as unverified.
                if write.user in differing and write.user not in self._unsure and not write.whole:
                    self._unsure.add(write.user)
                    user = write.user
                    self._submit(lambda now: self._machine.preferences_differ(user))
                elif write.user not in differing:
                    self._unsure.discard(write.user)

    def _act(self, actions: list[Action]) -> None:
        lines: list[bytes] = []
        changed: set[str] = set()
        outbox_changed = False
        for action in actions:
            if isinstance(action, Send):
                lines.append(encode(action.frame))
            elif isinstance(action, KeepEvent):
                changed.add(action.event.user)
            elif isinstance(action, (SavePending, DropPending)):
                outbox_changed = True
            elif isinstance(action, ApplyPreferences):
                for queue in list(self._preference_queues):
                    if queue.user in (None, action.user):
                        queue.put(action)
            elif isinstance(action, Answer):
                future = self._answers.pop(action.id, None)
                if future is not None and not future.done():
                    if isinstance(action.result, AttuneError):
                        future.set_exception(action.result)
                    else:
                        future.set_result(action.result)
            elif isinstance(action, Settled):
                ticket = self._tickets.pop(action.receipt.id, None)
                if ticket is not None and not ticket._future.done():
                    ticket._future.set_result(action.receipt)
            elif isinstance(action, StateChanged):
                self._state_signal.fire()
            elif isinstance(action, LaneFailed):
                self._lane_errors[action.user] = action.error
                self._event_signals.setdefault(action.user, _Signal()).fire()
            elif isinstance(action, Connect):
                self._connection = self._loop.create_task(self._connect())
                self._connection.add_done_callback(self._connection_ended)
            elif isinstance(action, Close):
                self._write(lines)
                lines = []
                if self._connection is not None:
                    self._connection.cancel()
        self._write(lines)
        for user in changed:
            if user in self._event_signals:
                self._event_signals[user].fire()
        if changed:
            self._event_signals[None].fire()
        if outbox_changed:
            self._outbox_signal.fire()

    def _write(self, lines: list[bytes]) -> None:
        # Bounded without waiting: the machine has a bounded number of requests in flight.
        if lines and self._writer is not None and not self._writer.is_closing():
            self._writer.write(b"\n".join(lines) + b"\n")

    async def _connect(self) -> str:
        """One connection, from opening to its end; why it ended."""
        writer: Optional[asyncio.StreamWriter] = None
        try:
            limit = 128 << 10
            if self._address.path:
                reader, writer = await asyncio.open_unix_connection(
                    self._address.path, limit=limit, ssl=self._tls,
                    server_hostname="localhost" if self._tls is not None else None)
            else:
                reader, writer = await asyncio.open_connection(
                    self._address.host, self._address.port, limit=limit, ssl=self._tls)
            self._writer = writer
            await asyncio.shield(self._submit(self._machine.connected))
            lines = Lines()
            while True:
                data = await reader.read(256 << 10)
                if not data:
                    return "the server closed the connection"
                # A line of the server may be twice as long as one of ours.
                lines.limit = max(4 << 20, 2 * int(self._machine.server_limits.get("line", 0)) + 1024)
                cut = lines.feed(data)
                if cut:
                    # Awaited, so that the socket is read no faster than the disk takes it.
                    await asyncio.shield(self._submit(lambda now: self._receive(cut, now)))
        except AttuneError as error:
            return str(error)
        except (OSError, ssl.SSLError) as error:
            return f"{type(error).__name__}: {error}"
        finally:
            self._writer = None
            if writer is not None:
                writer.close()

    def _connection_ended(self, task: "asyncio.Task[str]") -> None:
        # Here and not in the task: one that is cancelled before its first step runs none of its lines.
        why = "closed" if task.cancelled() else task.result() if task.exception() is None else repr(task.exception())
        if not self._closed and self._failure is None:
            self._submit(lambda now: self._machine.disconnected(why, now))

    def _receive(self, lines: list[bytes], now: Now) -> None:
        for line in lines:
            self._machine.received(line, now)

    def _end(self, error: AttuneError) -> None:
        """Tells all who wait that nothing comes any more."""
        for _, job_future in self._jobs:
            if not job_future.done():
                job_future.set_exception(error)
                job_future.exception()
        self._jobs.clear()
        for ticket in list(self._tickets.values()):
            if not ticket._future.done():
                ticket._future.set_exception(error)
        for answer in self._answers.values():
            if not answer.done():
                answer.set_exception(error)
        self._answers.clear()
        self._state_signal.fire()
        self._outbox_signal.fire()
        for signal in self._event_signals.values():
            signal.fire()


async def _first(*events: asyncio.Event) -> None:
    """Waits until one of several events is set."""
    tasks = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()


def _without_none(frame: JSON) -> JSON:
    return {key: value for key, value in frame.items() if value is not None}


# ---------------------------------------------------------------------------------------------------------------------
# Threads


class Ticket:
    """A pushed event: on disk already, and what becomes of it can be waited for."""

    def __init__(self, client: "Client", ticket: AsyncTicket) -> None:
        self._client = client
        self._ticket = ticket

    @property
    def id(self) -> str:
        """The event's id."""
        return self._ticket.id

    def receipt(self, timeout: Optional[float] = None) -> Receipt:
        """Waits until the server has stored it. Raises EventRefused, NotConnected after `timeout` seconds, ClientClosed."""
        async def wait() -> Receipt:
            try:
                return await asyncio.wait_for(self._ticket.receipt(), timeout)
            except asyncio.TimeoutError:
                raise NotConnected(
                    f"event {self.id} is in the outbox and was not stored within {timeout} s: "
                    f"the client is {self._client.state.name}") from None
        return self._client._run(wait())


class Client:
    """A device (or a service) of Attune, for programs with threads; any thread may call it. A context manager.

    The methods are those of ``AsyncClient``, where each is described; the client runs on a thread of its own.
    """

    def __init__(
        self,
        address: str,
        token: str,
        store: Union[str, "os.PathLike[str]"],
        *,
        tls: Union[bool, str, ssl.SSLContext, None] = None,
        plaintext_on_network: bool = False,
        service: bool = False,
        follow: bool = True,
        name: str = "attune-client/" + __version__,
        options: Options = Options(),
    ) -> None:
        """Nothing is opened yet; the arguments are those of ``AsyncClient``."""
        self._async = AsyncClient(
            address, token, store, tls=tls, plaintext_on_network=plaintext_on_network, service=service, follow=follow,
            name=name, options=options)
        self._thread: Optional[threading.Thread] = None
        self._loop: Optional[asyncio.AbstractEventLoop] = None

    def start(self) -> None:
        """Opens the file and begins to connect. Raises StoreError, StoreInUse."""
        if self._thread is not None:
            return
        loop = asyncio.new_event_loop()
        # A daemon thread: a program that ends without close() ends, and what is in the outbox is on disk.
        self._thread = threading.Thread(target=loop.run_forever, name="attune-client", daemon=True)
        self._loop = loop
        self._thread.start()
        try:
            self._run(self._async.start())
        except BaseException:
            self._end_thread()
            raise

    def close(self) -> None:
        """Closes connection and file; what is in the outbox stays there for the next time."""
        if self._thread is None or self._loop is None:
            return
        self._run(self._async.close())
        self._end_thread()

    def _end_thread(self) -> None:
        loop, thread = self._loop, self._thread
        self._loop = self._thread = None
        if loop is not None and thread is not None:
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()

    def __enter__(self) -> "Client":
        self.start()
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        if self._loop is None:
            work.close()
            raise ClientClosed("the client is not running: use it in a with block, or call start()")
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return future.result()
        except BaseException:
            future.cancel()
            raise

    def _iterate(self, items: AsyncIterator[T]) -> Iterator[T]:
        async def following() -> tuple[bool, Optional[T]]:
            try:
                return True, await items.__anext__()
            except StopAsyncIteration:
                return False, None
        try:
            while True:
                more, item = self._run(following())
                if not more:
                    return
                yield item  # type: ignore[misc]
        finally:
            loop, closing = self._loop, items.aclose()  # type: ignore[attr-defined]
            if loop is None:
                closing.close()
            elif threading.current_thread() is self._thread:
                # An abandoned iterator may be collected on any thread, and this one must not wait for itself.
                asyncio.ensure_future(closing, loop=loop)
            else:
                try:
                    self._run(closing)
                except (RuntimeError, AttuneError):
                    pass  # Interrupted while it waited: it ends by its own cancellation.

    @property
    def state(self) -> State:
        """Where the connection stands."""
        return self._async.state

    @property
    def user(self) -> str:
        """Whose device this is; empty for a service, and before the first connection."""
        return self._async.user

    def states(self) -> Iterator[State]:
        """The state now, and each one that comes."""
        return self._iterate(self._async.states())

    def wait_live(self, timeout: Optional[float] = None) -> None:
        """Waits until all that is followed has caught up."""
        self._run(self._async.wait_live(timeout))

    def wait_sent(self, timeout: Optional[float] = None) -> None:
        """Waits until nothing in the outbox can still be stored."""
        self._run(self._async.wait_sent(timeout))

    def set_token(self, token: str) -> None:
        """Goes on with another token."""
        self._run(self._async.set_token(token))

    def reconnect_now(self) -> None:
        """Tries to connect at once."""
        self._run(self._async.reconnect_now())

    def push(self, kind: str, body: JSON, *, user: Optional[str] = None, id: Optional[str] = None) -> Ticket:
        """Puts an event into the outbox; on disk when it returns."""
        return Ticket(self, self._run(self._async.push(kind, body, user=user, id=id)))

    def say(
        self, text: str, *, conversation: str, role: str = "user", user: Optional[str] = None, id: Optional[str] = None,
        **more: Any,
    ) -> Ticket:
        """Pushes a turn; on disk when it returns."""
        return Ticket(self, self._run(
            self._async.say(text, conversation=conversation, role=role, user=user, id=id, **more)))

    def forget(
        self, topic: Optional[str] = None, *, preference: Optional[str] = None, turns: bool = False,
        user: Optional[str] = None,
    ) -> Ticket:
        """Has a topic, or one preference, taken from the log for good."""
        return Ticket(self, self._run(self._async.forget(topic, preference=preference, turns=turns, user=user)))

    def outbox(self, user: Optional[str] = None) -> list[Pending]:
        """What is not yet stored, refused events with their ``code`` and ``message``."""
        async def look() -> list[Pending]:
            return self._async.outbox(user)
        return self._run(look())

    def drop(self, id: str) -> bool:
        """Takes a refused event out of the outbox."""
        return self._run(self._async.drop(id))

    def retry(self, id: str) -> Ticket:
        """Pushes a refused event again under a new id."""
        return Ticket(self, self._run(self._async.retry(id)))

    def follow(self, user: str, *, events: bool = True, preferences: bool = False) -> None:
        """Has a service follow a user."""
        self._run(self._async.follow(user, events=events, preferences=preferences))

    def unfollow(self, user: str) -> None:
        """Stops following a user."""
        self._run(self._async.unfollow(user))

    def events(
        self, *, user: Optional[str] = None, after: Union[int, str] = 0, consumer: Optional[str] = None,
        kinds: Optional[Iterable[str]] = None, conversation: Optional[str] = None, once: bool = False,
    ) -> Iterator[Event]:
        """Cached events, then those that come."""
        return self._iterate(self._async.events(
            user=user, after=after, consumer=consumer, kinds=kinds, conversation=conversation, once=once))

    def preference_changes(self, *, user: Optional[str] = None) -> Iterator[PreferenceUpdate]:
        """The preferences as a whole, then each change."""
        return self._iterate(self._async.preference_changes(user=user))

    def cached(self, id: str, *, user: Optional[str] = None) -> Optional[Event]:
        """An event by its id, if this device has it."""
        return self._run(self._async.cached(id, user=user))

    def prefs(
        self, *, user: Optional[str] = None, seq: Optional[int] = None, at: Optional[int] = None, history: bool = False,
        after: Optional[str] = None, cached: Optional[bool] = None, timeout: Optional[float] = None,
    ) -> Union[Preferences, JSON]:
        """What the user likes, needs and refuses."""
        return self._run(self._async.prefs(
            user=user, seq=seq, at=at, history=history, after=after, cached=cached, timeout=timeout))

    def why(self, preference: str, *, user: Optional[str] = None, timeout: Optional[float] = None) -> JSON:
        """By which rule and from which words a preference holds."""
        return self._run(self._async.why(preference, user=user, timeout=timeout))

    def context(
        self, *, lang: str = "en", budget: int = 800, about: Optional[str] = None, suggested: bool = False,
        user: Optional[str] = None, timeout: Optional[float] = None,
    ) -> JSON:
        """A block for a prompt."""
        return self._run(self._async.context(
            lang=lang, budget=budget, about=about, suggested=suggested, user=user, timeout=timeout))

    def recognize(self, text: str, *, user: Optional[str] = None, timeout: Optional[float] = None) -> JSON:
        """What the recogniser finds in a text."""
        return self._run(self._async.recognize(text, user=user, timeout=timeout))

    def read(
        self, from_: int = 0, *, to: Optional[int] = None, limit: int = 500, kinds: Optional[list[str]] = None,
        conversations: Optional[list[str]] = None, ids: Optional[list[str]] = None, user: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> tuple[list[Event], Optional[int]]:
        """A page of the server's log, and the next `from_`."""
        return self._run(self._async.read(
            from_, to=to, limit=limit, kinds=kinds, conversations=conversations, ids=ids, user=user, timeout=timeout))

    def verify(
        self, *, from_: Optional[int] = None, to: Optional[int] = None, user: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> JSON:
        """Whether the log's digest chain holds."""
        return self._run(self._async.verify(from_=from_, to=to, user=user, timeout=timeout))

    def enroll(self, user: str, device: str, *, timeout: Optional[float] = None) -> str:
        """Makes a user's device; returns its token."""
        return self._run(self._async.enroll(user, device, timeout=timeout))

    def ask(self, frame: JSON, *, user: Optional[str] = None, timeout: Optional[float] = None) -> JSON:
        """Asks any request of protocol section 6."""
        return self._run(self._async.ask(frame, user=user, timeout=timeout))
