"""What was answered on a view of a plan goes into the whole plan, and nothing that the view hid is lost by it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec.structs import replace

from ipc_desktop.plan.entry import Entry, kind_of, once_per_case
from ipc_desktop.plan.plan import Plan


def answered(whole: Plan, shown: Plan, answer: Plan) -> Plan:
    """The whole plan with what `answer` says otherwise than `shown`, the view of it that somebody answered on.

    A field counts as answered when it differs from the view. What the view did not hold cannot be taken away by
    it: hidden entries stay, hidden entries that a list names stay named, and one that lies where an answer belongs
    moves aside, word for word.
    """
    changed = answer.changed_since(shown)
    if not changed:
        return whole
    return whole.with_entries(entry for one in changed for entry in _into(whole, shown, one))


def _into(whole: Plan, shown: Plan, entry: Entry) -> Iterator[Entry]:
    stands, seen = whole.entries.get(entry.id), shown.entries.get(entry.id)
    if stands is None or type(stands) is not type(entry):
        yield entry
    elif seen is None:
        yield _aside(whole, stands)
        yield entry
    else:
        yield _with_changes(whole, shown, stands, seen, entry)


def _aside(whole: Plan, hidden: Entry) -> Entry:
    """The hidden entry under an id of its own, the same each time it is asked for."""
    state = hashlib.sha256(msgspec.json.encode(hidden, order="sorted")).hexdigest()
    return replace(hidden, id=once_per_case(whole.case, kind_of(hidden), f"aside/{hidden.id}/{state}"))


def _with_changes(whole: Plan, shown: Plan, stands: Entry, seen: Entry, entry: Entry) -> Entry:
    said: dict[str, Any] = {}
    for name in entry.__struct_fields__:
        before, now = getattr(seen, name), getattr(entry, name)
        if now != before:
            said[name] = _still_naming(whole, shown, getattr(stands, name), now)
    return replace(stands, **said)


def _still_naming(whole: Plan, shown: Plan, before: Any, now: Any) -> Any:
    """The new value, with the ids in the old one that nobody could see and so nobody could take out."""
    if isinstance(before, tuple) and isinstance(now, tuple):
        return (*now, *(one for one in before if _is_hidden(whole, shown, one) and one not in now))
    return before if not now and _is_hidden(whole, shown, before) else now


def _is_hidden(whole: Plan, shown: Plan, value: Any) -> bool:
    return isinstance(value, str) and value in whole.entries and value not in shown.entries
