"""The bar at the foot of the window: the way back, tools, what is saved, and the one way on; its places never move."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bar.button import BarButton, bar_height
from ipc_desktop.ui.bricks.wrapped import Wrapped
from ipc_desktop.ui.looks import brush, glyphs

_LINE = 1.25
"""The distance of two lines about saving, in sizes of their font."""


class SaveMark(QLabel):
    """A laptop with what is true about saving beside it; in little room the mark alone, with the same name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.shows_words = True
        self.is_trouble = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """Says how saving stands."""
        self.is_trouble = trouble
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            self.updateGeometry()
        self.update()

    def width_with(self, words: bool) -> int:
        """How wide the mark is with or without its words, in px."""
        return self._glyph_size() + (self._gap() + round(self._words_size().width()) + 2 if words else 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width_with(self.shows_words), bar_height() - 12)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, size = appearance().theme, self._glyph_size()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ink = theme.err if self.is_trouble else theme.ink
        painter = QPainter(self)
        left = self.width() - size if mirrored else 0
        area = QRectF(left, (self.height() - size) / 2, size, size)
        glyphs.draw(painter, "alert" if self.is_trouble else "laptop", area, ink)
        if self.shows_words:
            taken = size + self._gap()
            words, wide = self._words(), self.width() - taken
            high = words.height(wide)
            room = QRectF(0 if mirrored else taken, (self.height() - high) / 2, wide, high)
            align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            words.draw(painter, room, ink, align)
        painter.end()

    def _words(self) -> Wrapped:
        return Wrapped(self.text(), self._font(), _LINE)

    def _words_size(self) -> QSize:
        """Room for the words in at most two lines or so."""
        words = self._words()
        one_line = words.natural_width
        wanted = one_line if one_line < appearance().size(190) else max(words.longest_word, one_line * 0.62)
        return QSize(math.ceil(wanted) + 2, math.ceil(words.height(math.ceil(wanted) + 2)))

    def _font(self) -> QFont:
        look = appearance()
        return look.font("small", 600, 0.8 / 0.85 if look.scale >= 2.5 else 1.0)

    def _glyph_size(self) -> int:
        return min(round(30 * math.pow(appearance().scale, 0.75)), 76)

    def _gap(self) -> int:
        return appearance().space(12)


class _Room(NamedTuple):
    """What of the bar has room: Text size, Read aloud, and whose words; Catch it and Pause give way last of all."""

    size: bool
    read: bool
    back_words: bool
    tools_words: bool
    save_words: bool
    visit: bool = True
    visit_words: bool = False
    """Those of Catch it and Pause, whose drawings stand alone before anything else gives way."""


_FROM_WIDE_TO_NARROW = (
    _Room(size=True, read=True, back_words=True, tools_words=True, save_words=True, visit_words=True),
    _Room(size=True, read=True, back_words=True, tools_words=True, save_words=True),
    _Room(size=True, read=True, back_words=True, tools_words=True, save_words=False),
    _Room(size=False, read=True, back_words=True, tools_words=True, save_words=True),
    _Room(size=False, read=True, back_words=True, tools_words=True, save_words=False),
    _Room(size=False, read=False, back_words=True, tools_words=True, save_words=False),
    _Room(size=False, read=False, back_words=False, tools_words=True, save_words=False),
    _Room(size=False, read=False, back_words=False, tools_words=False, save_words=False),
    _Room(size=False, read=False, back_words=False, tools_words=False, save_words=False, visit=False),
)


