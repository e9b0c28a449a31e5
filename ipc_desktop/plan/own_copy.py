"""A party's own copy of a plan on another computer: what it holds, what is suggested there, and what becomes of it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

import msgspec
from msgspec.structs import replace

from ipc_desktop.plan.agreement import AgreedVersion, Signature
from ipc_desktop.plan.conversation import CaughtNote, PageState
from ipc_desktop.plan.entry import Entry, Words, once_per_case
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.permissions import TABLE, may, may_see, reader_of
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.rights import AREAS, Right
from ipc_desktop.plan.sorting import PLACES, Sorted, sort_note
from ipc_desktop.plan.taking_away import to_take_away

LONGEST = 10_000
"""Characters of one suggestion; nobody says more at once."""
_STAYS_HERE: tuple[type[Entry], ...] = (CaughtNote, PageState, AgreedVersion, Signature)
"""How the conversation went, and what proves itself only by the revisions it names."""

_SAYS: tuple[Right, ...] = ("suggest", "change")

Became = Literal["", "taken", "left"]
"""What became of a suggestion: it waits, stands in the plan, or was read and not taken."""
_Name = Annotated[str, msgspec.Meta(max_length=80)]
_Instant = Annotated[str, msgspec.Meta(pattern=r"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")]


class Suggestion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What somebody says in their own copy about a page ("" for none): all that such a copy can ever send.

    `id` is made by the copy, `at` is a UTC instant by its clock. Raises ValueError when it is none: nobody could be
    told when it was said.
    """

    id: _Name
    text: Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST)]
    lang: _Name
    at: _Instant
    page: _Name = ""

    def __post_init__(self) -> None:
        """A day that is in no calendar fits the pattern too."""
        dt.datetime.fromisoformat(self.at)


class Fate(msgspec.Struct, frozen=True):
    """What became of one suggestion (its id), and what people answered to it."""

    id: str
    became: Became
    answer: str = ""


def may_have_a_copy(plan: Plan, today: dt.date) -> tuple[Party, ...]:
    """The people who may be given a copy: who may suggest or change anything, and is no service, group or worker."""
    people = (one for one in plan.parties() if one.name and one.is_one_person and not one.is_paid)
    return tuple(one for one in people if may_suggest(plan, one.id, today))


def may_suggest(plan: Plan, party: str, today: dt.date) -> bool:
    """Whether a party may suggest, or change, anything in this plan."""
    known, reader = plan.party(party), reader_of(plan, party)
    return (
        known is not None
        and not known.retired
        and any(may(plan, reader, right, area, today) for right in _SAYS for area in AREAS)
    )


def copy_for(plan: Plan, party: str, today: dt.date) -> Plan:
    """What a party's own copy holds: the plan as they may take it away, as it stands now and without what it said
    before; nothing for who is not to suggest anything, or is not among the people any more."""
    if not may_suggest(plan, party, today):
        return Plan.of_entries(plan.case, ())
    kept = (one for one in to_take_away(plan, party, today) if not isinstance(one, _STAYS_HERE))
    return Plan.of_entries(plan.case, (one for one in kept if not one.retired or isinstance(one, Party)))


def note_id(case: str, copy: str, suggestion: str) -> str:
    """The id that a suggestion has among the caught notes of its case: one it made up itself could be another's."""
    return once_per_case(case, "caught_note", f"{copy}/{suggestion}")


def note_of(case: str, copy: str, party: str, said: Suggestion) -> CaughtNote:
    """A suggestion as a note that waits for people, in the words of whoever said it."""
    words = Words(said.text, said.lang, party)
    return CaughtNote(id=note_id(case, copy, said.id), words=words, caught_at=said.at, page=said.page, from_copy=copy)


def waiting(plan: Plan) -> tuple[CaughtNote, ...]:
    """The suggestions that nobody has decided on yet, oldest first."""
    found = (note for note in plan.all(CaughtNote) if note.from_copy and note.waits)
    return tuple(sorted(found, key=lambda note: (note.caught_at, note.id)))


def can_be_taken(note: CaughtNote) -> bool:
    """Whether the page that a suggestion is about has a place for words as they are."""
    return note.page in PLACES


def taken(plan: Plan, note: CaughtNote, new_id: str) -> Sorted:
    """The suggestion put into the plan in its author's words, beside what stands there: it never takes its place."""
    return sort_note(plan, note, note.page, new_id)


def left(note: CaughtNote, answer: Words) -> CaughtNote:
    """The suggestion as one that people read and did not take, with what they answer, if anything."""
    return replace(note, retired=True, put_aside_because=answer)


def fate(plan: Plan, copy: str, suggestion: str) -> Fate:
    """What became of a suggestion; one that is not there any more was left.

    What people answered goes along while it lies on the table: kept for other eyes since, it stays here.
    """
    note = plan.get(CaughtNote, note_id(plan.case, copy, suggestion))
    if note is None:
        return Fate(suggestion, "left")
    became: Became = "taken" if note.sorted_into else "left" if note.retired else ""
    return Fate(suggestion, became, note.put_aside_because.text if may_see(note, TABLE, plan) else "")
