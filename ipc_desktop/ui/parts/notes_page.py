"""What the two pages share that ask how things are going: notes of one side, each in its own voice."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.working import WorkingNote
from ipc_desktop.texts import _
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.notes import Notes
from ipc_desktop.ui.sitting import Sitting


class NotesPage(Page):
    """A page of notes; each page gives the notes of its side by `_make_notes`."""

    stone: ClassVar[Stone] = "how_its_going"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.notes = self._make_notes(sitting)
        self.notes.changed.connect(self.changed)
        self.body.addWidget(self.notes)

    def _make_notes(self, sitting: Sitting) -> Notes:
        raise NotImplementedError

    @override
    def lead(self, plan: Plan) -> str:
        return _("We keep every view.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self.notes.show_plan(plan)

    @override
    def answer(self, plan: Plan) -> Plan:
        return self.notes.onto(plan)

    @override
    def is_answered(self, plan: Plan) -> bool:
        return any(note.side == self.notes.side for note in plan.all(WorkingNote))
