"""Who decides, what each signer is asked, and the sentence that is agreed to: it says whose decision it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ipc_desktop.plan.signers import decider
from ipc_desktop.plan.signing import refuses
from ipc_desktop.texts import N_, _, list_of
from ipc_desktop.wording.codes import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ipc_desktop.plan.agreement import AgreedVersion, Answer, NeededSigner, WhySigns
    from ipc_desktop.plan.plan import Plan

_YES = {
    "my_own_plan": N_("I agree. This plan says what matters to me."),
    "my_voice": N_("I agree. This plan says what matters to me."),
    "parent_of_a_child": N_("I decide this with {person}, as a parent. I agree with this plan."),
    "parent_of_a_young_person": N_("I decide this with {person}, as a parent. I agree with this plan."),
    "decides_by_law": N_("The law lets me decide this for {person}. I agree with this plan."),
    "best_interests": N_("{person} cannot decide this today. We think this plan is best for {person}."),
    "consulted": N_("I was asked. I think this plan is right for {person}."),
    "asks_for_the_money": N_("I ask for this money for {person}. I agree with this plan."),
    "receives_the_money": N_("The money comes to me, for {person}. I agree with this plan."),
}
_HEARD_NO = N_("{person} said no, and I listened. I think this plan is best for {person}.")
_IN_THEIR_PLACE = ("parent_of_a_child", "parent_of_a_young_person", "decides_by_law")
_OTHERWISE = {
    "yes_but": N_("I agree, but not with everything."),
    "not_yet": N_("I do not agree yet."),
    "no": N_("I do not agree with this plan."),
}


def decides_words(plan: Plan, needs: Sequence[NeededSigner]) -> str:
    """Who agrees in the place of the person, by name; "" where the person does."""
    who, person = decider(needs), plan.person.called or _("The person")
    deciding = (need for need in needs if need.is_decisive and need.why in _IN_THEIR_PLACE)
    parties = [plan.party(need.party) for need in deciding if need.party]
    names = list_of([party.name for party in parties if party]) or _("Somebody")
    said_of: dict[str, str] = {
        "parent": _("Who decides with {person}, as a parent: {names}.").format(person=person, names=names),
        "by_law": _("Who decides for {person} by law: {names}.").format(person=person, names=names),
        "best_interests": _("We decide together what is best for {person}.").format(person=person),
    }
    return said_of.get(who, "")


def refused_words(plan: Plan, version: AgreedVersion) -> str:
    """That the person does not agree, whatever others answered; "" where they do, or have not answered."""
    if not refuses(plan, version):
        return ""
    return _("{name} does not agree.").format(name=plan.person.called or _("The person"))


def asked_words(why: WhySigns | Literal[""], name: str, person: str) -> str:
    """The question to a signer; who is only consulted is not asked to decide."""
    if why == "consulted":
        return _("Is this right for {person}, {name}?").format(person=person, name=name)
    return _("Do you agree, {name}?").format(name=name)


def statement_words(answer: Answer, why: WhySigns | Literal[""], person: str, *, heard_no: bool = False) -> str:
    """The sentence of an answer, shown and kept with the signature; "" while there is no answer.

    `heard_no`: the person said no, and this signer decides in their place.
    """
    if answer in ("yes", "yes_but") and heard_no:
        return _(_HEARD_NO).format(person=person)
    if answer != "yes":
        return said(_OTHERWISE, answer) if answer else ""
    if why not in _YES:
        return _("I agree. This plan says what matters to {name}.").format(name=person)
    return said(_YES, why).format(person=person)
