"""What is answered on a view goes into the whole plan; what the view did not hold is never lost by it."""

from __future__ import annotations

from msgspec.structs import replace

from ipc_desktop.plan.about_me import AboutMe
from ipc_desktop.plan.answered import answered
from ipc_desktop.plan.conversation import CaughtNote, private_answer
from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.permissions import TABLE, handed_to, view_for
from ipc_desktop.plan.person import Person
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.safeguarding import safeguarding_note
from ipc_desktop.plan.staying_well import Contingency
from tests.plan.test_permissions import whole

EMPTY = Plan("0194567a-3c00-7a10-8b20-5d1e2f3a4b5c")
ME = EMPTY.me.id
MINE = AboutMe(id=EMPTY.id_once(AboutMe, "wellness"), heading="wellness", words=Words("I am lonely.", said_by=ME))
HUSH = safeguarding_note("hush", Words("A bruise."))


def test_a_view_on_which_nothing_was_answered_changes_nothing() -> None:
    plan = EMPTY.with_entries((HUSH, MINE))
    shown = view_for(plan, TABLE)
    assert answered(plan, shown, shown) is plan


def test_an_answer_goes_beside_all_that_was_hidden() -> None:
    plan = EMPTY.with_entries((HUSH, private_answer("mine", "born", ME), replace(MINE, visibility="private")))
    shown = view_for(plan, TABLE)
    goal = Outcome(id="goal", statement=Words("I work.", said_by=ME))
    after = answered(plan, shown, shown.with_entry(goal))
    assert after.entries == {**plan.entries, "goal": goal}


def test_a_hidden_entry_where_an_answer_belongs_moves_aside_word_for_word() -> None:
    private = replace(MINE, visibility="private")
    plan = EMPTY.with_entry(private)
    shown = view_for(plan, TABLE)
    said = replace(shown.once(AboutMe, "wellness"), heading="wellness", words=Words("Fresh air.", said_by=ME))
    after = answered(plan, shown, shown.with_entry(said))
    assert after.once(AboutMe, "wellness") == said
    assert [one.words for one in after.all(AboutMe) if one.visibility == "private"] == [private.words]
    assert answered(plan, shown, shown.with_entry(said)) == after, "asked at every key, it makes no second one"
    longer = replace(said, words=Words("Fresh air, and cake.", said_by=ME))
    again = answered(after, view_for(after, TABLE), view_for(after, TABLE).with_entry(longer))
    assert len(again) == len(after)


def test_a_list_still_names_those_whom_nobody_saw() -> None:
    hidden = Party(id="grete", name="Grete", visibility="private")
    trouble = Contingency(id="trouble", who_to_contact=("edie", "grete"))
    plan = EMPTY.with_entries((Party(id="edie", name="Edie"), Party(id="ada", name="Ada"), hidden, trouble))
    shown = view_for(plan, TABLE)
    after = answered(plan, shown, shown.with_entry(replace(trouble, who_to_contact=("ada",))))
    assert after.get(Contingency, "trouble") == replace(trouble, who_to_contact=("ada", "grete"))


def test_a_single_name_that_nobody_saw_stays_unless_another_is_chosen() -> None:
    hidden = CaughtNote(id="secret", visibility="restricted")
    note = CaughtNote(id="note", words=Words("The sea."), sorted_into="secret")
    plan = EMPTY.with_entries((hidden, note, Outcome(id="goal")))
    shown = view_for(plan, TABLE)
    emptied = answered(plan, shown, shown.with_entry(replace(note, sorted_into="", words=Words("The pier."))))
    assert emptied.get(CaughtNote, "note") == replace(note, words=Words("The pier."))
    chosen = answered(plan, shown, shown.with_entry(replace(note, sorted_into="goal")))
    assert chosen.get(CaughtNote, "note") == replace(note, sorted_into="goal")


def test_who_reads_a_mere_name_cannot_empty_what_stands_behind_it() -> None:
    plan = whole()
    shown = view_for(plan, handed_to(plan, "ladder"))
    person = shown.person
    assert person.postcode == ""
    after = answered(plan, shown, shown.with_entry(replace(person, known_as="Maudie")))
    assert after.person == replace(plan.get(Person, person.id) or person, known_as="Maudie")
