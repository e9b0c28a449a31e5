"""Writing down what somebody just said, whatever page is open; where it belongs is asked another time."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import CaughtNote
from ipc_desktop.plan.entry import NOTHING_SAID, Words
from ipc_desktop.plan.people import Party
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.fields.person_chooser import PersonChooser
from ipc_desktop.ui.fields.text_field import TextField
from ipc_desktop.ui.screens.screen import Screen


class CatchScreen(Screen):
    """One box that can be written in at once, and whose words they are. `changed` comes with every key.

    Nobody is chosen beforehand: words under the wrong name are worse than words whose voice is asked later.
    """

    changed = Signal()

    def __init__(self, note: CaughtNote, people: Sequence[Party], language: str, parent: QWidget | None = None) -> None:
        super().__init__(_("What was just said?"), _("Write it down. We sort it later."), parent)
        self.primary = _("Keep it")
        self._note, self._language = note, language
        self.words = TextField(_("What was just said?"), lines=3)
        self.words.label.hide()
        self.whose = PersonChooser(_("Whose words are these?"), _("You can say so later."))
        self.whose.set_people(people)
        self.throw_away = Button(_("Throw it away"), kind="quiet", flush=True)
        self.throw_away.clicked.connect(self._throw_away)
        buttons = FlowRow()
        buttons.addWidget(self.throw_away)
        self.body.addWidget(self.words)
        self.body.addWidget(self.whose)
        self.body.addLayout(buttons)
        self.words.changed.connect(self.changed)
        self.whose.changed.connect(self.changed)

    def note(self) -> CaughtNote:
        """The note as it stands here; one without words is none."""
        text = self.words.text()
        if not text.strip():
            return replace(self._note, words=NOTHING_SAID, retired=True)
        return replace(self._note, words=Words(text, self._language, self.whose.value()))

    @override
    def start(self) -> None:
        self.words.focus_first()

    def _throw_away(self) -> None:
        self.words.set_text("")
        self.changed.emit()
        self.closed.emit()
