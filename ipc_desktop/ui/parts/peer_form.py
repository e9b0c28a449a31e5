"""The form for one peer: what to have in common, how to meet, and a yes before anything leaves."""

from __future__ import annotations

import datetime as dt

import msgspec

from ipc_desktop.plan.community import PeerLink, introduction
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import Sharing
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entry_form import EntryForm
from ipc_desktop.wording import choice_words
from ipc_desktop.wording.questions import QUESTIONS

BEFORE_A_YES = ("suggested", "offered", "accepted", "declined")
"""How far it can come while the person has not said that their name may be told (INV-P1)."""


class PeerForm(EntryForm[Entry]):
    """Nothing is told to anybody before a yes; until then nobody can be introduced. The yes can be taken back."""

    def __init__(self, link: PeerLink, plan: Plan, language: str, today: dt.date) -> None:
        super().__init__(link, plan, QUESTIONS["peer_link"], language)
        self._link, self._today = link, today
        self._decision = introduction(plan, link)
        self.may_tell = Radios(
            _("May we tell them this?"),
            (Choice("yes", _("Yes, you may tell them")), Choice("no", _("Not yet"))),
            _("Nothing leaves before you say yes."),
            min_column=200,
        )
        self.may_tell.set_value("yes" if self._decision.is_in_force() else "no" if self._is_decided else "")
        self.body.insertWidget(self.body.indexOf(self.fields["contact"]) + 1, self.may_tell)
        self.may_tell.changed.connect(self._show_states)
        self.may_tell.changed.connect(self.changed)
        self._show_states()

    def decision(self) -> Sharing:
        """What the person decided about being introduced, as it stands here now."""
        was, said = self._decision, self.may_tell.value()
        if (said == "yes") == was.is_in_force():
            return was
        if said != "yes":
            return msgspec.structs.replace(was, withdrawn_on=self._today)
        return msgspec.structs.replace(
            was,
            basis="consent",
            given_by=self._plan.me.id,
            given_how="on_screen",
            given_on=self._today,
            withdrawn_on=None,
            retired=False,
        )

    @property
    def _is_decided(self) -> bool:
        return self._decision.given_on is not None

    def _show_states(self) -> None:
        states = self.fields["state"]
        assert isinstance(states, Radios)
        question = next(question for question in QUESTIONS["peer_link"] if question.field == "state")
        now = states.value()
        free = self.may_tell.value() == "yes"
        offered = [code for code in question.codes if free or code in (*BEFORE_A_YES, now)]
        states.set_choices([Choice(code, choice_words(question.choices, code)) for code in offered])
