"""The form for one carer: what they do, how they are, and the assessment of their own that they may have."""

from __future__ import annotations

import datetime as dt

import msgspec

from ipc_desktop.overriding import override
from ipc_desktop.plan.carers import AssessmentKind, Carer, is_young
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.plan import Plan
from ipc_desktop.texts import _
from ipc_desktop.ui.bricks.card import Panel
from ipc_desktop.ui.bricks.words import Body, Title
from ipc_desktop.ui.parts.entries.entry_form import EntryForm
from ipc_desktop.wording.questions import QUESTIONS


class CarerForm(EntryForm[Carer]):
    """The words are the carer's own at first; an answer about the assessment says that it was offered that day."""

    def __init__(self, carer: Carer, party: Party, plan: Plan, language: str, today: dt.date) -> None:
        super().__init__(carer, plan, QUESTIONS["carer"], language)
        self._party, self._today = party, today
        self.rights = Panel()
        self.rights.body.addWidget(Title(_("For young carers")))
        for words in (
            _("You have a right to your own assessment."),
            _("You need not do everything. Say what is too much."),
            _("School, friends and sleep come first."),
        ):
            self.rights.body.addWidget(Body(words))
        self.body.insertWidget(0, self.rights)
        self.body.insertWidget(0, Title(party.name or party.relationship))
        self.begin_in_voice(party.id)
        self.take_out.hide()
        self.changed.connect(self._show_rights)
        self._show_rights()

    @override
    def entry(self) -> Carer:
        said, was = super().entry(), self._entry
        answered = said.assessment_outcome != was.assessment_outcome and said.assessment_offered_on is None
        return msgspec.structs.replace(
            said,
            assessment_offered_on=self._today if answered else said.assessment_offered_on,
            assessment_kind=said.assessment_kind or (self._kind(said) if said.assessment_outcome else ""),
            retired=False,
        )

    def _kind(self, carer: Carer) -> AssessmentKind:
        """The assessment that is right for this carer, as far as the plan says."""
        if self._is_young(carer):
            return "young_carer"
        return "parent_carer" if "parental_responsibility" in self._party.roles else "carer_adult"

    def _is_young(self, carer: Carer) -> bool:
        return is_young(self._plan.with_entry(carer), self._party)

    def _show_rights(self) -> None:
        self.rights.setVisible(self._is_young(self.entry()))
