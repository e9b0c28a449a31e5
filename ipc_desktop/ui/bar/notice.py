"""A line over the bar for what has to be known now: not saved yet, undone, a version that does not hold."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.ui import accessible
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.looks import brush


class Notice(QWidget):
    """Stands in the flow, above the bar; hidden while there is nothing to say. It is announced when it comes.

    What is said in passing makes room as soon as somebody writes on, or opens something else: giant letters need it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.set_role(self, "alert")
        self.is_trouble = self._is_passing = False
        self._words = Body("", self, weight=500)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._words, 1)
        appearance().changed.connect(self._space_out)
        self._space_out()
        self.hide()

    @property
    def words(self) -> str:
        """What it says just now; empty while hidden."""
        return self._words.text() if not self.isHidden() else ""

    def tell(self, words: str, *, trouble: bool = False, passing: bool = False) -> None:
        """Says this; with empty words it goes away."""
        self._is_passing = passing
        if words == self.words and trouble == self.is_trouble:
            return
        self.is_trouble = trouble
        self._words.set_colour("err" if trouble else "ink")
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.update()

    def go_on(self) -> None:
        """Makes room when somebody goes on, unless what it says has to stand."""
        if self._is_passing:
            self.tell("")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = appearance().theme
        painter = QPainter(self)
        fill, line = (theme.err_tint, theme.err) if self.is_trouble else (theme.notice, theme.accent)
        brush.strip(painter, self.rect(), fill, line, appearance().border(2))
        painter.end()

    def _space_out(self) -> None:
        look = appearance()
        self._line.setContentsMargins(look.space(24), look.space(12), look.space(24), look.space(12))
