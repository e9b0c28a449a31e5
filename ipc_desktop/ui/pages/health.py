"""The page for allergies and medicines; that there are none is said by somebody, and never assumed."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.health import Allergy, HealthSafety, Medicine
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.tailoring import tailoring
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.fields.field import Field
from ipc_desktop.ui.fields.person_chooser import PeopleChooser, PersonChooser
from ipc_desktop.ui.parts.entries.asked import show_value, value_of
from ipc_desktop.ui.parts.entries.health_page import HealthPage, KnownFirst
from ipc_desktop.ui.parts.entries.listing import Listing
from ipc_desktop.ui.parts.more import More
from ipc_desktop.ui.parts.voiced import Voiced
from ipc_desktop.ui.sitting import Sitting


class Health(HealthPage):
    """Whether there are any, who says so, then each by itself; last who watches over health, and what for."""

    key: ClassVar[str] = "health"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.said_by = PersonChooser(_("Who says so?"), min_column=200)
        self.body.insertWidget(1, self.said_by)
        self.note = Voiced(_("Anything else about medicines?"), lines=1, lang=sitting.language)
        self.watched_by = PeopleChooser(_("Who watches over your health?"), groups_too=True)
        self.what_to_watch = Voiced(_("What should they watch for?"), lines=1, lang=sitting.language)
        self._fields: dict[str, Field] = {
            "allergies_said_by": self.said_by,
            "medicines_note": self.note,
            "watched_by": self.watched_by,
            "what_to_watch": self.what_to_watch,
        }
        self._later = ("medicines_note", "watched_by", "what_to_watch")
        self.more = More(_("More about health"), tuple(self._fields[name] for name in self._later))
        for name in self._later:
            self.body.addWidget(self._fields[name])
        row = FlowRow()
        row.addWidget(self.more)
        self.body.addLayout(row)
        for field in self._fields.values():
            field.changed.connect(self._on_field)

    @override
    def _listings(self) -> tuple[Listing, ...]:
        return (Listing(Allergy, _("Add an allergy")), Listing(Medicine, _("Add a medicine")))

    @override
    def _make_known(self) -> tuple[KnownFirst, ...]:
        allergies, medicines = self.lists
        return (
            KnownFirst(_("Are there any allergies?"), "allergies", allergies),
            KnownFirst(_("Do you take any medicines?"), "medicines", medicines),
        )

    @override
    def question(self, plan: Plan) -> str:
        return _("Any allergies or medicines?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("“None known” counts too, if somebody says it.")

    @override
    def show_plan(self, plan: Plan) -> None:
        super().show_plan(plan)
        safety = self._safety()
        for name, field in self._fields.items():
            show_value(field, plan, getattr(safety, name))
        self.more.put_away()
        self._ask_in_turn()

    @override
    def is_answered(self, plan: Plan) -> bool:
        safety = plan.once(HealthSafety)
        return super().is_answered(plan) or bool(safety.medicines_note or safety.watched_by or safety.what_to_watch)

    @override
    def _on_known(self, known: KnownFirst) -> None:
        if known.asks == "allergies":
            self._keep(msgspec.structs.replace(self._safety(), allergies_asked_on=self.sitting.today()))
        super()._on_known(known)
        self._ask_in_turn()

    def _ask_in_turn(self) -> None:
        """One question at a time: medicines come after allergies, and all else after both.

        Whoever lists an allergy says so by that; that there is none needs somebody who says it.
        """
        safety = self._safety()
        _allergies, medicines = self.known
        said, also_said = (bool(known.value()) or known.items.has_any() for known in self.known)
        self.said_by.setVisible(safety.allergies in ("none_known", "not_known"))
        medicines.setVisible(said or also_said)
        told = [bool(getattr(safety, name)) for name in self._later]
        is_away = self.more.isHidden() and all(self._fields[name].isHidden() for name in self._later)
        if is_away and ((said and also_said) or any(told)):
            asks_all = tailoring(self._edits.plan).asks("extra")
            self.more.fold(*(one or asks_all for one in told))
        tab_in_reading_order(self)

    def _on_field(self) -> None:
        safety, plan = self._safety(), self._edits.plan
        values = {name: value_of(field, plan, getattr(safety, name)) for name, field in self._fields.items()}
        self._keep(msgspec.structs.replace(safety, **values))
