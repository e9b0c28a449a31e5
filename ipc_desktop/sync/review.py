"""What people look at before it counts: they take it in as its authors wrote it, or leave it aside.

What shut-out laptops had not sent is for a lead; words of laptops that nobody let in, for whoever has the plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ipc_desktop.journal import destroyed, file_cards, holders, late
from ipc_desktop.journal.heads import Opened
from ipc_desktop.journal.late import Brought
from ipc_desktop.journal.store import Store
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.sync import enrolment
from ipc_desktop.sync.kept_roll import kept_roll
from ipc_desktop.sync.roll import FeedEnd

_NO_ENTRIES = (destroyed.KIND, file_cards.KIND, holders.KIND, late.KIND)


@dataclass(frozen=True)
class Said:
    """One change that waits: the entry as it would stand, who wrote it when (UTC instant), and what stands now."""

    entry: Entry
    author: str
    at: str
    now: Entry | None


@dataclass(frozen=True)
class ToReview:
    """All that one laptop brought for one plan: whose laptop ("" where nobody knows), the plan as it stands here, and
    what would change.

    `destroys` are the reasons why answers would be destroyed, `ends` those why the whole plan would; `gives` counts
    laptops that would be given the plan.
    """

    brought: Brought
    whose: str
    plan: Plan
    said: tuple[Said, ...] = ()
    destroys: tuple[str, ...] = ()
    gives: int = 0
    ends: tuple[str, ...] = ()


def to_review(store: Store) -> Sequence[ToReview]:
    """What waits for people: what was not decided yet before what was left aside. Raises StoreError."""
    place = store.journal.membership()
    if place is None:
        return ()
    workers = {line.device: line.worker for line in kept_roll(store, place).shut_out()}
    found = [_to_review(store, brought, workers.get(brought.device, "")) for brought in store.journal.brought()]
    return sorted(found, key=lambda one: (one.brought.decided is not None, one.whose, one.plan.case))


def to_review_here(store: Store) -> Sequence[ToReview]:
    """Those of them that whoever works here decides on: what shut-out laptops brought, where they lead the team."""
    place = store.journal.membership()
    return [one for one in to_review(store) if one.brought.is_stranger or (place is not None and place.leads)]


def take_in(store: Store, what: Brought, reason: str) -> None:
    """Lets it count for the whole team, as its author's; conflicts with what was written since are decided by people.

    Of a laptop that nobody let in it counts here at once, without a network too, and elsewhere with the next rounds.
    Of a shut-out one the roll says so. Cut off then, the next round does the rest. Raises RefusedByTeamError,
    TeamServerError.
    """
    if what.is_stranger:
        store.writer.decide_late(what, "taken_in", reason, store.worker_id).result()
        return
    ends = [FeedEnd(one.case, one.audience, one.seq, one.hash.hex()) for one in what.ends]
    enrolment.let_count(store, what.device, ends)
    store.writer.decide_late(what, "taken_in", reason, store.worker_id).result()
    enrolment.exchange_of(store, enrolment.place_of(store)).round()


def leave_aside(store: Store, what: Brought, reason: str) -> None:
    """Leaves it where it is, kept apart, and says why; it may be taken in later all the same. Raises StoreError."""
    store.writer.decide_late(what, "left_aside", reason, store.worker_id).result()


def _to_review(store: Store, brought: Brought, whose: str) -> ToReview:
    plan = store.journal.plan(brought.case)
    opened = [(one, one.words) for one in brought.words if one.words]
    gone = [words.fields for _, words in opened if words.kind == destroyed.KIND]
    return ToReview(
        brought,
        whose,
        plan,
        tuple(_said(one, plan) for one, words in opened if words.kind not in _NO_ENTRIES),
        tuple(str(fields.get("why", "")) for fields in gone if fields.get("entry")),
        sum(words.kind == holders.KIND for _, words in opened),
        tuple(str(fields.get("why", "")) for fields in gone if not fields.get("entry")),
    )


def _said(opened: Opened, plan: Plan) -> Said:
    entry = opened.entry()
    author, at = (opened.words.author, opened.words.wall_time) if opened.words else ("", "")
    return Said(entry, author, at, plan.entries.get(entry.id))
