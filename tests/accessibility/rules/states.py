"""No meaning by colour alone: what a choice looks like chosen and not chosen differs in plain grey."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ipc_desktop.ui.fields.choice_buttons import RadioChoice
from tests.accessibility.finding import Finding
from tests.accessibility.pixels import Picture, changed_pixels
from tests.accessibility.view import Part, View

_A_TICK_PX = 24
"""So many pixels that go from light to dark are a mark that can be seen."""


def differ_in_grey(view: View) -> Iterator[Finding]:
    """Each kind of choice, chosen and not: enough pixels differ by 3:1 in lightness, whatever their colour."""
    seen = set()
    for part in view.controls:
        choice = part.widget
        if not isinstance(choice, QAbstractButton) or not choice.isCheckable() or not choice.isEnabled():
            continue
        kind = (type(choice), getattr(choice, "face", None) and choice.height() // 40)
        if kind in seen:
            continue
        seen.add(kind)
        if _change(part, choice) < _A_TICK_PX:
            yield Finding("colour alone", part.known_as, "chosen and not chosen look the same in grey")


def _change(part: Part, choice: QAbstractButton) -> int:
    before, was = _painted(choice), choice.isChecked()
    choice.blockSignals(True)
    _choose(choice, not was)
    after = _painted(choice)
    _choose(choice, was)
    choice.blockSignals(False)
    return changed_pixels(before, after, 3.0)


def _choose(choice: QAbstractButton, chosen: bool) -> None:
    if isinstance(choice, RadioChoice):
        choice.set_chosen(chosen)
        return
    exclusive = choice.autoExclusive()
    choice.setAutoExclusive(False)
    choice.setChecked(chosen)
    choice.setAutoExclusive(exclusive)


def _painted(widget: QWidget) -> Picture:
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(QApplication.palette().window().color()))
    painter = QPainter(image)
    widget.render(painter, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.end()
    return Picture(image)
