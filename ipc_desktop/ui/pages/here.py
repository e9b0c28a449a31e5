"""The page that asks who is here today; nobody is ticked beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from ipc_desktop.overriding import override
from ipc_desktop.plan.conversation import Stone
from ipc_desktop.plan.order import after
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.visit import Visit, visit_on
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.button import Button
from ipc_desktop.ui.bricks.card import Card
from ipc_desktop.ui.bricks.flow_grid import FlowRow
from ipc_desktop.ui.bricks.reading_order import tab_in_reading_order
from ipc_desktop.ui.bricks.words import Title
from ipc_desktop.ui.fields.checkboxes import Checkboxes
from ipc_desktop.ui.fields.field import Problem, point_out
from ipc_desktop.ui.fields.person_chooser import person_choice
from ipc_desktop.ui.fields.radios import Choice
from ipc_desktop.ui.keeping.edits import Edits
from ipc_desktop.ui.page import Page
from ipc_desktop.ui.parts.people.person_form import PersonForm
from ipc_desktop.ui.sitting import Sitting, worker_of


class Here(Page):
    """Ticks make today's visit; a person added here is one of the people in the plan from then on."""

    key: ClassVar[str] = "here"
    stone: ClassVar[Stone] = "hello"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self._edits = Edits()
        self._adding = ""
        self._listed: frozenset[str] = frozenset()
        self.people = Checkboxes(_("Who is here today?"), min_column=270)
        self.people.label.hide()
        self.people.changed.connect(self._ticked)
        self.body.addWidget(self.people)
        self.add = Button(_("Add somebody"), glyph="plus")
        self.add.clicked.connect(self._start_adding)
        row = FlowRow()
        row.addWidget(self.add)
        self.body.addLayout(row)
        self.form = PersonForm(
            roles=("informal_carer", "advocate", "interpreter"), asks_more=False, language=sitting.language
        )
        self.form.changed.connect(self._form_changed)
        self.card = self._adding_card()
        self.body.addWidget(self.card)

    @override
    def question(self, plan: Plan) -> str:
        return _("Who is here today?")

    @override
    def lead(self, plan: Plan) -> str:
        return _("Tap each person. You say who may be part of this.")

    @override
    def show_plan(self, plan: Plan) -> None:
        self._edits.start(plan)
        self._close_form()
        self._list_people(self._visit(plan).present)

    @override
    def answer(self, plan: Plan) -> Plan:
        return self._edits.onto(plan)

    @override
    def problems(self) -> tuple[Problem, ...]:
        return self.form.problems() if self._adding else ()

    @override
    def unfinished(self) -> dict[str, str]:
        return {"adding": self._adding} if self.problems() else {}

    @override
    def take_up(self, written: Mapping[str, str]) -> None:
        party = self._edits.plan.get(Party, written.get("adding", ""))
        if party is not None and not party.retired and not party.name:
            self._open_form(party)

    @override
    def is_answered(self, plan: Plan) -> bool:
        return bool(self._visit(plan).present)

    # --- who can be ticked --------------------------------------------------------------------------------------

    def _list_people(self, present: tuple[str, ...]) -> None:
        plan = self._edits.plan
        known = {party.id: party for party in (plan.me, self._worker(plan), *plan.parties())}
        people = [party for party in known.values() if party.is_one_person or party.id in present]
        choices = tuple(_choice(party) for party in people if party.name or party.id == plan.me.id)
        self.people.set_choices(choices)
        self._listed = frozenset(choice.value for choice in choices)
        self.people.set_values(tuple(party for party in present if party in self._listed))
        tab_in_reading_order(self)

    def _ticked(self) -> None:
        """Notes who is here; somebody ticked earlier who is no longer in the plan stays noted."""
        plan = self._edits.plan
        visit, ticked, listed = self._visit(plan), self.people.values(), self._listed
        present = (*(party for party in visit.present if party not in listed), *ticked)
        self._edits.put(
            msgspec.structs.replace(visit, present=present, started_at=visit.started_at or self.sitting.instant())
        )
        worker = self._worker(plan)
        if worker.id in ticked and worker.id not in plan.entries:
            self._edits.put(worker)
        self.changed.emit()

    def _worker(self, plan: Plan) -> Party:
        """The worker of this sitting: as they stand in the plan, or as they would."""
        worker = worker_of(plan, self.sitting)
        if worker.id in plan.entries:
            return worker
        return msgspec.structs.replace(
            worker,
            name=self.sitting.worker_name,
            circle="paid",
            roles=("care_coordinator",),
            worker_id=self.sitting.worker_id,
        )

    def _visit(self, plan: Plan) -> Visit:
        return visit_on(plan, self.sitting.today())

    # --- adding somebody ----------------------------------------------------------------------------------------

    def _adding_card(self) -> Card:
        card = Card()
        self.done = Button(_("Done"), kind="main", glyph="tick")
        self.done.clicked.connect(self._finish_adding)
        self.take_out = Button(_("Leave it"), kind="quiet")
        self.take_out.clicked.connect(self._take_out)
        buttons = FlowRow()
        buttons.addWidget(self.done)
        buttons.addWidget(self.take_out)
        card.body.addWidget(Title(_("Who else is here?")))
        card.body.addWidget(self.form)
        card.body.addLayout(buttons)
        card.hide()
        return card

    def _start_adding(self) -> None:
        last = max((party.order for party in self._edits.plan.all(Party)), default="")
        self._open_form(Party(id=self.sitting.new_id(), order=after(last)))
        self.form.name.focus_first()

    def _open_form(self, party: Party) -> None:
        self._adding = party.id
        self.form.show_party(party, self._edits.plan)
        self.add.hide()
        self.card.show()

    def _form_changed(self) -> None:
        """Kept as it is typed: whoever is added here is here."""
        party = self.form.party()
        visit = self._visit(self._edits.plan)
        if self.form.is_empty() and party.id not in self._edits.plan.entries:
            return
        self._edits.put(party)
        if party.id not in visit.present:
            began = visit.started_at or self.sitting.instant()
            self._edits.put(msgspec.structs.replace(visit, present=(*visit.present, party.id), started_at=began))
        self.changed.emit()

    def _finish_adding(self) -> None:
        if point_out(self.form.problems()):
            return
        self._close_form()
        self._list_people(self._visit(self._edits.plan).present)
        self.add.setFocus()

    def _take_out(self) -> None:
        party = self._edits.plan.get(Party, self._adding)
        if party is not None:
            visit = self._visit(self._edits.plan)
            present = tuple(present for present in visit.present if present != party.id)
            self._edits.put(msgspec.structs.replace(party, retired=True))
            self._edits.put(msgspec.structs.replace(visit, present=present))
        self._close_form()
        self.add.setFocus()
        self.changed.emit()

    def _close_form(self) -> None:
        self._adding = ""
        self.card.hide()
        self.add.show()


def _choice(party: Party) -> Choice:
    return person_choice(party, _("The person this plan is for"))
