"""A list grows by one box at a time; what is taken out can come back, and no word is lost on the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.page_scroll import PageScroll
from ipc_desktop.ui.fields.growing_list import GrowingList
from tests.ui.fields.test_choices import page_of


def make(qtbot: QtBot, *values: str) -> GrowingList:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    field = GrowingList("What I am good at", "Add one more")
    field.set_values(values)
    page_of(qtbot, app, field)
    return field


def write(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def test_one_more_box_comes_when_it_is_wanted_and_takes_the_words(qtbot: QtBot) -> None:
    field = make(qtbot)
    field.focus_first()
    write("Cooking")
    field.add.click()
    with qtbot.waitSignal(field.changed):
        write("Maps")
    assert field.values() == ("Cooking", "Maps")


def test_an_empty_box_is_enough_and_says_nothing(qtbot: QtBot) -> None:
    field = make(qtbot, "Cooking")
    field.add.click()
    field.add.click()
    assert len(field._controls()) == 2
    assert field.values() == ("Cooking",)


def test_what_is_taken_out_can_be_put_back_where_it_was(qtbot: QtBot) -> None:
    field = make(qtbot, "Cooking", "Maps", "Swimming")
    field._lines[1].take_out.click()
    assert field.values() == ("Cooking", "Swimming")
    assert QApplication.focusWidget() is field._controls()[1], "the focus stays in the list"
    field.put_back.click()
    assert field.values() == ("Cooking", "Maps", "Swimming")
    assert field.put_back.isHidden()


def test_there_is_always_a_box_and_it_cannot_be_taken_out(qtbot: QtBot) -> None:
    field = make(qtbot, "Cooking", "Maps")
    field._lines[0].take_out.click()
    assert field._lines[0].take_out.isHidden()
    assert field.values() == ("Maps",)


def test_each_box_says_which_one_it_is(qtbot: QtBot) -> None:
    field = make(qtbot, "Cooking", "Maps")
    assert [box.accessibleName() for box in field._controls()] == [
        "What I am good at, number 1",
        "What I am good at, number 2",
    ]
    assert field._lines[1].take_out.accessibleName() == "Take out number 2"


def test_an_error_stands_at_every_box_and_half_written_words_come_back(qtbot: QtBot) -> None:
    field = make(qtbot, "Cooking", "Maps")
    field.set_error("Write a few words")
    assert all("Write a few words" in box.accessibleDescription() for box in field._controls())
    again = make(qtbot)
    again.set_raw(field.raw())
    assert again.values() == ("Cooking", "Maps")


def test_enter_is_left_to_the_page_and_a_pasted_line_stays_one_thing(qtbot: QtBot) -> None:
    field = make(qtbot)
    field.focus_first()
    QApplication.clipboard().setText("Maps\nand trains")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.values() == ("Maps and trains",)


def test_tab_goes_on_from_a_new_box_to_what_stands_below_it(qtbot: QtBot) -> None:
    page, above, below = QWidget(), Button("Above"), Button("Below")
    column = QVBoxLayout(page)
    tried = GrowingList("What was tried?", "One more")
    tried.set_values(("Pictures",))
    for part in (above, tried, below):
        column.addWidget(part)
    scroll = PageScroll(page)
    qtbot.addWidget(scroll)
    scroll.show()
    scroll.activateWindow()
    qtbot.waitUntil(scroll.isActiveWindow)
    tried.add.click()
    write("Time")
    passed = []
    for _stop in range(3):
        QTest.keyClick(QApplication.focusWidget() or scroll, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        passed.append(now.accessibleName() or now.text() if isinstance(now, Button) else "")
    assert passed == ["Take out number 2", "One more", "Below"]
