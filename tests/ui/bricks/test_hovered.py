"""Under the pointer things look different, and as before when it has gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ipc_desktop.overriding import override
from ipc_desktop.ui.bricks.hovered import Hovered
from ipc_desktop.ui.looks.dressing import dress


class Painted(Hovered, QWidget):
    """Counts how often it is painted."""

    times = 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.times += 1


@pytest.mark.parametrize("comes", [True, False])
def test_it_is_painted_anew_when_the_pointer_comes_or_goes(qtbot: QtBot, qapp: QApplication, comes: bool) -> None:
    dress(qapp)
    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    qtbot.waitUntil(lambda: widget.times > 0)
    QApplication.processEvents()
    before = widget.times
    at = QPointF(QPoint(5, 5))
    QApplication.sendEvent(widget, QEnterEvent(at, at, at) if comes else QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: widget.times > before)
