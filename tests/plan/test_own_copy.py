"""Stories of a party's own copy: what it holds, what it never holds, and what becomes of a suggestion made in it."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from msgspec.structs import replace

from ipc_desktop.plan import own_copy
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.own_copy import Suggestion, copy_for, may_have_a_copy, may_suggest, note_of
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.safeguarding import safeguarding_note
from ipc_desktop.plan.sharing import NotTold

TODAY = dt.date(2027, 1, 12)
ANN = Party(id="ann", name="Ann", relationship="Daughter", roles=("supporter",))
SAM = Party(id="sam", name="Sam", circle="paid", roles=("care_coordinator",))
SWIM = Outcome(id="swim", statement=Words("I want to swim on Tuesdays", said_by="me"))
SAID = Suggestion("one", "She would rather swim on Fridays", "en", "2027-01-12T10:00:00.000Z", "outcome")


def test_a_copy_holds_what_lies_on_the_table_and_nothing_that_does_not() -> None:
    hidden = [
        safeguarding_note("note", Words("She is afraid")),
        NotTold(id="secret", party="bob"),
        Outcome(id="own", statement=Words("Only mine"), visibility="private"),
        Outcome(id="staff", statement=Words("For professionals"), visibility="professionals"),
        Outcome(id="gone", statement=Words("Said before"), retired=True),
        CaughtNote(id="caught", words=Words("Said by somebody else")),
    ]
    held = copy_for(Plan.of_entries("case", [ANN, SAM, SWIM, *hidden]), "ann", TODAY)
    assert "swim" in held.entries
    assert not {entry.id for entry in hidden} & set(held.entries)


def test_who_is_kept_out_gets_none_and_what_they_had_falls_silent() -> None:
    cafe = Party(id="cafe", name="The Thursday café", circle="groups")
    before = Plan.of_entries("case", [ANN, SAM, SWIM, cafe])
    assert [party.id for party in may_have_a_copy(before, TODAY)] == ["ann"]
    after = before.with_entry(replace(ANN, involved="no"))
    assert may_have_a_copy(after, TODAY) == ()
    assert not may_suggest(after, "ann", TODAY)
    assert "swim" not in copy_for(after, "ann", TODAY).entries


def test_a_suggestion_waits_and_changes_nothing_until_somebody_decides() -> None:
    before = Plan.of_entries("case", [ANN, SAM, SWIM])
    now = before.with_entry(note_of("case", "copy", "ann", SAID))
    (note,) = own_copy.waiting(now)
    assert (note.words.text, note.words.said_by) == (SAID.text, "ann")
    assert now.all(Outcome) == before.all(Outcome)
    assert own_copy.fate(now, "copy", "one").became == ""


def test_what_is_taken_stands_beside_the_persons_own_words_in_the_words_of_who_said_it() -> None:
    note = note_of("case", "copy", "ann", SAID)
    now = Plan.of_entries("case", [ANN, SAM, SWIM, note])
    done = own_copy.taken(now, note, "new")
    now = now.with_entries((done.note, done.entry))
    assert [goal.statement.said_by for goal in now.all(Outcome)] == ["me", "ann"]
    assert now.get(Outcome, "swim") == SWIM
    assert own_copy.fate(now, "copy", "one").became == "taken"
    assert own_copy.waiting(now) == ()


def test_what_is_left_tells_the_answer() -> None:
    note = note_of("case", "copy", "ann", SAID)
    now = Plan.of_entries("case", [ANN, own_copy.left(note, Words("Tuesdays are right for her"))])
    assert own_copy.fate(now, "copy", "one") == own_copy.Fate("one", "left", "Tuesdays are right for her")


def test_a_suggestion_never_takes_the_id_of_an_entry_that_it_names() -> None:
    sly = replace(SAID, id="swim")
    assert note_of("case", "copy", "ann", sly).id != "swim"


def test_money_has_no_place_for_words_as_they_are() -> None:
    assert not own_copy.can_be_taken(note_of("case", "copy", "ann", replace(SAID, page="spending")))
    assert own_copy.can_be_taken(note_of("case", "copy", "ann", SAID))


@pytest.mark.parametrize("more", [{"kind": "outcome"}, {"text": "x" * 10_001}, {"text": ""}, {"sorted_into": "swim"}])
def test_a_copy_can_send_nothing_but_suggestions(more: dict[str, str]) -> None:
    written = {**msgspec.to_builtins(SAID), **more}
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(written, Suggestion)
