"""What a store keeps of own copies: of those that it gave, and, on a family's computer, of the one it holds."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from typing import Any, TypeVar

import msgspec

from ipc_desktop.journal.database import Connection, ReadGuard, reading
from ipc_desktop.journal.facts import fact, facts, forget_fact, keep_fact
from ipc_desktop.journal.writer import Writer
from ipc_desktop.overriding import override
from ipc_desktop.plan.entry import kind_of, schema_of
from ipc_desktop.plan.fields import from_fields, to_fields
from ipc_desktop.plan.own_copy import Fate, Suggestion
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import Section
from ipc_desktop.plan.taking_away import Kept, Silence

T = TypeVar("T")
NO_SUGGESTION = "no_suggestion"
"""Why something that a copy sent is kept apart."""
_GIVEN, _OWN = "copy/given/", "copy/own"
_HELD, _SAID, _WRITING = "copy/held", "copy/said", "copy/writing"


class GivenCopy(msgspec.Struct, frozen=True):
    """A copy that this laptop gave, and keeps up to date, to one party of one case.

    `id` is the name it goes by on the way, also as an account of the team's server; `device` and `box` are the public
    keys (hex) of the computer it is on, `own_box` the private half of what that one seals suggestions for, `proof` what
    proves this laptop's keys there. `number` is
    that of the last letter, `told` the hash (hex) of what it said; `had` are the suggestions ever taken in.
    """

    id: str
    case: str
    party: str
    device: str
    box: str
    own_box: bytes
    proof: str
    given_at: str
    number: int = 0
    told: str = ""
    had: tuple[str, ...] = ()
    is_closed: bool = False

    @override
    def __repr__(self) -> str:
        return f"GivenCopy({self.id})"


class OwnCopy(msgspec.Struct, frozen=True):
    """A family's computer that asked for a copy, or holds one; `id`, `device` and `box` as in `GivenCopy`.

    `number` is read out to the worker. `address` is that of the team's server, "" for a copy that goes by a stick
    alone; `giver` and `giver_box` are the keys of the laptop that gave it, "" while nobody has; `post` is where that
    laptop takes suggestions on the server; `arrived` are those that had arrived when it was asked for anew.
    """

    id: str
    device: str
    box: bytes
    number: str
    address: str = ""
    pin: str = ""
    password: str = ""
    giver: str = ""
    giver_box: str = ""
    post: str = ""
    arrived: tuple[str, ...] = ()

    @property
    def is_given(self) -> bool:
        """Whether somebody gave it."""
        return bool(self.giver)

    @override
    def __repr__(self) -> str:
        return f"OwnCopy({self.id})"


class WrittenEntry(msgspec.Struct, frozen=True):
    """An entry of the plan, as it travels in a copy."""

    kind: str
    schema: int
    id: str
    fields: dict[str, Any]


class HeldPlan(msgspec.Struct, frozen=True):
    """What a copy says just now; `number` counts its letters, `at` (a UTC instant) says from when it is.

    `is_closed`: it was taken back, and says nothing any more. `had` are the suggestions that have arrived, `fates` what
    became of them.
    """

    number: int
    case: str
    party: str
    at: str
    entries: tuple[WrittenEntry, ...] = ()
    kept: tuple[Kept, ...] = ()
    left_out: tuple[Section, ...] = ()
    had: tuple[str, ...] = ()
    fates: tuple[Fate, ...] = ()
    is_closed: bool = False

    def plan(self) -> Plan:
        """The plan as this party may see it. Raises WrongFieldsError."""
        return Plan.of_entries(
            self.case, (from_fields(one.kind, one.schema, one.id, one.fields) for one in self.entries)
        )

    @property
    def silence(self) -> Silence:
        """What it says nothing of."""
        return Silence(frozenset(self.kept), self.left_out)


def written(plan: Plan) -> tuple[WrittenEntry, ...]:
    """The entries of a plan, in order of their ids."""
    entries = sorted(plan, key=lambda entry: entry.id)
    return tuple(WrittenEntry(kind_of(one), schema_of(one), one.id, to_fields(one)) for one in entries)


class OwnCopies:
    """Reads and keeps it, in the encrypted store and nowhere else. Methods raise StoreError, futures fail with it.

    What a copy says is kept as it came last, and nothing of before: what people take back is gone from it.
    """

    def __init__(self, connection: Connection, guard: ReadGuard, writer: Writer) -> None:
        self._connection, self._guard, self._writer = connection, guard, writer

    # --- on the laptop that gave them --------------------------------------------------------------------------------

    def given(self, case: str = "") -> tuple[GivenCopy, ...]:
        """The copies that this laptop gave, of one case or of all, oldest first."""
        with self._guard, reading(self._connection):
            kept = [msgspec.json.decode(one, type=GivenCopy) for one in facts(self._connection, _GIVEN)]
        return tuple(sorted((one for one in kept if case in ("", one.case)), key=lambda one: (one.given_at, one.id)))

    def keep_given(self, now: GivenCopy) -> Future[None]:
        """Keeps how it stands with a copy."""
        return self._keep(f"{_GIVEN}{now.id}", now)

    def keep_apart(self, copy: GivenCopy, sealed: bytes) -> Future[None]:
        """Keeps what a copy sent and is no suggestion, for people to look at: one a copy, so that it fills no disk."""

        def write(connection: Connection) -> None:
            connection.execute(
                "INSERT OR IGNORE INTO quarantine VALUES (?, 'table', ?, 0, ?, ?, x'', '', '', x'', x'', ?)",
                (copy.case, copy.device, NO_SUGGESTION, copy.id, sealed),
            )

        return self._writer.within(lambda pen: write(pen.connection))

    # --- on a family's computer --------------------------------------------------------------------------------------

    def own(self) -> OwnCopy | None:
        """The copy that this computer asked for; None on every other."""
        return self._read(_OWN, OwnCopy)

    def keep_own(self, now: OwnCopy) -> Future[None]:
        """Keeps how it stands with it."""
        return self._keep(_OWN, now)

    def forget_own(self) -> Future[None]:
        """This computer asks for no copy any more."""
        return self._writer.within(lambda pen: forget_fact(pen.connection, _OWN))

    def held(self) -> HeldPlan | None:
        """What the copy says just now; None before anything came."""
        return self._read(_HELD, HeldPlan)

    def keep_held(self, now: HeldPlan) -> Future[None]:
        """Keeps it in the place of what came before."""
        return self._keep(_HELD, now)

    def said(self) -> tuple[Suggestion, ...]:
        """All that was ever suggested here, oldest first."""
        return self._read(_SAID, tuple[Suggestion, ...]) or ()

    def say(self, one: Suggestion) -> Future[None]:
        """Keeps one more suggestion, to be sent."""

        def write(connection: Connection) -> None:
            kept = fact(connection, _SAID)
            before = msgspec.json.decode(kept, type=tuple[Suggestion, ...]) if kept else ()
            keep_fact(connection, _SAID, msgspec.json.encode((*before, one)))

        return self._writer.within(lambda pen: write(pen.connection))

    def writing(self) -> Mapping[str, str]:
        """What is being written and not said yet, by what it is about."""
        return self._read(_WRITING, dict[str, str]) or {}

    def keep_writing(self, now: Mapping[str, str]) -> Future[None]:
        """Keeps that with every key."""
        return self._keep(_WRITING, dict(now))

    def _read(self, name: str, kind: type[T]) -> T | None:
        with self._guard, reading(self._connection):
            kept = fact(self._connection, name)
        return msgspec.json.decode(kept, type=kind) if kept else None

    def _keep(self, name: str, value: object) -> Future[None]:
        data = msgspec.json.encode(value)
        return self._writer.within(lambda pen: keep_fact(pen.connection, name, data))
