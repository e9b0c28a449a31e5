"""What stands open before an agreement: said calmly, nothing that scolds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ipc_desktop.texts import N_, ngettext
from ipc_desktop.wording.codes import said

if TYPE_CHECKING:
    from ipc_desktop.plan.open_item import Item


_OPEN = {
    "notice_not_given": N_("What is kept, and who sees it, is not told yet."),
    "access_need_not_met": N_("Something that somebody needs to take part is not there yet."),
    "risk_without_agreement": N_("What we agreed about this risk is not said yet."),
    "allergies_not_said": N_("Allergies are not known yet. “None known” is an answer too."),
    "allergies_contradict": N_("“None known” is said, and an allergy is listed. Please look together."),
    "medicines_not_said": N_("Medicines are not known yet. “None” is an answer too."),
    "training_has_run_out": N_("This training has run out. Please ask for a new date."),
    "carer_not_offered": N_("A carer’s assessment has not been offered yet."),
    "young_carer_not_offered": N_("A young carer’s assessment has not been offered yet."),
    "young_carer_personal_care": N_("A young carer would do personal care here. Please find somebody else."),
    "legal_role_without_evidence": N_("Nobody has seen the paper for this role yet."),
    "capacity_record_unfinished": N_("This says that somebody cannot decide, without all its reasons."),
    "nobody_decides": N_("Who may decide for this person is not known yet."),
    "nobody_takes_the_money": N_("Who may take the money for this person is not known yet."),
    "outcome_without_professional": N_("Nobody from the service that pays has agreed to this goal yet."),
    "learning_without_education": N_("A learning goal goes with school, college or an education plan."),
    "action_without_person": N_("Who does this is not said yet."),
    "carer_emergency_not_said": N_("What happens when the carer is ill is not said yet."),
    "worker_absence_not_said": N_("What happens when the worker does not come is not said yet."),
    "first_figure_not_said": N_("About how much money there may be is not said yet."),
    "access_needs_not_said": N_("How we talk best is not said yet."),
    "nobody_ticked_as_here": N_("Who is here is not said yet."),
    "name_not_said": N_("There is no name yet."),
    "born_not_said": N_("The date of birth is not known yet."),
    "nothing_that_matters": N_("What matters most is not said yet."),
    "no_outcome": N_("There is no goal yet."),
    "outcome_without_words": N_("A goal has no words yet."),
    "outcome_not_met": N_("How this goal is met is not said yet."),
    "contingency_not_said": N_("What to do when things go wrong is not said yet."),
    "budget_not_said": N_("Whether there is a budget is not known yet."),
    "source_not_known": N_("How much money comes from here is not known yet."),
    "nothing_planned": N_("Nothing is planned with the money yet."),
    "outcome_unpaid": N_("This goal needs money, and no line is for it yet."),
    "spend_without_outcome": N_("Which goal is this for?"),
    "spend_does_not_add_up": N_("Who pays for this does not add up yet. Please look at it together."),
    "spend_source_missing": N_("This is paid from money that is no longer in the plan."),
    "spend_without_way": N_("How this money is managed is not chosen yet."),
    "way_not_permitted": N_("This money cannot be managed in this way. Please choose another, or ask."),
    "stopped_by_law": N_("This cannot be paid from this money. Please choose something else, or ask."),
    "to_be_asked_first": N_("Somebody has to be asked about this before it is bought."),
    "shortfall": N_("More is planned than this source gives."),
    "enough_not_said": N_("Whether it is enough is not said yet."),
    "enough_not_sure": N_("You are not sure that it is enough. We will look again."),
    "not_enough": N_("You say that it is not enough."),
    "page_skipped": N_("Left out for now. That is fine."),
    "page_come_back": N_("To come back to."),
    "note_not_sorted": N_("A note you caught still needs a place."),
    "conflict": N_("Two laptops hold different words. Please decide together."),
    "needs_newer_version": N_("Something here needs a newer version of this app."),
}


def readiness_words(item: Item) -> str:
    """One thing that stands open before an agreement."""
    return said(_OPEN, item.code)


def to_sort_out_words(n: int) -> str:
    """How many things are still to sort out: "One thing to sort out"."""
    return ngettext("One thing to sort out", "{n} things to sort out", n).format(n=n)
