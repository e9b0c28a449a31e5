"""The buttons of choices: radio buttons and check boxes whose whole row answers and whose words wrap."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.hovered import Hovered
from ipc_desktop.ui.bricks.steady import SteadyTouch
from ipc_desktop.ui.fields.choice import Choice, ChoiceFace, Shape

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class ChoiceButton(SteadyTouch, Hovered):
    """What both buttons of choices share, named before their Qt class: the painted row, its room, and its presses."""

    _is_expected = False

    def __init__(self, choice: Choice, shape: Shape = "row", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = ChoiceFace(self, choice, many=isinstance(self, QCheckBox), shape=shape)
        self.toggled.connect(self._count_as_press)
        self._dress()
        appearance().remeasured.connect(self._dress)

    def set_chosen(self, chosen: bool) -> None:
        """Chooses this one or lets it go, without `clicked`."""
        self._is_expected = True
        self._set_checked(chosen)
        self._is_expected = False

    def _set_checked(self, checked: bool) -> None:
        self.setChecked(checked)

    @override
    def nextCheckState(self) -> None:
        """Changes the state by a press, of which `clicked` tells."""
        self._is_expected = True
        super().nextCheckState()
        self._is_expected = False

    def _count_as_press(self, checked: bool) -> None:
        """Assistive technology changes the state itself, without a press: that is an answer too."""
        if not self._is_expected and (checked or not self.autoExclusive()):
            self.clicked.emit()

    def _dress(self) -> None:
        self.face.dress()

    @override
    def _take_key(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
            event.accept()
        else:
            super()._take_key(event)

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


class RadioChoice(ChoiceButton, QRadioButton):
    """One of several of which one may be chosen: Space or Enter chooses, arrows only move.

    `moved` says in which direction an arrow points (1 onwards, -1 back), `entered` and `left` tell of the focus.
    """

    moved = Signal(int)
    entered = Signal()
    left = Signal()

    @override
    def _set_checked(self, checked: bool) -> None:
        """Chooses this one, or none of the group any more if this one was chosen."""
        # Exclusive, or Qt tells it as a check box; but Qt never lets the chosen one of an exclusive group go.
        self.setAutoExclusive(False)
        self.setChecked(checked)
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
        else:
            super().keyPressEvent(event)


class CheckChoice(ChoiceButton, QCheckBox):
    """One of several of which any number may be chosen: Space or Enter changes it; each is a Tab stop."""
