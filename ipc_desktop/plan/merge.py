"""Joins what two laptops wrote of one entry, field by field, and names what only people may decide; never decides."""

from __future__ import annotations

import functools
import graphlib
import hashlib
import operator
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any, Literal

import msgspec

from ipc_desktop.plan.entry import Entry, Unknown, Visibility, kind_of, schema_of
from ipc_desktop.plan.fields import Fields, from_fields, to_fields

Why = Literal["fields", "retired", "visibility", "careful", "newer", "alarm"]
"""Same field twice; taken out or shown to others against changed; never joined; not known here; never to change."""

NARROWEST_FIRST: tuple[Visibility, ...] = ("restricted", "private", "professionals", "table")
_GATES: tuple[Literal["retired", "visibility"], ...] = ("retired", "visibility")
"""Fields that say whether and by whom an entry is seen: whoever changed one of them has not seen the other's words."""
_PLACE = "order"


@dataclass(frozen=True)
class Saved:
    """One revision of an entry: its id, the ids of those it came after, and the entry as it saved it."""

    revision: str
    parents: tuple[str, ...]
    entry: Entry


@dataclass(frozen=True)
class Conflict:
    """What people have to decide about one entry: between which heads (in order of their ids), why, in which fields.

    The same heads make the same `id` on every laptop; a decision is a revision whose parents are all these heads.
    `settled` is what the other fields come to, as JSON values, where they join by themselves: whichever head people
    choose, these are kept (see `plan.deciding`). What is left out is as nothing said.
    """

    id: str
    heads: tuple[Saved, ...]
    why: Why
    fields: tuple[str, ...]
    settled: Mapping[str, Any] = dataclass_field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class Merged:
    """An entry as it stands: joined, or, in a conflict, as `mine` says, seen only by those whom no head shuts out."""

    entry: Entry
    heads: tuple[str, ...]
    conflict: Conflict | None = None
    shown: str = ""
    """In a conflict, the head that is shown: what is written meanwhile comes after it alone, and keeps the conflict."""


def merged(line: Iterable[Saved], mine: str = "") -> Merged:
    """What an entry's revisions (in any order, at least one) come to.

    `mine` is the head that this store wrote; without it the newest head is shown while there is a conflict. Ancestors
    that are not here (destroyed, or of an audience this store does not hold) are taken as not seen. Raises
    graphlib.CycleError for revisions that come after themselves; a journal takes none in before its parents.
    """
    by_id = {saved.revision: saved for saved in line}
    known = _Line(by_id)
    heads = _heads(by_id.values())
    if all(head.entry == heads[0].entry for head in heads):
        return Merged(heads[0].entry, tuple(head.revision for head in heads))
    why, fields, joined, settled = _joined(known, heads)
    ids = tuple(head.revision for head in heads)
    if joined is not None:
        return Merged(joined, ids)
    conflict = Conflict(conflict_id(ids), heads, why, fields, settled)
    shown = next((head for head in heads if head.revision == mine), heads[-1])
    return Merged(_hidden_as(heads, shown.entry), ids, conflict, shown.revision)


def conflict_id(heads: Iterable[str]) -> str:
    """The id of the conflict between these heads: SHA-256 (hex) of their sorted ids."""
    return hashlib.sha256("\n".join(sorted(heads)).encode()).hexdigest()


def _heads(line: Iterable[Saved]) -> tuple[Saved, ...]:
    line = tuple(line)
    parents = {parent for saved in line for parent in saved.parents}
    return tuple(sorted((s for s in line if s.revision not in parents), key=lambda saved: saved.revision))


def _hidden_as(heads: Sequence[Saved], shown: Entry) -> Entry:
    """The entry, hidden from everybody from whom any head hides it."""
    narrowest = min((head.entry.visibility for head in heads), key=NARROWEST_FIRST.index)
    if narrowest == shown.visibility:
        return shown
    return _entry_like(shown, {**to_fields(shown), "visibility": narrowest})


