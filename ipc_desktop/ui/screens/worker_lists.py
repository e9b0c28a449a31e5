"""What the worker alone writes about a case in lists: who must not be told, and who can decide what."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.meanings import Meanings
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.people.capacity_list import CapacityList
from ipc_desktop.ui.parts.people.not_told_list import NotToldList
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.sitting import Sitting


class WorkerListsScreen(Screen):
    """Shown once the worker is known to be at the keys. `changed` comes with every key."""

    changed = Signal()

    def __init__(self, plan: Plan, sitting: Sitting, parent: QWidget | None = None) -> None:
        lead = _("No family screen, paper or file shows this. Look who is in the room.")
        super().__init__(_("Who can decide, and who is not told"), lead, parent)
        self.primary = _("Close")
        explainer = Meanings(self)
        explainer.read_aloud.connect(self.read_aloud)
        self.explainer = explainer
        self._edits = Edits(frame={"visibility"})
        self._edits.start(plan)
        self.not_told = NotToldList(self._edits, sitting)
        self.capacity = CapacityList(self._edits, sitting)
        law = Panel()
        for words in (
            _("Begin from this: they can decide."),
            _("Give every help first. An unwise choice is no sign."),
            _("One record is about one decision, at one time."),
        ):
            law.body.addWidget(Body(words))
        for part in (self.not_told, law, self.capacity):
            self.body.addWidget(part)
        for one in (self.not_told, self.capacity):
            one.show_entries()
            one.changed.connect(self.changed)
        self.not_told.opened.connect(self.capacity.shut)
        self.capacity.opened.connect(self.not_told.shut)

    def answer(self, plan: Plan) -> Plan:
        """The whole plan with what was written here."""
        return self._edits.onto(plan)

    @override
    def go_on(self) -> None:
        """Closes, unless something in an open form would be lost."""
        if not any(one.in_hand is not None and one.in_hand.shows_problem() for one in (self.not_told, self.capacity)):
            super().go_on()
