"""The form for one peer: what to have in common, how to meet, and a yes before anything leaves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

import msgspec

from ipc_desktop.overriding import override
from ipc_desktop.plan.community import PeerLink, introduction
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.sharing import Sharing
from ipc_desktop.texts import _
from ipc_desktop.ui.fields.radios import Choice, Radios
from ipc_desktop.ui.parts.entries.entry_form import EntryForm
from ipc_desktop.wording import choice_words
from ipc_desktop.wording.question import Question
from ipc_desktop.wording.questions import QUESTIONS

BEFORE_A_YES = ("suggested", "offered", "accepted", "declined")
"""How far it can come while the person has not said that their name may be told (INV-P1)."""
_WHAT_COMES_NEXT: Mapping[str, Collection[str]] = {
    "suggested": ("offered", "accepted", "declined"),
    "offered": ("accepted", "declined"),
    "accepted": ("declined", "introduced", "met"),
    "declined": ("suggested", "accepted"),
    "introduced": ("met", "paused", "ended"),
    "met": ("continuing", "paused", "ended"),
    "continuing": ("paused", "ended"),
    "paused": ("continuing", "ended"),
    "ended": ("continuing",),
}
"""How it may go on from where it stood when the form was opened, which is always the way back."""
_BEFORE_IT_BEGINS, _ONCE_MET = ("suggested", "offered"), ("met", "continuing", "paused", "ended")
_ASKED_IN: Mapping[str, Collection[str]] = {
    "start_on": _BEFORE_IT_BEGINS,
    "what_is_shared": ("accepted", "introduced"),
    "contact": ("accepted", "introduced"),
    "where_we_meet": ("accepted", "introduced"),
    "goes_first_time": ("accepted", "introduced"),
    "peer_first_name": ("accepted", "introduced", *_ONCE_MET),
    "introduced_on": ("introduced", *_ONCE_MET),
    "met_on": _ONCE_MET,
    "check_in_on": ("introduced", *_ONCE_MET),
    "helped": _ONCE_MET,
}
"""How far it has come when a question is asked; what is named nowhere is asked from the start."""


class PeerForm(EntryForm[Entry]):
    """Nothing is told to anybody before a yes; until then nobody can be introduced. The yes can be taken back.

    A wish asks three questions; the others unfold as it comes further.
    """

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
        self.may_tell.set_value(self._was_said())
        self.body.insertWidget(self.body.indexOf(self.fields["contact"]) + 1, self.may_tell)
        self.may_tell.changed.connect(self._show_states)
        self.may_tell.changed.connect(self.changed)
        self.fields["state"].changed.connect(self._unfold)
        self.more.clicked.connect(self.may_tell.show)
        self._show_states()
        self._show_may_tell()

    @override
    def _asks(self, question: Question) -> bool:
        return self._state() in _ASKED_IN.get(question.field, (self._state(),)) and super()._asks(question)

    def _unfold(self) -> None:
        """What belongs to how far it has come; once all is shown, it stays."""
        if not self.more.isHidden():
            self._fold()
            self._show_may_tell()

    def _show_may_tell(self) -> None:
        self.may_tell.setVisible(not self.fields["contact"].isHidden() or self._decision.is_decided)

    def _state(self) -> str:
        states = self.fields["state"]
        assert isinstance(states, Radios)
        return states.value()

    def decision(self) -> Sharing:
        """What the person decided about being introduced, as it stands here now."""
        was, said = self._decision, self.may_tell.value()
        if said == self._was_said():
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

    def _was_said(self) -> str:
        return "yes" if self._decision.is_in_force() else "no" if self._decision.is_decided else ""

    def _show_states(self) -> None:
        states, now = self.fields["state"], self._state()
        assert isinstance(states, Radios)
        question = next(question for question in QUESTIONS["peer_link"] if question.field == "state")
        opened, free = self._link.state, self.may_tell.value() == "yes"
        near = {opened, now, *_WHAT_COMES_NEXT[opened]}
        offered = [code for code in question.codes if code in near and (free or code in (*BEFORE_A_YES, now))]
        states.set_choices([Choice(code, choice_words(question.choices, code)) for code in offered])
