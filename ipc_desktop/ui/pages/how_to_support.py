"""The page that asks for how and when the person wants support."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.about_me import Heading
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.heading_page import HeadingPage


class HowToSupport(HeadingPage):
    """Words of every voice, the person's own first."""

    key: ClassVar[str] = "how_to_support"
    about: ClassVar[Heading] = "how_to_support"

    @override
    def question(self, plan: Plan) -> str:
        return _("How and when should people support you?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("And what would you rather do by yourself?")
