"""A page that was settled before it is shown stands at once where it stays; what follows comes once it is painted."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.ui.after_paint import AfterPaint
from ipc_desktop.ui.parts.card import Card
from ipc_desktop.ui.parts.columns import Columns
from ipc_desktop.ui.parts.words import Body
from ipc_desktop.ui.settled import settle

WORDS = "On Fridays we go out together, and that is the best of the week. " * 6


def nested() -> tuple[QWidget, QWidget]:
    """A column of cards in columns, and what stands below all of them."""
    page, last = QWidget(), Body("The end.")
    column = QVBoxLayout(page)
    for _card in range(3):
        inside, card = QWidget(), Card()
        columns = Columns(inside)
        columns.add(Body(WORDS), wide=200, grow=1)
        columns.add(Body(WORDS), wide=200, grow=1)
        card.body.addWidget(inside)
        column.addWidget(card)
    column.addWidget(last)
    column.addStretch(1)
    return page, last


def test_a_settled_page_stands_at_once_where_it_stays(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = QVBoxLayout(window)
    window.resize(900, 900)
    window.show()
    QApplication.processEvents()
    page, last = nested()
    page.hide()
    room.addWidget(page)
    page.resize(900, 900)
    settle(page)
    page.show()
    room.activate()
    at_first = last.geometry()
    QApplication.processEvents()
    assert last.geometry() == at_first
    assert last.y() > 200


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
