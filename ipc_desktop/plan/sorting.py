"""Sorting a caught note: which pages its words may go to, and the entry that they become there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from msgspec.structs import replace

from ipc_desktop.plan.about_me import AboutMe, Heading
from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.needs import Need
from ipc_desktop.plan.order import after
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.risks import Risk
from ipc_desktop.plan.staying_well import StayingWellNote
from ipc_desktop.plan.strengths import Strength
from ipc_desktop.plan.what_matters import ImportantThing, PleaseNote
from ipc_desktop.plan.working import WorkingNote

E = TypeVar("E", bound=Entry)
Make = Callable[[Plan, Words, str], Entry]
"""Makes an entry of these words in a plan; a new one gets the id that is handed over."""


@dataclass(frozen=True)
class Sorted:
    """A note that found its place: the note and the entry as they now are, and the entry as it was, if it was there."""

    note: CaughtNote
    entry: Entry
    was: Entry | None

    def undone(self, note: CaughtNote) -> tuple[Entry, Entry]:
        """What takes the words out of that place again; `note` is as it was before."""
        return note, self.was if self.was is not None else replace(self.entry, retired=True)


def sort_note(plan: Plan, note: CaughtNote, page: str, new_id: str) -> Sorted:
    """Puts the words of a note where they belong: a page of PLACES. Raises KeyError for any other page."""
    entry = PLACES[page](plan, note.words, new_id)
    return Sorted(replace(note, sorted_into=entry.id), entry, plan.entries.get(entry.id))


def _about_me(heading: Heading) -> Make:
    def make(plan: Plan, words: Words, _new_id: str) -> Entry:
        key = heading if words.said_by == plan.me.id else f"{heading}/{words.said_by}"
        about = plan.once(AboutMe, key)
        return replace(about, heading=heading, words=_added(about.words, words), retired=False)

    return make


def _added(to: Words, words: Words) -> Words:
    """What one voice said, with one more line of the same voice."""
    return replace(to, text=f"{to.text.rstrip()}\n{words.text}") if to else words


def _new(kind: type[E], make: Callable[[str, Words], E]) -> Make:
    """A new entry behind all others of its kind."""

    def made(plan: Plan, words: Words, new_id: str) -> Entry:
        last = max((entry.order for entry in plan.all(kind)), default="")
        return replace(make(new_id, words), order=after(last))

    return made


PLACES: Mapping[str, Make] = MappingProxyType(
    {
        "communication": _about_me("communication"),
        "important_people": _about_me("important_people"),
        "wellness": _about_me("wellness"),
        "how_to_support": _about_me("how_to_support"),
        "worth_knowing": _about_me("worth_knowing"),
        "most_important": _about_me("most_important"),
        "important_for": _new(ImportantThing, lambda i, words: ImportantThing(id=i, words=words, to_or_for="for_me")),
        "places": _new(ImportantThing, lambda i, words: ImportantThing(id=i, words=words)),
        "please": _new(PleaseNote, lambda i, words: PleaseNote(id=i, words=words)),
        "working": _new(WorkingNote, lambda i, words: WorkingNote(id=i, words=words, side="working")),
        "not_working": _new(WorkingNote, lambda i, words: WorkingNote(id=i, words=words, side="not_working")),
        "help_needed": _new(Need, lambda i, words: Need(id=i, words=words)),
        "risks": _new(Risk, lambda i, words: Risk(id=i, what_i_want=words)),
        "strengths": _new(Strength, lambda i, words: Strength(id=i, words=words)),
        "outcome": _new(Outcome, lambda i, words: Outcome(id=i, statement=words)),
        "staying_well": _new(StayingWellNote, lambda i, words: StayingWellNote(id=i, words=words)),
        "actions": _new(Action, lambda i, words: Action(id=i, what=words)),
    }
)
"""The pages that a caught note can be sorted into, by their keys, in the order of the path."""
