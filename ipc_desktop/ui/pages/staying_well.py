"""The page that asks what keeps the person well, what shows early that it gets worse, and what helps then."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.staying_well import StayingWellNote
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.listing import Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage


class StayingWell(ListingPage):
    """Four lists, from what is good every day to what does not help on a bad one."""

    key: ClassVar[str] = "staying_well"
    stone: ClassVar[Stone] = "my_goals"
    frame: ClassVar[frozenset[str]] = frozenset({"sort"})

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (
            Listing(
                StayingWellNote,
                _("Add what keeps you well"),
                fields=("words",),
                begins={"sort": "keeps_me_well"},
                title=_("This keeps me well"),
                picture="sun",
                tint="sage",
            ),
            Listing(
                StayingWellNote,
                _("Add an early sign"),
                begins={"sort": "early_sign"},
                title=_("Early signs to watch for"),
                picture="rain",
                tint="apricot",
            ),
            Listing(
                StayingWellNote,
                _("Add what helps"),
                fields=("words",),
                begins={"sort": "helps"},
                title=_("This helps then"),
                picture="hug",
                tint="sage",
            ),
            Listing(
                StayingWellNote,
                _("Add what does not help"),
                fields=("words",),
                begins={"sort": "does_not_help"},
                title=_("This does not help"),
                picture="thumbs-down",
                tint="apricot",
            ),
        )

    @override
    def question(self, plan: Plan) -> str:
        return _("What keeps you well, and what helps?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("You know best how it feels when it begins.")
