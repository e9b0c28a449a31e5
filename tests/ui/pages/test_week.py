"""Stories of the page for the week as it should be."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.routine import WeekSlot
from ipc_desktop.ui.pages.actions import Actions
from ipc_desktop.ui.pages.routine import Routine
from ipc_desktop.ui.pages.week import Week
from tests.ui.pages.table import family_plan, keys, press, show, sitting


def add(page: Week, day: int, words: str, start: str) -> None:
    items = page.lists[day - 1]
    press(items.add)
    keys(words)
    form = items.form
    assert form is not None
    form.fields["start_minute"].focus_first()
    keys(start)
    press(form.finish)


def test_a_day_stands_in_the_order_of_the_clock(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Week(sitting()), plan)
    add(page, 3, "Swimming", "2pm")
    qtbot.wait(450)
    add(page, 3, "College", "9:30")
    slots = page.answer(plan).all(WeekSlot)
    assert {(slot.weekday, slot.start_minute, slot.what.text) for slot in slots} == {
        (3, 840, "Swimming"),
        (3, 570, "College"),
    }
    told = [label.text() for card in page.lists[2].cards() for label in card.findChildren(QLabel)]
    assert told.index("College") < told.index("Swimming")
    assert "from 9:30am" in told
    heard = [(card.accessibleName(), card.accessibleDescription()) for card in page.lists[2].cards()]
    assert ["9:30am" in name for name, _more in heard] == [True, False]
    assert not any("9:30am" in more for _name, more in heard), "it is in the name, and said once"


def test_a_time_that_cannot_be_read_is_asked_for_and_not_lost(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Week(sitting()), plan)
    press(page.lists[0].add)
    keys("Swimming")
    form = page.lists[0].form
    assert form is not None
    form.fields["start_minute"].focus_first()
    keys("tea time")
    assert [problem.field for problem in page.problems()] == [form.fields["start_minute"]]
    again = show(qtbot, Week(sitting()), page.answer(plan))
    again.take_up(page.unfinished())
    assert again.lists[0].form is not None
    assert again.lists[0].form.fields["start_minute"].raw() == "tea time"


def test_what_is_half_written_in_two_days_is_there_again_in_both(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Week(sitting()), plan)
    for day, when in ((0, "tea time"), (2, "after lunch")):
        page.lists[day].add.click()
        form = page.lists[day].form
        assert form is not None
        form.fields["start_minute"].set_raw(when)
        form.changed.emit()
    again = show(qtbot, Week(sitting()), page.answer(plan))
    again.take_up(page.unfinished())
    open_now = {day: one.form.fields["start_minute"].raw() for day, one in enumerate(again.lists) if one.form}
    assert open_now == {0: "tea time", 2: "after lunch"}


def test_what_stands_open_has_all_of_the_width_and_the_days_come_together_again(qtbot: QtBot) -> None:
    page = show(qtbot, Week(sitting()), family_plan())
    page.resize(1000, 2000)
    day = page.lists[1]
    qtbot.waitUntil(lambda: day.width() < 520)
    press(day.add)
    keys("Swimming")
    qtbot.waitUntil(lambda: day.width() > 900)
    assert day.form is not None
    press(day.form.finish)
    qtbot.waitUntil(lambda: day.width() < 520)


@pytest.mark.parametrize("page_type", [Routine, Actions])
def test_whoever_is_not_asked_for_their_week_finds_it_from_their_day_and_their_steps(
    qtbot: QtBot, page_type: type[Routine | Actions]
) -> None:
    page = show(qtbot, page_type(sitting()), family_plan())
    with qtbot.waitSignal(page.go_to) as asked:
        press(page.week)
    assert asked.args == [Week.key]
