"""The page that asks for whatever else is worth knowing about the person."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.about_me import Heading
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.heading_page import HeadingPage


class WorthKnowing(HeadingPage):
    """Words of every voice, the person's own first."""

    key: ClassVar[str] = "worth_knowing"
    about: ClassVar[Heading] = "worth_knowing"

    @override
    def question(self, plan: Plan) -> str:
        return _("What else is worth knowing about you?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Your story, your faith, what you are proud of.")
