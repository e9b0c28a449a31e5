"""The form of a step: what, who sees to it, by when, how sure; where somebody is not sure, a smaller one is offered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from ipc_desktop.plan.actions import Action
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _, isolated
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.words import Body
from ipc_desktop.ui.parts.entries.entry_form import EntryForm
from ipc_desktop.wording.question import Question


class StepForm(EntryForm[Entry]):
    """`smaller` asks for a smaller step in the place of this one; it is offered, never urged."""

    smaller = Signal()

    def __init__(self, entry: Action, plan: Plan, questions: Sequence[Question], language: str) -> None:
        super().__init__(entry, plan, questions, language)
        self.offer = Panel()
        self.offer.body.addWidget(Body(_("Not so sure? That is good to know. A smaller step may suit you better.")))
        self.find_smaller = Button(_("Find a smaller step"))
        self.find_smaller.clicked.connect(self.smaller)
        self.offer.body.addWidget(self.find_smaller, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.insertWidget(self.body.indexOf(self.fields["confidence"]) + 1, self.offer)
        before = plan.get(Action, entry.smaller_than)
        if before is not None and before.what:
            words = before.what.text.strip()
            self.fields["what"].set_hint(_("Smaller than this: {words}").format(words=isolated(words)))
        self.changed.connect(self._show_offer)
        self._show_offer()

    def _show_offer(self) -> None:
        step = self.entry()
        self.offer.setVisible(isinstance(step, Action) and step.wants_a_smaller_step and bool(step.what))
