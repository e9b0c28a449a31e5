"""Signing: with the mouse, with keys alone, and the same at every size of the pad."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ipc_desktop.plan.agreement import Stroke
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.signature_pad import SignaturePad
from ipc_desktop.ui.looks.dressing import dress


def pad_of(qtbot: QtBot, qapp: QApplication, width: int = 500) -> SignaturePad:
    dress(qapp)
    pad = SignaturePad()
    qtbot.addWidget(pad)
    pad.resize(width, 250)
    pad.show()
    pad.activateWindow()
    QApplication.processEvents()
    pad.setFocus()
    return pad


def test_a_line_drawn_is_kept_in_thousandths_of_the_width(qtbot: QtBot, qapp: QApplication) -> None:
    pad = pad_of(qtbot, qapp)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(50, 100))
    QTest.mouseMove(pad, QPoint(100, 150))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(100, 150))
    assert pad.strokes() == (Stroke((100, 200, 200, 300)),)


def test_one_dot_is_a_mark_too(qtbot: QtBot, qapp: QApplication) -> None:
    pad = pad_of(qtbot, qapp)
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(250, 100))
    assert len(pad.strokes()) == 1
    assert pad.grab().toImage().pixelColor(250, 100) == appearance().theme.ink


def test_keys_alone_draw_a_line(qtbot: QtBot, qapp: QApplication) -> None:
    pad = pad_of(qtbot, qapp)
    QTest.keyClick(pad, Qt.Key.Key_Right)
    assert pad.strokes() == ()
    QTest.keyClick(pad, Qt.Key.Key_Space)
    for _step in range(5):
        QTest.keyClick(pad, Qt.Key.Key_Down)
    QTest.keyClick(pad, Qt.Key.Key_Space)
    QTest.keyClick(pad, Qt.Key.Key_Right)
    assert [len(stroke.points) // 2 for stroke in pad.strokes()] == [6]
    assert "mark" in pad.accessibleDescription()


def test_undo_takes_the_last_line_and_start_again_all(qtbot: QtBot, qapp: QApplication) -> None:
    pad = pad_of(qtbot, qapp)
    drawn = (Stroke((100, 100, 200, 200)), Stroke((300, 100)))
    pad.set_strokes(drawn)
    assert pad.strokes() == drawn
    pad.undo()
    assert pad.strokes() == drawn[:1]
    pad.start_again()
    assert pad.strokes() == ()
    pad.undo()


def test_a_pen_that_runs_over_the_edge_stays_on_the_pad(qtbot: QtBot, qapp: QApplication) -> None:
    pad = pad_of(qtbot, qapp)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(pad, QPoint(5000, 5000))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(5000, 5000))
    points = pad.strokes()[0].points
    assert points == (20, 20, 1000, 500)


def test_a_signature_is_the_same_in_a_page_that_runs_from_right_to_left(qtbot: QtBot, qapp: QApplication) -> None:
    pad = pad_of(qtbot, qapp)
    pad.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(50, 100))
    QTest.mouseMove(pad, QPoint(100, 150))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(100, 150))
    assert pad.strokes() == (Stroke((100, 200, 200, 300)),), "nobody signs mirrored"
    drawn = pad.grab().toImage()
    assert drawn.pixelColor(50, 100) == appearance().theme.ink
    assert drawn.pixelColor(450, 100) != appearance().theme.ink
    QTest.keyClick(pad, Qt.Key.Key_Space)
    QTest.keyClick(pad, Qt.Key.Key_Right)
    start, moved = pad.strokes()[1].points[:2], pad.strokes()[1].points[2:4]
    assert moved[0] > start[0], "the right arrow goes right"
