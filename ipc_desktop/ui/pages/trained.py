"""The page that asks who is trained for which task, and until when."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.health import DelegatedTask
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.listing import Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage


class Trained(ListingPage):
    """Tasks that need training, with who holds it."""

    key: ClassVar[str] = "trained"
    stone: ClassVar[Stone] = "how_its_going"

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (Listing(DelegatedTask, _("Add a task")),)

    @override
    def question(self, plan: Plan) -> str:
        return _("Who is trained for what?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Only tasks that need training, such as tube feeding.")
