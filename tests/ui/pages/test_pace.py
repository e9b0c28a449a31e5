"""Stories of the page that asks how long and how fast."""

import msgspec
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.getting_ready import Pace
from ipc_desktop.ui.pages.pace import PacePage
from tests.ui.pages.table import family_plan, keys, press, show, sitting


def test_minutes_are_chosen_and_the_sign_for_stop_is_said(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, PacePage(sitting()), plan)
    press(page.sitting_minutes.button("40"))
    assert not page.break_minutes.isVisible(), "one question comes first"
    press(page.more)
    press(page.break_minutes.button("20"))
    page.how_to_say_stop.focus_first()
    keys("I put my hand up")
    pace = page.answer(plan).once(Pace)
    assert (pace.sitting_minutes, pace.break_every_minutes) == (40, 20)
    assert (pace.how_to_say_stop.text, pace.how_to_say_stop.said_by) == ("I put my hand up", plan.me.id)


def test_minutes_that_were_said_elsewhere_are_shown_too(qtbot: QtBot) -> None:
    plan = family_plan()
    plan = plan.with_entry(msgspec.structs.replace(plan.once(Pace), sitting_minutes=40))
    page = show(qtbot, PacePage(sitting()), plan)
    assert page.sitting_minutes.value() == "40"
    assert page.answer(plan) is plan
