"""What was found of a paper: whether it is what was agreed, by whom, and what is not as it was."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.screens.screen import Screen


class PaperCheckedScreen(Screen):
    """The first line is the answer; the others tell more of it."""

    def __init__(self, lines: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(_("Is this paper what was agreed?"), lines[0], parent)
        for line in lines[1:]:
            self.body.addWidget(Body(line))
