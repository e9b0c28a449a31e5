"""Stories of what every room does, whatever stands in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from ipc_desktop.ui.shell.frame import Frame
from tests.ui.shell.visit import Visit


def test_the_wheel_moves_the_page_also_while_the_pointer_rests_on_the_bar(visit: Visit) -> None:
    wizard = visit.open_first()
    wizard.show_page("check")
    frame = wizard.stack.currentWidget()
    assert isinstance(frame, Frame)
    visit.until(lambda: frame.gutter.maximum() > 0)
    before = frame.gutter.value()
    middle = QPointF(wizard.bar.geometry().center())
    turned = QWheelEvent(
        middle,
        QPointF(wizard.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(wizard, turned)  # what reaches the bar goes on to what it stands in
    assert frame.gutter.value() > before
