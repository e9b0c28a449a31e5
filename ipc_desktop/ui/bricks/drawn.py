"""What small drawings beside words share: a size of their own, which follows the appearance."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from ipc_desktop.ui.appearance import appearance


class Drawn(QWidget):
    """A drawing that is just as large as its `sizeHint` says, also when the text size changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance().remeasured.connect(self._dress)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
