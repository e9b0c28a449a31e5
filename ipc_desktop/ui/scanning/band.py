"""The band at the foot of the window: hold on, up and down the page, slower and faster."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bar.button import BarButton
from ipc_desktop.ui.bricks.words import Small
from ipc_desktop.ui.looks import brush

_WORDS_UP_TO = 1.5
_MOST_HIGH, _MOST_GLYPH = 72, 44


class BandButton(BarButton):
    """A button of the band: it grows less than those of the bar, which keeps the room for the page."""

    @override
    def _height(self) -> int:
        return min(super()._height(), _MOST_HIGH)

    @override
    def _glyph_size(self) -> int:
        return min(super()._glyph_size(), _MOST_GLYPH)


class ScanBand(QWidget):
    """`hold_on` asks to wait, `scrolled` for so many pages down (up below zero), `paced` for slower (1) or faster."""

    hold_on = Signal()
    scrolled = Signal(float)
    paced = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        accessible.set_role(self, "group")
        self.hold_button = BandButton("pause", parent=self)
        self.down_button = BandButton("down", parent=self)
        self.up_button = BandButton("up", parent=self)
        self.slower_button = BandButton("minus", parent=self)
        self.faster_button = BandButton("plus", parent=self)
        self.state = Small("", self, weight=600)
        self._line = QHBoxLayout(self)
        for button in self._buttons():
            self._line.addWidget(button)
        self._line.addWidget(self.state)
        self._line.addStretch(1)
        self.hold_button.clicked.connect(self.hold_on)
        self.down_button.clicked.connect(lambda: self.scrolled.emit(0.8))
        self.up_button.clicked.connect(lambda: self.scrolled.emit(-0.8))
        self.slower_button.clicked.connect(lambda: self.paced.emit(1))
        self.faster_button.clicked.connect(lambda: self.paced.emit(-1))
        self.retell()
        self._follow()
        appearance().changed.connect(self._follow)

    def retell(self) -> None:
        """Says all words anew in the language in force."""
        self.setAccessibleName(_("Scanning"))
        told = (_("Hold on"), _("Down the page"), _("Up the page"), _("Slower"), _("Faster"))
        for button, words in zip(self._buttons(), told, strict=True):
            button.setText(words)

    def tell(self, state: str) -> None:
        """Says how scanning stands."""
        self.state.setText(state)

    def offer_scrolling(self, *, down: bool, up: bool) -> None:
        """Says whether there is more of the page below and above."""
        self.down_button.setEnabled(down)
        self.up_button.setEnabled(up)

    def _buttons(self) -> tuple[BandButton, ...]:
        return (self.hold_button, self.down_button, self.up_button, self.slower_button, self.faster_button)

    def _follow(self) -> None:
        look = appearance()
        self._line.setSpacing(look.space(14))
        self._line.setContentsMargins(look.space(24), look.space(8), look.space(24), look.space(8))
        for button in self._buttons():
            button.set_shows_words(look.scale <= _WORDS_UP_TO)
        self.state.setVisible(look.scale < 2.5)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = appearance()
        painter = QPainter(self)
        brush.strip(painter, self.rect(), look.theme.sand, look.theme.edge, look.border(2))
