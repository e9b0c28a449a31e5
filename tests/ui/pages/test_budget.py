"""Stories of the page that asks whether there is a budget."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.money.sources import Statement
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.pages.budget import Budget
from ipc_desktop.ui.pages.enough import Enough
from ipc_desktop.ui.pages.sources import Sources
from ipc_desktop.ui.pages.spending import Spending
from ipc_desktop.ui.pages.ways import Ways
from tests.ui.pages.table import TODAY, family_plan, key, keys, press, show, sitting


def test_yes_is_chosen_by_keyboard(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Budget(sitting()), plan)
    assert page.possible.value() == ""
    page.possible.focus_first()
    key(Qt.Key.Key_Space)
    assert page.answer(plan).once(Statement).possible == "yes"
    assert page.is_answered(page.answer(plan))


@pytest.mark.parametrize("money_page", [Sources, Spending, Ways, Enough])
def test_without_a_budget_the_chapter_is_this_one_page(qtbot: QtBot, money_page: type[Page]) -> None:
    plan = family_plan()
    page = show(qtbot, Budget(sitting()), plan)
    assert money_page.applies(plan, TODAY)
    assert page.without.isHidden()
    press(page.possible.button("no"))
    page.why.focus_first()
    keys("Not in these four groups")
    answered = page.answer(plan)
    assert answered.once(Statement).why.text == "Not in these four groups"
    assert not money_page.applies(answered, TODAY)
    assert page.without.isVisible()
    assert page.applies(answered, TODAY)


def test_the_right_to_a_budget_is_told_apart_from_a_direct_payment(qtbot: QtBot) -> None:
    page = show(qtbot, Budget(sitting()), family_plan())
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "A right to a budget is not a right to a direct payment." in said


def test_an_untouched_page_changes_nothing(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Budget(sitting()), plan)
    assert page.answer(plan) is plan
