"""Stories of the page of please do, and please do not."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.what_matters import PleaseNote
from ipc_desktop.ui.pages.please import Please
from tests.ui.pages.lists import say_by
from tests.ui.pages.table import FARAH, family_plan, key, keys, press, show, sitting


def test_a_please_do_not_is_kept_with_its_reason_in_the_same_voice(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Please(sitting()), plan)
    do_not = page.lists[1]
    press(do_not.add)
    keys("Touch my arm.")
    assert do_not.form is not None
    say_by(do_not, FARAH)
    do_not.form.fields["why"].focus_first()
    keys("He jumps.")
    (note,) = page.answer(plan).all(PleaseNote)
    assert (note.do_or_not, note.words.text, note.why.text) == ("do_not", "Touch my arm.", "He jumps.")
    assert (note.words.said_by, note.why.said_by) == (FARAH, FARAH)


def test_taking_one_out_can_be_undone_in_place(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Please(sitting()), plan)
    do = page.lists[0]
    press(do.add)
    keys("Knock.")
    assert do.form is not None
    do.form.take_out.click()
    assert not page.is_answered(page.answer(plan))
    key(Qt.Key.Key_Return)
    assert page.is_answered(page.answer(plan))
    assert [card.accessibleName() for card in do.cards()] == ["Idris: Knock."]
