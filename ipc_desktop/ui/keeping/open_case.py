"""One case as it is read when it is opened: the plan, what was being typed, the place, and whether all is sound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.sitting import co_ordinator

if TYPE_CHECKING:
    from ipc_desktop.journal.journal import Journal
    from ipc_desktop.plan.merge import Conflict


@dataclass(frozen=True)
class OpenCase:
    """What the journal holds of a case: the plan as it was saved, drafts, and the page where it stopped.

    `unfinished` is what was written and makes no answer yet, by page; `was_carried`: some of it the journal never took.
    """

    saved: Plan
    drafts: tuple[Entry, ...]
    place: str
    unfinished: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    was_carried: bool = False
    heads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The revisions that are shown, by entry: what is written from now on comes after them."""
    to_choose: tuple[Conflict, ...] = ()
    """What people have to decide."""

    @property
    def plan(self) -> Plan:
        """The plan as people left it, with what was being typed."""
        return self.saved.with_entries(self.drafts)

    def with_drafts(self, entries: Iterable[Entry], unfinished: Mapping[str, Mapping[str, str]]) -> OpenCase:
        """The same case with entries that never reached the journal."""
        drafts = {entry.id: entry for entry in (*self.drafts, *entries)}
        together = {**self.unfinished, **unfinished}
        return replace(self, drafts=tuple(drafts.values()), unfinished=together, was_carried=True)


def read_case(journal: Journal, case: str) -> OpenCase:
    """Reads a case; takes a moment, so it belongs off the window's thread. Raises StoreError."""
    heads = journal.heads(case)  # first: what arrives while the rest is read counts as not seen
    return OpenCase(
        saved=journal.plan(case),
        drafts=journal.drafts(case),
        place=journal.place(case),
        unfinished=journal.unfinished(case),
        heads=heads,
        to_choose=journal.conflicts(case),
    )


def broken_versions(journal: Journal, case: str) -> frozenset[str]:
    """The ids of agreed versions that no longer are as they were agreed. Raises StoreError."""
    from ipc_desktop.journal.journal import VersionBrokenError

    broken = set()
    for version in journal.versions(case):
        try:
            journal.version_plan(case, version.id)
        except VersionBrokenError:
            broken.add(version.id)
    return frozenset(broken)


def with_worker(plan: Plan, worker_id: str, worker_name: str, *, practice: bool = False) -> Plan:
    """The plan with the worker at the table as a party, so that everything they say has a voice.

    A made-up family that has a co-ordinator gets no second one in practice.
    """
    party_id = plan.id_once(Party, f"worker/{worker_id}")
    if plan.get(Party, party_id) or (practice and co_ordinator(plan)):
        return plan
    return plan.with_entry(
        Party(id=party_id, name=worker_name, roles=("care_coordinator",), circle="paid", worker_id=worker_id)
    )
