"""How we work together, from any page: the style of support in force, and another one in one press."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.strengths import Rulers
from ipc_desktop.texts import _
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.parts.style_panel import StylePanel
from ipc_desktop.ui.screens.screen import Screen
from ipc_desktop.ui.sitting import Sitting


class SupportStyleScreen(Screen):
    """What is chosen holds at once, and stays; `changed` says that something was."""

    changed = Signal()

    def __init__(self, plan: Plan, sitting: Sitting, parent: QWidget | None = None) -> None:
        lead = _("It changes how much we ask, and how big our steps are.")
        super().__init__(_("How we work together"), lead, parent)
        self.primary = _("Close")
        self._edits = Edits()
        self._edits.start(plan)
        self.how = StylePanel(sitting.language)
        self.how.show_plan(plan)
        self.how.changed.connect(self._on_changed)
        self.body.addWidget(self.how)

    def answer(self, plan: Plan) -> Plan:
        """The plan with what was chosen here."""
        return self._edits.onto(plan)

    def _on_changed(self) -> None:
        was = self._edits.plan.once(Rulers)
        now = self.how.written(was)
        if now != was:
            self._edits.put(now)
            self.how.follow(self._edits.plan)
            self.changed.emit()
