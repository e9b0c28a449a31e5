"""The page that asks what makes a day good, and what makes it bad."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.what_matters import DayNote
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.listing import Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage


class Days(ListingPage):
    """Two lists, one for each sort of day."""

    key: ClassVar[str] = "days"
    stone: ClassVar[Stone] = "what_matters"
    frame: ClassVar[frozenset[str]] = frozenset({"day"})
    beside: ClassVar[bool] = True

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (
            Listing(
                DayNote,
                _("Add to a good day"),
                begins={"day": "good"},
                title=_("A good day"),
                picture="sun",
                tint="sage",
            ),
            Listing(
                DayNote,
                _("Add to a bad day"),
                begins={"day": "bad"},
                title=_("A bad day"),
                picture="rain",
                tint="apricot",
            ),
        )

    @override
    def question(self, plan: Plan) -> str:
        return _("What makes a day good or bad?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Think of a day last week, from morning to night.")
