"""Versions of a plan, and what the signatures on one amount to (model.md §2, §4)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from ipc_desktop.plan.agreement import AgreedVersion, Answer, NeededSigner, Signature, VersionState, WhySigns
from ipc_desktop.plan.conversation import CaughtNote, PageState
from ipc_desktop.plan.entry import Entry
from ipc_desktop.plan.getting_ready import Notice
from ipc_desktop.plan.money.sources import Allocation, Source
from ipc_desktop.plan.money.what_if import WhatIf
from ipc_desktop.plan.people import Party
from ipc_desktop.plan.permissions import NEVER_LEAVES, TABLE, may_see
from ipc_desktop.plan.plan import Plan
from ipc_desktop.plan.signers import DECIDES_IN_THEIR_PLACE, FOR_THE_PERSON, who_has_to_sign
from ipc_desktop.plan.strengths import Rulers
from ipc_desktop.plan.visit import Paper, Visit

AGREEING: frozenset[Answer] = frozenset({"yes", "yes_but"})

NOT_AGREED_ON: tuple[type[Entry], ...] = (
    *(PageState, CaughtNote, Visit, Paper, Notice, Rulers, WhatIf),
    *(AgreedVersion, Signature),
    *NEVER_LEAVES,
)
"""Kinds that tell how the conversation went, what was tried out, and the agreement itself: none is agreed on."""


def is_agreed_on(plan: Plan, entry: Entry) -> bool:
    """Whether an entry belongs to the whole plan that people agree on: what lies on the table, with all it
    is part of, and was not retired.

    Retired parties stay, since words still stand under their names.
    """
    is_read = not isinstance(entry, NOT_AGREED_ON) and may_see(entry, TABLE, plan)
    return is_read and (not entry.retired or isinstance(entry, Party))


# --- versions ---------------------------------------------------------------------------------------------------


def current_version(plan: Plan) -> AgreedVersion | None:
    """The newest version that was locked and not taken back."""
    return max(
        plan.all(AgreedVersion), key=lambda version: (version.number, version.locked_at, version.id), default=None
    )


def signatures_of(plan: Plan, version: AgreedVersion) -> tuple[Signature, ...]:
    """The signatures that cover exactly this version, oldest first."""
    found = (s for s in plan.all(Signature) if (s.version, s.manifest_hash) == (version.id, version.manifest_hash))
    return tuple(sorted(found, key=lambda signature: (signature.signed_at, signature.id)))


def answers_to(plan: Plan, version: AgreedVersion) -> Mapping[str, Signature]:
    """What each signer answered last, by the id of their party."""
    return {signature.signer: signature for signature in signatures_of(plan, version)}


def needs_of(plan: Plan, version: AgreedVersion) -> tuple[NeededSigner, ...]:
    """Who has to sign a version: as it says itself, or as the plan says for the day when it was locked."""
    if version.needs:
        return version.needs
    try:
        locked_on = dt.date.fromisoformat(version.locked_at[:10])
    except ValueError:
        return ()
    return who_has_to_sign(plan, locked_on)


def version_state(plan: Plan, version: AgreedVersion) -> VersionState:
    """What the signatures amount to.

    Signed: everybody who decides agrees, among them the person, or whoever decides in their place, and a care
    co-ordinator. Where several may decide for one reason, such as two parents, one of them is enough, and none of them
    says no. A no, or a not yet, of the person is never outvoted: where they decide, it stands; where somebody decides
    in their place, it makes the plan wait until these have heard it, and say why it is best all the same.
    """
    if version.retired:
        return "withdrawn"
    answers = standing_answers(plan, version)
    if not answers:
        return "locked_for_signing"
    decisive = [need for need in needs_of(plan, version) if need.is_decisive and not need.later]
    whys = dict.fromkeys(need.why for need in decisive)
    stands = refuses(plan, version) and DECIDES_IN_THEIR_PLACE.isdisjoint(whys)
    met = (_is_met(why, decisive, plan.me.id, answers) for why in whys)
    return "signed" if decisive and not stands and all(met) else "part_signed"


def refuses(plan: Plan, version: AgreedVersion) -> bool:
    """Whether the person answered a version, and did not agree."""
    own = answers_to(plan, version).get(plan.me.id)
    return own is not None and own.answer not in AGREEING


def standing_answers(plan: Plan, version: AgreedVersion) -> Mapping[str, Signature]:
    """What each signer answered last, but for a yes that passes over the person's own no: that is asked once more."""
    return {signer: one for signer, one in answers_to(plan, version).items() if not has_to_hear(plan, version, signer)}


