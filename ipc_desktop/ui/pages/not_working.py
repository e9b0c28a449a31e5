"""The page that asks what is not working, in everybody's own words."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.notes.notes import Notes
from ipc_desktop.ui.parts.notes.notes_page import NotesPage
from ipc_desktop.ui.sitting import Sitting


class NotWorking(NotesPage):
    """Notes of what is hard or missing; each keeps its voice."""

    key: ClassVar[str] = "not_working"

    @override
    def _make_notes(self, sitting: Sitting) -> Notes:
        return Notes("not_working", sitting, add_words=_("Add something not working"))

    @override
    def question(self, plan: Plan) -> str:
        return _("What is not working?")
