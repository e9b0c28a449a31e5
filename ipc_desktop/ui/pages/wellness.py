"""The page that asks for what being well is for the person, and how one sees that they are not."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.about_me import Heading
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.heading_page import HeadingPage


class Wellness(HeadingPage):
    """Words of every voice, the person's own first."""

    key: ClassVar[str] = "wellness"
    about: ClassVar[Heading] = "wellness"

    @override
    def question(self, plan: Plan) -> str:
        return _("How are you when you are well?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("And what shows us that you are not well?")
