"""Bands over the whole window: that this is only practice, and that it will lock soon."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _, ngettext
from ipc_desktop.ui import brush
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.parts.button import Button
from ipc_desktop.ui.parts.words import Body, Small


class PracticeBand(QWidget):
    """Says that nothing here is real and nothing is sent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Small("", self, weight=600, colour="on_here")
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._words, 1)
        appearance().changed.connect(self._follow)
        self._follow()

    def retell(self) -> None:
        """Says it in the language in force."""
        short = appearance().scale >= 1.75
        self.tell(_("Practice") if short else _("Practice. These families are made up. Nothing here is sent."))

    def tell(self, words: str) -> None:
        """Says something else."""
        self._words.setText(words)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        brush.cover(painter, self.rect(), appearance().theme.here)
        painter.end()

    def _follow(self) -> None:
        look = appearance()
        self._line.setContentsMargins(look.space(24), look.space(4), look.space(24), look.space(4))
        self.retell()
        self.update()


class LockWarning(QWidget):
    """Counts down to the lock; `stay` says that somebody is there."""

    stay = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Body("", self, weight=600)
        self.stay_button = Button(_("Stay here"), kind="primary", parent=self)
        self.stay_button.clicked.connect(self.stay)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._words, 1)
        self._line.addWidget(self.stay_button)
        appearance().changed.connect(self._follow)
        self._follow()
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def tell(self, seconds: int) -> None:
        """Says how long is left; 0 takes it away."""
        words = ngettext(
            "The screen locks in one second. What you typed is kept.",
            "The screen locks in {n} seconds. What you typed is kept.",
            seconds,
        ).format(n=seconds)
        self._words.setText(words)
        self.stay_button.setText(_("Stay here"))
        comes = seconds > 0 and self.isHidden()
        self.setVisible(seconds > 0)
        if comes and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        brush.cover(painter, self.rect(), appearance().theme.tint)
        painter.end()

    def _follow(self) -> None:
        look = appearance()
        self._line.setContentsMargins(look.space(24), look.space(12), look.space(24), look.space(12))
        self.update()
