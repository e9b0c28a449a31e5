"""What every screen beside the pages is: a heading, a help line, a body, and words for the primary button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ipc_desktop.overriding import override
from ipc_desktop.texts import _
from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.words import Lead, Question, Small
from ipc_desktop.ui.fields.entry_box import is_editor

if TYPE_CHECKING:
    from ipc_desktop.ui.bricks.meanings import Meanings


class Screen(QWidget):
    """A screen puts its parts into `body`. `closed` asks to go back to where it was opened from.

    `primary` are the words of the bar's main button, which calls `go_on`; `retitled` says that they changed.
    `read_aloud` asks for a part of the screen to be read aloud. `place` is the place of the
    office that it is, "" for none.
    """

    closed = Signal()
    retitled = Signal()
    read_aloud = Signal(object)
    place = ""
    explainer: Meanings | None = None
    """Marks the words that need explaining, on a screen that families read."""

    def __init__(self, heading: str, lead: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Question(heading, self)
        self.lead_label = Lead(lead, self)
        self.lead_label.setVisible(bool(lead))
        self.heading.setAccessibleDescription(lead)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._top = QVBoxLayout()
        self._top.addWidget(self.heading)
        self._top.addWidget(self.lead_label)
        self.body = QVBoxLayout()
        self._column.addLayout(self._top)
        self._column.addLayout(self.body)
        self._column.addStretch(1)
        self.primary = _("Done")
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    @property
    def title(self) -> str:
        """What the window's title says of this screen."""
        return self.heading.text()

    def tell(self, heading: str, lead: str = "") -> None:
        """Says another heading and help line."""
        self.heading.setText(heading)
        self.lead_label.setText(lead)
        self.lead_label.setVisible(bool(lead))
        self.heading.setAccessibleDescription(lead)
        self.retitled.emit()

    def warn(self, words: str) -> None:
        """Says under the help line what holds for the whole case; nothing for ""."""
        if words:
            self._top.addWidget(Small(words, self))

    def put_at_foot(self, widget: QWidget) -> None:
        """Puts something below all else, at the start edge."""
        foot = QHBoxLayout()
        foot.addWidget(widget)
        foot.addStretch(1)
        self._column.addLayout(foot)

    def go_on(self) -> None:
        """What the primary button does: by default it closes the screen."""
        self.closed.emit()

    def enter(self) -> None:
        """What Enter does in a box of one line; by default nothing."""

    def start(self) -> None:
        """Puts the focus where somebody begins: on the heading, so that it is read first, or in the first box."""
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes the Enter that a box of one line leaves to what is round it."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and is_editor(QApplication.focusWidget()):
            self.enter()
        else:
            super().keyPressEvent(event)

    def _space_out(self) -> None:
        look = appearance()
        self._column.setSpacing(0)
        self._top.setSpacing(look.space(8))
        self._top.setContentsMargins(0, 0, 0, look.space(24))
        self.body.setSpacing(look.space(20))
