"""What pages are that first ask whether there is any of something that keeps a person safe, then list it."""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.health import HealthSafety
from ipc_desktop.plan.plan import Plan
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.listing import ItemList
from ipc_desktop.ui.parts.entries.listing_page import ListingPage
from ipc_desktop.ui.sitting import Sitting
from ipc_desktop.wording import choice_words

KnownField = Literal["allergies", "medicines", "equipment"]
LISTED = "listed"
ANSWERS = {LISTED: "writing-hand", "none_known": "no", "not_known": "thinking"}
"""The answers, each with its picture."""


class KnownFirst(Radios):
    """Asks whether there are any: listed here, none known, or nobody could say; nothing is chosen beforehand."""

    def __init__(self, label: str, asks: KnownField, items: ItemList) -> None:
        choices = [Choice(code, choice_words("known", code), picture=picture) for code, picture in ANSWERS.items()]
        super().__init__(label, choices, min_column=200)
        self.asks: KnownField = asks
        self.items = items

    def show_known(self, safety: HealthSafety) -> None:
        """Shows what was said, and the list where there is, or may be, anything to list."""
        said: str = getattr(safety, self.asks)
        self.set_value(said)
        self.items.setVisible(said == LISTED or self.items.has_any())


class HealthPage(ListingPage):
    """A page about health: the lists, each behind its question, and what is kept beside them once per case."""

    stone: ClassVar[Stone] = "how_its_going"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.known = self._make_known()
        for known in self.known:
            self.body.insertWidget(self.body.indexOf(known.items), known)
            known.changed.connect(lambda known=known: self._on_known(known))

    def _make_known(self) -> tuple[KnownFirst, ...]:
        """The question in front of each list."""
        raise NotImplementedError

    @override
    def show_plan(self, plan: Plan) -> None:
        super().show_plan(plan)
        for known in self.known:
            known.show_known(self._safety())

    @override
    def is_answered(self, plan: Plan) -> bool:
        safety = plan.once(HealthSafety)
        return super().is_answered(plan) or any(getattr(safety, known.asks) for known in self.known)

    def _safety(self) -> HealthSafety:
        return self._edits.plan.once(HealthSafety)

    def _keep(self, safety: HealthSafety) -> None:
        if safety != self._safety():
            self._edits.put(safety)
            self.changed.emit()

    def _on_known(self, known: KnownFirst) -> None:
        self._keep(msgspec.structs.replace(self._safety(), **{known.asks: known.value()}))
        known.show_known(self._safety())
        if known.value() == LISTED and not known.items.has_any():
            known.items.add.setFocus()
