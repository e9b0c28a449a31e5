"""Bands over the whole window: that this is only practice, that the battery runs low, and that it will lock soon."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _, ngettext
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Small
from ipc_desktop.ui.looks import brush

SHORT_FROM = 1.75
"""From this text scale on a band says only what is needed."""
VERY_SHORT_FROM = 2.5
"""From this text scale on a line and a button are all that there is room for over a page."""


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
        short = appearance().scale >= SHORT_FROM
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


class _Warning(QWidget):
    """A band with words and one button, told to assistive technology when it comes; hidden until there is something."""

    def __init__(self, button: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Small("", self, weight=600, colour="ink")
        self._line = FlowRow(self, last_at_end=True)
        self._line.addWidget(self._words)
        self._line.addWidget(button)
        appearance().changed.connect(self._follow)
        self._follow()
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _announce(self) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        brush.cover(painter, self.rect(), appearance().theme.notice)
        painter.end()

    def _follow(self) -> None:
        look = appearance()
        self._line.setContentsMargins(look.space(24), look.space(12), look.space(24), look.space(12))
        self.update()


class BatteryWarning(_Warning):
    """Says that the battery runs low, until it is plugged in or somebody has seen it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._level = ""
        self.seen = Button("", in_bar=True)
        super().__init__(self.seen, parent)
        self.seen.clicked.connect(self.hide)

    def tell(self, level: str) -> None:
        """Says "early" that it runs low, or how "urgent" it is; "" takes it away."""
        self._level = level
        self._retell()
        self.setVisible(bool(level))
        if level:
            self._announce()

    def _retell(self) -> None:
        urgent = self._level == "urgent"
        if appearance().scale >= VERY_SHORT_FROM:
            words = _("The battery is nearly empty. Plug in.") if urgent else _("The battery is low. Plug in.")
        elif urgent:
            words = _("The battery is nearly empty. Everything is kept. Plug in now, or stop for today.")
        else:
            words = _("The battery is getting low. Please plug in the laptop.")
        self._words.setText(words)
        self.seen.setText(_("We have seen it"))

    @override
    def _follow(self) -> None:
        self._retell()
        super()._follow()


class LockWarning(_Warning):
    """Counts down to the lock; `stay` says that somebody is there."""

    stay = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._seconds = 0
        self.stay_button = Button(_("Stay here"), kind="primary")
        super().__init__(self.stay_button, parent)
        self.stay_button.clicked.connect(self.stay)

    def tell(self, seconds: int) -> None:
        """Says how long is left; 0 takes it away."""
        self._seconds = seconds
        self._words.setText(_lock_words(seconds))
        self.stay_button.setText(_("Stay here"))
        comes = seconds > 0 and self.isHidden()
        self.setVisible(seconds > 0)
        if comes:
            self._announce()

    @override
    def _follow(self) -> None:
        self._words.setText(_lock_words(self._seconds))
        super()._follow()


def _lock_words(seconds: int) -> str:
    """How long is left; with large letters no more than that, so that something of the page stays in view."""
    if appearance().scale >= SHORT_FROM:
        words = ngettext("The screen locks in one second.", "The screen locks in {n} seconds.", seconds)
    else:
        words = ngettext(
            "The screen locks in one second. What you typed is kept.",
            "The screen locks in {n} seconds. What you typed is kept.",
            seconds,
        )
    return words.format(n=seconds)
