"""What employing somebody costs beside the wage: suggested, one button each, never added by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ipc_desktop.plan.money.spending import Companion
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.cleared import clear
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.wording import choice_words


class EmployingPanel(Panel):
    """Names the costs that no line holds yet; pressing one begins a line for it."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row = FlowRow(gap=10)
        self.buttons: dict[Companion, Button] = {}
        self.body.addWidget(Title(_("Employing somebody costs more than the wage")))
        self.body.addWidget(Body(_("These are not in the plan yet. Add what you need.")))
        self.body.addLayout(self._row)
        self.hide()

    def show_missing(self, missing: Sequence[Companion]) -> None:
        """Shows a button for each cost that is missing; nothing while none is."""
        if tuple(missing) != tuple(self.buttons):
            clear(self._row)
            self.buttons = {}
            for companion in missing:
                words = choice_words("companion", companion)
                button = Button(words, glyph="plus")
                button.setAccessibleName(_("Add a line: {source}").format(source=words))
                button.clicked.connect(lambda _checked=False, code=companion: self.asked.emit(code))
                self._row.addWidget(button)
                self.buttons[companion] = button
        self.setVisible(bool(missing))
