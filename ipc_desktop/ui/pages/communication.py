"""The page that asks for how the person communicates, and how to communicate with them."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.about_me import Heading
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.heading_page import HeadingPage


class Communication(HeadingPage):
    """Words of every voice, the person's own first."""

    key: ClassVar[str] = "communication"
    about: ClassVar[Heading] = "communication"

    @override
    def question(self, plan: Plan) -> str:
        return _("How do you like to communicate?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Words, signs, pictures or looks. What should people know?")
