"""Stories of a list that is too long to be made while somebody waits."""

from functools import partial

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.parts.long_list import AT_A_TIME, AT_ONCE, LongList


def list_of(qtbot: QtBot, made: list[str], count: int) -> LongList:
    """A list of so many words, which tells in `made` which of them are there."""

    def make(words: str) -> QWidget:
        made.append(words)
        return QLabel(words)

    rows = LongList([partial(make, f"row {n}") for n in range(count)])
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
