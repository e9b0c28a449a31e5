"""Stories of the page that asks when the day is at its best."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.getting_ready import Pace
from ipc_desktop.ui.pages.best_time import BestTime
from tests.ui.pages.table import family_plan, keys, press, show, sitting


def test_a_time_of_day_and_what_helps_are_kept(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, BestTime(sitting()), plan)
    press(page.best_time.button("evening"))
    page.what_helps.focus_first()
    keys("Nana is there")
    pace = page.answer(plan).once(Pace)
    assert (pace.best_time, pace.what_helps.text) == ("evening", "Nana is there")
    again = show(qtbot, BestTime(sitting()), page.answer(plan))
    assert again.best_time.value() == "evening"
