"""The path beside the page: every stone's words find their room, wherever the conversation stands."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.conversation import STONES
from ipc_desktop.ui.looks.dressing import dress
from ipc_desktop.ui.path.column import PathColumn, StoneWords

LONG = "How it is going, told in many words"


def _stones(here: int) -> list[StoneWords]:
    names = ["Hello", "What matters", LONG, "My people", "My goals", "Money", "Agree"]
    return [
        StoneWords(key, name, "Question 1 of 9" if n == here else "", name, "here" if n == here else "walked")
        for n, (key, name) in enumerate(zip(STONES, names, strict=True))
    ]


def _made(qtbot: QtBot, here: int, height: int) -> PathColumn:
    column = PathColumn()
    qtbot.addWidget(column)
    column.show_path(_stones(here))
    column.resize(248, height)
    column.show()
    return column


def test_the_path_stays_beside_the_page_when_we_come_to_the_stone_after_a_long_name(
    qtbot: QtBot, qapp: QApplication
) -> None:
    dress(qapp)
    height = next(high for high in range(480, 960, 16) if _made(qtbot, 0, high).fits(high)) + 24
    assert all(_made(qtbot, here, height).fits(height) for here in range(len(STONES)))


def test_no_words_of_two_stones_meet_where_room_is_short(qtbot: QtBot, qapp: QApplication) -> None:
    dress(qapp)
    for here in range(len(STONES)):
        height = next(high for high in range(480, 960, 16) if _made(qtbot, here, high).fits(high))
        rows = [row.geometry() for row in _made(qtbot, here, height).rows]
        assert all(above.bottom() <= below.top() for above, below in pairwise(rows))
        assert rows[-1].bottom() < height