def _joined(line: _Line, heads: Sequence[Saved]) -> tuple[Why, tuple[str, ...], Entry | None, Fields]:
    """The entry that these heads join to; None, and why in which fields, when people have to decide.

    The last is what the fields come to about which nobody has to decide.
    """
    ids = [head.revision for head in heads]
    names = sorted({name for head in ids for name in line.fields[head]})
    differing = tuple(name for name in names if len({line.value(head, name) for head in ids}) > 1)
    forbidden = _forbidden(heads)
    if forbidden:
        return forbidden, differing, None, {}
    alive = {name: line.alive(ids, name) for name in names}
    twice = tuple(name for name in names if len(alive[name]) > 1)
    won = {name: values[0] for name, values in alive.items() if name not in twice}
    said = {name: msgspec.json.decode(value) for name, value in won.items() if value is not None}
    if twice:
        return "fields", twice, None, said
    for gate in _GATES:
        passed = [head for head in ids if gate in differing and line.value(head, gate) == won[gate]]
        kept = {name: {line.value(head, name) for head in passed} for name in differing if name not in (gate, _PLACE)}
        unseen = tuple(name for name, values in kept.items() if passed and won[name] not in values)
        if unseen:
            return gate, (gate, *unseen), None, {}
    newest = max(heads, key=lambda head: schema_of(head.entry)).entry
    return "fields", (), _entry_like(newest, said), said


def _forbidden(heads: Sequence[Saved]) -> Why | None:
    """Why these heads may not be joined by a machine at all, None when they may."""
    if any(isinstance(head.entry, Unknown) for head in heads):
        return "newer"
    if len({kind_of(head.entry) for head in heads}) > 1 or heads[0].entry.MERGES == "never":
        return "alarm"
    return "careful" if heads[0].entry.MERGES == "people" else None


def _entry_like(entry: Entry, fields: Fields) -> Entry:
    return from_fields(kind_of(entry), schema_of(entry), entry.id, fields)


class _Line:
    """The revisions of one entry, with who has seen what: a set of revisions is a whole number, a bit for each."""

    def __init__(self, by_id: Mapping[str, Saved]) -> None:
        self.fields = {revision: _written(saved.entry) for revision, saved in by_id.items()}
        self._parents = {r: [p for p in saved.parents if p in by_id] for r, saved in by_id.items()}
        self._bit = {
            revision: 1 << place
            for place, revision in enumerate(graphlib.TopologicalSorter(self._parents).static_order())
        }
        self._seen: dict[str, int] = {}
        for revision, bit in self._bit.items():
            self._seen[revision] = functools.reduce(operator.or_, map(self._seen.get, self._parents[revision]), bit)

    def value(self, revision: str, name: str) -> bytes | None:
        """What a field holds in a revision, as canonical JSON; None when it is left out, for nothing was said."""
        return self.fields[revision].get(name)

    def alive(self, heads: Sequence[str], name: str) -> list[bytes | None]:
        """What a field holds after these heads: several values, when two heads changed it without seeing each other."""
        return list(self._alive(heads, name, self._origins(name)))

    def _alive(self, heads: Sequence[str], name: str, origins: Mapping[str, int]) -> dict[bytes | None, int]:
        """The values that no other head has seen and changed, each with its origins."""

        def is_past(head: str) -> bool:
            mine = self.value(head, name)
            return any(self.value(h, name) != mine and not origins[head] & ~self._seen[h] for h in heads)

        alive: dict[bytes | None, int] = {}
        for head in [head for head in heads if not is_past(head)] or heads:
            alive[self.value(head, name)] = alive.get(self.value(head, name), 0) | origins[head]
        return alive

    def _origins(self, name: str) -> dict[str, int]:
        """For each revision, where its value was written or decided by somebody, and not only carried on."""
        origins: dict[str, int] = {}
        for revision, bit in self._bit.items():
            before = self._alive(self._parents[revision], name, origins)
            carried_on = list(before) == [self.value(revision, name)]
            origins[revision] = before[self.value(revision, name)] if carried_on else bit
        return origins


def _written(entry: Entry) -> dict[str, bytes]:
    return {name: msgspec.json.encode(value, order="sorted") for name, value in to_fields(entry).items()}
