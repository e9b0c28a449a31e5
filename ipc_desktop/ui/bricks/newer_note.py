"""A line above a page of which an answer came from a newer app: it is kept, and cannot be shown here."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ipc_desktop.ui.appearance import appearance
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.words import Body


class NewerNote(QWidget):
    """Says how many answers of the page need a newer version of the app."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Body("")
        panel = Panel()
        panel.body.addWidget(self.words)
        self._column = QVBoxLayout(self)
        self._column.addWidget(panel)
        appearance().remeasured.connect(self._space_out)
        self._space_out()

    def tell(self, n: int) -> None:
        """Says it for so many answers."""
        from ipc_desktop.wording.team import newer_words

        self.words.setText(newer_words(n))

    def _space_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, appearance().space(24))
