"""What the last change was and what stood there before it, so that undoing writes the earlier words anew."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.conversation import PageState
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.permissions import NEVER_LEAVES
from ipc_desktop.plan.plan import Plan

NEVER_UNDONE: tuple[type[Entry], ...] = (PageState, AgreedVersion, Signature, *NEVER_LEAVES)
"""Where a page stands is no words of anybody; what was agreed and signed is taken back in ways of its own.

What is for its author or the worker alone is not undone at the table: that would tell that there was something.
"""


@dataclass(frozen=True)
class Change:
    """One change of a plan: the page it was made on, and its entries as they stood before."""

    page: str
    earlier: tuple[Entry, ...]


class Undo:
    """The changes of this sitting, the last on top."""

    def __init__(self) -> None:
        self._changes: list[Change] = []

    def remember(self, before: Plan, changed: Iterable[Entry], page: str) -> None:
        """Keeps what stood where these entries stand now."""
        earlier = tuple(_earlier(before, entry) for entry in changed if not isinstance(entry, NEVER_UNDONE))
        if earlier:
            self._changes.append(Change(page, earlier))

    def take(self) -> Change | None:
        """The last change, taken from the stack; None when there is nothing to undo."""
        return self._changes.pop() if self._changes else None

    def __bool__(self) -> bool:
        return bool(self._changes)


def _earlier(before: Plan, entry: Entry) -> Entry:
    stood = before.entries.get(entry.id)
    if stood is not None:
        return stood
    # What a case has once is found by its id, retired or not: it goes back to an empty entry.
    once = uuid.UUID(entry.id).version == 5
    return type(entry)(id=entry.id) if once else msgspec.structs.replace(entry, retired=True)
