"""The page that asks for the people who are important to the person."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.about_me import Heading
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.heading_page import HeadingPage


class ImportantPeople(HeadingPage):
    """Words of every voice, the person's own first."""

    key: ClassVar[str] = "important_people"
    about: ClassVar[Heading] = "important_people"

    @override
    def question(self, plan: Plan) -> str:
        return _("Who is important to you?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("People and animals, and why they matter.")
