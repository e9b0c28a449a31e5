"""The page that asks how a usual day goes, step by step."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.routine import RoutineStep
from ipc_desktop.texts import _
from ipc_desktop.ui.parts.entries.listing import Listing
from ipc_desktop.ui.parts.entries.listing_page import ListingPage
from ipc_desktop.ui.parts.way_to_week import offer_the_week
from ipc_desktop.ui.sitting import Sitting


class Routine(ListingPage):
    """Steps in their order, each with a picture if somebody likes."""

    key: ClassVar[str] = "routine"
    stone: ClassVar[Stone] = "what_matters"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.week = offer_the_week(self)

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (Listing(RoutineStep, _("Add a step"), has_order=True),)

    @override
    def question(self, plan: Plan) -> str:
        return _("How does your day go?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Step by step, as it should be.")
