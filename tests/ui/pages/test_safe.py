"""Stories of the question whether somebody feels safe: it keeps no answer, and gives none away."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.pages.safe import Safe
from tests.ui.pages.table import family_plan, press, show, sitting


def seen(page: Safe) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("answer", ["not_always", "no", "alone"])
def test_anything_but_a_yes_asks_for_the_worker_and_looks_just_like_a_yes(qtbot: QtBot, answer: str) -> None:
    plan = family_plan()
    page = show(qtbot, Safe(sitting()), plan)
    asked: list[str] = []
    page.asks.connect(asked.append)
    press(page.feels.button("yes"))
    after_a_yes = seen(page)
    assert asked == []
    page.present(plan)
    press(page.feels.button(answer))
    assert asked == ["not_safe"]
    assert seen(page) == after_a_yes


def test_the_answer_is_in_no_plan_and_gone_when_the_page_is_shown_again(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Safe(sitting()), plan)
    press(page.feels.button("no"))
    assert page.answer(plan) is plan
    page.present(plan)
    assert page.feels.value() == ""
    assert "Thank you for saying so." not in seen(page)


def test_whom_to_ring_stands_there_for_everybody(qtbot: QtBot) -> None:
    said = " ".join(seen(show(qtbot, Safe(sitting()), family_plan())))
    for number in ("999", "111", "116 123"):
        assert number in said
