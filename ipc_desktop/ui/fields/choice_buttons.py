"""The buttons of choices: radio buttons and check boxes whose whole row answers and whose words wrap."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.fields.choice import Choice, ChoiceFace, Shape
from ipc_desktop.ui.parts.steady import SteadyHand

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class RadioChoice(QRadioButton):
    """One of several of which one may be chosen: Space or Enter chooses, arrows only move.

    `moved` says in which direction an arrow points (1 onwards, -1 back), `entered` and `left` tell of the focus.
    """

    moved = Signal(int)
    entered = Signal()
    left = Signal()

    def __init__(self, choice: Choice, shape: Shape = "row", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = ChoiceFace(self, choice, many=False, shape=shape)
        self._hand = SteadyHand()
        self._dress()
        appearance().changed.connect(self._dress)

    def _dress(self) -> None:
        self.face.dress()

    def set_chosen(self, chosen: bool) -> None:
        """Chooses this one, or none of the group any more if this one was chosen."""
        # Exclusive, or Qt tells it as a check box; but Qt never lets the chosen one of an exclusive group go.
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(True)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.entered.emit()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = 1 if key in _FORWARD else -1 if key in _BACK else 0
        if step:
            across = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            mirrored = across and self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.moved.emit(-step if mirrored else step)
        elif not _press_key(self, self._hand, event):
            super().keyPressEvent(event)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return SteadyHand.reaches(self.rect(), pos, pressed=self.isDown())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if _mouse_counts(self._hand, event):
            super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isDown():
            self._hand.released()
        super().mouseReleaseEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self.face.height(width)

    @override
    def sizeHint(self) -> QSize:
        return self.face.hint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.face.least()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.face.paint(QPainter(self))


class CheckChoice(QCheckBox):
    """One of several of which any number may be chosen: Space or Enter changes it; each is a Tab stop."""

    def __init__(self, choice: Choice, shape: Shape = "row", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = ChoiceFace(self, choice, many=True, shape=shape)
        self._hand = SteadyHand()
        self._dress()
        appearance().changed.connect(self._dress)

    def _dress(self) -> None:
        self.face.dress()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _press_key(self, self._hand, event):
            super().keyPressEvent(event)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return SteadyHand.reaches(self.rect(), pos, pressed=self.isDown())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if _mouse_counts(self._hand, event):
            super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isDown():
            self._hand.released()
        super().mouseReleaseEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self.face.height(width)

    @override
    def sizeHint(self) -> QSize:
        return self.face.hint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.face.least()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.face.paint(QPainter(self))


def _press_key(button: RadioChoice | CheckChoice, hand: SteadyHand, event: QKeyEvent) -> bool:
    """Deals with Enter, and with presses of Space that do not count; says whether the key is used up."""
    enter = event.key() in _ENTER
    if not enter and event.key() != Qt.Key.Key_Space:
        return False
    if not hand.press_counts(repeats=event.isAutoRepeat()):
        event.accept()
        return True
    if enter:
        button.click()
        event.accept()
    return enter


def _mouse_counts(hand: SteadyHand, event: QMouseEvent) -> bool:
    counts = event.button() != Qt.MouseButton.LeftButton or hand.press_counts()
    if not counts:
        event.accept()
    return counts
