"""Stories of the page that asks what makes a day good or bad."""

from pytestqt.qtbot import QtBot

from ipc_desktop.plan.entry import Words
from ipc_desktop.plan.what_matters import DayNote
from ipc_desktop.ui.pages.days import Days
from tests.ui.pages.lists import choose
from tests.ui.pages.table import family_plan, keys, press, show, sitting


def test_a_good_and_a_bad_day_each_keep_their_own(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Days(sitting()), plan)
    good, bad = page.lists
    press(good.add)
    keys("Toast first.")
    assert good.form is not None
    choose(good, "time", "morning")
    good.form.finish.click()
    press(bad.add)
    keys("No sleep.")
    notes = page.answer(plan).all(DayNote)
    assert [(note.day, note.words.text, note.time) for note in notes] == [
        ("good", "Toast first.", "morning"),
        ("bad", "No sleep.", ""),
    ]


def test_an_empty_line_of_a_bad_day_is_no_answer(qtbot: QtBot) -> None:
    plan = family_plan()
    page = show(qtbot, Days(sitting()), plan)
    press(page.lists[1].add)
    assert page.answer(plan) is plan


def test_opening_one_list_shuts_the_other(qtbot: QtBot) -> None:
    page = show(qtbot, Days(sitting()), family_plan())
    good, bad = page.lists
    press(good.add)
    keys("Toast first.")
    press(bad.add)
    assert good.form is None
    assert [card.accessibleName() for card in good.cards()] == ["Idris: Toast first."]


def test_a_note_goes_to_the_other_sort_of_day_and_is_lost_nowhere(qtbot: QtBot) -> None:
    plan = family_plan()
    plan = plan.with_entry(DayNote(id="d1", words=Words("Rain", said_by=plan.me.id)))
    page = show(qtbot, Days(sitting()), plan)
    good, bad = page.lists
    good.cards()[0].click()
    assert good.form is not None
    good.form.more.click()
    choose(good, "day", "bad")
    good.form.finish.click()
    assert good.cards() == ()
    assert [card.accessibleName() for card in bad.cards()] == ["Idris: Rain"]
    moved = page.answer(plan).get(DayNote, "d1")
    assert moved is not None
    assert (moved.day, moved.retired) == ("bad", False)
