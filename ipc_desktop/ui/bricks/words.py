"""Words on a page, by their rank: the question, the help line, titles, labels, body and small words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import ClassVar, Protocol

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import Role, appearance
from ipc_desktop.ui.bricks.wrapped import Wrapped

_MOST_LETTERS = 68
_LEAST_TARGET = 48
_MOST_WIDTHS = 16
"""For how many widths a label remembers its height."""


class Explainer(Protocol):
    """Marks the words of a page that need explaining (`bricks.meanings`)."""

    def mark(self, label: WrappedLabel) -> None:
        """Marks the words of a label that now stand on the page."""


class WrappedLabel(QLabel):
    """A label whose words wrap, inside a long word if need be; font and colour by its rank.

    `tabular` sets figures equally wide, for sums. Words of the app's own that may hold a term are `explained`: the
    page round them marks what needs explaining. Never somebody's own words: they carry no marks.
    """

    ROLE: ClassVar[Role] = "body"
    COLOUR: ClassVar[str] = "ink"
    TABULAR: ClassVar[bool] = False

    laid = Signal()
    """The words lie otherwise than before."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        weight: int | None = None,
        colour: str = "",
        tabular: bool = False,
        explained: bool = False,
    ) -> None:
        super().__init__(parent)
        self.is_explained = explained
        """Whether terms among its words are marked."""
        self._marked: tuple[tuple[int, int], ...] = ()
        self.terms: tuple[QWidget, ...] = ()
        """What lies over the marked words, to be pressed."""
        self._weight = weight
        self._tabular = tabular or self.TABULAR
        self._colour = colour or self.COLOUR
        self._wrapped: Wrapped | None = None
        self._heights: dict[int, int] = {}
        self._widest = 0.0
        self._room_to_press = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()
        appearance().remeasured.connect(self._dress)
        self.setText(text)

    def set_colour(self, role: str) -> None:
        """Writes the words in another colour of the theme ("ink", "ink2", "accent", "err", "on_accent" ...)."""
        self._colour = role
        self.update()

    @override
    def setText(self, text: str) -> None:
        if text == self.text() and self._wrapped is not None:
            return
        self._wrapped, self._marked = None, ()
        self._heights.clear()
        super().setText(text)
        self.updateGeometry()
        self.update()
        if self.is_explained and self.isVisible():
            self._explain()

    def set_marked(self, marked: Sequence[tuple[int, int]], terms: Sequence[QWidget]) -> None:
        """Marks stretches of the words (start and length, in Qt's letters), with what lies over each to be pressed."""
        self._marked, self.terms = tuple(marked), tuple(terms)
        self._dress()

    def _pitch(self) -> float:
        """How far its lines stand apart, as a multiple of the size of its letters."""
        return appearance().line(self.ROLE)

    def words_font(self) -> QFont:
        """The font of these words at the present text size."""
        return appearance().font(self.ROLE, self._weight, tabular=self._tabular)

    def _dress(self) -> None:
        self._wrapped = None
        self._heights.clear()
        self._widest = 0.0
        self.setFont(self.words_font())
        if self._marked or self._room_to_press:
            self._make_room_to_press()
        self.updateGeometry()
        self.update()

    def _make_room_to_press(self) -> None:
        """A marked word is a target like any other: the room above and below its line belongs to it."""
        room = math.ceil(max(0.0, (_LEAST_TARGET - self._words().line_height) / 2)) if self._marked else 0
        self._room_to_press = room
        self.setContentsMargins(0, room, 0, room)

    def _explain(self) -> None:
        """Asks the page or screen round this label to mark what needs explaining."""
        step = self.parentWidget()
        while step is not None and not hasattr(step, "explainer"):
            step = step.parentWidget()
        explainer: Explainer | None = getattr(step, "explainer", None)
        if explainer is not None:
            explainer.mark(self)

    def _words(self) -> Wrapped:
        if self._wrapped is None:
            accent = appearance().theme.accent
            self._wrapped = Wrapped(self.text(), self.words_font(), self._pitch(), self._marked, accent)
        return self._wrapped

    def _most_width(self) -> float:
        if not self._widest:
            self._widest = _MOST_LETTERS * self.fontMetrics().averageCharWidth()
        return self._widest

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()
        elif event.type() == QEvent.Type.PaletteChange and self._marked:
            self._wrapped = None  # marks have the colour of the theme

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            if len(self._heights) > _MOST_WIDTHS:
                self._heights.clear()
            words = math.ceil(self._words().height(min(float(width), self._most_width())))
            self._heights[width] = words + 2 * self._room_to_press
        return self._heights[width]

    @override
    def sizeHint(self) -> QSize:
        width = math.ceil(min(self._words().natural_width, self._most_width())) + 1
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        word = math.ceil(min(self._words().longest_word, widest_word())) + 1
        return QSize(word, math.ceil(self._words().line_height) + 2 * self._room_to_press)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.is_explained and not self._marked:
            self._explain()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.terms:
            self.laid.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area, align = self._drawn_in()
        colour = appearance().theme.colour(self._colour if self.isEnabled() else "ink2")
        painter = QPainter(self)
        self._words().draw(painter, area, colour, align)
        for start, length in self._marked:
            self._dot_below(painter, start, length)
        painter.end()

    def _dot_below(self, painter: QPainter, start: int, length: int) -> None:
        stroke = float(appearance().border(3))
        painter.setPen(QPen(appearance().theme.accent, stroke, Qt.PenStyle.DotLine))
        for box in self.places(start, length):
            painter.drawLine(QPointF(box.left(), box.bottom() - stroke / 2), box.bottomRight() - QPointF(0, stroke / 2))

    def places(self, start: int, length: int) -> list[QRectF]:
        """Where a part of the words (in Qt's letters) stands on this label: one box a line."""
        return self._words().places(start, length, *self._drawn_in())

    def _drawn_in(self) -> tuple[QRectF, Qt.AlignmentFlag]:
        """The room of the words on the label, and the side at which they stand."""
        area = QRectF(self.contentsRect())
        width = min(area.width(), self._most_width())
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        if right_to_left:
            area.setLeft(area.right() - width)
        area.setWidth(width)
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            area.setTop(area.top() + max(0.0, (area.height() - self._words().height(width)) / 2))
        return area, align


def widest_word() -> float:
    """The width in px that a single word may claim before it is broken, so that no page grows sideways."""
    return 320.0 * min(appearance().scale, 1.75)


class Question(WrappedLabel):
    """The one big question of a page: told as a heading; takes the focus when its page opens, never by Tab."""

    ROLE = "question"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, explained=True)
        accessible.set_role(self, "heading")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)


class Lead(WrappedLabel):
    """The one help line under the question."""

    ROLE = "lead"
    COLOUR = "ink2"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, explained=True)


class Voice(WrappedLabel):
    """Somebody's own words when they are the subject."""

    ROLE = "voice"


class Title(WrappedLabel):
    """The title of a card or panel, told as a heading."""

    ROLE = "title"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        accessible.set_role(self, "heading")


class Label(WrappedLabel):
    """The words over a field."""

    ROLE = "label"


class Body(WrappedLabel):
    """All other words."""

    ROLE = "body"


class Small(WrappedLabel):
    """The smallest words there are, for what stands beside."""

    ROLE = "small"
    COLOUR = "ink2"
