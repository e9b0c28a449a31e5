"""The page that asks what is not working, in everybody's own words."""

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


class NotWorking(Page):
    """Notes of what is hard or missing; each keeps its voice."""

    key: ClassVar[str] = "not_working"
    stone: ClassVar[Stone] = "how_its_going"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.notes = Notes(
            "not_working", sitting, title=_("Not working"), picture="rain", add_words=_("Add something not working")
        )
        self.notes.changed.connect(self.changed)
        self.body.addWidget(self.notes)

    @override
    def question(self, plan: Plan) -> str:
        return _("What is not working?")

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
        return any(note.side == "not_working" for note in plan.all(WorkingNote))