class Bar(QWidget):
    """Back, Read aloud, Text size, Tools, Catch it, Pause, how saving stands, and the primary button.

    There is a signal for each press. Catch it and Pause are there while a case is open.
    """

    back = Signal()
    read = Signal()
    text_size = Signal()
    tools = Signal()
    catch = Signal()
    pause = Signal()
    go_on = Signal()

    def __init__(self, parent: QWidget | None = None, *, in_case: bool = True) -> None:
        super().__init__(parent)
        self._in_case = self._catches = in_case
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.back_button = BarButton("back", parent=self)
        self.read_button = BarButton("speak", parent=self)
        self.size_button = BarButton("size", parent=self)
        self.tools_button = BarButton("more", parent=self)
        self.catch_button = BarButton("pen", parent=self)
        self.pause_button = BarButton("pause", parent=self)
        self.save_mark = SaveMark(self)
        self.primary = BarButton("next", primary=True, parent=self)
        self._line = QHBoxLayout(self)
        self._group = QHBoxLayout()
        self._group.setSpacing(0)
        self._group.addWidget(self.read_button)
        self._group.addWidget(self.size_button)
        self._group.addWidget(self.tools_button)
        self._line.addWidget(self.back_button)
        self._line.addLayout(self._group)
        self._line.addWidget(self.catch_button)
        self._line.addWidget(self.pause_button)
        self._line.addStretch(1)
        self._line.addWidget(self.save_mark)
        self._line.addWidget(self.primary)
        for button, signal in (
            (self.back_button, self.back),
            (self.read_button, self.read),
            (self.size_button, self.text_size),
            (self.tools_button, self.tools),
            (self.catch_button, self.catch),
            (self.pause_button, self.pause),
            (self.primary, self.go_on),
        ):
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit())
        self.retell()
        appearance().remeasured.connect(self.arrange)

    def retell(self) -> None:
        """Says all words anew in the language in force."""
        self.back_button.setText(_("Back"))
        self.read_button.setText(_("Read aloud"))
        self.size_button.setText(_("Text size"))
        self.tools_button.setText(_("Tools"))
        self.catch_button.setText(_("Catch it"))
        self.pause_button.setText(_("Pause"))
        self.arrange()

    def offer_catching(self, offers: bool) -> None:
        """Whether Catch it is there: it is not, while the laptop is handed over."""
        self._catches = offers
        self.arrange()

    def set_primary(self, words: str) -> None:
        """The words of the one way on; empty where there is none."""
        self.primary.setText(words)
        self.primary.setVisible(bool(words))
        self.arrange()

    def tell_saving(self, words: str, *, trouble: bool = False) -> None:
        """Says how saving stands; empty where nothing is being saved."""
        self.save_mark.setVisible(bool(words))
        self.save_mark.tell(words, trouble=trouble)
        self.arrange()

    def tools_shown(self) -> frozenset[str]:
        """The names of the tools that there is room for just now: Tools need not offer them too."""
        buttons = {
            "read_aloud": self.read_button,
            "text_size": self.size_button,
            "catch": self.catch_button,
            "pause": self.pause_button,
        }
        return frozenset(name for name, button in buttons.items() if not button.isHidden())

    def arrange(self) -> None:
        """Shows as much as there is room for: words go before glyphs do, the primary keeps its word."""
        look = appearance()
        self._line.setSpacing(look.space(14))
        side = look.space(24) if look.scale < 3 else 24
        self._line.setContentsMargins(side, 0, side, 0)
        self.updateGeometry()
        choices = _FROM_WIDE_TO_NARROW[0 if look.scale < 1.75 else 4 if look.scale < 2.5 else 5 :]
        room = next((choice for choice in choices if self._width_of(choice) <= self.width()), choices[-1])
        self.read_button.setVisible(room.read)
        self.size_button.setVisible(room.size)
        self.catch_button.setVisible(room.visit and self._catches)
        self.pause_button.setVisible(room.visit and self._in_case)
        self.read_button.set_joined("end")
        self.size_button.set_joined("both")
        self.tools_button.set_joined("start" if room.read else "")
        self.back_button.set_shows_words(room.back_words)
        self.tools_button.set_shows_words(room.tools_words)
        for button in (self.catch_button, self.pause_button):
            button.set_shows_words(room.visit_words)
        self.save_mark.shows_words = room.save_words
        self.save_mark.updateGeometry()
        for button in (self.read_button, self.size_button, self.catch_button, self.pause_button, self.primary):
            button.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, bar_height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, bar_height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = appearance()
        painter = QPainter(self)
        brush.strip(painter, self.rect(), look.theme.sand, look.theme.hair, look.border(2))
        painter.end()

    def _width_of(self, room: _Room) -> int:
        widths = [self.back_button.width_with(room.back_words), self.tools_button.width_with(room.tools_words)]
        if room.read:
            widths.append(self.read_button.width_with(True))
        if room.size:
            widths.append(self.size_button.width_with(True))
        if room.visit and self._in_case:
            widths.append(self.pause_button.width_with(room.visit_words))
        if room.visit and self._catches:
            widths.append(self.catch_button.width_with(room.visit_words))
        if self.save_mark.text():
            widths.append(self.save_mark.width_with(room.save_words))
        if self.primary.text():
            widths.append(self.primary.width_with(True))
        margins = self._line.contentsMargins()
        return sum(widths) + (len(widths) + 1) * self._line.spacing() + margins.left() + margins.right()
