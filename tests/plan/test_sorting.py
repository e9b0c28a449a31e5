"""Caught notes find their place: the words become an entry of a chapter, whole and in the voice that said them."""

from __future__ import annotations

import pytest

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import Entry, Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.permissions import authors_of
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sorting import PLACES, sort_note
from ipc_desktop.ui.page_kinds import KINDS_OF_PAGE
from ipc_desktop.wording import page_words

PLAN = Plan("case")
ME = PLAN.me.id


def caught(text: str, by: str = ME) -> CaughtNote:
    return CaughtNote(id="caught", words=Words(text, "en", by), caught_at="2027-01-12T10:40:00.000Z", page="born")


@pytest.mark.parametrize("page", PLACES)
def test_words_come_whole_into_every_place_and_out_again(page: str) -> None:
    note = caught("The piano!\nEvery Sunday.", "farah")
    before = PLAN.with_entry(note)
    found = sort_note(before, note, page, "fresh")
    after = before.with_entries((found.note, found.entry))
    assert found.note.sorted_into == found.entry.id
    assert not found.note.waits
    assert words_of(found.entry) == [note.words]
    assert authors_of(found.entry) == {"farah"}
    back = after.with_entries(found.undone(note))
    assert back.all(CaughtNote) == (note,)
    assert not back.all(type(found.entry))
    assert page_words(page)


@pytest.mark.parametrize("page", sorted(set(PLACES) & set(KINDS_OF_PAGE)))
def test_a_place_makes_what_its_page_writes(page: str) -> None:
    assert isinstance(sort_note(PLAN, caught("So."), page, "fresh").entry, KINDS_OF_PAGE[page])


def test_words_stand_below_what_the_same_voice_said_before() -> None:
    said = AboutMe(id=PLAN.id_once(AboutMe, "most_important"), words=Words("Trains.", "en", ME))
    plan = PLAN.with_entry(said)
    found = sort_note(plan, caught("And chips."), "most_important", "fresh")
    assert words_of(found.entry) == [Words("Trains.\nAnd chips.", "en", ME)]
    assert found.undone(caught("And chips."))[1] == said


def test_another_voice_gets_words_of_its_own() -> None:
    plan = PLAN.with_entry(AboutMe(id=PLAN.id_once(AboutMe, "most_important"), words=Words("Trains.", "en", ME)))
    found = sort_note(plan, caught("He loves chips.", "farah"), "most_important", "fresh")
    assert found.was is None
    assert words_of(found.entry) == [Words("He loves chips.", "en", "farah")]


def test_a_new_goal_stands_behind_the_others() -> None:
    plan = PLAN.with_entry(Outcome(id="first", order="a5", statement=Words("I go out.")))
    found = sort_note(plan, caught("I want a dog."), "outcome", "fresh")
    assert [goal.id for goal in plan.with_entry(found.entry).all(Outcome)] == ["first", "fresh"]


def words_of(entry: Entry) -> list[Words]:
    """All words that an entry holds."""
    values = (getattr(entry, name) for name in entry.__struct_fields__)
    return [value for value in values if isinstance(value, Words) and value]
