"""Which photos and papers may go over a line that costs by what goes over it; the words always go."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.ui.fields.radios import Choice, Radios


class FilesPanel(Panel):
    """The choice; `chosen` hands over "any", "small" or "none" as soon as it is made."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Title(_("Photos and sealed papers")))
        choices = (
            Choice("any", _("Send and receive all of them")),
            Choice("small", _("Only those up to 1 MB")),
            Choice("none", _("None: they wait")),
        )
        hint = _("Words always go first. What waits goes once you are on another line.")
        self.choice = Radios(_("While the line is metered, as by mobile phone"), choices, hint)
        self.choice.changed.connect(lambda: self.chosen.emit(self.choice.value()))
        self.body.addWidget(self.choice)
        self._cannot_tell = Body(_("This computer cannot tell which lines are metered. So this counts for all."))
        self.body.addWidget(self._cannot_tell)
        self._cannot_tell.hide()

    def show_choice(self, choice: str, *, can_tell: bool) -> None:
        """Shows what is in force; `can_tell`: whether this computer knows which lines are metered."""
        if self.choice.value() != choice:
            self.choice.set_value(choice)
        self._cannot_tell.setVisible(not can_tell)
