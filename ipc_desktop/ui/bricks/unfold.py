"""A quiet button that shows what is seldom asked, and puts it away again."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ipc_desktop.ui.bricks.button import Button


class Unfold(Button):
    """Its words say what a press does; `switched` says that `is_open` is another now."""

    switched = Signal()

    def __init__(self, closed: str, opened: str) -> None:
        super().__init__(closed, glyph="plus", kind="quiet", flush=True)
        self._words_of = {False: closed, True: opened}
        self.is_open = False
        self.clicked.connect(self._switch)

    def _switch(self) -> None:
        self.is_open = not self.is_open
        self.setText(self._words_of[self.is_open])
        self.set_glyph("minus" if self.is_open else "plus")
        self.switched.emit()
