"""The page that asks what people should please do, and please not do."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.what_matters import PleaseNote
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.listing import Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage


class Please(ListingPage):
    """Two lists; small things count."""

    key: ClassVar[str] = "please"
    stone: ClassVar[Stone] = "what_matters"
    frame: ClassVar[frozenset[str]] = frozenset({"do_or_not"})
    beside: ClassVar[bool] = True

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (
            Listing(
                PleaseNote,
                _("Add something to do"),
                begins={"do_or_not": "do"},
                title=_("Please do"),
                picture="thumbs-up",
                tint="sage",
            ),
            Listing(
                PleaseNote,
                _("Add something not to do"),
                begins={"do_or_not": "do_not"},
                title=_("Please do not"),
                picture="hand",
                tint="apricot",
            ),
        )

    @override
    def question(self, plan: Plan) -> str:
        return _("What should people do, or not do?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Small things count most.")
