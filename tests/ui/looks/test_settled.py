"""A page that was settled before it is shown is laid out less often; what follows comes once it is painted."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.overriding import override
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.columns import Columns
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.looks.after_paint import AfterPaint
from ipc_desktop.ui.looks.settled import settle

WORDS = "On Fridays we go out together, and that is the best of the week. " * 6


class Counted(Columns):
    """Columns that count how often they are given their place."""

    laid = 0

    @override
    def setGeometry(self, rect: QRect) -> None:
        Counted.laid += 1
        super().setGeometry(rect)


def nested(levels: int) -> QWidget:
    """Cards inside each other, words beside each in columns."""
    inside: QWidget = Body(WORDS)
    for _level in range(levels):
        holder, card = QWidget(), Card()
        columns = Counted(holder)
        columns.add(Body(WORDS), wide=100, grow=1)
        columns.add(inside, wide=200, grow=1)
        card.body.addWidget(holder)
        inside = card
    return inside


def times_laid(qtbot: QtBot, *, settled: bool) -> int:
    """How often all columns of a page are placed from when it is shown until all is at rest."""
    window, page = QWidget(), nested(5)
    qtbot.addWidget(window)
    room = QVBoxLayout(window)
    window.resize(1300, 900)
    window.show()
    page.hide()
    room.addWidget(page)
    QApplication.processEvents()
    if settled:
        settle(page)
    Counted.laid = 0
    page.show()
    QApplication.processEvents()
    return Counted.laid


def test_a_settled_page_is_laid_out_less_often(qtbot: QtBot) -> None:
    assert times_laid(qtbot, settled=True) <= times_laid(qtbot, settled=False) / 2


def test_what_follows_waits_until_what_is_shown_is_painted(qtbot: QtBot) -> None:
    words = Body("Good morning.")
    qtbot.addWidget(words)
    painted: list[str] = []
    pause = AfterPaint(words, 0)
    pause.time.connect(lambda: painted.append("time"))
    pause.begin(words)
    assert pause.is_waiting
    QApplication.processEvents()
    assert not painted
    words.show()
    qtbot.waitUntil(lambda: painted == ["time"])
    assert not pause.is_waiting


def test_nothing_follows_once_it_is_stopped(qtbot: QtBot) -> None:
    words = Body("Good morning.")
    qtbot.addWidget(words)
    came: list[str] = []
    pause = AfterPaint(words, 0)
    pause.time.connect(lambda: came.append("time"))
    pause.begin(words)
    pause.stop()
    words.show()
    QApplication.processEvents()
    QApplication.processEvents()
    assert not came
