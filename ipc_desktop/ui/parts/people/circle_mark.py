"""One person in the relationship circle: a mark and a name, pressed like a button, or dragged from ring to ring."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ipc_desktop.drawings.circle_places import TAG_GAP, TAG_HEIGHT
from ipc_desktop.overriding import override
from ipc_desktop.plan.people import Party
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.person_mark import Mark, paint_mark
from ipc_desktop.ui.looks import brush
from ipc_desktop.ui.looks.focus_ring import set_ring
from ipc_desktop.wording import circle_words

_DRAG_PX = 12
_LONG_NAME = 14
_SHORT_WORD = 3
_CIRCLES_KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
)
"""Keys that the circle takes, not the mark by itself."""


class CircleMark(QPushButton):
    """A press is `clicked` as ever; `dropped` hands over this mark after a drag, `focused` its party's id."""

    dropped = Signal(object)
    focused = Signal(str)
    left = Signal()

    def __init__(self, circle: QWidget, party: Party, *, name: str, size: float) -> None:
        super().__init__(circle)
        self.party = party
        self._name = name
        self._size = size
        self._is_brief = False
        self._picked_up = False
        self._pressed_at: QPoint | None = None
        self._dragged = False
        set_ring(self, radius=14)
        self.show_party(party, name)

    def show_party(self, party: Party, name: str) -> None:
        """Shows this party from now on."""
        self.party, self._name = party, name
        self._tell()
        self.update()

    def set_picked_up(self, picked_up: bool) -> None:
        """Marks that arrows now move this person from ring to ring."""
        if picked_up != self._picked_up:
            self._picked_up = picked_up
            self._tell()
            self.update()

    def set_brief(self, is_brief: bool) -> None:
        """Says the first word of a name alone, where there is no room for all names."""
        if is_brief != self._is_brief:
            self._is_brief = is_brief
            self.update()

    def tag_width(self) -> float:
        """The width of the name's tag in pixels."""
        return self._wide(self._tag())

    def full_width(self) -> float:
        """The width in pixels of a tag with all of the name."""
        return self._wide(self._name)

    def _wide(self, words: str) -> float:
        return QFontMetricsF(self._font()).horizontalAdvance(words) + appearance().size(16)

    def _tag(self) -> str:
        """The name, or its first word where the whole would lie over others; the list says it in full.

        A first word as short as "The" says too little: the next one comes with it.
        """
        words = self._name.split()
        if len(words) < 2 or (len(self._name) <= _LONG_NAME and not self._is_brief):
            return self._name
        return " ".join(words[:2] if len(words[0]) <= _SHORT_WORD else words[:1])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = appearance(), appearance().theme
        unit = self.height() / (self._size + TAG_GAP + TAG_HEIGHT)
        mark, tag = self._size * unit, TAG_HEIGHT * unit
        painter = QPainter(self)
        middle = self.width() / 2
        paint_mark(painter, QRectF(middle - mark / 2, 0, mark, mark), Mark.of(self.party))
        wide = min(self.tag_width(), float(self.width()))
        area = QRectF(middle - wide / 2, self.height() - tag, wide, tag)
        chosen = self._picked_up or self.isDown()
        fill = theme.tint if chosen else theme.card
        edge = theme.accent if chosen else theme.ink if self.underMouse() and self.isEnabled() else theme.edge
        brush.box(painter, area, fill=fill, edge=edge, width=look.border(2), radius=8 * unit)
        painter.setFont(self._font())
        painter.setPen(theme.on_tint if chosen else theme.ink)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._tag())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self.party.id)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CIRCLES_KEYS or (self._picked_up and event.key() == Qt.Key.Key_Space):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at, self._dragged = event.position().toPoint(), False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not self.isEnabled():
            return
        way = event.position().toPoint() - self._pressed_at
        if self._dragged or math.hypot(way.x(), way.y()) > _DRAG_PX:
            self._dragged = True
            self.raise_()
            self.move(self.pos() + way)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if not self._dragged:
            super().mouseReleaseEvent(event)
            return
        self._dragged = False
        self.setDown(False)
        self.dropped.emit(self)

    def _font(self) -> QFont:
        return appearance().font("small", 600)

    def _tell(self) -> None:
        """What a screen reader says: who this is, where they stand, and how to move them."""
        who = self.party.name
        if self.party.relationship:
            who = _("{name}, {relationship}").format(name=who, relationship=self.party.relationship)
        self.setAccessibleName(_("{name}: {circle}").format(name=who, circle=circle_words(self.party.circle)))
        self.setAccessibleDescription(
            _("Up moves closer, Down moves further out, Enter is done.")
            if self._picked_up
            else _("Enter, then Up or Down, moves them. Space shows more.")
        )