def asked_first(plan: Plan, signers: Sequence[str]) -> str:
    """Whose answer is asked for first; of a plan that is agreed the person's stands there, though others may answer."""
    version = current_version(plan)
    if version is None or version_state(plan, version) == "signed":
        return signers[0]
    answered = standing_answers(plan, version)
    return next((party for party in signers if party not in answered), signers[0])


def has_to_hear(plan: Plan, version: AgreedVersion, signer: str) -> bool:
    """Whether the person said no, and this signer, who decides in their place, has not answered that.

    A yes that was given before it, or says no word about it, does not pass it over.
    """
    if not refuses(plan, version):
        return False
    answer = answers_to(plan, version).get(signer)
    capacity = answer.capacity_of_signer if answer else ""
    in_their_place = [need for need in needs_of(plan, version) if need.why in DECIDES_IN_THEIR_PLACE]
    decides = any(signer == need.party or capacity == need.capacity for need in in_their_place)
    return decides and (answer is None or (answer.answer in AGREEING and not answer.why_all_the_same))


def _is_met(why: WhySigns, needs: Sequence[NeededSigner], me: str, answers: Mapping[str, Signature]) -> bool:
    """Whether those who sign for one reason agree: by their own answer, for the person by whoever they asked to."""
    named = {need.party for need in needs if need.why == why}
    capacities = {need.capacity for need in needs if need.why == why}
    theirs = [one for one in answers.values() if one.signer in named or one.capacity_of_signer in capacities]
    if why == "my_own_plan" and me not in answers:
        theirs = [one for one in answers.values() if is_for_the_person(one)]
    return bool(theirs) and all(one.answer in AGREEING for one in theirs)


def is_for_the_person(signature: Signature) -> bool:
    """Whether somebody gave this answer because the person asked them to."""
    return bool(signature.why_someone_else) and signature.capacity_of_signer in FOR_THE_PERSON


# --- whose answers are shown ------------------------------------------------------------------------------------


def answers_shown_to(plan: Plan, version: AgreedVersion, party: str) -> Mapping[str, Signature]:
    """The answers to a version that somebody may see now: until the person has answered, nobody sees another's.

    An answer given in the person's stead counts as theirs.
    """
    answers = answers_to(plan, version)
    if plan.me.id in answers or any(map(is_for_the_person, answers.values())):
        return answers
    return {signer: signature for signer, signature in answers.items() if signer == party}


def with_answers_shown(plan: Plan) -> Plan:
    """The plan with the answers alone that everybody round one screen or paper may see now.

    Until the person has answered, or the version is signed without them, nobody's answer to it stands there.
    """
    hidden = {signature.id for version in plan.all(AgreedVersion) for signature in _hidden(plan, version)}
    return Plan.of_entries(plan.case, (entry for entry in plan if entry.id not in hidden)) if hidden else plan


def _hidden(plan: Plan, version: AgreedVersion) -> Iterator[Signature]:
    shown = answers_shown_to(plan, version, plan.me.id)
    if version_state(plan, version) != "signed":
        yield from (one for one in signatures_of(plan, version) if one.signer not in shown)


# --- agreed is not funded ---------------------------------------------------------------------------------------


def funders_to_wait_for(plan: Plan) -> tuple[Source, ...]:
    """Sources with money in the plan that have not said yes; own money asks nobody."""
    asked = (a for a in plan.all(Allocation) if a.source != "own_contribution" and a.unit_pence != 0)
    return tuple(dict.fromkeys(a.source for a in asked if a.funder_answer != "yes"))


def funded(plan: Plan) -> bool:
    """Whether every source with money in the plan has said yes: until then nothing may be spent, nobody employed."""
    return not funders_to_wait_for(plan)
