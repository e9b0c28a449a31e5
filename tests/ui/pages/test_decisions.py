"""Stories of the page of who decides what."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.decisions import CapacityRecord, DecisionRow
from ipc_desktop.plan.entry import Words
from ipc_desktop.ui.pages.decisions import Decisions
from tests.ui.pages.forms import choose
from tests.ui.pages.table import FARAH, empty_plan, family_plan, keys, press, show, sitting


def test_a_decision_begins_with_one_press(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Decisions(sitting()), plan)
    press(page.starts["My money"])
    keys("I say what for")
    (rows,) = page.lists
    assert rows.form is not None
    choose(rows.form, "who_decides", FARAH)
    (row,) = page.answer(plan).all(DecisionRow)
    me = plan.me.id
    assert row.about == Words("My money", said_by=me)
    assert row.how_i_take_part == Words("I say what for", said_by=me)
    assert row.who_decides == (FARAH,)
    assert "My money" not in page.starts


def test_what_is_there_already_is_not_offered_again(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(DecisionRow(id="d", about=Words("Where I live.")))
    page = show(qtbot, Decisions(sitting()), plan)
    assert "Where I live" not in page.starts
    assert "My health" in page.starts
    page.present(family_plan())
    assert "Where I live" in page.starts


def test_a_record_of_capacity_is_not_on_this_page(qtbot: QtBot) -> None:
    plan = family_plan().with_entry(CapacityRecord(id="c", conclusion="lacks_now", about=Words("Zephyr")))
    page = show(qtbot, Decisions(sitting()), plan)
    (rows,) = page.lists
    assert rows.cards() == ()
    assert not page.is_answered(plan)
    assert page.answer(empty_plan()) == empty_plan()
