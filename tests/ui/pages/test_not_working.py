"""Stories of the page that asks what is not working."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.outcomes import Outcome
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.ui.pages.not_working import NotWorking
from tests.ui.pages.table import YUSUF, family_plan, keys, press, show, sitting


def test_what_is_not_working_is_kept_on_its_side(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, NotWorking(sitting()), plan)
    press(page.notes.add)
    assert page.notes.editor is not None
    press(page.notes.editor.voices.button(YUSUF))
    keys("The bus is too loud for him.")
    (note,) = page.answer(plan).all(WorkingNote)
    assert (note.side, note.words) == ("not_working", Words("The bus is too loud for him.", said_by=YUSUF))
    assert page.is_answered(page.answer(plan))


def test_what_is_working_stays_on_the_other_page(qtbot: QtBot) -> None:
    plan = family_plan()
    plan = plan.with_entry(WorkingNote(id="n1", words=Words("Cooking.", said_by=plan.me.id)))
    page = show(qtbot, NotWorking(sitting()), plan)
    assert page.notes.cards() == ()
    assert not page.is_answered(plan)
    assert page.answer(plan) is plan


def test_a_note_starts_a_goal_in_the_words_it_was_said_in_and_stays_a_note(qtbot: QtBot) -> None:
    plan = family_plan()
    plan = plan.with_entry(WorkingNote(id="n1", words=Words("The bus is loud.", said_by=YUSUF), side="not_working"))
    page = show(qtbot, NotWorking(sitting()), plan)
    page.notes.cards()[0].click()
    assert page.notes.editor is not None
    page.notes.editor.goal.click()
    answered = page.answer(plan)
    (goal,) = answered.all(Outcome)
    assert (goal.statement, goal.because) == (Words("The bus is loud.", said_by=YUSUF), ("n1",))
    assert answered.get(WorkingNote, "n1") == plan.get(WorkingNote, "n1")
    (card,) = page.notes.cards()
    assert card.accessibleDescription() == "This began a goal."
    assert card.hasFocus()
    card.click()
    assert page.notes.editor is not None
    assert page.notes.editor.goal.isHidden(), "one goal is enough"
    assert page.answer(answered) is answered
