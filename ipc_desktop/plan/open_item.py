"""One thing that stands open before an agreement: a code, the page it belongs to, and the entry it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Code = Literal[
    "notice_not_given",
    "access_needs_not_said",
    "access_need_not_met",
    "nobody_ticked_as_here",
    "name_not_said",
    "born_not_said",
    "nothing_that_matters",
    "risk_without_agreement",
    "allergies_not_said",
    "allergies_contradict",
    "medicines_not_said",
    "training_has_run_out",
    "carer_not_offered",
    "young_carer_not_offered",
    "young_carer_personal_care",
    "legal_role_without_evidence",
    "capacity_record_unfinished",
    "nobody_decides",
    "nobody_takes_the_money",
    "no_outcome",
    "outcome_without_words",
    "outcome_not_met",
    "outcome_without_professional",
    "learning_without_education",
    "action_without_person",
    "contingency_not_said",
    "carer_emergency_not_said",
    "worker_absence_not_said",
    "first_figure_not_said",
    "budget_not_said",
    "source_not_known",
    "nothing_planned",
    "outcome_unpaid",
    "spend_without_outcome",
    "spend_does_not_add_up",
    "spend_source_missing",
    "spend_without_way",
    "way_not_permitted",
    "stopped_by_law",
    "to_be_asked_first",
    "shortfall",
    "enough_not_said",
    "enough_not_sure",
    "not_enough",
    "page_skipped",
    "page_come_back",
    "note_not_sorted",
    "conflict",
    "needs_newer_version",
]


@dataclass(frozen=True)
class Item:
    """One thing that stands open: what it is, on which page, about which entry, and whether it keeps from locking."""

    code: Code
    page_key: str
    entry_id: str = ""
    blocks: bool = False

    @property
    def is_left_out(self) -> bool:
        """Whether people chose to leave this out: it can be seen, and is nothing to sort out."""
        return self.code == "page_skipped"
