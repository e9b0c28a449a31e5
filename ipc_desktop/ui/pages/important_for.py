"""The page that asks what is important for the person, to be safe and well."""

from __future__ import annotations

from typing import ClassVar

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.what_matters import ImportantThing
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.listing import Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage


class ImportantForPage(ListingPage):
    """What others may see more than the person does; each item keeps its voice."""

    key: ClassVar[str] = "important_for"
    stone: ClassVar[Stone] = "what_matters"
    frame: ClassVar[frozenset[str]] = frozenset({"to_or_for"})

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (
            Listing(
                ImportantThing,
                _("Add something important"),
                ("words", "to_or_for"),
                lambda thing: thing.to_or_for != "to_me",
                {"to_or_for": "for_me"},
            ),
        )

    @override
    def question(self, plan: Plan) -> str:
        return _("What is important for you?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("To be safe and well. Others may see it differently.")
