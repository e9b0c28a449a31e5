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
from ipc_desktop.wording.question import Question
from ipc_desktop.wording.questions import QUESTIONS

_OF_A_NEW_ONE = ("party", "role")


class AuthorityForm(EntryForm[Entry]):
    """Who and which role are asked of a new one alone. A paper that is chosen counts as seen today, by the worker."""

    def __init__(self, authority: Authority, title: str, plan: Plan, language: str, today: dt.date) -> None:
        self._today = today
        self._is_new = not authority.party
        asked = [one for one in QUESTIONS["authority"] if self._is_new or one.field not in _OF_A_NEW_ONE]
        super().__init__(authority, plan, asked, language)
        if self._is_new:
            self._begin(plan)
        else:
            self.body.insertWidget(0, Title(title))
        worker = co_ordinator(plan)
        if worker is not None:
            self.begin_in_voice(worker.id)
        self.fields["evidence"].changed.connect(self._seen_today)

    def _begin(self, plan: Plan) -> None:
        """Nobody and no role is chosen beforehand."""
        who, role = self.fields["party"], self.fields["role"]
        assert isinstance(who, PersonChooser)
        assert isinstance(role, Radios)
        who.set_people([party for party in plan.parties() if party.name and party.id != plan.me.id])
        role.set_value("")

    @override
    def _asks(self, question: Question) -> bool:
        return question.field in _OF_A_NEW_ONE or super()._asks(question)

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
        problems = super().problems()
        if not self._is_new or not any(field.raw() for field in self.fields.values()):
            return problems
        needed = {"party": _("Please choose who it is."), "role": _("Please choose what they may do.")}
        missing = [Problem(words, self.fields[name]) for name, words in needed.items() if not self.fields[name].raw()]
        return (*missing, *problems)

    @override
    def focus_first(self) -> None:
        self.fields["party" if self._is_new else "evidence"].focus_first()

    def is_whole(self) -> bool:
        """Whether it is said who has which role."""
        return not self._is_new or all(self.fields[name].raw() for name in _OF_A_NEW_ONE)

    def _seen_today(self) -> None:
        seen_on = self.fields["seen_on"]
        if isinstance(seen_on, DateField) and not seen_on.raw():
            seen_on.set_value(self._today)
            self.changed.emit()
