"""Stories of the page with three equal ways to hold the money."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.plan.money.spending import PlannedSpend
from ipc_desktop.ui.pages.ways import TOLD, Ways, decided_words
from tests.ui.pages.table import family_plan, key, press, show, sitting


def test_nothing_is_chosen_beforehand_and_no_card_is_larger(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Ways(sitting()), plan)
    assert page.ways.value() == ""
    cards = [page.ways.button(way) for way in ("notional", "third_party", "direct_payment")]
    assert len({card.height() for card in cards}) == 1
    assert max(card.width() for card in cards) - min(card.width() for card in cards) <= 1
    assert page.answer(plan) is plan


def test_the_third_way_is_chosen_by_keyboard(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Ways(sitting()), plan)
    page.ways.focus_first()
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Down)
    assert page.ways.value() == ""
    key(Qt.Key.Key_Space)
    assert page.answer(plan).once(Statement).preferred_way == "direct_payment"


def test_not_sure_is_an_answer_like_the_others(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Ways(sitting()), plan)
    press(page.ways.button("not_sure"))
    answered = page.answer(plan)
    assert answered.once(Statement).preferred_way == "not_sure"
    assert page.is_answered(answered)


def test_who_decides_is_said_and_that_nobody_has_to_is_noted(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Ways(sitting()), plan)
    said = [label.text() for label in page.findChildren(QLabel)]
    assert "You say which you prefer. The NHS or the council decides, and must say why." in said
    assert "With a direct payment you may become an employer." in said
    press(page.told.button(TOLD))
    assert page.answer(plan).once(Statement).told_no_obligation


def test_a_line_that_was_decided_otherwise_says_so_and_why(qtbot: QtBot) -> None:
    plan = family_plan()
    wished = PlannedSpend(id="c", title=Words("Coach"), preferred_way="direct_payment", way="third_party")
    page = show(qtbot, Ways(sitting()), plan.with_entry(wished))
    assert decided_words(wished) == (
        "Coach: Third party budget, and not Direct payment. Why: Not told yet. You may ask."
    )
    assert page.otherwise.isVisible()
    page.show_plan(plan.with_entry(msgspec.structs.replace(wished, way="direct_payment")))
    assert not page.otherwise.isVisible()


def test_each_way_tells_the_same_facts_in_the_same_order(qtbot: QtBot) -> None:
    page = show(qtbot, Ways(sitting()), family_plan())
    for way in ("notional", "third_party", "direct_payment"):
        told = [line.partition(":")[0] for line in page.ways.button(way).face.choice.detail.splitlines()]
        assert told == ["You", "They", "Note"]
