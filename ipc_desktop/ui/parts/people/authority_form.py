"""The form for a role that somebody has by law: who, which role, and the paper that was seen."""

from __future__ import annotations

import datetime as dt

import msgspec

from ipc_desktop.overriding import override
from ipc_desktop.plan.authority import Authority
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.words import Title
from ipc_desktop.ui.fields.date_field import DateField
from ipc_desktop.ui.fields.field import Problem
from ipc_desktop.ui.fields.person_chooser import PersonChooser
from ipc_desktop.ui.fields.radios import Radios
from ipc_desktop.ui.parts.entries.entry_form import EntryForm
from ipc_desktop.ui.sitting import co_ordinator
from ipc_desktop.wording.questions import QUESTIONS


class AuthorityForm(EntryForm[Entry]):
    """Who and which role are asked of a new one alone. A paper that is chosen counts as seen today, by the worker."""

    def __init__(self, authority: Authority, title: str, plan: Plan, language: str, today: dt.date) -> None:
        super().__init__(authority, plan, QUESTIONS["authority"], language)
        self._authority, self._today = authority, today
        self._is_new = not authority.party
        who, role = self.fields["party"], self.fields["role"]
        assert isinstance(who, PersonChooser)
        assert isinstance(role, Radios)
        self._who, self._role = who, role
        if self._is_new:
            who.set_people([party for party in plan.parties() if party.name and party.id != plan.me.id])
            role.set_value("")
        else:
            self.body.insertWidget(0, Title(title))
        worker = co_ordinator(plan)
        if worker is not None:
            self.begin_in_voice(worker.id)
        who.setVisible(self._is_new)
        role.setVisible(self._is_new)
        self.fields["evidence"].changed.connect(self._seen_today)

    @override
    def entry(self) -> Authority:
        said = super().entry()
        assert isinstance(said, Authority)
        worker = co_ordinator(self._plan)
        seen_by = said.seen_by or (worker.id if worker is not None and said.seen_on is not None else "")
        return msgspec.structs.replace(said, seen_by=seen_by, retired=False)

    @override
    def problems(self) -> tuple[Problem, ...]:
        """Somebody is named with a role, or not at all."""
        missing: list[Problem] = []
        if self._is_new and self._is_begun() and not self._who.value():
            missing.append(Problem(_("Please choose who it is."), self._who))
        if self._is_new and self._is_begun() and not self._role.value():
            missing.append(Problem(_("Please choose what they may do."), self._role))
        return (*missing, *super().problems())

    @override
    def focus_first(self) -> None:
        (self._who if self._is_new else self.fields["evidence"]).focus_first()

    def is_whole(self) -> bool:
        """Whether it is said who has which role."""
        return not self._is_new or bool(self._who.value() and self._role.value())

    def _is_begun(self) -> bool:
        return any(field.raw() for field in self.fields.values())

    def _seen_today(self) -> None:
        seen_on = self.fields["seen_on"]
        if isinstance(seen_on, DateField) and not seen_on.raw():
            seen_on.set_value(self._today)
            self.changed.emit()
