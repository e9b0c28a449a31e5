"""What was edited on a page that shows several entries: the plan it shows, and the entries that people touched."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.fields import to_fields
from ipc_desktop.plan.plan import Plan

E = TypeVar("E", bound=Entry)

FRAME = frozenset({"order", "part_of", "retired"})
"""Fields of every entry that say nothing by themselves."""


class Edits:
    """The plan as a page shows it, with the entries touched there; entries nobody touched are never rewritten."""

    def __init__(self, frame: Collection[str] = ()) -> None:
        """`frame` names fields that say nothing by themselves, such as the goal a new line was begun under."""
        self.plan = Plan(case="")
        self._frame = FRAME | set(frame)
        self._touched: dict[str, Entry] = {}

    def start(self, plan: Plan) -> None:
        """Forgets what was touched, and goes on from this plan."""
        self.plan = plan
        self._touched = {}

    def put(self, entry: Entry) -> None:
        """Keeps an entry as it now stands on the page."""
        self._touched[entry.id] = entry
        self.plan = self.plan.with_entry(entry)

    def get(self, kind: type[E], entry_id: str) -> E:
        """The entry as it stands on the page; an empty one when it is not there yet."""
        return self.plan.get(kind, entry_id) or kind(id=entry_id)

    def is_empty(self, entry: Entry) -> bool:
        """Whether nothing is said in an entry."""
        return not to_fields(entry).keys() - self._frame

    def onto(self, plan: Plan) -> Plan:
        """The plan with what was touched; new entries in which nothing was said are left out."""
        return plan.with_entries(
            entry
            for entry in self._touched.values()
            if entry.id in plan.entries or not (entry.retired or self.is_empty(entry))
        )
