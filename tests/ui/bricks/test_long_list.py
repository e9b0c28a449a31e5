"""Stories of a list that is too long to be made while somebody waits."""

from functools import partial

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.long_list import AT_A_TIME, AT_ONCE, IN_VIEW, LongList
from ipc_desktop.ui.bricks.page_scroll import PageScroll


def list_of(qtbot: QtBot, made: list[str], count: int, *, alone: bool = True) -> LongList:
    """A list of so many words, which tells in `made` which of them are there."""

    def make(words: str) -> QWidget:
        made.append(words)
        return QLabel(words)

    rows = LongList([partial(make, f"row {n}") for n in range(count)])
    if alone:
        qtbot.addWidget(rows)
    return rows


def test_a_short_list_is_whole_at_once(qtbot: QtBot) -> None:
    made: list[str] = []
    list_of(qtbot, made, 5)
    assert made == [f"row {n}" for n in range(5)]


def test_the_rest_of_a_long_list_follows_once_it_is_shown(qtbot: QtBot) -> None:
    made: list[str] = []
    count = AT_ONCE + 2 * AT_A_TIME + 3
    rows = list_of(qtbot, made, count)
    assert len(made) == AT_ONCE
    with qtbot.waitSignal(rows.completed):
        rows.show()
        assert len(made) == AT_ONCE, "what is in view is painted first"
    assert made == [f"row {n}" for n in range(count)]


def test_whoever_goes_to_a_row_finds_it(qtbot: QtBot) -> None:
    made: list[str] = []
    rows = list_of(qtbot, made, AT_ONCE * 3)
    rows.complete()
    assert len(made) == AT_ONCE * 3


def in_a_page(qtbot: QtBot, rows: LongList) -> PageScroll:
    """The list in a page that shows only the first of its rows."""
    page = QWidget()
    QVBoxLayout(page).addWidget(rows)
    scroll = PageScroll(page)
    qtbot.addWidget(scroll)
    scroll.resize(400, 300)
    rows.complete()
    scroll.show()
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    return scroll


def shown(rows: LongList) -> int:
    return len([label for label in rows.findChildren(QLabel) if not label.isHidden()])


def test_in_another_text_size_the_rows_in_view_come_first_and_all_follow(qtbot: QtBot) -> None:
    rows = list_of(qtbot, [], AT_ONCE * 2, alone=False)
    scroll = in_a_page(qtbot, rows)
    assert not scroll.verticalScrollBar().value()
    try:
        with qtbot.waitSignal(rows.completed):
            appearance().set_text_size(200)
            assert shown(rows) == IN_VIEW
        assert shown(rows) == AT_ONCE * 2
    finally:
        appearance().set_text_size(100)


def test_whoever_is_further_down_loses_no_row_to_another_text_size(qtbot: QtBot) -> None:
    rows = list_of(qtbot, [], AT_ONCE * 2, alone=False)
    scroll = in_a_page(qtbot, rows)
    scroll.verticalScrollBar().setValue(200)
    try:
        appearance().set_text_size(200)
        assert shown(rows) == AT_ONCE * 2
    finally:
        appearance().set_text_size(100)
